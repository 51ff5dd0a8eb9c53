using System.Globalization;
using Licet.Screening.Scoring;

namespace Licet.Screening.Names;

/// <summary>Numbers in names: digits, ordinals, Roman and Chinese numerals.</summary>
internal static class Numerals
{
    private static readonly string[] s_ordinals =
    [
        "",
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
    ];

    /// <summary>"42", "13th", "first", "XIV". Single letters and "xi" are left to the caller's context.</summary>
    public static bool TryRead(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        int digits = 0;
        while (digits < word.Length && char.IsAsciiDigit(word[digits]))
        {
            digits++;
        }

        if (digits is > 0 and <= 9 && (digits == word.Length || IsOrdinalSuffix(word[digits..])))
        {
            value = int.Parse(word[..digits], CultureInfo.InvariantCulture);
            return true;
        }

        if (digits > 0 || word.Length < 2)
        {
            return false;
        }

        for (int i = 1; i < s_ordinals.Length; i++)
        {
            if (word.SequenceEqual(s_ordinals[i]))
            {
                value = i;
                return true;
            }
        }

        return TryRoman(word, out value);
    }

    /// <summary>An ordinal with a slip ("secon", "htird").</summary>
    public static bool TryNearOrdinal(ReadOnlySpan<char> word, out int value)
    {
        for (value = 1; value < s_ordinals.Length; value++)
        {
            string ordinal = s_ordinals[value];
            if (Math.Abs(ordinal.Length - word.Length) <= 1 && EditDistance.Within(word, ordinal, 1) == 1)
            {
                return true;
            }
        }

        value = 0;
        return false;
    }

    public static bool TryRoman(ReadOnlySpan<char> word, out int value)
    {
        value = 0;
        if (word.Length > 6)
        {
            return false;
        }

        int last = 0;
        for (int i = word.Length - 1; i >= 0; i--)
        {
            int v = word[i] switch
            {
                'i' => 1,
                'v' => 5,
                'x' => 10,
                _ => 0,
            };
            if (v == 0)
            {
                return false;
            }

            value += v < last ? -v : v;
            last = Math.Max(last, v);
        }

        // Only the one right spelling of a number counts ("iix" is a word).
        return value > 0 && word.SequenceEqual(Roman(value));
    }

    public static bool TryChinese(ReadOnlySpan<char> han, out int value)
    {
        value = 0;
        int current = 0;
        bool positional = true;
        foreach (char c in han)
        {
            int digit = "〇一二三四五六七八九".IndexOf(c, StringComparison.Ordinal);
            if (digit >= 0)
            {
                current = positional && value == 0 ? (current * 10) + digit : digit;
                continue;
            }

            int unit = c switch
            {
                '十' => 10,
                '百' => 100,
                '千' => 1000,
                _ => 0,
            };
            if (unit == 0)
            {
                return false;
            }

            positional = false;
            value += Math.Max(current, 1) * unit;
            current = 0;
        }

        value += current;
        return han.Length > 0;
    }

    public static bool IsChineseDigit(char c) => "〇一二三四五六七八九十百千".Contains(c, StringComparison.Ordinal);

    /// <summary>What stands behind an ordinal's hyphen: 140-th, 5-y, 1-go.</summary>
    public static bool IsSuffix(ReadOnlySpan<char> s) =>
        IsOrdinalSuffix(s) || s is "y" or "i" or "j" or "ya" or "go" or "iy";

    private static bool IsOrdinalSuffix(ReadOnlySpan<char> s) =>
        s.SequenceEqual("st") || s.SequenceEqual("nd") || s.SequenceEqual("rd") || s.SequenceEqual("th");

    private static string Roman(int value)
    {
        ReadOnlySpan<string> ones = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];
        return new string('x', value / 10) + ones[value % 10];
    }
}
