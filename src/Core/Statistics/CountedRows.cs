namespace Licet.Core.Statistics;

/// <summary>
/// Rows that are counted for one day after another. What an application adds once nothing of it changes any more lies side by side, in the order of
/// the days from which that holds; only the others are looked at for each day.
/// </summary>
public sealed class CountedRows
{
    // Both in the order of the days from which the rows are settled; those that are not come last.
    private readonly ApplicationRow[] _rows;
    private readonly DateOnly[] _received;

    // As many as are settled.
    private readonly DateOnly[] _from;
    private readonly RowCount[] _counts;

    // One for each applicant.
    private readonly DateOnly[] _first;

    private CountedRows(IReadOnlyList<ApplicationRow> rows)
    {
        _rows = [.. rows.OrderBy(r => r.Settled?.From ?? DateOnly.MaxValue)];
        _received = [.. _rows.Select(r => r.Received)];
        SettledRow[] settled = [.. _rows.Select(r => r.Settled).OfType<SettledRow>()];
        _from = [.. settled.Select(s => s.From)];
        _counts = [.. settled.Select(s => s.Count)];
        _first =
        [
            .. rows.GroupBy(r => r.Applicant, StringComparer.Ordinal).Select(g => g.Min(r => r.Received)).Order(),
        ];
    }

    public static CountedRows Of(IReadOnlyList<ApplicationRow> rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        return new(rows);
    }

    /// <summary>Distinct applicants of what was received through a day.</summary>
    internal int Applicants(DateOnly day) => Through(_first, day);

    /// <summary>Of the rows of which nothing changes any more from the day on, or an earlier one.</summary>
    internal ReadOnlySpan<RowCount> Settled(DateOnly day) => _counts.AsSpan(0, Through(_from, day));

    /// <summary>The rest of what was received through the day.</summary>
    internal IEnumerable<ApplicationRow> Others(DateOnly day)
    {
        for (int i = Through(_from, day); i < _rows.Length; i++)
        {
            if (_received[i] <= day)
            {
                yield return _rows[i];
            }
        }
    }

    /// <summary>How many of the days, which are in their order, are not later.</summary>
    private static int Through(DateOnly[] days, DateOnly day)
    {
        int low = 0;
        int high = days.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = days[middle] <= day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
