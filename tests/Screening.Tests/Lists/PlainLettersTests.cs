using System.Globalization;
using System.Text;
using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

/// <summary>The slow twin is Unicode's own decomposition, which the tests have and the published program has not.</summary>
public class PlainLettersTests
{
    [Fact]
    public void Every_marked_letter_is_the_letter_that_Unicode_says()
    {
        var marked = 0;
        foreach (var (first, last) in new[] { (0xC0, 0x24F), (0x370, 0x52F), (0x1E00, 0x1FFF) })
        {
            for (var code = first; code <= last; code++)
            {
                var letter = ((char)code).ToString();
                var twin = Twin(letter);
                marked += twin == letter ? 0 : 1;
                Assert.Equal(twin, PlainLetters.Of(letter));
            }
        }

        Assert.True(marked > 700);
    }

    [Theory]
    [InlineData("T\u00FCrkiye", "Turkiye")]
    [InlineData("C\u00F4te d'Ivoire", "Cote d'Ivoire")]
    [InlineData("plain", "plain")]
    [InlineData("\uD800", "\uD800")]
    public void A_word_loses_its_marks_and_nothing_else(string text, string plain) =>
        Assert.Equal(plain, PlainLetters.Of(text));

    private static string Twin(string letter)
    {
        var bare = string.Concat(
            letter
                .Normalize(NormalizationForm.FormD)
                .Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
        );
        return bare.Length == 1 ? bare : letter;
    }
}
