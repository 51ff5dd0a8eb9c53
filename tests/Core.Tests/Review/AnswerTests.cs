using Licet.Core.Clocks;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Answers to an intent to deny, and appeals: the receipt is one act, what is made of it another.</summary>
public class AnswerTests
{
    private static readonly Answer s_answer = new("The end user is a hospital.");
    private static readonly AppealFiled s_appeal = new("The end user is a hospital.", true);

    /// <summary>Notice of 20 November 2019, as in case REV-06.</summary>
    private static CaseRun Noticed =>
        CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-19", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);

    private static CaseRun Denied => Noticed.Do("deny", Person.System, "2020-01-05");

    [Fact]
    public void An_answer_is_received_on_its_day_and_set_aside_or_accepted_by_a_second_act()
    {
        var run = Noticed;
        Assert.Contains(
            "Text",
            run.Refused("answer", CaseRun.Applicant, "2019-12-01", new Answer("")).Why,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "No answer of the applicant is recorded.",
            run.Refused("revive", CaseRun.Officer, "2019-12-01", new AnswerRuling(true, "")).Why
        );
        run.Do("answer", CaseRun.Applicant, "2019-12-10", s_answer);
        Assert.Equal(ClockState.Met, CaseClocks.Read(run.State, "itd-response", CaseRun.Day("2020-01-01"))!.State);
        Assert.Equal(
            "Reasons: an answer is set aside with reasons; one that is accepted begins another review.",
            run.Refused("keep-intent", CaseRun.Officer, "2019-12-11", new AnswerRuling(false, " ")).Why
        );
        run.Do("keep-intent", CaseRun.Officer, "2019-12-11", new AnswerRuling(false, "The address is another."));
        Assert.Equal("intent-to-deny", run.State.Stage);
        Assert.Equal((s_answer, CaseRun.Day("2019-12-10")), (run.State.Answer, run.State.Answered));
        run.Do("deny", Person.System, "2020-01-05");
    }

    [Fact]
    public void Whether_an_answer_came_in_time_follows_from_its_day_of_receipt_whenever_it_is_recorded()
    {
        var late = Noticed.Do("answer", CaseRun.Applicant, "2019-12-11", s_answer);
        Assert.Equal(ClockState.MetLate, CaseClocks.Read(late.State, "itd-response", CaseRun.Day("2020-01-01"))!.State);
        var byPost = Noticed
            .Beside(CaseRun.Officer, "2019-12-12", new HoldPlaced("h", "Press."))
            .Late("answer", CaseRun.Intake, "2019-12-10", "2019-12-13", s_answer);
        Assert.Equal(ClockState.Met, CaseClocks.Read(byPost.State, "itd-response", CaseRun.Day("2020-01-01"))!.State);
        Assert.Equal("By post.", byPost.Events[^1].Late);
    }

    [Fact]
    public void An_appeal_lies_against_a_denial_or_a_return_only_and_once()
    {
        var approved = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-14", Signature.Of);
        Assert.Equal(
            "Nothing was denied, returned or approved under conditions: there is nothing to appeal.",
            approved.Refused("appeal", CaseRun.Applicant, "2019-11-20", s_appeal).Why
        );
        approved.Do("close", Person.System, "2019-11-20");
        var run = Denied;
        Assert.Contains(
            "Statement",
            run.Refused("appeal", CaseRun.Applicant, "2020-01-10", new AppealFiled(" ", false)).Why,
            StringComparison.Ordinal
        );
        run.Do("appeal", CaseRun.Applicant, "2020-01-10", s_appeal);
        Assert.Equal(
            "The decision is appealed already.",
            run.Refused("appeal", CaseRun.Applicant, "2020-01-11", s_appeal).Why
        );
        var returned = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("return", CaseRun.Officer, "2019-11-04", new Return("No statement.", "Send it."));
        Assert.Equal(
            "The applicant may still appeal.",
            returned.Refused("close-returned", Person.System, "2019-12-19").Why
        );
        returned
            .Do("appeal", CaseRun.Applicant, "2019-12-19", s_appeal)
            .Do("reopen-returned", CaseRun.Appeals, "2020-01-10", new AppealRuling(true, "It was there."));
        Assert.Equal(("initial-processing", 2), (returned.State.Stage, returned.State.Round));
    }

    [Fact]
    public void An_appeal_received_late_is_recorded_and_refused_and_one_that_is_undecided_keeps_the_case_open()
    {
        var run = Denied.Do("appeal", CaseRun.Applicant, "2020-02-19", s_appeal);
        Assert.Equal("An appeal is not decided.", run.Refused("close", Person.System, "2020-03-01").Why);
        Assert.Equal(
            "The appeal was received after the days were over.",
            run.Refused("reopen", CaseRun.Appeals, "2020-03-01", new AppealRuling(true, "It is.")).Why
        );
        Assert.Contains(
            "Reasons",
            run.Refused("refuse-appeal", CaseRun.Appeals, "2020-03-01", new AppealRuling(false, "")).Why,
            StringComparison.Ordinal
        );
        run.Do("refuse-appeal", CaseRun.Appeals, "2020-03-01", new AppealRuling(false, "It came late."));
        Assert.Equal("decided", run.State.Stage);
        Assert.Equal(
            "The appeal is decided: that is final.",
            run.Refused(
                "refuse-appeal",
                CaseRun.Appeals with
                {
                    Id = "amy",
                },
                "2020-03-02",
                new AppealRuling(false, "Again.")
            ).Why
        );
        run.Do("close", Person.System, "2020-03-02");
    }
}
