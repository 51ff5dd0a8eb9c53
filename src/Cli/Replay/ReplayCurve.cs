using Licet.Cli.Paper;
using Licet.Core.Statistics;

namespace Licet.Cli.Replay;

/// <summary>The chart in a terminal: one row a line, each column as many days as the width asks for.</summary>
internal static class ReplayCurve
{
    private const string Bars = " ▁▂▃▄▅▆▇█";
    private const int LabelRoom = 26;
    private const int Indent = 4;
    private const int Least = 8;

    public static void On(Page page, IReadOnlyList<ChartDay> days)
    {
        if (days.Count < Least)
        {
            return;
        }

        page.Heading("Over time");
        var room = page.Width - Indent - LabelRoom;
        var step = Math.Max(1, (days.Count + room - 1) / room);
        List<ChartDay> shown = [.. days.Where((_, i) => (days.Count - 1 - i) % step == 0)];
        var most = Math.Max(1, days[^1].Received);
        Row("received", d => d.Received);
        Row("decided or returned", d => d.Decided);
        Row("approved", d => d.Approved);
        var (from, to) = (Day.Text(shown[0].On), Day.Text(shown[^1].On));
        var gap = Math.Max(1, shown.Count - from.Length - to.Length);
        page.Line(new string(' ', LabelRoom) + from + new string(' ', gap) + to, Ink.Dim, Indent);
        page.Line(
            $"height: of {most}; a column: {(step == 1 ? "a day" : $"{step} days")}",
            Ink.Dim,
            Indent + LabelRoom
        );

        void Row(string label, Func<ChartDay, int> of)
        {
            page.Write(new string(' ', Indent), Ink.Plain);
            page.Write(label.PadRight(LabelRoom - 5), Ink.Dim);
            // More than none is seen: the lowest bar stands for anything up to an eighth.
            var bars = string.Concat(shown.Select(d => Bars[(of(d) * (Bars.Length - 1) + most - 1) / most])).TrimEnd();
            page.Write($"{of(shown[^1]), 4}{(bars.Length > 0 ? " " : "")}", Ink.Bold);
            page.Write(bars, Ink.Plain);
            page.EndLine();
        }
    }
}
