using System.Text;

namespace Licet.Screening.Lists.Kinds;

/// <summary>Cuts a name into the words that tell what it names.</summary>
internal static class KindTokens
{
    /// <summary>
    /// Words in lower case without marks or apostrophes; dotted letters join ("S.A." is "sa", "J. Smith" is "j", "smith").
    /// </summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var text = PlainLetters.Of(name);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsLetterOrDigit(c))
            {
                word.Append(char.ToLowerInvariant(c));
            }
            else if (!Joins(text, i))
            {
                Take(word, words);
            }
        }

        Take(word, words);
        return words;
    }

    private static void Take(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            words.Add(word.ToString());
            word.Clear();
        }
    }

    // An apostrophe inside a word and the dot between single letters do not end it.
    private static bool Joins(string text, int i) =>
        text[i] switch
        {
            '\'' or '\u2019' or '\u2018' or '`' => true,
            '.' => i > 0
                && i + 1 < text.Length
                && char.IsLetter(text[i - 1])
                && char.IsLetter(text[i + 1])
                && (i < 2 || !char.IsLetter(text[i - 2]))
                && (i + 2 >= text.Length || !char.IsLetter(text[i + 2])),
            _ => char.GetUnicodeCategory(text[i]) == System.Globalization.UnicodeCategory.NonSpacingMark,
        };
}
