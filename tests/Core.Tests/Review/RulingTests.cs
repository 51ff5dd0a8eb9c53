using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>Rulings of dispute bodies, and positions that all say the same.</summary>
public class RulingTests
{
    private static readonly Bases s_approve = new("ECRA 1754", "750.4(f)", "approve");
    private static readonly Bases s_deny = new("ECRA 1754", "750.4(f)", "deny");

    /// <summary>Defense denies, State approves; in the Operating Committee since 22 November.</summary>
    private static CaseRun Disputed(int lines = 1) =>
        CaseRun
            .InReview(CaseRun.Form("CaseByCase", lines: lines), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-20", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-21", CaseRun.Yes("state"))
            .Do("dispute", Person.System, "2019-11-22");

    [Fact]
    public void The_ruling_of_a_dispute_body_binds_the_decision()
    {
        var run = Disputed()
            .Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny)
            .Do("settle", CaseRun.Chair, "2019-12-01");
        Assert.Equal(
            "Line 22-1: the ruling that stands is 'deny', not 'approve'.",
            run.Refused("propose", CaseRun.Officer, "2019-12-02", new Decision([CaseRun.Approve("22-1")])).Why
        );
        run.Do("propose", CaseRun.Officer, "2019-12-02", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-12-03", Signature.Of);

        // Another round is another review: what was ruled before does not bind it.
        run.Do("answer", CaseRun.Applicant, "2019-12-10", new Answer("A hospital."))
            .Do("revive", CaseRun.Officer, "2019-12-11", new AnswerRuling(true, "A hospital."));
        Assert.Null(run.State.Ruled);
    }

    [Fact]
    public void The_last_body_s_ruling_is_the_one_that_stands_and_the_President_s_too()
    {
        Bases appeal = new("ECRA 1754", "750.4(f)", null);
        var run = Disputed()
            .Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny)
            .Do("escalate-acep", CaseRun.Principal("state"), "2019-11-26", appeal)
            .Do("vote-acep", CaseRun.Principal("defense"), "2019-11-26", CaseRun.Vote("defense", "against"))
            .Do("vote-acep", CaseRun.Principal("state"), "2019-11-26", CaseRun.Vote("state", "for"))
            .Do("rule-acep", CaseRun.ChairOf("acep"), "2019-11-27", s_approve)
            .Do("escalate-earb", CaseRun.Head("defense"), "2019-11-28", appeal)
            .Do("vote-earb", CaseRun.Head("defense"), "2019-11-28", CaseRun.Vote("defense", "against"))
            .Do("vote-earb", CaseRun.Head("state"), "2019-11-28", CaseRun.Vote("state", "for"))
            .Do("rule-earb", CaseRun.ChairOf("earb"), "2019-11-29", s_approve)
            .Do("escalate-president", CaseRun.Head("defense"), "2019-11-30", appeal)
            .Do("rule-president", CaseRun.ChairOf("president"), "2019-12-01", s_deny)
            .Do("settle", CaseRun.ChairOf("president"), "2019-12-01");
        Assert.Contains(
            "the ruling that stands is 'deny'",
            run.Refused("propose", CaseRun.Officer, "2019-12-02", new Decision([CaseRun.Approve("22-1")])).Why,
            StringComparison.Ordinal
        );
    }

    /// <summary>750.4(f)(2), (3): a majority vote, an appeal of any dissenting agency by its head, another body another chair.</summary>
    [Fact]
    public void A_body_decides_by_majority_and_only_who_dissents_appeals()
    {
        Bases appeal = new("ECRA 1754", "750.4(f)", null);
        const string notDissenting = "'{0}' does not dissent from the ruling: only an agency that does may appeal it.";
        var run = Disputed().Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny);
        Assert.Equal(
            notDissenting.Replace("{0}", "defense", StringComparison.Ordinal),
            run.Refused("escalate-acep", CaseRun.Principal("defense"), "2019-11-26", appeal).Why
        );
        run.Do("escalate-acep", CaseRun.Principal("state"), "2019-11-26", appeal);
        var acep = CaseRun.ChairOf("acep");
        Assert.StartsWith(
            "A person presides over one body of a case only",
            run.Refused("rule-acep", CaseRun.Chair, "2019-11-27", s_approve).Why,
            StringComparison.Ordinal
        );
        Assert.Equal(
            "Line 22-1: there is no majority for 'approve' yet; without a vote: defense, state (750.4(f)(2); E.O. 12981).",
            run.Refused("rule-acep", acep, "2019-11-27", s_approve).Why
        );
        run.Do("vote-acep", CaseRun.Principal("defense"), "2019-11-27", CaseRun.Vote("defense", "against"))
            .Do("vote-acep", CaseRun.Principal("state"), "2019-11-27", CaseRun.Vote("state", "against"));
        Assert.Equal(
            "Line 22-1: the majority is not for 'approve' (750.4(f)(2); E.O. 12981).",
            run.Refused("rule-acep", acep, "2019-11-27", s_approve).Why
        );
        run.Do("vote-acep", CaseRun.Principal("state"), "2019-11-27", CaseRun.Vote("state", "for"))
            .Do("rule-acep", acep, "2019-11-27", s_approve);
        Assert.Equal(
            RefusalKind.Role,
            run.Refused("escalate-earb", CaseRun.Principal("defense"), "2019-11-28", appeal).Kind
        );
        Assert.Equal(
            notDissenting.Replace("{0}", "state", StringComparison.Ordinal),
            run.Refused("escalate-earb", CaseRun.Head("state"), "2019-11-28", appeal).Why
        );
        run.Do("escalate-earb", CaseRun.Head("defense"), "2019-11-28", appeal);
    }

    [Fact]
    public void A_vote_by_line_binds_the_ruling_by_line_and_silence_is_not_waited_for_for_ever()
    {
        Bases appeal = new("ECRA 1754", "750.4(f)", null);
        var byLine = CaseRun.Vote("state", "for") with { Lines = [new LineRuling("22-2", "deny")] };
        var run = Disputed(lines: 2)
            .Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny)
            .Do("escalate-acep", CaseRun.Principal("state"), "2019-11-26", appeal);
        var acep = CaseRun.ChairOf("acep");
        Assert.StartsWith(
            "Lines:",
            run.Refused(
                "vote-acep",
                CaseRun.Principal("state"),
                "2019-11-27",
                byLine with
                {
                    Lines = [new("9", "deny")],
                }
            ).Why,
            StringComparison.Ordinal
        );
        run.Do("vote-acep", CaseRun.Principal("state"), "2019-11-27", byLine);
        Assert.StartsWith(
            "Line 22-2: there is no majority for 'approve' yet; without a vote: defense",
            run.Refused("rule-acep", acep, "2019-11-27", s_approve).Why,
            StringComparison.Ordinal
        );
        run.Do("rule-acep", acep, "2019-11-27", s_approve with { Lines = [new LineRuling("22-2", "deny")] });
        var late = Disputed()
            .Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny)
            .Do("escalate-acep", CaseRun.Principal("state"), "2019-11-26", appeal);
        late.Refused("rule-acep", acep, "2019-12-07", s_approve);
        late.Do("rule-acep", acep, "2019-12-08", s_approve); // eleven days are over
    }

    /// <summary>750.3(b)(1), (2): only a Delegation of Authority leaves an agency out.</summary>
    [Theory]
    [InlineData("CB")]
    [InlineData("SI")]
    [InlineData("EI")]
    [InlineData("UN")]
    [InlineData("none")]
    public void A_line_without_a_delegation_is_referred_whatever_its_reasons(string reason)
    {
        var form = CaseRun.Form("CaseByCase");
        form = form with { Lines = [form.Lines[0] with { Reasons = reason == "none" ? [] : [reason] }] };
        var run = Begun(ShippedProcesses.UsEar, form);
        Assert.Equal(
            $"Line 22-1 ({reason}): no Delegation of Authority of 'defense' covers it: refer it (750.3(b)(1)).",
            Assert.IsType<Ruling.Refused>(run).Why
        );
        var delegated = ShippedProcesses.UsEar with
        {
            Delegations =
            [
                .. ShippedProcesses.UsEar.Delegations!.Value.Select(d => d with { On = true, Reasons = [reason] }),
            ],
        };
        Assert.IsType<Ruling.Accepted>(Begun(delegated, form));
    }

    private static Ruling Begun(ProcessDefinition process, Submission form)
    {
        var state = Case.New("case/1", process);
        Take("submit", CaseRun.Applicant, form);
        Take("register", CaseRun.Intake, new Intake([]));
        Take("begin", Person.System, new Screened(["CSL/1"], 0));
        return Try("propose-alone", CaseRun.Officer, NoContent.Of);

        void Take(string act, Person by, Content content) =>
            state = Assert.IsType<Ruling.Accepted>(Try(act, by, content)).State;

        Ruling Try(string act, Person by, Content content) =>
            Case.Take(
                state,
                new(act, by, CaseRun.Day("2019-10-21"), state.Sequence, content),
                CaseRun.Day("2019-10-21")
            );
    }

    [Fact]
    public void A_ruling_by_line_binds_each_line()
    {
        Bases byLine = s_approve with { Lines = [new LineRuling("22-2", "deny")] };
        var run = Disputed(lines: 2);
        Assert.Contains(
            "Lines: '22-9'",
            run.Refused("rule-oc", CaseRun.Chair, "2019-11-25", byLine with { Lines = [new("22-9", "deny")] }).Why,
            StringComparison.Ordinal
        );
        run.Do("rule-oc", CaseRun.Chair, "2019-11-25", byLine).Do("settle", CaseRun.Chair, "2019-12-01");
        Decision both = new([CaseRun.Approve("22-1"), CaseRun.Approve("22-2")]);
        Assert.StartsWith(
            "Line 22-2: the ruling that stands is 'deny'",
            run.Refused("propose", CaseRun.Officer, "2019-12-02", both).Why,
            StringComparison.Ordinal
        );
        run.Do("propose", CaseRun.Officer, "2019-12-02", new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")]));
    }

    [Fact]
    public void A_body_rules_once_in_its_stage_and_round()
    {
        var run = Disputed().Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny);
        Assert.Equal("The body has decided.", run.Refused("rule-oc", CaseRun.Chair, "2019-12-20", s_approve).Why);
        var list = ListRun.Circulated(ListRun.Proposal("remove"));
        list.Vote("commerce", "against").Do("rule-erc", ListRun.Chair, 9, ListRun.Rejected);
        Assert.Equal("The body has decided.", list.Refused("rule-erc", ListRun.Chair, 10, ListRun.Rejected).Why);
    }

    [Fact]
    public void An_approval_against_the_advice_of_every_agency_needs_a_written_rationale()
    {
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.No("state"))
            .Do("agree", CaseRun.Officer, "2019-11-12");
        Decision bare = new([CaseRun.Approve("22-1", rationale: " ")]);
        Assert.Equal(
            "Line 22-1, CaseByCase, approve: every agency recommends to deny: a written rationale is needed.",
            run.Refused("propose", CaseRun.Officer, "2019-11-13", bare).Why
        );
        run.Do("propose", CaseRun.Officer, "2019-11-14", new Decision([CaseRun.Approve("22-1")]))
            .Do("decide", CaseRun.First, "2019-11-15", Signature.Of);
    }

    [Fact]
    public void Only_an_agency_that_reviews_the_case_escalates_it()
    {
        Bases appeal = new("ECRA 1754", "750.4(f)", null);
        var run = Disputed().Do("rule-oc", CaseRun.Chair, "2019-11-25", s_deny);
        Assert.Equal(
            "Only an agency that reviews the case may: defense, state.",
            run.Refused("escalate-acep", CaseRun.Principal("energy"), "2019-11-26", appeal).Why
        );
        run.Refused("escalate-acep", CaseRun.Principal("energy") with { Agency = null }, "2019-11-26", appeal);
        run.Do("escalate-acep", CaseRun.Principal("state"), "2019-11-26", appeal);
    }
}
