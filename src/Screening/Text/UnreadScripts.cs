using System.Buffers;
using System.Text;

namespace Licet.Screening.Text;

/// <summary>
/// Scripts that are turned into Latin letters one by one, without a table of this engine's own: vowels that are not written, letters that
/// sound otherwise in company and names that sound otherwise abroad are lost, so that a name nowhere near a listed one proves nothing.
/// Latin, Cyrillic, Arabic, Hangul, kana and Han are read.
/// </summary>
internal static class UnreadScripts
{
    /// <summary>Letters in a row: one alone is a symbol (β, Ω).</summary>
    private const int FewestLetters = 2;

    /// <summary>First and last code point of each block, and the script's name.</summary>
    private static readonly (int First, int Last, string Name)[] s_blocks =
    [
        (0x0370, 0x03FF, "Greek"),
        (0x0530, 0x058F, "Armenian"),
        (0x0590, 0x05FF, "Hebrew"),
        (0x0700, 0x074F, "Syriac"),
        (0x0780, 0x07BF, "Thaana"),
        (0x0900, 0x097F, "Devanagari"),
        (0x0980, 0x09FF, "Bengali"),
        (0x0A00, 0x0A7F, "Gurmukhi"),
        (0x0A80, 0x0AFF, "Gujarati"),
        (0x0B00, 0x0B7F, "Odia"),
        (0x0B80, 0x0BFF, "Tamil"),
        (0x0C00, 0x0C7F, "Telugu"),
        (0x0C80, 0x0CFF, "Kannada"),
        (0x0D00, 0x0D7F, "Malayalam"),
        (0x0D80, 0x0DFF, "Sinhala"),
        (0x0E00, 0x0E7F, "Thai"),
        (0x0E80, 0x0EFF, "Lao"),
        (0x0F00, 0x0FFF, "Tibetan"),
        (0x1000, 0x109F, "Burmese"),
        (0x10A0, 0x10FF, "Georgian"),
        (0x1200, 0x139F, "Ethiopic"),
        (0x1780, 0x17FF, "Khmer"),
        (0x1800, 0x18AF, "Mongolian"),
        (0x1C90, 0x1CBF, "Georgian"),
        (0x1F00, 0x1FFF, "Greek"),
        (0x2D00, 0x2D2F, "Georgian"),
        (0xA8E0, 0xA8FF, "Devanagari"),
        (0xFB13, 0xFB17, "Armenian"),
        (0xFB1D, 0xFB4F, "Hebrew"),
    ];

    private static readonly (int First, int Last)[] s_read =
    [
        (0x0000, 0x036F), // Latin
        (0x0400, 0x052F), // Cyrillic
        (0x0600, 0x06FF), // Arabic
        (0x0750, 0x077F),
        (0x0870, 0x08FF),
        (0x1100, 0x11FF), // Hangul
        (0x1C80, 0x1C8F), // Cyrillic
        (0x1D00, 0x1DBF), // Latin
        (0x1E00, 0x1EFF),
        (0x2070, 0x24FF), // letters as symbols
        (0x2C60, 0x2C7F), // Latin
        (0x2DE0, 0x2DFF), // Cyrillic
        (0x3000, 0x33FF), // kana, Hangul, Han as symbols
        (0x3400, 0x9FFF), // Han
        (0xA640, 0xA69F), // Cyrillic
        (0xA720, 0xA7FF), // Latin
        (0xA960, 0xA97F), // Hangul
        (0xAB30, 0xAB6F), // Latin
        (0xAC00, 0xD7FF), // Hangul
        (0xF900, 0xFAFF), // Han
        (0xFB00, 0xFB06), // Latin
        (0xFB50, 0xFDFF), // Arabic
        (0xFE70, 0xFEFF),
        (0xFF00, 0xFFEF), // fullwidth and halfwidth
        (0x1B000, 0x1B16F), // kana
        (0x1D400, 0x1D7FF), // Latin as mathematical symbols
        (0x1F100, 0x1F1FF),
        (0x20000, 0x3FFFF), // Han
    ];

    /// <summary>What stands for a letter that was lost on its way (another code page, OCR).</summary>
    private static readonly SearchValues<char> s_lost = SearchValues.Create("?*#\uFFFD\u25A1\u00A4");

    /// <summary>
    /// The name of the first such script in which a word of the text is written ("Hebrew"); "damaged" where letters were lost within a word
    /// ("S?vfracht"); null for none.
    /// </summary>
    public static string? In(string text)
    {
        if (text.AsSpan().ContainsAny(s_lost) && IsDamaged(text))
        {
            return "damaged";
        }

        if (text.AsSpan().IndexOfAnyExceptInRange('\0', '\u036F') < 0)
        {
            return null;
        }

        int letters = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune))
            {
                letters = IsMark(rune) ? letters : 0;
            }
            else if (IsRead(rune.Value))
            {
                letters = 0;
            }
            else if (++letters == FewestLetters)
            {
                return NameOf(rune.Value);
            }
        }

        return null;
    }

    private static bool IsDamaged(string text)
    {
        for (int i = 1; i < text.Length - 1; i++)
        {
            if (s_lost.Contains(text[i]) && char.IsLetter(text[i - 1]) && char.IsLetter(text[i + 1]))
            {
                return true;
            }
        }

        return text.AsSpan().IndexOfAny('\uFFFD', '\u25A1') >= 0;
    }

    /// <summary>A vowel or other sign that belongs to the letter before it.</summary>
    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune)
            is System.Globalization.UnicodeCategory.NonSpacingMark
                or System.Globalization.UnicodeCategory.SpacingCombiningMark
                or System.Globalization.UnicodeCategory.Format;

    private static bool IsRead(int value)
    {
        foreach ((int first, int last) in s_read)
        {
            if (value <= last)
            {
                return value >= first;
            }
        }

        return false;
    }

    private static string NameOf(int value)
    {
        foreach ((int first, int last, string name) in s_blocks)
        {
            if (value >= first && value <= last)
            {
                return name;
            }
        }

        return "unknown";
    }
}
