using SkiaSharp;

namespace Licet.Documents.Paper;

/// <summary>Breaks a text into lines: between words, and within one only where it is longer than a line.</summary>
internal static class Lines
{
    /// <param name="text">As <see cref="Letter.Shown"/> gives it.</param>
    public static IReadOnlyList<string> Of(string text, float size, float width)
    {
        using SKFont font = Letter.Of(size);
        List<string> lines = [];
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string longer = line.Length == 0 ? word : $"{line} {word}";
            if (font.MeasureText(longer) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
            {
                lines.Add(line);
            }

            line = word;
            while (font.MeasureText(line) > width)
            {
                int fits = Fits(font, line, width);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <summary>How many letters of a word fit; at least one, and never half of one.</summary>
    private static int Fits(SKFont font, string word, float width)
    {
        int fits = Math.Min(word.Length, 2);
        while (fits < word.Length && font.MeasureText(word.AsSpan(0, fits + 1)) <= width)
        {
            fits++;
        }

        return fits > 1 && char.IsHighSurrogate(word[fits - 1]) ? fits - 1 : fits;
    }
}
