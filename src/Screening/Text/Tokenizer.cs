using System.Globalization;
using System.Text;
using Licet.Screening.Names;

namespace Licet.Screening.Text;

/// <summary>
/// Cuts a name into words of lower-case ASCII letters and digits. Every script is transliterated; Han runs are handed on as
/// they are, since only the vocabulary knows where their words end. No culture, no ICU: the same on every machine.
/// </summary>
internal static class Tokenizer
{
    /// <summary>Names are read up to here; what follows is ignored and the name is marked as cut.</summary>
    public const int MaxChars = 2000;

    /// <param name="splitDots">Person names: "A.V." is two initials. Company names: "A.B.C." is one word.</param>
    public static void Split(ReadOnlySpan<char> name, bool splitDots, RawWords into)
    {
        if (name.Length > MaxChars)
        {
            name = name[..MaxChars];
            into.IsCut = true;
        }

        if (name.ContainsAnyInRange('\uFF01', '\uFF5E'))
        {
            name = HalfWidth(name);
        }

        if (name.IndexOfAny(s_invisible) >= 0)
        {
            name = Visible(name);
        }

        into.IsSlavicLatin = name.IndexOfAny(s_slavic) >= 0;
        int i = 0;
        while (i < name.Length && !into.IsFull)
        {
            char c = name[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                if (char.IsAsciiLetterUpper(c) && IsGluedForm(name, i, into))
                {
                    into.EndWord();
                }

                into.AppendLatin((char)(c | (char.IsAsciiLetter(c) ? 0x20 : 0)));
                i++;
                continue;
            }

            if (c < 0x80)
            {
                i += Punctuation(name, i, splitDots, into);
                continue;
            }

            i += NonAscii(name, i, into);
        }

        into.EndWord();
        if (i < name.Length)
        {
            into.IsCut = true;
        }
    }

    /// <summary>Zero-width characters, direction marks and the soft hyphen: they neither separate nor count.</summary>
    private static readonly System.Buffers.SearchValues<char> s_invisible = System.Buffers.SearchValues.Create(
        "\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\uFEFF\u00AE\u2122\u2120"
    );

    /// <summary>Letters and marks of ISO 9 and of Slavic languages in Latin script.</summary>
    private static readonly System.Buffers.SearchValues<char> s_slavic = System.Buffers.SearchValues.Create(
        "\u0161\u0160\u017E\u017D\u010D\u010C\u015D\u015C\u02B9"
    );

    /// <summary>The text without invisible characters and marks of trade, and with ASCII for its fullwidth twins; the same text where it has none.</summary>
    public static string Plain(string text)
    {
        string visible = text.AsSpan().IndexOfAny(s_invisible) >= 0 ? Visible(text) : text;
        return visible.AsSpan().ContainsAnyInRange('\uFF01', '\uFF5E') ? HalfWidth(visible) : visible;
    }

    private static string Visible(ReadOnlySpan<char> name)
    {
        StringBuilder kept = new(name.Length);
        foreach (char c in name)
        {
            if (!s_invisible.Contains(c))
            {
                kept.Append(c);
            }
        }

        return kept.ToString();
    }

    /// <summary>Fullwidth letters, digits and punctuation as their ASCII twins.</summary>
    private static string HalfWidth(ReadOnlySpan<char> name)
    {
        Span<char> half = name.ToArray();
        foreach (ref char c in half)
        {
            c = c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - 0xFEE0) : c;
        }

        return half.ToString();
    }

    /// <summary>"SiemensAG", "GazpromOAO": capitals glued to a word's end stand for a word of their own.</summary>
    private static bool IsGluedForm(ReadOnlySpan<char> name, int i, RawWords into)
    {
        if (into.WordLength < 3)
        {
            return false;
        }

        // All but the word's first letter must be small: in "FAoAG" the small letter is the odd one.
        for (int k = i - 1; k > i - into.WordLength; k--)
        {
            if (k < 0 || !char.IsAsciiLetterLower(name[k]))
            {
                return false;
            }
        }

        int end = i;
        while (end < name.Length && char.IsAsciiLetterUpper(name[end]))
        {
            end++;
        }

        return end - i is >= 2 and <= 4 && (end == name.Length || !char.IsLetterOrDigit(name[end]));
    }

    private static int Punctuation(ReadOnlySpan<char> name, int i, bool splitDots, RawWords into)
    {
        char c = name[i];
        switch (c)
        {
            case '\'' or '`':
                return Apostrophe(name, i, into);
            case '.' when !splitDots && IsDottedAbbreviation(name, i, into):
                return 1;
            case ',':
                into.EndWord();
                into.MarkComma();
                return 1;
            case '&' or '+' when into.WordLength == 1 && i + 1 < name.Length && char.IsAsciiLetter(name[i + 1]):
                // "A&B", "M+W": the letters belong together.
                return 1;
            default:
                into.EndWord();
                return 1;
        }
    }

    /// <summary>A dot after a single letter and before another letter joins them: A.B.C., L.L.C., o.O.O.</summary>
    private static bool IsDottedAbbreviation(ReadOnlySpan<char> name, int i, RawWords into)
    {
        bool oneLetterBefore = i >= 1 && char.IsLetter(name[i - 1]) && (i < 2 || !char.IsLetterOrDigit(name[i - 2]));
        bool oneLetterAfter =
            i + 1 < name.Length
            && char.IsLetter(name[i + 1])
            && (i + 2 >= name.Length || !char.IsLetterOrDigit(name[i + 2]));
        return oneLetterBefore && oneLetterAfter && into.WordLength > 0;
    }

    /// <summary>Apostrophes join (Qa'ida), a possessive 's goes (Bank's), a quotation mark separates.</summary>
    private static int Apostrophe(ReadOnlySpan<char> name, int i, RawWords into)
    {
        bool letterBefore = i > 0 && char.IsLetter(name[i - 1]);
        bool letterAfter = i + 1 < name.Length && char.IsLetter(name[i + 1]);
        if (!letterBefore || !letterAfter)
        {
            if (!letterAfter)
            {
                into.EndWord();
            }

            return 1;
        }

        bool possessive =
            name[i + 1] is 's' or 'S'
            && (i + 2 >= name.Length || !char.IsLetterOrDigit(name[i + 2]))
            && into.WordLength > 2;
        return possessive ? 2 : 1;
    }

    private static int NonAscii(ReadOnlySpan<char> name, int i, RawWords into)
    {
        if (Rune.DecodeFromUtf16(name[i..], out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
        {
            into.EndWord();
            return Math.Max(1, used);
        }

        rune = ScriptTables.Compose(rune, name[(i + used)..], out int composed);
        used += composed;
        if (ScriptTables.IsHan(rune))
        {
            return HanRun(name, i, into);
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark:
                // Zero-width, bidirectional marks and combining accents neither separate nor count.
                return used;
            case UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.LetterNumber
            or UnicodeCategory.OtherNumber
            or UnicodeCategory.DecimalDigitNumber:
                Letter(rune, into);
                return used;
            case UnicodeCategory.ModifierLetter:
                return used;
            default:
                if (rune.Value is 0x2019 or 0x2018 or 0x02BC or 0x02BB or 0x00B4 or 0x2032)
                {
                    return Apostrophe(name, i, into) - 1 + used;
                }

                // Symbols such as № have letters of their own; all else separates.
                into.EndWord();
                if (
                    rune.Value != 0x2116
                    && Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol
                    && !ScriptTables.IsPicture(rune)
                )
                {
                    Letter(rune, into);
                    into.EndWord();
                }

                return used;
        }
    }

    private static void Letter(Rune rune, RawWords into)
    {
        ScriptKind script = ScriptTables.KindOf(rune);
        if (script == ScriptKind.Hangul)
        {
            Syllable(rune, into);
            return;
        }

        into.NoteScript(script);
        if (script == ScriptKind.Cyrillic && ScriptTables.Cyrillic(rune.Value) is { } latin)
        {
            into.AppendCyrillic(latin, rune);
            return;
        }

        if (ScriptTables.Caron(rune.Value, into.IsSlavicLatin) is { } sound)
        {
            // Šojgu, Žukov: the letter's sound, which ASCII would lose with its hook.
            foreach (char c in sound)
            {
                into.AppendLatin(c);
            }

            return;
        }

        Transliterate(rune, into);
    }

    /// <summary>
    /// A word of its own, whatever stands beside it ("LG전자"): words are compared by their Hangul, so it must be the whole of them.
    /// </summary>
    private static void Syllable(Rune rune, RawWords into)
    {
        into.EndWord();
        into.NoteScript(ScriptKind.Hangul);
        into.NoteNative(rune);
        Transliterate(rune, into);
        into.EndWord();
    }

    private static void Transliterate(Rune rune, RawWords into)
    {
        foreach (byte b in AnyAscii.Transliteration.Transliterate(rune))
        {
            char c = (char)b;
            if (char.IsAsciiLetterOrDigit(c))
            {
                into.Append(char.ToLowerInvariant(c));
            }
        }
    }

    private static int HanRun(ReadOnlySpan<char> name, int i, RawWords into)
    {
        into.EndWord();
        int end = i;
        while (
            end < name.Length
            && Rune.DecodeFromUtf16(name[end..], out Rune rune, out int used) == System.Buffers.OperationStatus.Done
            && ScriptTables.IsHan(rune)
        )
        {
            end += used;
        }

        into.AddHanRun(name[i..end]);
        return end - i;
    }
}
