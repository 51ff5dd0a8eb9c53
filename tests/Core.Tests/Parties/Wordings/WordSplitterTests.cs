using Licet.Core.Parties.Wordings;

namespace Licet.Core.Tests.Parties.Wordings;

public class WordSplitterTests
{
    [Theory]
    [InlineData(
        "(See §§734.9(g),3 746.8(a)(3), and 744.21(b) of the EAR.)",
        "see|734.9(g)|3|746.8(a)(3)|and|744.21(b)|of|the|ear"
    )]
    [InlineData("§744.2 (d) of the EAR", "744.2(d)|of|the|ear")]
    [InlineData("part§744.11", "part|744.11")]
    [InlineData("§ 740.11(b)(2) and (e). (e).", "740.11(b)(2)|and|(e)|(e)")]
    [InlineData("U.S. Government (10 nanometers)", "u.s|government|10|nanometers")]
    [InlineData("Treasury\u2019s \u201Cgovernment end users\u201D (SoEs)", "treasury's|government|end|users|soes")]
    [InlineData("1A004.c, 1A995", "1a004.c|1a995")]
    [InlineData("-crude oil,  natural\u00A0gas:", "crude|oil|natural|gas")]
    [InlineData("People?s EAR\u00B3 50%", "people|?|s|ear|\u00B3|50|%")]
    public void Text_becomes_words_and_an_odd_sign_is_a_word_of_its_own(string text, string words) =>
        Assert.Equal(words, string.Join('|', WordSplitter.Split(text)));
}
