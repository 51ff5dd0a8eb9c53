using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

public class CaseStatusTests
{
    private static readonly ImmutableSortedDictionary<string, DateOnly> s_none = ImmutableSortedDictionary<
        string,
        DateOnly
    >.Empty;

    /// <summary>Referred on 30 October to Defense and State.</summary>
    private static CaseRun InReview => CaseRun.InReview(CaseRun.Form(), "defense", "state");

    [Fact]
    public void The_applicant_is_told_with_whom_for_how_long_and_for_what_is_waited()
    {
        var run = InReview
            .Do("position", CaseRun.Reviewer("state"), "2019-10-31", CaseRun.Yes("state"))
            .Beside(CaseRun.Officer, "2019-11-16", new StopBegan("1", "applicant", s_none));
        Assert.Equal("with Defense, day 16 of 30", CaseStatus.Of(run.State, CaseRun.Day("2019-11-15")));
        Assert.Equal(
            "with Defense, day 17 of 30; stopped since 16 Nov: your answer awaited",
            CaseStatus.Of(run.State, CaseRun.Day("2019-11-28"))
        );
        Assert.Equal(
            "with Defense, day 17 of 30; stopped since 16 Nov 2019: your answer awaited",
            CaseStatus.Of(run.State, CaseRun.Day("2020-01-02"))
        );
        run.Beside(CaseRun.Officer, "2019-11-28", new StopEnded("1"));
        Assert.Equal("with Defense, day 18 of 30", CaseStatus.Of(run.State, CaseRun.Day("2019-11-29")));
        Assert.Equal("with Defense, day 31 of 30, over", CaseStatus.Of(run.State, CaseRun.Day("2019-12-12")));
    }

    [Fact]
    public void A_hold_of_the_authority_is_told_and_so_that_the_days_count_on()
    {
        var run = InReview.Beside(CaseRun.Officer, "2019-11-04", new HoldPlaced("h", "A list changes tonight."));
        Assert.Equal(
            "with Defense and State, day 5 of 30; held by the authority, and the days count on",
            CaseStatus.Of(run.State, CaseRun.Day("2019-11-04"))
        );
    }

    [Fact]
    public void A_reason_that_is_not_the_applicant_s_affair_is_not_told()
    {
        var check = s_none.Add("found-necessary", CaseRun.Day("2019-11-03"));
        var run = InReview.Beside(CaseRun.Officer, "2019-11-04", new StopBegan("1", "pre-license-check", check));
        var told = CaseStatus.Of(run.State, CaseRun.Day("2019-11-08"));
        // It stops the 90 days and not those of agencies.
        Assert.Equal(
            "with Defense and State, day 9 of 30; waiting for others since 4 Nov, and the days count on",
            told
        );
        Assert.DoesNotContain("check", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_stage_says_which_limit_runs()
    {
        CaseRun run = new();
        Assert.Equal("draft", Told(run, "2019-10-20"));
        run.Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form());
        Assert.Equal("submitted", Told(run, "2019-10-20"));
        run.Do("register", CaseRun.Intake, "2019-10-21", new Intake([]))
            .Do("begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0));
        Assert.Equal("initial processing, day 4 of 9", Told(run, "2019-10-25"));
        var noticed = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Equal("intent to deny, day 10 of 20", Told(noticed, "2019-11-30"));
        Assert.Equal("intent to deny, day 21 of 20, over", Told(noticed, "2019-12-11"));
        run.Do("withdraw", CaseRun.Applicant, "2019-10-26");
        Assert.Equal("withdrawn", Told(run, "2019-10-27"));
    }

    [Fact]
    public void No_status_tells_what_an_agency_said()
    {
        var run = InReview.Do("position", CaseRun.Reviewer("defense"), "2019-11-01", CaseRun.No("defense"));
        Assert.Equal("with State, day 5 of 30", Told(run, "2019-11-04"));
    }

    [Fact]
    public void Every_stop_of_a_process_for_the_applicant_s_answer_says_so() =>
        Assert.All(
            ShippedProcesses.All.SelectMany(p => p.Stops).Where(s => s.Reason == "applicant"),
            s => Assert.Equal("your answer awaited", s.Status)
        );

    private static string Told(CaseRun run, string day) => CaseStatus.Of(run.State, CaseRun.Day(day));
}
