using System.Text;
using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// Cuts a run of Han characters: what the vocabulary knows (region, industry, legal form, brand), numbers, and what is left
/// over, which is the brand. The rest is read as toneless pinyin, so that it meets romanized names.
/// </summary>
internal static class HanSegmenter
{
    private static readonly string[] s_doubleSurnames =
    [
        "欧阳",
        "司马",
        "上官",
        "诸葛",
        "司徒",
        "夏侯",
        "东方",
        "皇甫",
        "尉迟",
        "公孙",
        "慕容",
        "令狐",
        "长孙",
        "宇文",
        "端木",
    ];

    public static int Company(AnalyzedName name, string run, Span<Part> parts, int n)
    {
        Vocabulary v = Vocabulary.Shared;
        string han = v.Simplify(run);
        if (han.EndsWith('第'))
        {
            // The ordinal sign before digits (第13) says nothing of its own.
            han = han[..^1];
        }

        int rest = 0;
        int i = 0;
        while (i < han.Length && n < parts.Length)
        {
            int used = Number(han, i, out int number);
            Meaning meaning = default;
            if (used == 0)
            {
                used = LongestWord(v, han, i, rest == i, out meaning);
            }

            if (used == 0)
            {
                i++;
                continue;
            }

            n = AddRest(name, han, rest, i, parts, n);
            if (n >= parts.Length)
            {
                return n;
            }

            ref Part part = ref parts[n++];
            part = Read(name, v, han.AsSpan(i, used), withReadings: false);
            if (meaning == default)
            {
                part.Role = TokenRole.Number;
                part.Concept = NameAnalyzer.NumberConcept(number);
            }
            else
            {
                part.Give(meaning, 1);
            }

            i += used;
            rest = i;
        }

        return AddRest(name, han, rest, i, parts, n);
    }

    public static int Person(AnalyzedName name, string run, Span<Part> parts, int n)
    {
        Vocabulary v = Vocabulary.Shared;
        string han = v.Simplify(run);
        int family = HasOneRun(name) ? FamilyLength(han) : 0;
        n = AddRest(name, han, 0, family, parts, n);
        return AddRest(name, han, family, han.Length, parts, n);
    }

    /// <summary>Names already cut by their writer ("文華 陳") are not cut again.</summary>
    private static bool HasOneRun(AnalyzedName name)
    {
        int runs = 0;
        for (int i = 0; i < name.WordCount; i++)
        {
            runs += name.Words[i].IsHan ? 1 : 0;
        }

        return runs == 1;
    }

    /// <summary>In chars: a character beyond U+FFFF has two, and a surname never ends within one.</summary>
    private static int FamilyLength(string han)
    {
        int characters = 0;
        foreach (Rune _ in han.EnumerateRunes())
        {
            characters++;
        }

        int first = char.IsHighSurrogate(han[0]) ? 2 : 1;
        return characters switch
        {
            2 => first,
            3 or 4 => Array.IndexOf(s_doubleSurnames, han[..2]) >= 0 ? 2 : first,
            _ => 0,
        };
    }

    private static int AddRest(AnalyzedName name, string han, int from, int to, Span<Part> parts, int n)
    {
        if (from < to && n < parts.Length)
        {
            parts[n++] = Read(name, Vocabulary.Shared, han.AsSpan(from, to - from), withReadings: true);
        }

        return n;
    }

    private static int LongestWord(Vocabulary v, string han, int at, bool afterWord, out Meaning meaning)
    {
        for (int length = Math.Min(v.LongestHan, han.Length - at); length >= 1; length--)
        {
            // One character is a word only between words (所, 厂, 市): inside a brand it is part of the brand.
            if (length == 1 && !(afterWord || at == han.Length - 1))
            {
                break;
            }

            if (v.TryHan(han.AsSpan(at, length), out meaning))
            {
                return length;
            }
        }

        meaning = default;
        return 0;
    }

    /// <summary>第十三, or two and more numerals in a row; a single numeral is more often part of a brand (三一).</summary>
    private static int Number(string han, int at, out int number)
    {
        int start = han[at] == '第' ? at + 1 : at;
        int end = start;
        while (end < han.Length && Numerals.IsChineseDigit(han[end]))
        {
            end++;
        }

        number = 0;
        bool counts = end > start && (start > at || end - start >= 2);
        return counts && Numerals.TryChinese(han.AsSpan(start, end - start), out number) ? end - at : 0;
    }

    private static Part Read(AnalyzedName name, Vocabulary v, ReadOnlySpan<char> han, bool withReadings)
    {
        StringBuilder pinyin = new();
        foreach (Rune rune in han.EnumerateRunes())
        {
            foreach (byte b in AnyAscii.Transliteration.Transliterate(rune))
            {
                char c = char.ToLowerInvariant((char)b);
                if (char.IsAsciiLetterOrDigit(c))
                {
                    pinyin.Append(c);
                }
            }
        }

        string text = pinyin.ToString();
        int start = name.AppendText(text);
        return new Part(start, text.Length, ScriptKind.Other, han.ToString())
        {
            Readings = withReadings ? OtherReadings(v, han, text) : null,
        };
    }

    /// <summary>
    /// The same characters read otherwise: each table reading of one character with the rest in pinyin (heteronyms), and all
    /// characters in each of the parallel systems (Cantonese, Wade-Giles). At most 16.
    /// </summary>
    private static string[]? OtherReadings(Vocabulary v, ReadOnlySpan<char> han, string pinyin)
    {
        if (han.Length > 8)
        {
            return null;
        }

        return HanReadings.Combine(v, han, pinyin);
    }
}
