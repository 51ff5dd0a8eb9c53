using Licet.Core.Clocks;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

public class CaseTests
{
    [Fact]
    public void Approval_against_a_presumption_of_denial_needs_a_rationale_and_two_signers_beside_the_proposer()
    {
        var run = CaseRun.Pending(CaseRun.Form());
        // Nobody is to sign what could never be decided.
        Decision bare = new([CaseRun.Approve("22-1", rationale: "")]);
        var refused = run.Refused("propose", CaseRun.Officer, "2019-11-13", bare);
        Assert.Equal("Line 22-1, PresumptionOfDenial, approve: a written rationale is needed.", refused.Why);
        Decision unfounded = new([CaseRun.Deny("22-1") with { Regulatory = " " }]);
        refused = run.Refused("propose", CaseRun.Officer, "2019-11-13", unfounded);
        Assert.Equal(
            "Line 22-1, PresumptionOfDenial, deny: both legal bases and the considerations are needed.",
            refused.Why
        );

        run.Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]))
            .Do("sign", CaseRun.First, "2019-11-14", Signature.Of)
            .Do("propose", CaseRun.Officer, "2019-11-15", new Decision([CaseRun.Approve("22-1")]));
        refused = run.Refused("decide", CaseRun.Second, "2019-11-15", Signature.Of);
        Assert.Contains("second signer", refused.Why, StringComparison.Ordinal); // another proposal begins anew
        run.Do("sign", CaseRun.First, "2019-11-15", Signature.Of);
        refused = run.Refused("decide", CaseRun.First, "2019-11-15", Signature.Of);
        // Twice the same is one, and is recorded once.
        Assert.EndsWith("you have signed, another person decides.", refused.Why, StringComparison.Ordinal);
        refused = run.Refused("sign", CaseRun.First, "2019-11-15", Signature.Of);
        Assert.Equal("You have signed this proposal: another person signs or decides.", refused.Why);
        Assert.Equal("decided", run.Do("decide", CaseRun.Second, "2019-11-16", Signature.Of).State.Stage);
    }

    [Fact]
    public void An_approval_with_conditions_names_one()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Position none = CaseRun.Yes("defense") with { View = "approve-with-conditions" };
        Assert.Equal(
            "Conditions: an approval with conditions names one at least.",
            run.Refused("position", CaseRun.Reviewer("defense"), "2019-11-10", none).Why
        );
    }

    [Fact]
    public void Nobody_signs_or_decides_an_own_proposal_in_whatever_role()
    {
        var run = CaseRun.Pending(CaseRun.Form("CaseByCase"));
        Person both = new("olga", ["licensing-officer", "countersigner", "intake-officer", "dispute-chair"]);
        run.Do("propose", both, "2019-11-13", new Decision([CaseRun.Approve("22-1")]));
        foreach (var transition in new[] { "sign", "decide" })
        {
            var refused = run.Refused(transition, both, "2019-11-14", Signature.Of);
            Assert.Equal((RefusalKind.Guard, "Nobody signs an own proposal."), (refused.Kind, refused.Why));
        }

        Assert.Equal("decided", run.Do("decide", CaseRun.First, "2019-11-14", Signature.Of).State.Stage);
    }

    [Fact]
    public void A_conflict_goes_to_the_committee_and_up_within_five_days()
    {
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-20", CaseRun.No("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-21", CaseRun.Yes("state"));
        Assert.Equal("The positions conflict.", run.Refused("agree", CaseRun.Officer, "2019-11-22").Why);
        run.Do("dispute", Person.System, "2019-11-22");

        // 14 days from the agencies' deadline of the 29th, not from the conflict.
        Assert.Equal(CaseRun.Day("2019-12-13"), CaseClocks.Read(run.State, "oc", CaseRun.Day("2019-12-01"))!.Deadline);
        run.Do("rule-oc", CaseRun.Chair, "2019-12-13", new Bases("ECRA 1754", "750.4(f)", "approve"));
        Assert.Equal("An agency may still appeal.", run.Refused("settle", CaseRun.Chair, "2019-12-18").Why);
        Assert.Equal(
            "An appeal cites the statutory and the regulatory basis, and brings no ruling.",
            run.Refused("escalate-acep", CaseRun.Principal("defense"), "2019-12-18", new Bases("", "", null)).Why
        );
        run.Do("escalate-acep", CaseRun.Principal("defense"), "2019-12-18", new Bases("ECRA 1754", "750.4(f)", null));
        Assert.Equal(
            CaseRun.Day("2019-12-29"),
            CaseClocks.Read(run.State, "acep", CaseRun.Day("2019-12-20"))!.Deadline
        );
        var acep = CaseRun.ChairOf("acep");
        run.Do("vote-acep", CaseRun.Principal("defense"), "2019-12-28", CaseRun.Vote("defense", "against"))
            .Do("vote-acep", CaseRun.Principal("state"), "2019-12-28", CaseRun.Vote("state", "for"))
            .Do("rule-acep", acep, "2019-12-29", new Bases("ECRA 1754", "750.4(f)", "approve"));
        var late = run.Refused("escalate-earb", CaseRun.Head("defense"), "2020-01-04", new Bases("a", "b", null));
        Assert.Equal("The days are over: the body's decision is final.", late.Why);
        Assert.Equal("decision-pending", run.Do("settle", acep, "2020-01-04").State.Stage);
    }

    [Fact]
    public void Silence_for_thirty_days_is_no_objection_and_a_position_after_it_comes_too_late()
    {
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.Yes("state"));
        Assert.Equal(
            "The agency's days are not over, or are stopped.",
            run.Refused("deem-no-objection", Person.System, "2019-11-29", new DeemedPosition("defense")).Why
        );
        var late = run.Refused("position", CaseRun.Reviewer("defense"), "2019-11-30", CaseRun.No("defense"));
        Assert.Equal("The agency's days are over: deemed no objection.", late.Why);
        run.Do("deem-no-objection", Person.System, "2019-11-30", new DeemedPosition("defense"));
        Assert.Equal("no-objection", run.State.Referrals["defense"].View);
        Assert.Equal("decision-pending", run.Do("agree", CaseRun.Officer, "2019-12-03").State.Stage);
    }

    [Fact]
    public void A_denial_without_both_bases_is_refused()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        var bare = CaseRun.No("defense") with { Statutory = " " };
        Assert.Contains(
            "statutory",
            run.Refused("position", CaseRun.Reviewer("defense"), "2019-11-10", bare).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "own agency",
            run.Refused("position", CaseRun.Reviewer("state"), "2019-11-10", CaseRun.No("defense")).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Intent_to_deny_runs_45_days_and_the_appeal_45_from_there()
    {
        var run = CaseRun
            .Pending(CaseRun.Form(lines: 2))
            .Do(
                "propose",
                CaseRun.Officer,
                "2019-11-18",
                new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")])
            );
        Assert.Contains(
            "notice of intent",
            run.Refused("decide", CaseRun.First, "2019-11-20", Signature.Of).Why,
            StringComparison.Ordinal
        );
        run.Do("sign", CaseRun.First, "2019-11-19", Signature.Of)
            .Do("intend-to-deny", CaseRun.Second, "2019-11-20", Signature.Of);
        Assert.Contains(
            "45 days are not over (750.6(b))",
            run.Refused("deny", Person.System, "2020-01-04").Why,
            StringComparison.Ordinal
        );
        run.Do("deny", Person.System, "2020-01-05");
        Assert.Equal("The applicant may still appeal.", run.Refused("close", Person.System, "2020-02-18").Why);
        run.Do("appeal", CaseRun.Applicant, "2020-01-19", new AppealFiled("The facts are others.", false));
        Assert.Equal("An appeal is not decided.", run.Refused("close", Person.System, "2020-02-19").Why);
        Assert.Equal(
            "Who acted in the case hears no appeal.",
            run.Refused(
                "reopen",
                new Person("carl", ["appeals-officer"]),
                "2020-01-20",
                new AppealRuling(true, "The facts are others.")
            ).Why
        );
        Assert.Equal(
            "decision-pending",
            run.Do("reopen", CaseRun.Appeals, "2020-01-20", new AppealRuling(true, "The facts are others.")).State.Stage
        );
        Assert.Equal(2, run.State.Round);
        Assert.Contains(
            "no proposal",
            run.Refused("decide", CaseRun.First, "2020-01-21", Signature.Of).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void All_lines_or_none_is_kept()
    {
        var run = CaseRun
            .Pending(CaseRun.Form("CaseByCase", allOrNothing: true, lines: 2))
            .Do(
                "propose",
                CaseRun.Officer,
                "2019-11-18",
                new Decision([CaseRun.Approve("22-1"), CaseRun.Deny("22-2")])
            );
        var refused = run.Refused("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of);
        Assert.Equal("The applicant wants all lines or none: decide them alike.", refused.Why);
    }

    [Fact]
    public void An_answer_to_an_intent_to_deny_begins_a_new_round_in_which_every_agency_is_asked_anew()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("answer", CaseRun.Applicant, "2019-12-04", new Answer("Fewer items."))
            .Do("revive", CaseRun.Officer, "2019-12-05", new AnswerRuling(true, "Fewer items."));
        Assert.Equal(("agency-review", 2), (run.State.Stage, run.State.Round));
        Assert.All(run.State.Referrals.Values, r => Assert.False(r.IsClosed));
        Assert.Null(run.State.Decision);
    }

    [Fact]
    public void A_condition_is_dropped_by_its_agency_or_a_ruling_only()
    {
        ConditionText report = new("1", "Report each shipment.", "750.7(d)");
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report));
        ConditionDropped drop = new("defense/1", "Not needed.");
        Assert.Contains(
            "belongs to 'defense'",
            run.RefusedBeside(CaseRun.Officer, "2019-11-11", drop).Why,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "belongs to 'defense'",
            run.RefusedBeside(CaseRun.Reviewer("state"), "2019-11-11", drop).Why,
            StringComparison.Ordinal
        );
        Assert.Empty(run.Beside(CaseRun.Reviewer("defense"), "2019-11-11", drop).State.Conditions);
    }

    [Fact]
    public void A_hold_stops_the_decision_and_no_clock_and_a_lawful_stop_stops_the_clock()
    {
        var run = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Beside(CaseRun.Officer, "2019-11-12", new HoldPlaced("h1", "Press report."))
            .Do("propose", CaseRun.Officer, "2019-11-13", new Decision([CaseRun.Approve("22-1")]));
        Assert.Equal("Held: h1.", run.Refused("decide", CaseRun.First, "2019-11-14", Signature.Of).Why);
        Assert.Equal(
            CaseRun.Day("2020-01-19"),
            CaseClocks.Read(run.State, "total", CaseRun.Day("2019-12-01"))!.Deadline
        );
        run.Beside(CaseRun.Officer, "2019-11-14", new HoldLifted("h1", "Cleared."))
            .Beside(
                CaseRun.Officer,
                "2019-11-14",
                new StopBegan(
                    "s1",
                    "applicant",
                    System.Collections.Immutable.ImmutableSortedDictionary<string, DateOnly>.Empty
                )
            );
        Assert.Equal(ClockState.Stopped, CaseClocks.Read(run.State, "total", CaseRun.Day("2019-11-20"))!.State);
        run.Beside(CaseRun.Officer, "2019-11-24", new StopEnded("s1"));
        Assert.Equal(
            CaseRun.Day("2020-01-29"),
            CaseClocks.Read(run.State, "total", CaseRun.Day("2019-12-01"))!.Deadline
        );
        Assert.Contains(
            "no lawful stop",
            run.RefusedBeside(
                CaseRun.Officer,
                "2019-11-25",
                new StopBegan(
                    "s2",
                    "weather",
                    System.Collections.Immutable.ImmutableSortedDictionary<string, DateOnly>.Empty
                )
            ).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void An_act_in_another_stage_by_another_person_or_after_a_stale_look_says_who_may_and_where()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.Equal(
            "'Register' is not possible in stage 'Review by agencies', only in: Submitted; by: Intake officer.",
            run.Refused("register", CaseRun.Intake, "2019-11-01", new Intake([])).Why
        );
        Assert.Equal(
            "'Withdraw' is for: Signer of the applicant; in: Submitted, Registered, Initial processing, Review by agencies, Operating Committee, Advisory Committee on Export Policy, Export Administration Review Board, The President, Decision pending, Intent to deny.",
            run.Refused("withdraw", CaseRun.Officer, "2019-11-01").Why
        );
        Assert.Equal(RefusalKind.Unknown, run.Refused("dance", CaseRun.Officer, "2019-11-01").Kind);
        var stale = Assert.IsType<Ruling.Refused>(
            Case.Take(
                run.State,
                new Move("agree", CaseRun.Officer, CaseRun.Day("2019-11-12"), 1, NoContent.Of),
                CaseRun.Day("2019-11-12")
            )
        );
        Assert.Equal(RefusalKind.Stale, stale.Kind);
    }

    [Fact]
    public void A_line_that_concerns_an_agency_is_neither_decided_without_it_nor_referred_past_it()
    {
        var run = new CaseRun()
            .Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form())
            .Do("register", CaseRun.Intake, "2019-10-21", new Intake([]))
            .Do("begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0));
        Assert.Equal(
            "Line 22-1 (NS, RS): no Delegation of Authority of 'defense' covers it: refer it (750.3(b)(1)).",
            run.Refused("propose-alone", CaseRun.Officer, "2019-10-22").Why
        );
        Assert.Equal(
            "By their reasons for control the lines concern also: defense.",
            run.Refused("refer", CaseRun.Officer, "2019-10-22", new ReferralTo(["state"])).Why
        );
    }

    [Fact]
    public void The_same_events_give_the_same_case()
    {
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-18", new Decision([CaseRun.Deny("22-1")]));
        var again = run.Events.Aggregate(Case.New("case/Z100123", ShippedProcesses.UsEar), CaseFold.Apply);
        Assert.Equal(run.State.Stage, again.Stage);
        Assert.Equal(run.State.Sequence, again.Sequence);
        Assert.Equal(run.State.Marks, again.Marks);
        Assert.Equal(run.State.Acts, again.Acts);
    }
}
