using System.Buffers;
using System.Globalization;
using System.Text;

namespace Licet.Cli.Paper;

/// <summary>Text as a terminal shows it: how many columns it takes, where it may break, what must not reach the screen.</summary>
internal static class Cells
{
    /// <summary>Ranges of characters that take two columns (East Asian wide and full-width, pictographs).</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F),
        (0x2E80, 0x303E),
        (0x3041, 0x4DBF),
        (0x4E00, 0xA4CF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7A3),
        (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F),
        (0xFF00, 0xFF60),
        (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F),
        (0x1F900, 0x1F9FF),
        (0x20000, 0x3FFFD),
    ];

    /// <summary>Characters that would move the cursor or turn the reading direction: they come from lists and file names.</summary>
    private static readonly SearchValues<char> Unsafe = SearchValues.Create(
        string.Concat(
            Enumerable
                .Range(0, 0x20)
                .Concat(Enumerable.Range(0x7F, 0x21))
                .Concat(Enumerable.Range(0x202A, 5))
                .Concat(Enumerable.Range(0x2066, 4))
                .Select(c => (char)c)
        )
    );

    public static int Width(ReadOnlySpan<char> text)
    {
        if (Ascii.IsValid(text))
        {
            return text.Length;
        }
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += Width(rune);
        }
        return width;
    }

    public static int Width(Rune rune) =>
        rune.Value < 0x300 ? 1
        : Rune.GetUnicodeCategory(rune)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format
            ? 0
        : Array.Exists(Wide, w => w.First <= rune.Value && rune.Value <= w.Last) ? 2
        : 1;

    /// <summary>The text with line breaks and tabs as blanks and other unsafe characters as U+FFFD.</summary>
    public static string Safe(string text) =>
        text.AsSpan().IndexOfAny(Unsafe) < 0
            ? text
            : string.Concat(
                text.Select(c =>
                    c is '\n' or '\t' ? ' '
                    : Unsafe.Contains(c) ? '\uFFFD'
                    : c
                )
            );

    /// <summary>Lines of at most <paramref name="width"/> columns, broken at blanks, and inside a word only where it is longer than a line.</summary>
    public static List<string> Wrap(string text, int width)
    {
        if (Width(text) <= width)
        {
            return [text];
        }
        var lines = new List<string>();
        var line = new StringBuilder();
        var used = 0;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var needed = Width(word);
            if (used > 0 && used + 1 + needed > width)
            {
                Break();
            }
            if (used > 0)
            {
                line.Append(' ');
                used++;
            }
            foreach (var rune in word.EnumerateRunes())
            {
                if (needed > width && used + Width(rune) > width)
                {
                    Break();
                }
                line.Append(rune);
                used += Width(rune);
            }
        }
        Break();
        return lines;

        void Break()
        {
            lines.Add(line.ToString());
            line.Clear();
            used = 0;
        }
    }
}
