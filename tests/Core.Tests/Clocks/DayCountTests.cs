using CsCheck;
using Licet.Core.Clocks;

namespace Licet.Core.Tests.Clocks;

public class DayCountTests
{
    private static readonly DateOnly s_first = new(2019, 1, 1);

    private static readonly Gen<DateOnly> s_day = Gen.Int[0, 400].Select(s_first.AddDays);

    /// <summary>Ends may come before beginnings, and may be open.</summary>
    private static readonly Gen<Days> s_stop = Gen.Select(
        s_day,
        Gen.Int[-3, 60],
        Gen.Int[0, 9],
        (after, length, open) => new Days(after, open == 0 ? null : after.AddDays(length))
    );

    private static readonly Gen<DayCount> s_count = Gen.Select(
        Gen.Bool,
        Gen.Int[0, 3],
        s_day.Array[0, 12],
        (working, weekend, holidays) =>
            working
                ? new DayCount(
                    DayKind.Working,
                    new WorkCalendar([.. Enumerable.Range(4, weekend).Select(d => (DayOfWeek)d)], [.. holidays])
                )
                : DayCount.OfCalendarDays
    );

    [Fact]
    public void Days_and_deadlines_are_those_that_counting_day_by_day_gives()
    {
        Gen.Select(s_count, s_day, Gen.Int[0, 500], Gen.Int[1, 120], s_stop.Array[0, 6])
            .Sample(
                (count, start, ahead, limit, stops) =>
                {
                    var asOf = start.AddDays(ahead - 20);
                    Assert.Equal(SlowElapsed(count, start, asOf, stops), count.Elapsed(start, asOf, stops));
                    Assert.Equal(SlowDeadline(count, start, limit, stops), count.Deadline(start, limit, stops));
                },
                iter: Effort.Of(20_000, 100_000)
            );
    }

    [Fact]
    public void A_deadline_is_the_day_on_which_the_limit_is_counted_and_the_next_counted_day_is_too_late()
    {
        Gen.Select(s_count, s_day, Gen.Int[1, 120], s_stop.Array[0, 6])
            .Sample(
                (count, start, limit, stops) =>
                {
                    if (count.Deadline(start, limit, stops) is { } last)
                    {
                        Assert.Equal(limit, count.Elapsed(start, last, stops));
                        Assert.Equal(limit - 1, count.Elapsed(start, last.AddDays(-1), stops));
                    }
                },
                iter: 20_000
            );
    }

    [Fact]
    public void A_union_holds_the_days_of_its_parts_and_no_two_of_its_intervals_touch()
    {
        s_stop
            .Array[0, 8]
            .Sample(
                stops =>
                {
                    var union = Days.Union(stops);
                    for (var d = -5; d < 480; d++)
                    {
                        var day = s_first.AddDays(d);
                        Assert.Equal(stops.Any(s => s.Hold(day)), union.Any(u => u.Hold(day)));
                    }

                    for (var i = 1; i < union.Count; i++)
                    {
                        Assert.True(union[i - 1].Through < union[i].After);
                    }
                },
                iter: 5_000
            );
    }

    [Fact]
    public void A_deadline_beyond_the_calendar_is_none()
    {
        Assert.Null(DayCount.OfCalendarDays.Deadline(DateOnly.MaxValue.AddDays(-3), 4, []));
        Assert.Equal(DateOnly.MaxValue, DayCount.OfCalendarDays.Deadline(DateOnly.MaxValue.AddDays(-3), 3, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => DayCount.OfCalendarDays.Deadline(s_first, 0, []));
    }

    [Fact]
    public void A_week_without_a_working_day_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new WorkCalendar([.. Enum.GetValues<DayOfWeek>()], []));
    }

    private static bool Counts(DayCount count, DateOnly day, IEnumerable<Days> stops) =>
        (count.Kind == DayKind.Calendar || count.Calendar.IsWorking(day)) && !stops.Any(s => s.Hold(day));

    private static int SlowElapsed(DayCount count, DateOnly start, DateOnly asOf, Days[] stops)
    {
        var days = 0;
        for (var day = start.AddDays(1); day <= asOf; day = day.AddDays(1))
        {
            days += Counts(count, day, stops) ? 1 : 0;
        }

        return days;
    }

    /// <summary>Null where an open stop stands in the way for longer than any of the drawn cases lasts.</summary>
    private static DateOnly? SlowDeadline(DayCount count, DateOnly start, int limit, Days[] stops)
    {
        var left = limit;
        for (var day = start.AddDays(1); day < start.AddDays(3_000); day = day.AddDays(1))
        {
            left -= Counts(count, day, stops) ? 1 : 0;
            if (left == 0)
            {
                return day;
            }
        }

        return null;
    }
}
