namespace Licet.Core.Statistics;

/// <summary>How many applications stood how at the end of any day: read from the rows once, so that a curve over years costs no more than a day.</summary>
public sealed class StandingCurve
{
    private static readonly int s_kinds = Enum.GetValues<Standing>().Length;

    private readonly DateOnly[] _days;
    private readonly int[][] _counts;

    private StandingCurve(DateOnly[] days, int[][] counts, DateOnly? last) =>
        (_days, _counts, Last) = (days, counts, last);

    /// <summary>The day of the last thing that becomes of an application, a denial that will be final among it; null where there is none.</summary>
    public DateOnly? Last { get; }

    /// <param name="rows">In any order.</param>
    public static StandingCurve Of(IReadOnlyList<ApplicationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        SortedDictionary<DateOnly, int[]> changes = [];
        DateOnly? last = null;
        foreach (var row in rows)
        {
            Standing? before = null;
            for (var i = 0; i < row.Turns.Length; i++)
            {
                var turn = row.Turns[i];
                var next = i + 1 < row.Turns.Length ? row.Turns[i + 1].On : DateOnly.MaxValue;
                last = Later(last, turn.Final ?? turn.On);
                if (turn.On >= next)
                {
                    // Another one of the same day takes its place.
                    continue;
                }

                before = Move(turn.On, before, turn.Standing);
                if (turn.Final is { } final && final < next)
                {
                    before = Move(
                        final < turn.On ? turn.On : final,
                        before,
                        turn.Approved.IsEmpty ? Standing.Denied : Standing.ApprovedInPart
                    );
                }
            }
        }

        var counts = new int[changes.Count][];
        var sum = new int[s_kinds];
        var at = 0;
        foreach (var change in changes.Values)
        {
            for (var kind = 0; kind < s_kinds; kind++)
            {
                sum[kind] += change[kind];
            }

            counts[at++] = [.. sum];
        }

        return new([.. changes.Keys], counts, last);

        Standing Move(DateOnly on, Standing? from, Standing to)
        {
            if (!changes.TryGetValue(on, out var change))
            {
                changes[on] = change = new int[s_kinds];
            }

            if (from is { } left)
            {
                change[(int)left]--;
            }

            change[(int)to]++;
            return to;
        }
    }

    /// <summary>At the end of a day.</summary>
    public ChartDay On(DateOnly day)
    {
        var at = Array.BinarySearch(_days, day);
        at = at < 0 ? ~at - 1 : at;
        int Count(Standing standing) => at < 0 ? 0 : _counts[at][(int)standing];
        return new(
            day,
            at < 0 ? 0 : _counts[at].Sum(),
            Count(Standing.Approved) + Count(Standing.ApprovedInPart),
            Count(Standing.IntentToDeny),
            Count(Standing.Denied),
            Count(Standing.Returned) + Count(Standing.ReturnedUnregistered),
            Count(Standing.Withdrawn)
        );
    }

    /// <summary>Days of a span, both ends counting where the steps meet them; it ends two weeks after <see cref="Last"/>.</summary>
    /// <param name="step">Days from one to the next, 1 or more.</param>
    public IEnumerable<ChartDay> Between(DateOnly from, DateOnly through, int step = 1)
    {
        var end = (Last ?? through).AddDays(14);
        for (var on = from; on <= through && on <= end; on = on.AddDays(step))
        {
            yield return On(on);
        }
    }

    private static DateOnly Later(DateOnly? one, DateOnly other) => one is { } o && o > other ? o : other;
}
