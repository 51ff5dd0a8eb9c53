using System.Text;
using Licet.Core.Pictures;
using static Licet.Core.Pictures.Svg;

namespace Licet.Core.Process.Pictures;

/// <summary>
/// The stages of a process under each other, in the order of its file, and what leads from one to another: forward on the right, back on the
/// left. Of each stage that several lead to there is one line, which all of them join.
/// </summary>
public static class StagePicture
{
    private const double Size = 13;
    private const int Step = 52;
    private const int BoxHeight = 32;
    private const int LaneStep = 18;
    private const int Gap = 22;
    private const int Margin = 16;

    // Apart for readers who see no red or green (Okabe and Ito), without the yellow that white swallows.
    private static readonly string[] s_colors = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56708a"];

    /// <summary>A line that leads to one stage from others.</summary>
    /// <param name="Place">From the boxes outward, from 0.</param>
    private sealed record Lane(int To, IReadOnlyList<Way> Ways, bool Forward, int Place, string Color)
    {
        public int First => Math.Min(To, Ways.Min(w => w.From));

        public int Last => Math.Max(To, Ways.Max(w => w.From));
    }

    /// <param name="Acts">Their titles.</param>
    private sealed record Way(int From, int To, string Acts);

    public static string Of(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        var ways = Ways(process);
        List<Lane> lanes = [.. Lanes(ways, forward: true), .. Lanes(ways, forward: false)];
        var boxWidth = Math.Ceiling(process.Stages.Max(s => TextWidth.Of(s.Title, Size)) + 28);
        var left =
            Margin + Gap + LaneStep * (1 + lanes.Where(l => !l.Forward).Select(l => l.Place).DefaultIfEmpty(-1).Max());
        var right = left + boxWidth;
        var width =
            right
            + Gap
            + LaneStep * (1 + lanes.Where(l => l.Forward).Select(l => l.Place).DefaultIfEmpty(-1).Max())
            + Margin;
        var height = 2 * Margin + Step * (process.Stages.Length - 1) + BoxHeight;
        StringBuilder svg = new();
        svg.Append(Open((width, height), $"Stages of {process.Title}", isFixed: true));
        foreach (var way in ways.Where(w => w.To == w.From + 1))
        {
            var x = left + boxWidth / 2;
            svg.Append(Text($"<g><title>{Said(process, way)}</title>"));
            svg.Append(
                Text(
                    $"<line x1=\"{x:0.0}\" y1=\"{Y(way.From) + BoxHeight}\" x2=\"{x:0.0}\" y2=\"{Y(way.To) - 6}\" stroke=\"#333333\" stroke-width=\"2\"/>"
                )
            );
            svg.Append(
                Text(
                    $"<path d=\"M{x - 5:0.0} {Y(way.To) - 8} L{x + 5:0.0} {Y(way.To) - 8} L{x:0.0} {Y(way.To)} Z\" fill=\"#333333\"/></g>\n"
                )
            );
        }

        foreach (var lane in lanes)
        {
            Draw(svg, process, lane, lane.Forward ? right : left);
        }

        for (var i = 0; i < process.Stages.Length; i++)
        {
            Box(svg, process.Stages[i], left, Y(i), boxWidth);
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static int Y(int stage) => Margin + Step * stage;

    /// <summary>What leads from a stage to another one, all acts of the same two together.</summary>
    private static List<Way> Ways(ProcessDefinition process)
    {
        var at = process.Stages.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i, StringComparer.Ordinal);
        return
        [
            .. process
                .Transitions.SelectMany(t => t.From.Select(f => (From: at[f], To: at[t.Target(f)], t.Title)))
                .Where(w => w.From != w.To)
                .GroupBy(w => (w.From, w.To))
                .Select(g => new Way(g.Key.From, g.Key.To, string.Join("; ", g.Select(w => w.Title))))
                .OrderBy(w => w.From)
                .ThenBy(w => w.To),
        ];
    }

    /// <summary>One a stage that is led to, the short ones next to the boxes, none upon another.</summary>
    private static List<Lane> Lanes(List<Way> ways, bool forward)
    {
        List<Lane> lanes = [];
        foreach (
            var group in ways.Where(w => forward ? w.To > w.From + 1 : w.To < w.From)
                .GroupBy(w => w.To)
                .OrderBy(g => g.Max(w => Math.Abs(w.To - w.From)))
                .ThenBy(g => g.Key)
        )
        {
            Lane lane = new(group.Key, [.. group], forward, 0, s_colors[group.Key % s_colors.Length]);
            while (lanes.Exists(l => l.Place == lane.Place && l.First <= lane.Last && lane.First <= l.Last))
            {
                lane = lane with { Place = lane.Place + 1 };
            }

            lanes.Add(lane);
        }

        return lanes;
    }

    private static void Draw(StringBuilder svg, ProcessDefinition process, Lane lane, double edge)
    {
        var side = lane.Forward ? 1 : -1;
        var x = edge + side * (Gap + LaneStep * lane.Place);
        // On the way down what goes out leaves below the middle of a box, and what comes in arrives above it; on the way up the other way round.
        var into = Y(lane.To) + BoxHeight / 2 + (lane.Forward ? -7 : 7);
        int Out(int stage) => Y(stage) + BoxHeight / 2 + (lane.Forward ? 7 : -7);
        var far = lane.Ways.Select(w => Out(w.From)).OrderBy(y => Math.Abs(y - into)).Last();
        svg.Append(
            Text(
                $"<g stroke=\"{lane.Color}\" fill=\"none\" stroke-width=\"1.6\"><path d=\"M{x:0.0} {far} L{x:0.0} {into} L{edge + side * 8:0.0} {into}\"/>"
            )
        );
        foreach (var way in lane.Ways)
        {
            svg.Append(
                Text(
                    $"<g><title>{Said(process, way)}</title><line x1=\"{edge:0.0}\" y1=\"{Out(way.From)}\" x2=\"{x:0.0}\" y2=\"{Out(way.From)}\"/>"
                )
            );
            svg.Append(
                Text(
                    $"<circle cx=\"{x:0.0}\" cy=\"{Out(way.From)}\" r=\"2.6\" fill=\"{lane.Color}\" stroke=\"none\"/></g>"
                )
            );
        }

        svg.Append(
            Text(
                $"<path d=\"M{edge + side * 9:0.0} {into - 5} L{edge + side * 9:0.0} {into + 5} L{edge:0.0} {into} Z\" fill=\"{lane.Color}\" stroke=\"none\"/></g>\n"
            )
        );
    }

    private static void Box(StringBuilder svg, Stage stage, double x, int y, double width)
    {
        var (fill, stroke) = stage.Kind switch
        {
            StageKind.Start => ("#e7f2fb", "#0072b2"),
            StageKind.End => ("#eeeeee", "#777777"),
            _ => ("#ffffff", "#333333"),
        };
        var round = stage.Kind == StageKind.Open ? 4 : BoxHeight / 2;
        svg.Append(
            Text(
                $"<rect x=\"{x:0.0}\" y=\"{y}\" width=\"{width:0.0}\" height=\"{BoxHeight}\" rx=\"{round}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"1.4\"/>"
            )
        );
        svg.Append(
            Text(
                $"<text x=\"{x + width / 2:0.0}\" y=\"{y + BoxHeight / 2 + 5}\" text-anchor=\"middle\" fill=\"#1b1b1b\">{Xml(stage.Title)}</text>\n"
            )
        );
    }

    private static string Said(ProcessDefinition process, Way way) =>
        Xml($"{process.Stages[way.From].Title} to {process.Stages[way.To].Title}: {way.Acts}");
}
