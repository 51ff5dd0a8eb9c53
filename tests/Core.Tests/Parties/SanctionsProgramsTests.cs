using Licet.Core.Parties;

namespace Licet.Core.Tests.Parties;

public class SanctionsProgramsTests
{
    [Theory]
    [InlineData("RUSSIA-EO14024", true)]
    [InlineData("russia-eo14024", true)]
    [InlineData("SDGT", true)]
    [InlineData("CUBA", false)]
    [InlineData("", false)]
    public void A_program_of_744_8_is_known_in_any_case(string program, bool known) =>
        Assert.Equal(known, SanctionsPrograms.AreOf7448(program));
}
