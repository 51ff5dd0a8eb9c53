using Licet.Core.Rules;

namespace Licet.Core.Tests.Rules;

public class ConfidenceTests
{
    [Theory]
    [InlineData("R26", true)]
    [InlineData("R26/R25", true)]
    [InlineData("FR/S", true)]
    [InlineData("FR (page M)", false)]
    [InlineData("S/DESIGN", false)]
    [InlineData("FR + UNKNOWN", false)]
    [InlineData("M", false)]
    public void A_tag_is_firm_only_without_memory_design_and_open_points(string tag, bool firm)
    {
        Assert.True(Confidence.TryParse(tag, out var confidence));
        Assert.Equal((tag, firm), (confidence.Tag, confidence.IsFirm));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("sure")]
    public void A_tag_without_a_known_source_is_refused(string? tag)
    {
        Assert.False(Confidence.TryParse(tag, out var confidence));
        Assert.False(confidence.IsFirm);
    }
}
