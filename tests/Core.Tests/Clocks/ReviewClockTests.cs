using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Tests.Clocks;

/// <summary>Worked cases REV of the brief, on the clocks of data/process/us-ear.json.</summary>
public class ReviewClockTests
{
    private static readonly DateOnly s_registered = Day("2019-10-21");

    private static readonly Stop s_information = new("1", "applicant", Day("2019-11-04"), Day("2019-11-18"));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Deadline(string clock, DateOnly from, params Stop[] stops) =>
        ShippedProcesses.UsEar.ClockOf(clock).Read(from, null, stops, Day("2021-01-01")).Deadline;

    private static Stop Check(string foundNecessary, string asked, string through, string? received, string? reported)
    {
        var acts = ImmutableSortedDictionary<string, DateOnly>
            .Empty.Add("found-necessary", Day(foundNecessary))
            .Add("asked", Day(asked));
        acts = received is null ? acts : acts.Add("results-received", Day(received));
        acts = reported is null ? acts : acts.Add("analysis-reported", Day(reported));
        return new Stop("2", "pre-license-check", new Days(Day(asked), Day(through)), acts);
    }

    /// <summary>750.4(b)(2)(ii)(A): asked within five days *of* the finding, not ten months before it.</summary>
    [Fact]
    public void What_came_before_the_act_it_should_follow_keeps_no_time()
    {
        var early = Check("2019-11-08", "2019-01-08", "2019-12-10", "2019-12-08", "2019-12-10");
        var reading = ShippedProcesses.UsEar.ClockOf("total").Read(s_registered, null, [early], Day("2021-01-01"));
        Assert.Equal(StopStanding.Broken, Assert.Single(reading.Stops).Standing);
        Assert.Contains("is before 'found-necessary'", reading.Stops[0].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void REV_01_Every_limit_in_turn_ends_on_day_90()
    {
        var referred = Deadline("initial", s_registered);
        Assert.Equal(Day("2019-10-30"), referred);
        var agency = Deadline("agency-recommends", referred!.Value);
        var oc = Deadline("oc", agency!.Value);
        var toAcep = Deadline("appeal-acep", oc!.Value);
        var acep = Deadline("acep", toAcep!.Value);
        var toEarb = Deadline("appeal-earb", acep!.Value);
        var earb = Deadline("earb", toEarb!.Value);
        var toPresident = Deadline("appeal-president", earb!.Value);
        Assert.Equal(
            ["2019-11-29", "2019-12-13", "2019-12-18", "2019-12-29", "2020-01-03", "2020-01-14", "2020-01-19"],
            new[] { agency, oc, toAcep, acep, toEarb, earb, toPresident }.Select(d =>
                d!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            )
        );
        Assert.Equal(toPresident, Deadline("total", s_registered));
    }

    [Fact]
    public void REV_02_Days_on_which_the_applicant_was_asked_are_not_counted() =>
        Assert.Equal(Day("2020-02-02"), Deadline("total", s_registered, s_information));

    [Fact]
    public void REV_03_Overlapping_stops_count_once()
    {
        var check = Check("2019-11-08", "2019-11-10", "2019-12-10", "2019-12-08", "2019-12-10");
        Assert.Equal(Day("2020-02-24"), Deadline("total", s_registered, s_information, check));
    }

    [Fact]
    public void REV_04_A_check_asked_eight_days_late_stops_nothing()
    {
        var check = Check("2019-11-02", "2019-11-10", "2019-12-10", "2019-12-08", "2019-12-10");
        var reading = ShippedProcesses.UsEar.ClockOf("total").Read(s_registered, null, [check], Day("2019-12-20"));
        Assert.Equal(Day("2020-01-19"), reading.Deadline);
        var finding = Assert.Single(reading.Stops);
        Assert.Equal((StopStanding.Broken, "750.4(b)(2)(ii)(A)"), (finding.Standing, finding.Citation));
        Assert.Equal("'asked' was due by 2019-11-07 (5 days) and came on 2019-11-10: the days count.", finding.Why);
    }

    [Fact]
    public void REV_06_An_intent_to_deny_without_an_answer()
    {
        var noticed = Day("2019-11-20");
        Assert.Equal(Day("2019-12-10"), Deadline("itd-response", noticed));
        var final = Deadline("itd-final", noticed);
        Assert.Equal(Day("2020-01-04"), final);
        Assert.Equal(Day("2020-02-18"), Deadline("appeal", final!.Value));
    }

    [Fact]
    public void Nothing_stops_the_days_of_dispute_intent_to_deny_and_appeal()
    {
        string[] never = ["oc", "acep", "earb", "appeal-acep", "itd-response", "itd-final", "appeal", "agency-asks"];
        foreach (var clock in never)
        {
            var free = Deadline(clock, s_registered);
            foreach (var reason in ShippedProcesses.UsEar.Stops.Select(s => s.Reason))
            {
                Stop stop = new("1", reason, s_registered, s_registered.AddDays(3));
                Assert.Equal(free, Deadline(clock, s_registered, stop));
            }
        }
    }

    [Fact]
    public void A_check_whose_results_are_still_to_come_stops_the_days()
    {
        var acts = new Dictionary<string, DateOnly>
        {
            ["found-necessary"] = Day("2019-11-08"),
            ["asked"] = Day("2019-11-10"),
        };
        Stop check = new("1", "pre-license-check", Day("2019-11-10"), null)
        {
            Acts = acts.ToImmutableSortedDictionary(),
        };
        var total = ShippedProcesses.UsEar.ClockOf("total");
        var reading = total.Read(s_registered, null, [check], Day("2019-12-20"));
        Assert.Equal((ClockState.Stopped, 20, null), (reading.State, reading.Elapsed, reading.Deadline));
        Assert.Equal(StopStanding.Provisional, Assert.Single(reading.Stops).Standing);

        // Once the check is over, its results must have a day.
        var over = check with
        {
            Held = check.Held with { Through = Day("2019-12-10") },
        };
        Assert.Equal(50, total.Read(s_registered, null, [over], Day("2019-12-10")).Elapsed);
        Assert.Equal(
            StopStanding.Broken,
            Assert.Single(total.Read(s_registered, null, [over], Day("2019-12-10")).Stops).Standing
        );
    }

    [Fact]
    public void A_stop_that_lacks_the_day_of_its_test_stops_nothing()
    {
        Stop check = new("1", "pre-license-check", Day("2019-11-10"), Day("2019-12-10"));
        var reading = ShippedProcesses.UsEar.ClockOf("total").Read(s_registered, null, [check], Day("2019-12-20"));
        Assert.Equal(StopStanding.Broken, Assert.Single(reading.Stops).Standing);
        Assert.Equal(60, reading.Elapsed);
    }

    [Theory]
    [InlineData("2019-11-03", ClockState.Running, 13, "2020-01-19")]
    [InlineData("2019-11-04", ClockState.Stopped, 14, null)]
    [InlineData("2019-11-17", ClockState.Stopped, 14, null)]
    [InlineData("2019-11-18", ClockState.Stopped, 14, "2020-02-02")]
    [InlineData("2019-11-19", ClockState.Running, 15, "2020-02-02")]
    [InlineData("2020-02-02", ClockState.Running, 90, "2020-02-02")]
    [InlineData("2020-02-03", ClockState.Expired, 91, "2020-02-02")]
    public void A_clock_says_what_was_known_on_the_day(string asOf, ClockState state, int elapsed, string? deadline)
    {
        var reading = ShippedProcesses.UsEar.ClockOf("total").Read(s_registered, null, [s_information], Day(asOf));
        Assert.Equal((state, elapsed), (reading.State, reading.Elapsed));
        Assert.Equal(deadline is null ? null : Day(deadline), reading.Deadline);
    }

    [Fact]
    public void What_was_done_on_the_last_day_is_in_time_and_a_day_later_is_not()
    {
        var clock = ShippedProcesses.UsEar.ClockOf("agency-recommends");
        DateOnly referred = Day("2019-10-30");
        Assert.Equal(ClockState.Met, clock.Read(referred, Day("2019-11-29"), [], Day("2020-01-01")).State);
        Assert.Equal(ClockState.MetLate, clock.Read(referred, Day("2019-11-30"), [], Day("2020-01-01")).State);
        Assert.Equal(ClockState.Running, clock.Read(referred, Day("2019-11-29"), [], Day("2019-11-28")).State);
    }
}
