using Licet.Screening.Lists.Prose;
using Xunit;

namespace Licet.Screening.Tests.Lists.Prose;

public class AbbreviationsTests
{
    [Theory]
    [InlineData("China Aerospace Science and Technology Corporation (CASC)", "CASC")]
    [InlineData("China Electronics Technology Group Corporation 13th Research Institute (CETC 13)", "CETC 13")]
    [InlineData("Federal Security Service (FSB)", "FSB")]
    [InlineData("Central Research Institute of Machine Building (JSC TsNIIMash)", "JSC TsNIIMash")]
    [InlineData("20th Research Institute of China Electronic Technology Group Corp (CETC)", null)]
    [InlineData("China State Shipbuilding Corporation, Limited (CSSC) 701st Research Institute", null)]
    [InlineData("Marine Systems (PVT)", null)]
    [InlineData("Surgutneftegas (JSC)", null)]
    [InlineData("Huawei Technologies (UK)", null)]
    [InlineData("Wuxi Biologics (Shanghai)", null)]
    [InlineData("Running Brook (USA)", null)]
    [InlineData("Kunhai (Yanjiao) Innovation", null)]
    [InlineData("(CASC)", "CASC")]
    public void An_abbreviation_is_the_name_s_own_or_none(string name, string? abbreviation) =>
        Assert.Equal(abbreviation, Abbreviations.AtEndOf(name));
}
