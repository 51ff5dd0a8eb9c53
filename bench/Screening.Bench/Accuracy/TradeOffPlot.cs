using System.Text;

namespace Licet.Screening.Bench.Accuracy;

/// <summary>One curve: recall in [0,1] at each of the plot's thresholds.</summary>
internal sealed record Curve(string Label, IReadOnlyList<double> Recall);

/// <summary>Recall against expected alerts, as a picture. Every threshold is one vertical line that all curves cross.</summary>
internal static class TradeOffPlot
{
    private const int Width = 900;
    private const int Height = 560;
    private const int Left = 70;
    private const int Right = 660;
    private const int Top = 105;
    private const int Bottom = 495;
    private const int LabelRows = 3;
    private const int LabelWidth = 32;

    // Apart for readers who see no red or green (Okabe and Ito).
    private static readonly string[] Colors =
    [
        "#0072b2",
        "#d55e00",
        "#009e73",
        "#cc79a7",
        "#e69f00",
        "#56b4e9",
        "#000000",
    ];

    public static string Draw(
        IReadOnlyList<double> thresholds,
        IReadOnlyList<double> alerts,
        IReadOnlyList<Curve> curves
    )
    {
        var low = Math.Floor(Math.Log10(Math.Max(1, alerts.Min())));
        var high = Math.Ceiling(Math.Log10(Math.Max(10, alerts.Max())));
        double X(double value) => Left + (Right - Left) * (Math.Log10(Math.Max(1, value)) - low) / (high - low);
        double Y(double recall) => Bottom - (Bottom - Top) * recall;
        StringBuilder svg = new();
        svg.Append(
            Invariant(
                $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" font-family=\"sans-serif\" font-size=\"13\">\n"
            )
        );
        svg.Append("<title>Recall against expected alerts, by threshold</title>\n");
        svg.Append(Invariant($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>\n"));
        Text(
            svg,
            Left,
            24,
            "start",
            "What a threshold finds, and what it costs",
            "font-size=\"17\" font-weight=\"bold\""
        );
        Text(svg, Left, 46, "start", "Dotted lines: thresholds. Bold: the default for companies.");
        Axes(svg, low, high, X, Y);
        var taken = new double[LabelRows];
        Array.Fill(taken, double.PositiveInfinity);
        for (var i = 0; i < thresholds.Count; i++)
        {
            var x = X(alerts[i]);
            var isDefault = thresholds[i].Equals(Default);
            // Lines stand from right to left, as alerts fall; a label goes to the lowest row with room for it.
            var label = Math.Max(0, Array.FindIndex(taken, t => t - x > LabelWidth));
            taken[label] = x;
            Line(
                svg,
                x,
                Top,
                x,
                Bottom,
                isDefault ? "#222222" : "#888888",
                isDefault ? "2" : "1",
                isDefault ? "6 3" : "2 3"
            );
            var weight = isDefault ? "font-weight=\"bold\"" : "";
            Text(svg, x, Top - 5 - 14 * label, "middle", Numbers.Text(thresholds[i], "0.00"), weight);
        }
        for (var i = 0; i < curves.Count; i++)
        {
            var color = Colors[i % Colors.Length];
            var points = curves[i].Recall.Select((r, k) => (X: X(alerts[k]), Y: Y(r))).ToList();
            var path = string.Join(' ', points.Select(p => Invariant($"{p.X:0.0},{p.Y:0.0}")));
            svg.Append($"<polyline points=\"{path}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2\"/>\n");
            foreach (var (x, y) in points)
            {
                svg.Append(Invariant($"<circle cx=\"{x:0.0}\" cy=\"{y:0.0}\" r=\"3\" fill=\"{color}\"/>\n"));
            }
            var row = Top + 14 + 24 * i;
            Line(svg, Right + 16, row - 4, Right + 40, row - 4, color, "3", "none");
            Text(svg, Right + 46, row, "start", curves[i].Label);
        }
        return svg.Append("</svg>\n").ToString();
    }

    private static double Default => NameComparison.DefaultThreshold(Lists.PartyKind.Company);

    private static void Axes(StringBuilder svg, double low, double high, Func<double, double> x, Func<double, double> y)
    {
        for (var step = 0; step <= 10; step += 2)
        {
            Line(svg, Left, y(step / 10.0), Right, y(step / 10.0), "#dddddd", "1", "none");
            Text(svg, Left - 8, y(step / 10.0) + 4, "end", Numbers.Text(step / 10.0, "0.0"));
        }
        for (var power = low; power <= high; power++)
        {
            var at = x(Math.Pow(10, power));
            Line(svg, at, Bottom, at, Bottom + 6, "#222222", "1", "none");
            Text(svg, at, Bottom + 21, "middle", Numbers.Text(Math.Pow(10, power), "#,0"));
        }
        Line(svg, Left, Bottom, Right, Bottom, "#222222", "1", "none");
        Line(svg, Left, Top, Left, Bottom, "#222222", "1", "none");
        var middle = (Left + Right) / 2;
        Text(svg, middle, Bottom + 46, "middle", "expected alerts per 10,000 clean company names (logarithmic)");
        var turned = Invariant($"transform=\"rotate(-90 18 {(Top + Bottom) / 2})\"");
        Text(svg, 18, (Top + Bottom) / 2, "middle", "recall: share of names found", turned);
    }

    private static void Line(
        StringBuilder svg,
        double x1,
        double y1,
        double x2,
        double y2,
        string color,
        string width,
        string dashes
    ) =>
        svg.Append(Invariant($"<line x1=\"{x1:0.0}\" y1=\"{y1:0.0}\" x2=\"{x2:0.0}\" y2=\"{y2:0.0}\" "))
            .Append($"stroke=\"{color}\" stroke-width=\"{width}\" stroke-dasharray=\"{dashes}\"/>\n");

    private static void Text(StringBuilder svg, double x, double y, string anchor, string text, string more = "") =>
        svg.Append(
            Invariant(
                $"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\" {more} fill=\"#222222\">{text}</text>\n"
            )
        );

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
