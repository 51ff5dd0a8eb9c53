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
        // Its days are over: it has no objection, recorded or not, and the 90 days run on.
        Assert.Equal("review by agencies, day 40 of 90", CaseStatus.Of(run.State, CaseRun.Day("2019-12-12")));
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
        const string final =
            "the denial becomes final on 4 Jan 2020, unless you are told that the decision has changed";
        Assert.Equal($"intent to deny, day 10 of 20; {final}", Told(noticed, "2019-11-30"));
        Assert.Equal($"intent to deny; no answer was received by 10 Dec 2019; {final}", Told(noticed, "2019-12-11"));
        const string denied = "denied; the denial is final since 4 Jan 2020";
        Assert.Equal(
            $"{denied}; an appeal must be received by 18 Feb 2020, or within 45 days of the date of a notice of the denial",
            Told(noticed, "2020-01-05")
        );
        Assert.Equal($"{denied}; the days to appeal ended on 18 Feb 2020", Told(noticed, "2020-02-19"));
        noticed.Do("answer", CaseRun.Applicant, "2019-12-11", new Answer("It is a hospital."));
        Assert.Equal(
            $"intent to deny; your answer was received on 11 Dec 2019, after the last day for it; {final}",
            Told(noticed, "2019-12-12")
        );
        run.Do("withdraw", CaseRun.Applicant, "2019-10-26");
        Assert.Equal("withdrawn", Told(run, "2019-10-27"));
    }

    [Fact]
    public void A_decision_says_what_it_is_and_what_runs_and_stops_end_with_it()
    {
        var approved = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Beside(CaseRun.Officer, "2019-11-12", new StopBegan("1", "applicant", s_none))
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-14", Signature.Of);
        Assert.Equal("approved", Told(approved, "2019-11-15"));
        Assert.Equal(CaseRun.Day("2019-11-14"), approved.State.Stops[0].Held.Through);
        var split = CaseRun
            .Pending(CaseRun.Form("CaseByCase", lines: 2))
            .Do("propose", CaseRun.Officer, "2019-11-19", new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05");
        Assert.StartsWith(
            "approved in part: line 1 of Block 22; denied: line 2 of Block 22; ",
            Told(split, "2020-01-06"),
            StringComparison.Ordinal
        );
        split.Do("appeal", CaseRun.Applicant, "2020-01-20", new AppealFiled("It is a hospital.", false));
        Assert.EndsWith(
            "your appeal of 20 Jan 2020 is not decided yet",
            Told(split, "2020-01-21"),
            StringComparison.Ordinal
        );
        var returned = InReview.Do("return", CaseRun.Officer, "2019-11-04", new Return("No statement.", "Send it."));
        Assert.Equal(
            "returned without action; an appeal must be received by 19 Dec 2019",
            Told(returned, "2019-11-05")
        );
    }

    [Fact]
    public void That_agencies_disagree_is_not_told_and_the_limit_over_all_days_is_counted()
    {
        var check = s_none.Add("found-necessary", CaseRun.Day("2019-11-21"));
        var run = InReview
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-20", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-21", CaseRun.Yes("state"))
            .Do("dispute", Person.System, "2019-11-22")
            .Beside(CaseRun.Officer, "2019-11-22", new StopBegan("1", "consultation", s_none))
            .Beside(CaseRun.Officer, "2019-11-22", new StopBegan("2", "pre-license-check", check))
            .Beside(CaseRun.Officer, "2019-11-22", new HoldPlaced("h", "A list changes tonight."));
        string told = Told(run, "2019-11-30");
        Assert.StartsWith("review by agencies, day 32 of 90; stopped since 22 Nov", told, StringComparison.Ordinal);
        Assert.DoesNotContain("Committee", told, StringComparison.Ordinal);
        Assert.DoesNotContain("count on", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_something_stops_the_days_nothing_says_that_they_count_on()
    {
        var run = InReview
            .Beside(CaseRun.Officer, "2019-11-04", new StopBegan("1", "applicant", s_none))
            .Beside(CaseRun.Officer, "2019-11-05", new StopBegan("2", "consultation", s_none))
            .Beside(CaseRun.Officer, "2019-11-05", new HoldPlaced("h", "A list changes tonight."));
        Assert.Equal(
            "with Defense and State, day 5 of 30; stopped since 4 Nov: your answer awaited; waiting for others since 5 Nov; held by the authority",
            Told(run, "2019-11-06")
        );
    }

    [Fact]
    public void A_day_before_acts_that_are_recorded_is_not_told_by_them()
    {
        var run = InReview.Do("withdraw", CaseRun.Applicant, "2019-11-04");
        Assert.Equal("withdrawn", Told(run, "2019-11-04"));
        Assert.Equal(
            "not known for 1 Oct 2019: acts of later days are recorded, the last of 4 Nov 2019",
            Told(run, "2019-10-01")
        );
    }

    /// <summary>750.6(b) and 756.2(c)(1): domain/06 6.6 shows both days and takes that of the notice where there is one.</summary>
    [Fact]
    public void The_days_to_appeal_are_counted_from_the_notice_of_the_denial_where_there_is_one()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05")
            .Do("notify-denial", CaseRun.Officer, "2020-01-10");
        Assert.EndsWith(
            "an appeal must be received by 24 Feb 2020, counted from the notice of 10 Jan 2020 (from the denial itself: by 18 Feb 2020)",
            Told(run, "2020-01-11"),
            StringComparison.Ordinal
        );
        Assert.Equal("It is done already.", run.Refused("notify-denial", CaseRun.Officer, "2020-01-20").Why);
        run.Do("appeal", CaseRun.Applicant, "2020-02-24", new AppealFiled("A hospital.", false))
            .Do("reopen", CaseRun.Appeals, "2020-03-01", new AppealRuling(true, "It is."));
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
