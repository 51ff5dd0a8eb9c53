using System.Text;

namespace Licet.Core.Pictures;

/// <summary>How wide a text is about to be, without the font at hand: on the wide side, so that it stays in its box.</summary>
internal static class TextWidth
{
    public static double Of(string text, double size) => text.EnumerateRunes().Sum(Ems) * size;

    /// <summary>At most so many lines; what does not fit ends in "…".</summary>
    public static List<string> Wrap(string text, double size, double width, int most)
    {
        List<string> lines = [];
        var line = "";
        foreach (var word in Pieces(text, size, width))
        {
            var longer = line.Length == 0 ? word.TrimStart() : line + word;
            if (line.Length > 0 && Of(longer, size) > width)
            {
                lines.Add(line);
                longer = word.TrimStart();
            }
            line = longer;
        }
        lines.Add(line);
        if (lines.Count > most)
        {
            lines = lines[..most];
            lines[^1] = Cut(lines[^1] + "…", size, width);
        }
        return lines;
    }

    /// <summary>Words with the blank before them; one wider than a line in parts, as Chinese names are written without blanks.</summary>
    private static IEnumerable<string> Pieces(string text, double size, double width)
    {
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (Of(word, size) <= width)
            {
                yield return " " + word;
                continue;
            }
            StringBuilder part = new(" ");
            foreach (var rune in word.EnumerateRunes())
            {
                if (Of(part.ToString().Trim() + rune, size) > width)
                {
                    yield return part.ToString();
                    part.Clear();
                }
                part.Append(rune.ToString());
            }
            yield return part.ToString();
        }
    }

    private static string Cut(string text, double size, double width)
    {
        while (Of(text, size) > width && text.Length > 2)
        {
            text = (char.IsLowSurrogate(text[^2]) ? text[..^3] : text[..^2]) + "…";
        }
        return text;
    }

    private static double Ems(Rune rune) =>
        rune.Value switch
        {
            >= 0x1100 and <= 0x115F or >= 0x2E80 => 1.02,
            'i' or 'l' or 'j' or 'I' or '.' or ',' or ' ' or '\'' or '(' or ')' => 0.38,
            'm' or 'w' or 'M' or 'W' or '%' => 0.95,
            >= 'A' and <= 'Z' => 0.72,
            >= 0x400 and <= 0x52F => 0.7,
            _ => 0.63,
        };
}
