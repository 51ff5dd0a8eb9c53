using System.Globalization;
using System.Text;
using Licet.Core.Pictures;

namespace Licet.Core.Ownership.Pictures;

/// <summary>
/// The graph as an SVG of its own, without script or style sheet: layers from owners to owned, shares on the arrows, standings
/// by color, line and word, a legend, the day and the state of the rules above it.
/// </summary>
public sealed class SvgPicture
{
    /// <summary>More than this nobody can read; ask for one entity.</summary>
    public const int MostEntities = 150;

    private const double Width = 216;
    private const double Height = 80;
    private const double Margin = 24;
    private const double WidestDown = 1250;

    private readonly Drawing _drawing;
    private readonly StringBuilder _svg = new();

    private SvgPicture(Drawing drawing) => _drawing = drawing;

    /// <param name="answer">What is drawn.</param>
    /// <param name="id">The entity in question, drawn with everybody above it; null for all.</param>
    /// <exception cref="KeyNotFoundException">No entity has this id.</exception>
    /// <exception cref="ArgumentException">More than <see cref="MostEntities"/> entities.</exception>
    public static string Of(OwnershipAnswer answer, string? id = null)
    {
        var drawing = Drawing.Of(answer, id);
        return drawing.Boxes.Count <= MostEntities
            ? new SvgPicture(drawing).Draw()
            : throw new ArgumentException($"A picture holds at most {MostEntities} entities.", nameof(answer));
    }

    private string Draw()
    {
        var plan = Plan.Of(_drawing, (Width, Height), WidestDown);
        var legend = Legend();
        var width = Math.Max(plan.Width, 720) + (2 * Margin);
        var title = TextWidth.Wrap(
            $"{_drawing.Answer.Bis.Sentence}. {_drawing.Answer.Ofac.Sentence}.",
            12,
            width - (2 * Margin),
            6
        );
        var top = Margin + 26 + (16 * title.Count) + 18;
        var height = top + plan.Height + 40 + (22 * Math.Ceiling(legend.Count / 3.0)) + Margin;
        Open(width, height);
        Text(Margin, Margin + 12, _drawing.Title, 18, bold: true);
        for (var i = 0; i < title.Count; i++)
        {
            Text(Margin, Margin + 34 + (16 * i), title[i], 12);
        }
        var left = (width - plan.Width) / 2;
        _svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"translate({N(left)} {N(top)})\">\n");
        plan.Arrows.ForEach(Arrow);
        for (var i = 0; i < _drawing.Boxes.Count; i++)
        {
            BoxAt(plan.BoxAt(i), _drawing.Boxes[i]);
        }
        plan.Labels.ForEach(Label);
        _svg.Append("</g>\n");
        DrawLegend(legend, top + plan.Height + 40, width);
        return _svg.Append("</svg>\n").ToString();
    }

    private void Open(double width, double height)
    {
        var said = string.Join("; ", _drawing.Boxes.Select(b => $"{b.Name}: {b.Label}"));
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(
                height
            )}" role="img" font-family="DejaVu Sans, Verdana, Noto Sans CJK SC, sans-serif">
            <title>{Svg.Xml(_drawing.Title)}</title>
            <desc>{Svg.Xml(said)}</desc>
            <defs>
            <marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#4a5059"/></marker>
            <marker id="end-counts" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0L10 5L0 10z" fill="#b71c1c"/></marker>
            </defs>
            <rect width="100%" height="100%" fill="#ffffff"/>

            """
        );
    }

    private void Arrow(DrawnArrow arrow)
    {
        var (color, width, marker) = arrow.Arrow.Counts ? ("#b71c1c", "2", "end-counts") : ("#4a5059", "1.2", "end");
        var dash = arrow.Arrow.Dashed ? " stroke-dasharray=\"6 4\"" : "";
        StringBuilder path = new();
        path.Append(CultureInfo.InvariantCulture, $"M{N(arrow.Start.X)} {N(arrow.Start.Y)}");
        foreach (var c in arrow.Curves)
        {
            path.Append(
                CultureInfo.InvariantCulture,
                $"C{N(c.A.X)} {N(c.A.Y)} {N(c.B.X)} {N(c.B.Y)} {N(c.End.X)} {N(c.End.Y)}"
            );
        }
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<path d=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"{width}\"{dash} marker-end=\"url(#{marker})\"/>\n"
        );
    }

    private void BoxAt(Spot center, Box box)
    {
        var (fill, line, width, dash) = Palette.Of(box.Standing);
        var dashes = dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "";
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<g><title>{Svg.Xml(box.Name)}: {Svg.Xml(box.Label)}</title><rect x=\"{N(center.X - (Width / 2))}\" y=\"{N(center.Y - (Height / 2))}\" width=\"{N(Width)}\" height=\"{N(Height)}\" rx=\"6\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"{width}\"{dashes}/>\n"
        );
        var name = TextWidth.Wrap(box.Name, 13, (Width - 16) / 1.12, 3);
        var label = TextWidth.Wrap(box.Label, 11, (Width - 16) / 1.12, name.Count < 3 ? 2 : 1);
        var y = center.Y - (((16 * name.Count) + (14 * label.Count)) / 2.0) + 12;
        foreach (var row in name)
        {
            Text(center.X, y, row, 13, bold: true, middle: true);
            y += 16;
        }
        foreach (var row in label)
        {
            Text(
                center.X,
                y - 1,
                row,
                11,
                bold: box.Standing > Standing.NotRestrictedRedFlag,
                middle: true,
                color: line
            );
            y += 14;
        }
        _svg.Append("</g>\n");
    }

    private void Label(DrawnLabel label)
    {
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{N(label.Center.X - (label.Width / 2))}\" y=\"{N(label.Center.Y - (DrawnLabel.Height / 2))}\" width=\"{N(label.Width)}\" height=\"{N(DrawnLabel.Height)}\" rx=\"3\" fill=\"#ffffff\" stroke=\"{(label.Counts ? "#e0a9a4" : "#d5d8dd")}\" stroke-width=\"0.8\"/>\n"
        );
        Text(label.Center.X, label.Center.Y + 4, label.Text, 11, bold: label.Counts, middle: true);
    }

    private List<(string Text, Standing? Standing)> Legend() =>
        [
            .. _drawing
                .Boxes.Select(b => b.Standing)
                .Distinct()
                .OrderDescending()
                .Select(s => (OwnershipWords.Of(s), (Standing?)s)),
            ("red arrow: owner restricted, or perhaps", null),
        ];

    private void DrawLegend(List<(string Text, Standing? Standing)> legend, double y, double width)
    {
        var column = (width - (2 * Margin)) / 3;
        for (var i = 0; i < legend.Count; i++)
        {
            var (x, at) = (Margin + (i % 3 * column), y + (22 * (i / 3)));
            if (legend[i].Standing is { } standing)
            {
                var (fill, line, stroke, dash) = Palette.Of(standing);
                var dashes = dash.Length > 0 ? $" stroke-dasharray=\"{dash}\"" : "";
                _svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<rect x=\"{N(x)}\" y=\"{N(at - 11)}\" width=\"22\" height=\"14\" rx=\"3\" fill=\"{fill}\" stroke=\"{line}\" stroke-width=\"{stroke}\"{dashes}/>\n"
                );
            }
            else
            {
                _svg.Append(
                    CultureInfo.InvariantCulture,
                    $"<path d=\"M{N(x)} {N(at - 4)}h20\" stroke=\"#b71c1c\" stroke-width=\"2\" marker-end=\"url(#end-counts)\"/>\n"
                );
            }
            Text(x + 30, at, legend[i].Text, 11);
        }
    }

    private void Text(
        double x,
        double y,
        string text,
        int size,
        bool bold = false,
        bool middle = false,
        string color = "#1a1a1a"
    ) =>
        _svg.Append(
            CultureInfo.InvariantCulture,
            $"<text x=\"{N(x)}\" y=\"{N(y)}\" font-size=\"{size}\"{(bold ? " font-weight=\"bold\"" : "")}{(middle ? " text-anchor=\"middle\"" : "")} fill=\"{color}\">{Svg.Xml(text)}</text>\n"
        );

    /// <summary>Whole and half pixels: the last bits of a double may differ between machines, these do not.</summary>
    private static string N(double value) => (Math.Round(value * 2) / 2).ToString("0.#", CultureInfo.InvariantCulture);
}
