namespace Licet.Core.Clocks;

/// <summary>
/// Counting of days: elapsed(asOf) is the number of days in (start, asOf] without those of the union of stops. Nothing is
/// stored and nothing is ticked: a job that was missed changes no count.
/// </summary>
/// <param name="Kind">Which days count.</param>
/// <param name="Calendar">Asked only where working days count.</param>
public sealed record DayCount(DayKind Kind, WorkCalendar Calendar)
{
    public static DayCount OfCalendarDays { get; } = new(DayKind.Calendar, WorkCalendar.Plain);

    /// <summary>Days counted after <paramref name="start"/> through <paramref name="asOf"/>; 0 where that is not later.</summary>
    public int Elapsed(DateOnly start, DateOnly asOf, IEnumerable<Days> stops)
    {
        int days = Between(start, asOf);
        foreach (Days stop in Days.Union(stops))
        {
            days -= Between(
                Days.Later(stop.After, start),
                stop.Through is { } through ? Days.Earlier(through, asOf) : asOf
            );
        }

        return days;
    }

    /// <summary>
    /// The last day in time: that on which <paramref name="limit"/> days have been counted. Null while a stop that began before
    /// has no end, and where the day lies beyond the year 9999.
    /// </summary>
    /// <param name="limit">Days, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit below 1.</exception>
    public DateOnly? Deadline(DateOnly start, int limit, IEnumerable<Days> stops)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(limit, 1);
        int left = limit;
        DateOnly at = start;
        foreach (Days stop in Days.Union(stops))
        {
            int before = Between(at, stop.After);
            if (before >= left)
            {
                break;
            }

            if (stop.Through is not { } through)
            {
                return null;
            }

            left -= before;
            at = Days.Later(at, through);
        }

        return After(at, left);
    }

    /// <summary>Days that count in (after, through]; 0 where through is not later.</summary>
    private int Between(DateOnly after, DateOnly through)
    {
        int days = Math.Max(0, through.DayNumber - after.DayNumber);
        if (Kind == DayKind.Calendar || days == 0)
        {
            return days;
        }

        // Whole weeks at once; the rest and the holidays one by one.
        int working = days / 7 * (7 - Calendar.Weekend.Count);
        for (int k = 0; k < days % 7; k++)
        {
            working += Calendar.Weekend.Contains(through.AddDays(-k).DayOfWeek) ? 0 : 1;
        }

        foreach (DateOnly holiday in Calendar.Holidays)
        {
            bool within = holiday > after && holiday <= through;
            working -= within && !Calendar.Weekend.Contains(holiday.DayOfWeek) ? 1 : 0;
        }

        return working;
    }

    private DateOnly? After(DateOnly day, int count)
    {
        if (Kind == DayKind.Calendar)
        {
            return DateOnly.MaxValue.DayNumber - day.DayNumber < count ? null : day.AddDays(count);
        }

        while (count > 0)
        {
            if (day == DateOnly.MaxValue)
            {
                return null;
            }

            day = day.AddDays(1);
            count -= Calendar.IsWorking(day) ? 1 : 0;
        }

        return day;
    }
}
