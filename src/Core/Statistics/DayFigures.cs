namespace Licet.Core.Statistics;

/// <summary>How long applications wait and took: elapsed since registration, and net of the lawful stops of the process's own clock.</summary>
internal static class DayFigures
{
    public static IEnumerable<Figure> Of(Tally tally, Naming naming)
    {
        yield return naming.Days(
            "oldestPendingDays",
            tally.Overdue.Oldest,
            tally.Waiting.Count,
            [],
            "days since the receipt of the longest waiting application, pending or under notice of intent to deny",
            naming.Counts
        );
        yield return Overdue(tally, naming);
        foreach (
            Figure figure in Quantiles("waiting", tally.Waiting, naming).Concat(Quantiles("done", tally.Done, naming))
        )
        {
            yield return figure;
        }
    }

    private static Figure Overdue(Tally tally, Naming naming)
    {
        (int count, int limit, _) = tally.Overdue;
        Exclusion[] left = tally.Waiting.Count - tally.Waiting.Net.Count is > 0 and var never
            ? [new("not registered: no clock runs", never)]
            : [];
        string of = limit > 0 ? FormattableString.Invariant($"beyond day {limit}") : "beyond the limit";
        return naming.Part(
            "overdue",
            count,
            tally.Waiting.Net.Count,
            "applications",
            left,
            $"not resolved and {of} of the process's clock, net of its lawful stops",
            FigureOrigin.Computed
        );
    }

    private static IEnumerable<Figure> Quantiles(string whose, DaysTally days, Naming naming)
    {
        string those = whose == "waiting" ? "applications that wait" : "applications decided or returned";
        int registered = days.Elapsed.Count;
        Exclusion[] left = days.Count > registered ? [new("not registered", days.Count - registered)] : [];
        string stops = "days from registration, less the lawful stops";
        yield return Of(
            "MedianDaysElapsed",
            days.Elapsed.Median,
            "middle of the days from registration",
            naming.Counts
        );
        yield return Of("MedianDaysNet", days.Net.Median, $"middle of the {stops}", FigureOrigin.Computed);
        yield return Of(
            "NinetiethDaysElapsed",
            days.Elapsed.Ninetieth,
            "nine tenths took no more days from registration",
            naming.Counts
        );
        yield return Of(
            "NinetiethDaysNet",
            days.Net.Ninetieth,
            $"nine tenths took no more {stops}",
            FigureOrigin.Computed
        );

        Figure Of(string name, decimal? value, string formula, FigureOrigin origin) =>
            naming.Days(whose + name, value, registered, left, $"{formula}; {those}", origin);
    }
}
