using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>What a signature approved stays approved, whatever becomes of the other lines (licensing.md 3, 15 and 16).</summary>
public class SplitDecisionTests
{
    /// <summary>Line 22-1 approved, 22-2 to be denied, by notice of 20 November 2019.</summary>
    internal static CaseRun Split =>
        CaseRun
            .Pending(CaseRun.Form("CaseByCase", lines: 2))
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);

    internal static CaseRun Revived =>
        Split
            .Do("answer", CaseRun.Applicant, "2019-11-25", new Answer("A hospital."))
            .Do("revive", CaseRun.Officer, "2019-11-26", new AnswerRuling(true, "A hospital."))
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-27", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-27", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-28");

    private static string Told(CaseRun run, string day) => CaseStatus.Of(run.State, CaseRun.Day(day));

    [Fact]
    public void The_applicant_is_told_of_the_approved_line_in_every_stage_after()
    {
        const string part = "approved in part: line 1 of Block 22; the rest: ";
        Assert.StartsWith(part + "intent to deny, day 5 of 20; ", Told(Split, "2019-11-25"), StringComparison.Ordinal);
        Assert.Equal(part + "withdrawn", Told(Split.Do("withdraw", CaseRun.Applicant, "2019-11-21"), "2019-11-22"));
        var returned = Split.Do("return", CaseRun.Officer, "2019-11-21", new Return("No statement.", "Send it."));
        Assert.StartsWith(part + "returned without action; ", Told(returned, "2019-11-22"), StringComparison.Ordinal);
        Assert.StartsWith(part + "decision pending", Told(Revived, "2019-11-28"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_round_decides_what_is_left_and_denies_no_approved_line()
    {
        var run = Revived;
        Assert.Equal(
            "Line 22-1 is approved, and stays so.",
            run.Refused(
                "propose",
                CaseRun.Officer,
                "2019-11-28",
                new Decision([CaseRun.Deny("22-1"), CaseRun.Deny("22-2")])
            ).Why
        );
        Assert.Equal(
            "Each line of the application is decided once.",
            run.Refused("propose", CaseRun.Officer, "2019-11-28", new Decision([CaseRun.Approve("22-1")])).Why
        );
        run.Do("propose", CaseRun.Officer, "2019-11-28", new Decision([CaseRun.Approve("22-2")]))
            .Do("screen", Person.System, "2019-11-28", new Screened(["CSL/2"], 0, []))
            .Do("decide", CaseRun.First, "2019-11-29", Signature.Of);
        Assert.Equal(["22-1", "22-2"], run.State.Approvals.SelectMany(a => a.Lines).Select(l => l.Line));
        Assert.Equal("approved", Told(run, "2019-11-30"));
    }

    /// <summary>What is licensed twice is used twice: the later signature approves the other line and no other.</summary>
    [Fact]
    public void A_line_is_approved_once_whatever_a_later_decision_says_of_it()
    {
        var run = Revived
            .Do(
                "propose",
                CaseRun.Officer,
                "2019-11-28",
                new Decision([CaseRun.Approve("22-1"), CaseRun.Approve("22-2")])
            )
            .Do("screen", Person.System, "2019-11-28", new Screened(["CSL/2"], 0, []))
            .Do("decide", CaseRun.First, "2019-11-29", Signature.Of);
        Assert.Equal(["22-1", "22-2"], run.State.Approvals.Select(a => Assert.Single(a.Lines).Line));
        Assert.Equal([0, 1], new[] { "22-1", "22-2" }.Select(l => run.State.ApprovalOf(l)!.Value));
        Assert.Empty(run.State.OpenLines());
    }

    [Fact]
    public void A_ruling_on_the_other_line_does_not_bind_the_approved_one_and_what_is_granted_is_of_the_other()
    {
        var run = Revived;
        var state = run.State with { Ruled = new Bases("ECRA", "744.11", "deny") };
        Decision deny = new([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]);
        Assert.IsType<Ruling.Accepted>(
            Case.Take(
                state,
                new Move("propose", CaseRun.Officer, CaseRun.Day("2019-11-28"), state.Sequence, deny),
                CaseRun.Day("2019-11-28")
            )
        );
        Grant more = Grant.AsAsked with { Quantities = Grant.AsAsked.Quantities.Add("22-1", "1") };
        Assert.Equal(
            "Grant.Quantities: '22-1' is no line that is approved: 22-2.",
            run.Refused(
                "propose",
                CaseRun.Officer,
                "2019-11-28",
                new Decision([CaseRun.Approve("22-1"), CaseRun.Approve("22-2")], more)
            ).Why
        );
    }

    /// <summary>750.4(b)(3)(iii): the license of the approved line is issued with the notice.</summary>
    [Fact]
    public void A_notice_that_approves_a_line_issues_its_license_and_one_that_denies_all_issues_none()
    {
        Assert.Equal(CaseRun.Day("2019-11-20"), Split.State.DayOf("license-issued"));
        var denied = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Null(denied.State.DayOf("license-issued"));
    }

    /// <summary>756.2(a): a person adversely affected may appeal; a condition is none of the four exceptions.</summary>
    [Fact]
    public void An_approval_under_conditions_is_appealed_within_its_days_and_stays_an_approval()
    {
        ConditionText report = new("c1", "Report each shipment.", "750.7(d)");
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12")
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-14", Signature.Of);
        Assert.Equal("approved; an appeal must be received by 29 Dec 2019", Told(run, "2019-11-15"));
        Assert.Equal("The applicant may still appeal.", run.Refused("close", Person.System, "2019-12-29").Why);
        run.Do("appeal", CaseRun.Applicant, "2019-12-29", new AppealFiled("Nobody reports this.", false))
            .Do("reopen", CaseRun.Appeals, "2020-01-10", new AppealRuling(true, "Nobody does."));
        Assert.StartsWith(
            "approved; reviewed again: decision pending",
            Told(run, "2020-01-10"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Line 22-1 is approved, and stays so.",
            run.Refused("propose", CaseRun.Officer, "2020-01-11", new Decision([CaseRun.Deny("22-1")])).Why
        );
        run.Beside(
                CaseRun.Reviewer("defense"),
                "2020-01-11",
                new ConditionDropped("defense/c1", "Nobody reports this.")
            )
            .Do("screen", Person.System, "2020-01-11", new Screened(["CSL/2"], 0, []));
        Assert.Equal(
            "Every line is approved and has its license: nothing is left to return.",
            run.Refused("return", CaseRun.Officer, "2020-01-11", new Return("No statement.", "Send it.")).Why
        );
        // The line has its license, and no other is granted: whether it is named again or not.
        Decision[] again = [new([CaseRun.Approve("22-1")]), new([])];
        foreach (Decision decision in again)
        {
            var decided = CaseRun
                .From(run)
                .Do("propose", CaseRun.Officer, "2020-01-11", decision)
                .Do("decide", CaseRun.First, "2020-01-12", Signature.Of);
            Assert.Equal(CaseRun.Day("2019-11-14"), Assert.Single(decided.State.Approvals).On);
            Assert.Equal(CaseRun.Day("2019-11-14"), decided.State.DayOf("license-issued"));
            decided.Do("close", Person.System, "2020-01-13");
            Assert.Equal("approved", Told(decided, "2020-01-13"));
        }
    }
}
