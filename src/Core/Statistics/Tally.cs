using System.Runtime.InteropServices;

namespace Licet.Core.Statistics;

/// <summary>The applications received through a day, counted by what they had come to at its end: one is added after the other.</summary>
internal sealed class Tally(DateOnly day)
{
    private static readonly Standing[] s_standings = Enum.GetValues<Standing>();

    // By standing.
    private readonly int[] _standings = new int[s_standings.Length];
    private readonly LineSum[] _lines = new LineSum[s_standings.Length];

    public int Received { get; private set; }

    /// <summary>Distinct.</summary>
    public int Applicants { get; private set; }

    /// <summary>Those that some application had come to.</summary>
    public IReadOnlyDictionary<Standing, int> ByStanding => s_standings.Where(s => Of(s) > 0).ToDictionary(s => s, Of);

    /// <summary>Signatures that approved a line.</summary>
    public int Licenses { get; private set; }

    /// <summary>Applications with an approved line; those approved against a policy; and those where that is open.</summary>
    public (int All, int Against, int Unsettled) Licensed { get; private set; }

    /// <summary>Lines that were approved, whatever became of the others.</summary>
    public LineSum Approved { get; private set; }

    /// <summary>Pending, or under notice of intent to deny.</summary>
    public DaysTally Waiting { get; } = new();

    /// <summary>Decided or returned.</summary>
    public DaysTally Done { get; } = new();

    /// <summary>Waiting beyond the limit; the limit in days, 0 for none; and days since the receipt of the oldest that waits.</summary>
    public (int Count, int Limit, int? Oldest) Overdue { get; private set; }

    public static Tally Of(IReadOnlyList<ApplicationRow> rows, DateOnly day)
    {
        Tally tally = new(day);
        HashSet<string> applicants = new(StringComparer.Ordinal);
        foreach (ApplicationRow row in rows)
        {
            if (tally.Add(row))
            {
                applicants.Add(row.Applicant);
            }
        }

        tally.Applicants = applicants.Count;
        return tally;
    }

    /// <summary>The same of rows that are counted again and again.</summary>
    public static Tally Of(CountedRows rows, DateOnly day)
    {
        Tally tally = new(day) { Applicants = rows.Applicants(day) };
        foreach (ref readonly RowCount count in rows.Settled(day))
        {
            tally.Add(count);
        }

        foreach (ApplicationRow row in rows.Others(day))
        {
            tally.Add(row);
        }

        return tally;
    }

    public int Of(Standing standing) => _standings[(int)standing];

    /// <summary>Lines that were not approved, of applications that had come to one of these.</summary>
    public LineSum NotApproved(params ReadOnlySpan<Standing> standings)
    {
        LineSum sum = default;
        foreach (Standing standing in standings)
        {
            sum += _lines[(int)standing];
        }

        return sum;
    }

    /// <summary>False where it was not received by the day.</summary>
    private bool Add(ApplicationRow row)
    {
        if (row.CountOn(day) is not { } count)
        {
            return false;
        }

        Add(count);
        if (count.Standing.IsWaiting())
        {
            Waiting.Add(count.Days);
            (int beyond, int limit, int? oldest) = Overdue;
            Overdue = (
                beyond + (count.Days.IsOverdue ? 1 : 0),
                int.Max(limit, row.Whole?.Clock.Rule.Limit ?? 0),
                int.Max(oldest ?? 0, day.DayNumber - row.Received.DayNumber)
            );
        }

        return true;
    }

    private void Add(in RowCount count)
    {
        int standing = (int)count.Standing;
        Received++;
        _standings[standing]++;
        _lines[standing] += count.Others;
        Licenses += count.Licenses;
        Approved += count.Approved;
        (int all, int against, int unsettled) = Licensed;
        Licensed = (
            all + (count.IsLicensed ? 1 : 0),
            against + (count.IsAgainst ? 1 : 0),
            unsettled + (count is { IsOpen: true, IsAgainst: false } ? 1 : 0)
        );
        if (count.Standing.IsDone())
        {
            Done.Add(count.Days);
        }
    }
}

/// <summary>What one application adds to the figures of a day.</summary>
/// <param name="Licenses">Signatures that had approved a line.</param>
/// <param name="Approved">Its lines that they had approved.</param>
/// <param name="Others">The rest of its lines.</param>
/// <param name="IsLicensed">Some line was approved.</param>
/// <param name="IsAgainst">A line was approved against its review policy.</param>
/// <param name="IsOpen">A line was approved on a policy of which a limb is open.</param>
/// <param name="Days">None where it neither waits nor is decided or returned.</param>
internal readonly record struct RowCount(
    Standing Standing,
    int Licenses,
    LineSum Approved,
    LineSum Others,
    bool IsLicensed,
    bool IsAgainst,
    bool IsOpen,
    RowDays Days
);

/// <param name="Elapsed">Days from registration; null before it.</param>
/// <param name="Net">Less the lawful stops; null where no clock runs.</param>
internal readonly record struct RowDays(int? Elapsed, int? Net, bool IsOverdue);

/// <param name="Dollars">Of the lines with a stated value.</param>
/// <param name="Without">Lines without one.</param>
internal readonly record struct LineSum(int Lines, decimal Dollars, int Without)
{
    public static LineSum Of(RowLine line) => new(1, line.Value ?? 0, line.Value is null ? 1 : 0);

    public static LineSum operator +(LineSum a, LineSum b) =>
        new(a.Lines + b.Lines, a.Dollars + b.Dollars, a.Without + b.Without);
}

/// <summary>Days of several applications.</summary>
internal sealed class DaysTally
{
    public int Count { get; private set; }

    public Quantiles Elapsed { get; } = new();

    public Quantiles Net { get; } = new();

    public void Add(RowDays days)
    {
        Count++;
        Elapsed.Add(days.Elapsed);
        Net.Add(days.Net);
    }
}

/// <summary>Numbers of days, and which of them lies where in their order.</summary>
internal sealed class Quantiles
{
    private readonly Dictionary<int, int> _counts = [];

    public int Count { get; private set; }

    /// <summary>Of an even number the mean of the two in the middle; null for none.</summary>
    public decimal? Median => Count == 0 ? null : (At((Count - 1) / 2) + At(Count / 2)) / 2m;

    /// <summary>The smallest of them that nine tenths do not exceed; null for none.</summary>
    public decimal? Ninetieth => Count == 0 ? null : At((int)((9L * Count + 9) / 10) - 1);

    /// <summary>Null is left out.</summary>
    public void Add(int? days)
    {
        if (days is { } known)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, known, out _)++;
            Count++;
        }
    }

    /// <param name="place">From 0, in ascending order.</param>
    private int At(int place)
    {
        int before = 0;
        foreach (int days in _counts.Keys.Order())
        {
            before += _counts[days];
            if (before > place)
            {
                return days;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(place));
    }
}
