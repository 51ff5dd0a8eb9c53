using Licet.Screening.Lists.Prose;
using Xunit;

namespace Licet.Screening.Tests.Lists.Prose;

public class FootnotesTests
{
    [Theory]
    [InlineData("For all items subject to the EAR. (See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)", "3")]
    [InlineData(
        "For all items subject to the EAR, see §§ 736.2(b)(3)(vi), and 744.11 of the EAR, EXCEPT for EAR99",
        "1"
    )]
    [InlineData("For all items subject to the EAR\u00B3", "3")]
    [InlineData("For all items subject to the EAR 3", "3")]
    [InlineData("For all items subject to the EAR (see §§ 734.9(e)(2) and 744.11 of the EAR).4", "4")]
    [InlineData("For all items subject to the EAR (See §744.11 of the EAR) 4", "4")]
    [InlineData("All items subject to the EAR.\u2075", "5")]
    [InlineData("For all items subject to the EAR. (See §744.11 of the EAR).")]
    [InlineData("For all items designated as EAR99, and 5 others. See 31 CFR 589.201; EAR 744.11")]
    [InlineData("EXCEPT for food or medicine designated as EAR99, or ECCN 5A992.c and 5D992.c")]
    public void Marks_are_found_where_they_are_and_nowhere_else(string text, params string[] marks) =>
        Assert.Equal(marks, Footnotes.Read(text));
}
