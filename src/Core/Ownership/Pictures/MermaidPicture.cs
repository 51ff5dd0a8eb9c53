using System.Globalization;
using System.Text;

namespace Licet.Core.Ownership.Pictures;

/// <summary>The graph as a Mermaid flowchart, for documents and tickets that draw it themselves.</summary>
public static class MermaidPicture
{
    /// <param name="answer">What is drawn.</param>
    /// <param name="id">The entity in question, drawn with everybody above it; null for all.</param>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public static string Of(OwnershipAnswer answer, string? id = null)
    {
        var drawing = Drawing.Of(answer, id);
        StringBuilder text = new();
        text.Append("---\ntitle: \"")
            .Append(drawing.Title)
            .Append(" - ")
            .Append(answer.Bis.Sentence)
            .Append("\"\n---\nflowchart TD\n");
        for (var i = 0; i < drawing.Boxes.Count; i++)
        {
            var box = drawing.Boxes[i];
            text.Append(
                CultureInfo.InvariantCulture,
                $"  n{i}[\"<b>{Safe(box.Name)}</b><br/>{Safe(box.Label)}\"]:::{Palette.Class(box.Standing)}\n"
            );
        }
        foreach (var arrow in drawing.Arrows)
        {
            var line =
                arrow.Dashed ? "-.->"
                : arrow.Counts ? "==>"
                : "-->";
            text.Append(CultureInfo.InvariantCulture, $"  n{arrow.From} {line}|\"{Safe(arrow.Label)}\"| n{arrow.To}\n");
        }
        foreach (var standing in drawing.Boxes.Select(b => b.Standing).Distinct().Order())
        {
            var (fill, line, width, dash) = Palette.Of(standing);
            var dashes = dash.Length > 0 ? $",stroke-dasharray:{dash}" : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"  classDef {Palette.Class(standing)} fill:{fill},stroke:{line},stroke-width:{width}px,color:#1a1a1a{dashes}\n"
            );
        }
        return text.ToString();
    }

    /// <summary>How many entities the picture would show.</summary>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    public static int Count(OwnershipAnswer answer, string? id = null) =>
        id is null ? answer.Graph.Entities.Count : Drawing.Of(answer, id).Boxes.Count;

    /// <summary>Mermaid reads HTML and its own marks inside quotes: everything but letters, digits and a few signs is a code.</summary>
    private static string Safe(string text)
    {
        StringBuilder safe = new(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune))
            {
                safe.Append(' ');
            }
            else if (
                rune.Value > 127
                || Rune.IsLetterOrDigit(rune)
                || " .,-()+?%:/'".Contains((char)rune.Value, StringComparison.Ordinal)
            )
            {
                safe.Append(rune.ToString());
            }
            else
            {
                safe.Append('#').Append(rune.Value.ToString(CultureInfo.InvariantCulture)).Append(';');
            }
        }
        return safe.ToString();
    }
}

/// <summary>Colors and lines of the standings; each differs from the others in its line too, for who does not see the color.</summary>
internal static class Palette
{
    public static string Class(Standing standing) =>
        OwnershipWords.Token(standing).ToLowerInvariant().Replace("_", "", StringComparison.Ordinal);

    /// <summary>Fill, line, line width in pixels, dashes.</summary>
    public static (string Fill, string Line, string Width, string Dash) Of(Standing standing) =>
        standing switch
        {
            Standing.Listed => ("#f9c6c0", "#8e0e0e", "4", ""),
            Standing.Restricted => ("#fde3df", "#c62828", "2.5", ""),
            Standing.Blocked => ("#e9cfe6", "#6a1b6a", "3", ""),
            Standing.Review => ("#fff1d0", "#a86400", "2", "6 3"),
            Standing.StopRedFlag29 => ("#ffe2b8", "#b34700", "3", "6 3"),
            Standing.NotCoveredByRule => ("#eef0f4", "#5b6678", "2", "2 3"),
            Standing.NotRestrictedRedFlag => ("#fffbe6", "#8a7400", "1.5", ""),
            _ => ("#ffffff", "#70757d", "1", ""),
        };
}
