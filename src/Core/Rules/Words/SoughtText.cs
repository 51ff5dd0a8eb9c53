using System.Buffers;
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
        var (length, mixed) = (1, false);
        foreach (var written in text)
        {
            var sign = written is >= FullWidth and <= '～' ? (char)(written - FullWidth + '!') : written;
            if (char.IsAsciiLetterOrDigit(sign))
            {
                plain[length++] = char.IsAsciiLetterUpper(sign) ? (char)(sign | 0x20) : sign;
            }
            else if (!char.IsAscii(sign) && char.IsLetterOrDigit(sign))
            {
                var small = char.ToLowerInvariant(sign);
                plain[length++] = s_plain.GetValueOrDefault(small, small);
                mixed |= small is >= 'а' and <= 'ї';
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

        if (mixed)
        {
            Unmix(plain[..length]);
        }

        return length;
    }

    /// <summary>The first of the wide letters and signs of East Asian type: "！" for "!".</summary>
    private const char FullWidth = '！';

    /// <summary>Cyrillic letters that look like Latin ones, and those.</summary>
    private const string Cyrillic = "авекмнорстухі";

    private const string Latin = "abekmhopctyxi";

    private static readonly SearchValues<char> s_cyrillic = SearchValues.Create(Cyrillic);

    /// <summary>A word of Latin letters with Cyrillic ones among them is a Latin word: "РLA" written with the Russian R.</summary>
    private static void Unmix(Span<char> plain)
    {
        for (var start = 0; start < plain.Length; )
        {
            var end = plain[start..].IndexOf(' ');
            var word = plain.Slice(start, end < 0 ? plain.Length - start : end);
            if (word.ContainsAnyInRange('a', 'z') && word.ContainsAny(s_cyrillic))
            {
                for (var i = 0; i < word.Length; i++)
                {
                    word[i] = Cyrillic.IndexOf(word[i]) is >= 0 and var at ? Latin[at] : word[i];
                }
            }

            start += word.Length + 1;
        }
    }

    /// <summary>Marks that stand on a letter, and signs that join without a blank.</summary>
    private static bool IsMark(char sign) =>
        !char.IsAscii(sign)
        && char.GetUnicodeCategory(sign) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format;
}
