using System.Text;
using Licet.Core.Pictures;
using static Licet.Core.Pictures.Svg;

namespace Licet.Core.Statistics;

/// <summary>A figure that somebody said of a day, as a ring on the curve of what was received.</summary>
/// <param name="Words">Who said it, and when.</param>
public sealed record CurveRing(DateOnly On, decimal Value, string Words);

/// <summary>What a picture of applications over time shows.</summary>
/// <param name="Title">Of the picture.</param>
/// <param name="Named">For who does not see it.</param>
/// <param name="Under">Lines under the title, two at most.</param>
/// <param name="Days">In their order; fewer than two are shown as none.</param>
public sealed record CurveShown(
    string Title,
    string Named,
    IReadOnlyList<string> Under,
    string Foot,
    IReadOnlyList<ChartDay> Days,
    IReadOnlyList<CurveRing> Rings
);

/// <summary>Applications over time as a picture: what was received and what it came to, day by day, with the figures that were said.</summary>
public static class CurvePicture
{
    private const int Width = 960;
    private const int Height = 540;
    private const int Left = 64;
    private const int Right = 740;
    private const int Top = 92;
    private const int Bottom = 462;
    private const int LabelHeight = 18;

    // Apart for readers who see no red or green (Okabe and Ito).
    private static readonly (string Label, string Color, Func<ChartDay, int> Of)[] s_curves =
    [
        ("received", "#0072b2", d => d.Received),
        ("decided or returned", "#000000", d => d.Decided),
        ("approved", "#009e73", d => d.Approved),
        ("denied or notice given", "#d55e00", d => d.DeniedOrNoticed),
        ("returned or withdrawn", "#cc79a7", d => d.ReturnedOrWithdrawn),
    ];

    // Fifths of them are easily read.
    private static readonly int[] s_ceilings =
    [
        5,
        10,
        15,
        20,
        25,
        30,
        40,
        50,
        60,
        75,
        100,
        125,
        150,
        200,
        250,
        300,
        400,
        500,
        600,
        800,
        1_000,
    ];

    public static string Of(CurveShown shown)
    {
        ArgumentNullException.ThrowIfNull(shown);
        // A single day has no width: the picture then begins the day before.
        var first = shown.Days.Count > 0 ? shown.Days[0].On : DateOnly.MinValue;
        List<ChartDay> days =
            shown.Days.Count > 1
                ? [.. shown.Days]
                : [new(first, 0, 0, 0, 0, 0, 0), new(first.AddDays(1), 0, 0, 0, 0, 0, 0)];
        var most = Ceiling(days[^1].Received);
        var span = days[^1].On.DayNumber - days[0].On.DayNumber;
        decimal X(DateOnly on) => Left + (Right - Left) * (decimal)(on.DayNumber - days[0].On.DayNumber) / span;
        decimal Y(decimal count) => Bottom - (Bottom - Top) * count / most;
        StringBuilder svg = new();
        svg.Append(Open((Width, Height), shown.Named, isFixed: false));
        Label(svg, Left, 28, "start", Xml(shown.Title), "font-size=\"17\" font-weight=\"bold\"");
        for (var i = 0; i < shown.Under.Count; i++)
        {
            Label(svg, Left, 50 + 20 * i, "start", Xml(shown.Under[i]), i == 0 ? "" : "fill=\"#555555\"");
        }

        Axes(svg, days, most, X, Y);
        Curves(svg, days, X, Y);
        Rings(svg, shown, days, X, Y);
        Label(svg, Left, Height - 14, "start", Xml(shown.Foot), "fill=\"#555555\" font-size=\"11\"");
        return svg.Append("</svg>\n").ToString();
    }

    private static void Axes(
        StringBuilder svg,
        List<ChartDay> days,
        int most,
        Func<DateOnly, decimal> x,
        Func<decimal, decimal> y
    )
    {
        for (var i = 0; i <= 5; i++)
        {
            var count = most * i / 5;
            svg.Append(
                Text(
                    $"<line x1=\"{Left}\" y1=\"{y(count):0.0}\" x2=\"{Right}\" y2=\"{y(count):0.0}\" stroke=\"#dddddd\"/>\n"
                )
            );
            Label(svg, Left - 8, y(count) + 4, "end", Text($"{count}"), "fill=\"#555555\"");
        }

        // Months, as many as have room.
        var months = (days[^1].On.Year - days[0].On.Year) * 12 + days[^1].On.Month - days[0].On.Month;
        var every = Math.Max(1, (months + 9) / 10);
        var month = new DateOnly(days[0].On.Year, days[0].On.Month, 1).AddMonths(1);
        for (; month <= days[^1].On; month = month.AddMonths(every))
        {
            svg.Append(
                Text(
                    $"<line x1=\"{x(month):0.0}\" y1=\"{Bottom}\" x2=\"{x(month):0.0}\" y2=\"{Bottom + 5}\" stroke=\"#555555\"/>\n"
                )
            );
            Label(svg, x(month), Bottom + 20, "middle", Text($"{month:yyyy-MM}"), "fill=\"#555555\"");
        }
    }

    private static void Curves(
        StringBuilder svg,
        List<ChartDay> days,
        Func<DateOnly, decimal> x,
        Func<decimal, decimal> y
    )
    {
        var room = decimal.MaxValue;
        foreach (var (label, color, of) in s_curves.OrderBy(c => c.Of(days[^1])))
        {
            StringBuilder points = new();
            foreach (var day in days)
            {
                points.Append(Text($"{x(day.On):0.0},{y(of(day)):0.0} "));
            }

            svg.Append(
                Text(
                    $"<polyline fill=\"none\" stroke=\"{color}\" stroke-width=\"2\" points=\"{points.ToString().TrimEnd()}\"/>\n"
                )
            );
            // From below upward: no name stands on another.
            room = Math.Min(y(of(days[^1])) + 4, room - LabelHeight);
            Label(
                svg,
                Right + 8,
                room,
                "start",
                Text($"{label} {of(days[^1])}"),
                $"fill=\"{color}\" font-weight=\"bold\""
            );
        }
    }

    private static void Rings(
        StringBuilder svg,
        CurveShown shown,
        List<ChartDay> days,
        Func<DateOnly, decimal> x,
        Func<decimal, decimal> y
    )
    {
        var (last, before) = (0m, -1_000m);
        foreach (var ring in shown.Rings.Where(r => r.On >= days[0].On && r.On <= days[^1].On))
        {
            // One on the heels of another is written on the other side.
            var (at, height) = (x(ring.On), y(ring.Value));
            var close = Math.Abs(height - last) < LabelHeight && at - before < LabelHeight;
            (last, before) = (height, at);
            svg.Append(
                Text(
                    $"<circle cx=\"{at:0.0}\" cy=\"{height:0.0}\" r=\"5\" fill=\"none\" stroke=\"#222222\" stroke-width=\"1.5\">"
                )
            );
            svg.Append(Text($"<title>{Xml(ring.Words)}</title></circle>\n"));
            var (side, anchor) = close ? (9, "start") : (-9, "end");
            Label(
                svg,
                at + side,
                height + (close ? -4 : -2),
                anchor,
                Text($"{ring.Value:0}"),
                "fill=\"#222222\" font-size=\"11\""
            );
        }
    }

    /// <summary>The next number above that five lines divide evenly.</summary>
    private static int Ceiling(int count)
    {
        foreach (var most in s_ceilings)
        {
            if (count <= most)
            {
                return most;
            }
        }

        return (count + 999) / 1_000 * 1_000;
    }

    private static void Label(StringBuilder svg, decimal x, decimal y, string anchor, string text, string style) =>
        svg.Append(Text($"<text x=\"{x:0.0}\" y=\"{y:0.0}\" text-anchor=\"{anchor}\" {style}>{text}</text>\n"));
}
