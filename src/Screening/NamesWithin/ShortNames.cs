using System.Globalization;
using System.Text;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>Whether one text is a short or a long form of another by its letters and words.</summary>
internal static class ShortNames
{
    private const int ShortestShort = 3;

    private const int LongestAcronym = 12;

    /// <summary>Its letters are first letters of the name's words in their order, or its words stand in the name.</summary>
    public static bool IsShortName(string name, string inner)
    {
        string[] words = Words(name);
        string[] own = Words(inner);
        if (own.Length == 0)
        {
            return false;
        }

        string letters = string.Concat(own).ToUpperInvariant();
        if (letters.Length is >= ShortestShort and <= LongestAcronym && AreInitials(words, letters))
        {
            return true;
        }

        if (ReadWords.IsLight(inner))
        {
            return false;
        }

        if (own.Length == 1 && Array.Exists(words, w => IsAgain(w, inner)))
        {
            return true;
        }

        return own.Length < words.Length
            && letters.Length > ShortestShort
            && Array.TrueForAll(
                own,
                w =>
                    Array.Exists(words, o => o.Equals(w, StringComparison.OrdinalIgnoreCase))
                    || w.Length >= ShortestShort && AreInitials(words, w.ToUpperInvariant())
            );
    }

    /// <summary>"Rostec (Russian Technologies State Corporation)"; a university is more often the one it belongs to.</summary>
    public static bool IsLongName(string inner) =>
        inner.Length > 0
        && char.IsUpper(inner[0])
        && Words(inner).Length >= 3
        && !inner.AsSpan().ContainsAnyInRange('0', '9')
        && !inner.EndsWith(" University", StringComparison.Ordinal)
        && !ReadWords.IsPlace(inner);

    /// <summary>"Elkomtekh (Elkomtex)".</summary>
    private static bool IsAgain(string word, string inner) =>
        Math.Min(word.Length, inner.Length) >= ScoringRules.MinAgain
        && EditDistance.Within(word.ToUpperInvariant(), inner.ToUpperInvariant(), 2) <= 2;

    /// <summary>Words may be passed over, letters may not; the first word gives the first letter.</summary>
    private static bool AreInitials(string[] words, string letters)
    {
        int at = 0;
        foreach (string word in words)
        {
            bool meets = at < letters.Length && char.ToUpperInvariant(word[0]) == letters[at];
            if (at == 0 && !meets)
            {
                return false;
            }

            at += meets ? 1 : 0;
        }

        return at == letters.Length;
    }

    /// <summary>"VNIIA", "CETC 13", "RWDS, LLC", "JSC TsNIIMash": capitals that are no place and no legal form.</summary>
    public static bool IsAcronym(string name, string inner)
    {
        string[] own = Words(name);
        string[] words = Words(inner);
        if (words.Length is 0 or > 3 || ReadWords.IsLight(inner))
        {
            return false;
        }

        foreach (string word in words)
        {
            int capitals = word.Count(char.IsUpper);
            bool isNumber = char.IsDigit(word[0]);
            if (
                !isNumber
                && !ReadWords.IsLight(word)
                && !own.Contains(word, StringComparer.OrdinalIgnoreCase)
                && (word.Length > LongestAcronym || capitals < 2 || words.Length == 1 && word.Length < ShortestShort)
            )
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Letters without marks, and Latin ones for the Cyrillic that the eye takes for them: for comparing letters only.</summary>
    public static string Folded(string text)
    {
        bool latin = text.AsSpan().ContainsAnyInRange('A', 'Z') || text.AsSpan().ContainsAnyInRange('a', 'z');
        StringBuilder folded = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            char glyph = latin ? ScriptTables.Homoglyph(rune.Value) : '\0';
            if (glyph != '\0')
            {
                folded.Append(Rune.IsUpper(rune) ? char.ToUpperInvariant(glyph) : glyph);
            }
            else if (rune.Value is >= 0xC0 and <= 0x24F or >= 0x1E00 and <= 0x1EFF)
            {
                foreach (byte letter in AnyAscii.Transliteration.Transliterate(rune))
                {
                    folded.Append((char)letter);
                }
            }
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(rune.ToString());
            }
        }

        return folded.ToString();
    }

    private static string[] Words(string text) =>
        text.Split([' ', '-', '/', ',', '.', '&', '\'', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => char.IsLetterOrDigit(w[0]))
            .ToArray();
}
