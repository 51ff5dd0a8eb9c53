using System.Collections.Frozen;
using System.Globalization;

namespace Licet.Core.Rules.Words;

/// <summary>
/// A text as words are sought in it: small letters, those of Latin without accents, one blank before, between and behind the words. Of
/// other scripts the letters stay as they are, without marks above or below them.
/// </summary>
internal static class SoughtText
{
    /// <summary>Each group: the plain letter, then those that are written so.</summary>
    private static readonly FrozenDictionary<char, char> s_plain = new[]
    {
        "aàáâãäåāăąǎạảấầẩẫậắằẳẵặ",
        "cçćĉċč",
        "dďđ",
        "eèéêëēĕėęěẹẻẽếềểễệ",
        "gĝğġģ",
        "hĥħ",
        "iìíîïĩīĭįıǐịỉİ",
        "jĵ",
        "kķ",
        "lĺļľŀł",
        "nñńņňŉ",
        "oòóôõöøōŏőơǒọỏốồổỗộớờởỡợ",
        "rŕŗř",
        "sśŝşšș",
        "tţťŧț",
        "uùúûüũūŭůűųưǔụủứừửữự",
        "wŵ",
        "yýÿŷỳỵỷỹ",
        "zźżž",
        "её",
        "اأإآ",
        "یي",
        "کك",
    }
        .SelectMany(g => g[1..].Select(letter => (letter, Plain: g[0])))
        .ToFrozenDictionary(p => p.letter, p => p.Plain);

    /// <summary>The text without the blanks at its ends.</summary>
    public static string Of(string text)
    {
        var plain = new char[text.Length + 2];
        return new string(plain, 0, Write(text, plain)).Trim();
    }

    /// <param name="plain">Two signs longer than the text.</param>
    /// <returns>How many signs of it are used.</returns>
    public static int Write(ReadOnlySpan<char> text, Span<char> plain)
    {
        plain[0] = ' ';
        var length = 1;
        foreach (var sign in text)
        {
            if (char.IsAsciiLetterOrDigit(sign))
            {
                plain[length++] = char.IsAsciiLetterUpper(sign) ? (char)(sign | 0x20) : sign;
            }
            else if (!char.IsAscii(sign) && char.IsLetterOrDigit(sign))
            {
                var small = char.ToLowerInvariant(sign);
                plain[length++] = s_plain.GetValueOrDefault(small, small);
            }
            else if (plain[length - 1] != ' ' && !IsMark(sign))
            {
                plain[length++] = ' ';
            }
        }

        if (plain[length - 1] != ' ')
        {
            plain[length++] = ' ';
        }

        return length;
    }

    /// <summary>Marks that stand on a letter, and signs that join without a blank.</summary>
    private static bool IsMark(char sign) =>
        !char.IsAscii(sign)
        && char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
