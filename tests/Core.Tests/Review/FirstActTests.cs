using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>A limit is met by the first act after its start (750.4(a)(1), (c)); another start asks for it anew.</summary>
public class FirstActTests
{
    private static readonly ImmutableSortedDictionary<string, DateOnly> s_none = ImmutableSortedDictionary<
        string,
        DateOnly
    >.Empty;

    private static (ClockState State, int Elapsed) Read(CaseRun run, string clock, string on)
    {
        var reading = CaseClocks.Read(run.State, clock, CaseRun.Day(on))!;
        return (reading.State, reading.Elapsed);
    }

    private static CaseRun Noticed =>
        CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);

    [Fact]
    public void A_decision_after_a_timely_referral_makes_no_first_action_late()
    {
        var run = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-16", Signature.Of);
        Assert.Equal((ClockState.Met, 9), Read(run, "initial", "2019-12-01"));
        Assert.Equal((ClockState.Met, 26), Read(run, "total", "2019-12-01"));
    }

    /// <summary>750.4(c)(1): contact the applicant if additional information is required.</summary>
    [Fact]
    public void To_ask_the_applicant_is_a_first_action()
    {
        var run = new CaseRun()
            .Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form())
            .Do("register", CaseRun.Intake, "2019-10-21", new Intake([]))
            .Do("begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0))
            .Beside(CaseRun.Officer, "2019-10-24", new StopBegan("1", "applicant", s_none))
            .Beside(CaseRun.Intake, "2019-11-09", new StopEnded("1"));
        Assert.Equal((ClockState.Met, 3), Read(run, "initial", "2019-11-19"));
        Assert.Equal("initial processing, day 13 of 90", CaseStatus.Of(run.State, CaseRun.Day("2019-11-19")));
    }

    [Fact]
    public void The_first_answer_counts_and_a_supplement_makes_it_not_late()
    {
        var run = Noticed
            .Do("answer", CaseRun.Applicant, "2019-12-10", new Answer("A hospital."))
            .Do("answer", CaseRun.Applicant, "2019-12-17", new Answer("Its registration."));
        Assert.Equal(ClockState.Met, Read(run, "itd-response", "2019-12-20").State);
        Assert.Contains(
            "your answer was received on 10 Dec 2019, with more on 17 Dec 2019;",
            CaseStatus.Of(run.State, CaseRun.Day("2019-12-20")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_referral_to_the_President_on_day_90_meets_the_limit_whatever_day_he_decides()
    {
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-20", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-21", CaseRun.Yes("state"))
            .Do("dispute", Person.System, "2019-11-22");
        var state = run.State with
        {
            Marks = run
                .State.Marks.Add(new Mark("resolved", CaseRun.Day("2020-01-19"), 50))
                .Add(new Mark("resolved", CaseRun.Day("2020-03-01"), 60)),
        };
        Assert.Equal(ClockState.Met, CaseClocks.Read(state, "total", CaseRun.Day("2020-04-01"))!.State);
    }

    [Fact]
    public void A_case_that_is_reopened_has_its_ninety_days_again_and_a_stop_holds_them()
    {
        var run = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("return", CaseRun.Officer, "2019-11-04", new Return("No statement.", "Send it."))
            .Do("appeal", CaseRun.Applicant, "2019-11-10", new AppealFiled("It was there.", false))
            .Do("reopen-returned", CaseRun.Appeals, "2019-11-20", new AppealRuling(true, "It was."));
        Assert.Equal((ClockState.Running, 10), Read(run, "total", "2019-11-30"));
        run.Beside(CaseRun.Officer, "2019-11-30", new StopBegan("1", "applicant", s_none))
            .Do("refer", CaseRun.Officer, "2019-12-01", new ReferralTo(["defense", "state"]));
        Assert.Null(run.State.Stops[0].Held.Through);
        Assert.Equal(
            "with Defense and State, day 0 of 30; stopped since 30 Nov: your answer awaited",
            CaseStatus.Of(run.State, CaseRun.Day("2019-12-10"))
        );
        run.Beside(CaseRun.Intake, "2019-12-11", new StopEnded("1"));
        Assert.Equal((ClockState.Running, 19), Read(run, "total", "2019-12-20"));
    }

    [Fact]
    public void Another_round_asks_for_another_answer()
    {
        var run = Noticed
            .Do("answer", CaseRun.Applicant, "2019-12-01", new Answer("A hospital."))
            .Do("revive", CaseRun.Officer, "2019-12-02", new AnswerRuling(true, "A hospital."))
            .Do("position", CaseRun.Reviewer("defense"), "2019-12-03", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-12-03", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-12-04")
            .Do("propose", CaseRun.Officer, "2019-12-04", new Decision([CaseRun.Deny("22-1")]))
            .Do("screen", Person.System, "2019-12-05", new Screened(["CSL/2"], 0, []))
            .Do("intend-to-deny", CaseRun.First, "2019-12-05", Signature.Of);
        Assert.Equal(ClockState.Running, Read(run, "itd-response", "2019-12-06").State);
    }
}
