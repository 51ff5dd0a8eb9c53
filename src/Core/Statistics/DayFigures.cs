namespace Licet.Core.Statistics;

/// <summary>How long applications wait and took: elapsed since registration, and net of the lawful stops of the process's own clock.</summary>
internal static class DayFigures
{
    public static IEnumerable<Figure> Of(Tally tally, Naming naming)
    {
        DateOnly day = tally.Day;
        List<ApplicationRow> waiting =
        [
            .. tally.All.Where(a => a.Turn.Standing is Standing.Pending or Standing.IntentToDeny).Select(a => a.Row),
        ];
        List<ApplicationRow> done =
        [
            .. tally
                .All.Where(a =>
                    a.Turn.Standing
                        is Standing.Approved
                            or Standing.ApprovedInPart
                            or Standing.Denied
                            or Standing.Returned
                )
                .Select(a => a.Row),
        ];
        int? oldest = waiting.Count == 0 ? null : waiting.Max(r => day.DayNumber - r.Received.DayNumber);
        yield return naming.Days(
            "oldestPendingDays",
            oldest,
            waiting.Count,
            [],
            "days since the receipt of the longest waiting application, pending or under notice of intent to deny",
            naming.Counts
        );
        yield return Overdue(waiting, day, naming);
        foreach (
            Figure figure in Quantiles("waiting", waiting, day, naming).Concat(Quantiles("done", done, day, naming))
        )
        {
            yield return figure;
        }
    }

    private static Figure Overdue(List<ApplicationRow> waiting, DateOnly day, Naming naming)
    {
        int limit = waiting.Select(r => r.Whole?.Clock.Rule.Limit ?? 0).DefaultIfEmpty(0).Max();
        Exclusion[] left = waiting.Count(r => r.Net(day) is null) is > 0 and var never
            ? [new("not registered: no clock runs", never)]
            : [];
        string of = limit > 0 ? FormattableString.Invariant($"beyond day {limit}") : "beyond the limit";
        return naming.Part(
            "overdue",
            waiting.Count(r => r.IsOverdue(day)),
            waiting.Count - left.Sum(l => l.Count),
            "applications",
            left,
            $"not resolved and {of} of the process's clock, net of its lawful stops",
            FigureOrigin.Computed
        );
    }

    private static IEnumerable<Figure> Quantiles(string whose, List<ApplicationRow> rows, DateOnly day, Naming naming)
    {
        string those = whose == "waiting" ? "applications that wait" : "applications decided or returned";
        List<int> elapsed = [.. rows.Select(r => r.Elapsed(day)).OfType<int>().Order()];
        List<int> net = [.. rows.Select(r => r.Net(day)).OfType<int>().Order()];
        Exclusion[] left = rows.Count > elapsed.Count ? [new("not registered", rows.Count - elapsed.Count)] : [];
        string stops = "days from registration, less the lawful stops";
        yield return Of("MedianDaysElapsed", Median(elapsed), "middle of the days from registration", naming.Counts);
        yield return Of("MedianDaysNet", Median(net), $"middle of the {stops}", FigureOrigin.Computed);
        yield return Of(
            "NinetiethDaysElapsed",
            Ninetieth(elapsed),
            "nine tenths took no more days from registration",
            naming.Counts
        );
        yield return Of("NinetiethDaysNet", Ninetieth(net), $"nine tenths took no more {stops}", FigureOrigin.Computed);

        Figure Of(string name, decimal? value, string formula, FigureOrigin origin) =>
            naming.Days(whose + name, value, rows.Count - left.Sum(l => l.Count), left, $"{formula}; {those}", origin);
    }

    /// <summary>Of an even number the mean of the two in the middle.</summary>
    internal static decimal? Median(IReadOnlyList<int> sorted) =>
        sorted.Count == 0 ? null
        : sorted.Count % 2 == 1 ? sorted[sorted.Count / 2]
        : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2m;

    /// <summary>The smallest of them that nine tenths do not exceed.</summary>
    internal static decimal? Ninetieth(IReadOnlyList<int> sorted) =>
        sorted.Count == 0 ? null : sorted[(9 * sorted.Count + 9) / 10 - 1];
}
