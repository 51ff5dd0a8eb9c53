using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Days of a case go forward, and a stop ends by what its rule says.</summary>
public class DayOrderTests
{
    private static readonly ImmutableSortedDictionary<string, DateOnly> s_none = ImmutableSortedDictionary<
        string,
        DateOnly
    >.Empty;

    private static CaseRun InReview => CaseRun.InReview(CaseRun.Form("CaseByCase"), "defense", "state");

    [Fact]
    public void A_day_before_the_last_act_or_after_the_recording_is_refused()
    {
        var run = InReview;
        var early = run.Refused("return", CaseRun.Officer, "2019-10-29", new Return("Why.", "What."));
        Assert.Equal(
            (
                RefusalKind.Day,
                "The day 2019-10-29 is before the case's last act of 2019-10-30: acts are recorded in the order of their days."
            ),
            (early.Kind, early.Why)
        );
        Aside never = new(CaseRun.Officer, new DateOnly(9999, 1, 1), run.State.Sequence, new HoldPlaced("h", "Press."));
        var future = Assert.IsType<Ruling.Refused>(Asides.Take(run.State, never, CaseRun.Day("2019-11-01")));
        Assert.Equal("The day 9999-01-01 is in the future: it is recorded on 2019-11-01.", future.Why);
    }

    [Fact]
    public void A_position_is_recorded_late_with_a_reason_and_keeps_its_day_but_evades_no_limit()
    {
        var run = InReview.Do("position", CaseRun.Reviewer("state"), "2019-11-20", CaseRun.Yes("state"));
        Assert.Contains(
            "a late record says why",
            run.Refused("position", CaseRun.Reviewer("defense"), "2019-11-18", CaseRun.Yes("defense")).Why,
            StringComparison.Ordinal
        );
        Move late = new(
            "position",
            CaseRun.Reviewer("defense"),
            CaseRun.Day("2019-11-18"),
            run.State.Sequence,
            CaseRun.No("defense")
        )
        {
            Late = "The line was down.",
        };
        var evaded = Assert.IsType<Ruling.Refused>(Case.Take(run.State, late, CaseRun.Day("2019-11-30")));
        Assert.Equal("The agency's days were over when the position was recorded: deemed no objection.", evaded.Why);
        var taken = Assert.IsType<Ruling.Accepted>(Case.Take(run.State, late, CaseRun.Day("2019-11-29")));
        Assert.Equal((CaseRun.Day("2019-11-18"), "The line was down."), (taken.Moved.On, taken.Moved.Late));
        Assert.Equal(CaseRun.Day("2019-11-20"), taken.State.Last);
    }

    /// <summary>750.4(b)(2)(ii)(B), REV-03: results received, the stop ended by hand, the analysis reported.</summary>
    [Fact]
    public void A_check_in_the_natural_order_of_events_stays_counted_and_ends_with_the_report_of_its_analysis()
    {
        var run = InReview
            .Beside(
                CaseRun.Officer,
                "2019-11-10",
                new StopBegan(
                    "1",
                    "pre-license-check",
                    s_none.Add("found-necessary", CaseRun.Day("2019-11-08")).Add("asked", CaseRun.Day("2019-11-10"))
                )
            )
            .Beside(CaseRun.Officer, "2019-12-08", new StopActed("1", "results-received"))
            .Beside(CaseRun.Officer, "2019-12-08", new StopEnded("1"));
        Assert.Equal(StopStanding.Provisional, Standing(run, "2019-12-09"));
        run.Beside(CaseRun.Officer, "2019-12-10", new StopActed("1", "analysis-reported"));
        Assert.Equal(StopStanding.Lawful, Standing(run, "2019-12-20"));
        Assert.Equal(CaseRun.Day("2019-12-10"), run.State.Stops[0].Held.Through);
        Assert.Equal(CaseRun.Day("2020-02-18"), Total(run, "2019-12-20").Deadline); // 30 days
        var again = run.RefusedBeside(CaseRun.Officer, "2019-12-11", new StopActed("1", "analysis-reported"));
        Assert.Contains("recorded already", again.Why, StringComparison.Ordinal);
    }

    /// <summary>750.4(b)(3): asked, initiated, received; the license within five days of the receipt.</summary>
    [Fact]
    public void An_assurance_stops_the_days_until_its_receipt_and_the_license_is_an_act_of_the_case_itself()
    {
        var run = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Beside(
                CaseRun.Officer,
                "2019-11-12",
                new StopBegan("1", "government-assurance", s_none.Add("found-necessary", CaseRun.Day("2019-11-12")))
            )
            .Beside(CaseRun.Officer, "2019-11-13", new StopActed("1", "asked-of-state"))
            .Beside(CaseRun.Officer, "2019-11-14", new StopActed("1", "state-initiated"))
            .Beside(CaseRun.Officer, "2019-11-16", new StopActed("1", "assurance-received"));
        Assert.Equal(CaseRun.Day("2019-11-16"), run.State.Stops[0].Held.Through);
        run.Do("propose", CaseRun.Officer, "2019-11-17", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-18", Signature.Of);
        Assert.Equal(CaseRun.Day("2019-11-18"), run.State.Stops[0].Acts["license-issued"]);
        Assert.Equal(StopStanding.Lawful, Standing(run, "2019-12-20"));
    }

    [Theory]
    [InlineData("2019-11-09", StopStanding.Lawful, "2019-12-04")]
    [InlineData("2019-11-10", StopStanding.Broken, "2019-11-29")]
    public void An_agency_s_request_stops_the_days_within_ten_days_of_the_referral_only(
        string asked,
        StopStanding standing,
        string deadline
    )
    {
        var run = InReview.Beside(CaseRun.Officer, asked, new StopBegan("1", "agency-request", s_none));
        run.Beside(CaseRun.Officer, CaseRun.Day(asked).AddDays(5).ToString("yyyy-MM-dd", null), new StopEnded("1"));
        var reading = CaseClocks.Agency(run.State, "defense", "agency-recommends", CaseRun.Day("2019-11-20"))!;
        var finding = Assert.Single(reading.Stops);
        Assert.Equal((standing, CaseRun.Day(deadline)), (finding.Standing, reading.Deadline));
        if (standing == StopStanding.Broken)
        {
            Assert.Equal(
                ("750.4(d)(1)", "'began' was due by 2019-11-09 (10 days) and came on 2019-11-10: the days count."),
                (finding.Citation, finding.Why)
            );
        }
    }

    private static ClockReading Total(CaseRun run, string on) => CaseClocks.Read(run.State, "total", CaseRun.Day(on))!;

    private static StopStanding Standing(CaseRun run, string on) => Assert.Single(Total(run, on).Stops).Standing;
}
