using System.Collections.Immutable;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>One person, one id; the rule at work is no person; an applicant's person acts for its applicant.</summary>
public class IdentityTests
{
    private static readonly Return s_return = new("No license is required.", "Ship it.");

    [Fact]
    public void The_rule_at_work_wears_no_role_of_persons_and_no_person_wears_its_role()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Person posing = new("system", ["licensing-officer"]);
        var refused = run.Refused("return", posing, "2019-11-01", s_return);
        Assert.Equal(
            (RefusalKind.Role, "'system' is the rule at work and no person: it does not act as 'licensing-officer'."),
            (refused.Kind, refused.Why)
        );
        Assert.Equal(
            "'system' is the rule at work and no person: it does not act as 'licensing-officer'.",
            run.RefusedBeside(posing with { Roles = ["system", "licensing-officer"] }, "2019-11-01", Hold).Why
        );
        Assert.Equal(
            "The role 'system' is that of the rule at work: no person acts in it.",
            run.Refused(
                "return",
                CaseRun.Officer with
                {
                    Roles = ["system", "licensing-officer"],
                },
                "2019-11-01",
                s_return
            ).Why
        );
    }

    [Fact]
    public void Days_go_forward_for_the_rule_at_work_too_but_for_what_the_days_brought()
    {
        var run = new CaseRun()
            .Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form("CaseByCase"))
            .Do("register", CaseRun.Intake, "2019-10-21", new Intake([]));
        Assert.Equal(
            RefusalKind.Day,
            run.Refused("begin", Person.System, "2019-10-01", new Screened(["CSL/1"], 0)).Kind
        );
        run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Beside(CaseRun.Officer, "2019-12-05", Hold);
        Move due = new(
            "deem-no-objection",
            Person.System,
            CaseRun.Day("2019-11-30"),
            run.State.Sequence,
            new DeemedPosition("defense")
        );
        Assert.IsType<Ruling.Refused>(Case.Take(run.State, due, CaseRun.Day("2019-12-05")));
        var recorded = Recording.Of(run.State, due, CaseRun.Day("2019-12-05"));
        Assert.Equal(due.On, Assert.IsType<Ruling.Accepted>(recorded.Ruling).Moved.On);
        Assert.IsType<Ruling.Refused>(
            Recording.Of(run.State, due with { On = CaseRun.Day("2019-11-29") }, CaseRun.Day("2019-12-05")).Ruling
        );
    }

    [Theory]
    [InlineData("Olga")]
    [InlineData("OLGA")]
    [InlineData("olga ")]
    [InlineData("\u043elga")]
    [InlineData("olga\u200b")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("-olga")]
    public void An_id_is_written_in_one_way(string id)
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        var refused = run.Refused("return", CaseRun.Officer with { Id = id }, "2019-11-01", s_return);
        Assert.Equal(RefusalKind.Role, refused.Kind);
        Assert.StartsWith(
            $"'{id}' is no id of a person: expected 1 to 120 lower-case",
            refused.Why,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"'{id}' is no id",
            run.RefusedBeside(CaseRun.Officer with { Id = id }, "2019-11-01", Hold).Why,
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"Officer: '{id}' is no id",
            run.RefusedBeside(CaseRun.Officer, "2019-11-01", new Assigned(id)).Why,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_person_of_an_applicant_acts_only_for_the_applicant_that_submitted()
    {
        const string why = "A person of the applicant acts only for the applicant that submitted.";
        Person mallory = new("mallory-of-rival", ["applicant-signer"]);
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.Equal(why, run.Refused("withdraw", mallory, "2019-11-01").Why);
        run.Do("withdraw", CaseRun.Applicant, "2019-11-01");

        Person alice = CaseRun.Applicant with { Applicant = "valves-inc" };
        run = new CaseRun().Do("submit", alice, "2019-10-20", CaseRun.Form());
        Assert.Equal("valves-inc", run.Events[^1].Applicant);
        Assert.Equal(why, run.Refused("withdraw", mallory with { Applicant = "rival" }, "2019-10-21").Why);
        Assert.Equal(why, run.Refused("withdraw", CaseRun.Applicant, "2019-10-21").Why);
        run.Do("withdraw", new Person("albert", ["applicant-signer"]) { Applicant = "valves-inc" }, "2019-10-21");
        var stored = CaseJson.BodyOf(Case.New("case/1", ShippedProcesses.UsEar), run.Events[0]);
        Assert.Contains("\"applicant\":\"valves-inc\"", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_stands_in_what_was_signed()
    {
        ConditionText report = new("c1", "Report each shipment.", "750.7(d)");
        ConditionDropped drop = new("defense/c1", "Not needed.");
        var run = CaseRun
            .InReview(CaseRun.Form("PresumptionOfDenial"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense", report))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-10", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-11")
            .Do("propose", CaseRun.Officer, "2019-11-12", new Decision([CaseRun.Approve("22-1")]))
            .Do("sign", CaseRun.First, "2019-11-12", Signature.Of);
        const string why =
            "The condition 'defense/c1' stands in what was signed: it goes with another proposal or not at all.";
        Assert.Equal(why, run.RefusedBeside(CaseRun.Reviewer("defense"), "2019-11-12", drop).Why);
        run.Do("decide", CaseRun.Second, "2019-11-13", Signature.Of);
        Assert.Equal(why, run.RefusedBeside(CaseRun.Reviewer("defense"), "2019-11-14", drop).Why);
        Assert.Single(run.State.Conditions);
    }

    [Fact]
    public void Nothing_is_held_or_stopped_in_a_draft()
    {
        CaseRun run = new();
        var stop = new StopBegan("s", "applicant", ImmutableSortedDictionary<string, DateOnly>.Empty);
        Assert.Equal(
            "There is nothing to hold or to stop yet: the case is in stage 'Draft'.",
            run.RefusedBeside(CaseRun.Officer, "2019-10-01", Hold).Why
        );
        Assert.Equal(RefusalKind.Stage, run.RefusedBeside(CaseRun.Officer, "2019-10-01", stop).Kind);
    }

    [Theory]
    [InlineData("c1", "c1", "Report.", "Conditions: 'c1' stands twice.")]
    [InlineData("c1", "", "Report.", "Conditions: '' lacks its id, text or citation.")]
    [InlineData("c1", "c2", " ", "Conditions: 'c1' lacks its id, text or citation.")]
    public void Conditions_of_a_position_have_each_an_id_of_their_own_and_a_text(
        string one,
        string other,
        string text,
        string why
    )
    {
        var position = CaseRun.Yes("defense", new(one, text, "750.7(d)"), new(other, text, "750.7(d)"));
        Assert.Equal(
            why,
            CaseRun
                .InReview(CaseRun.Form(), "defense", "state")
                .Refused("position", CaseRun.Reviewer("defense"), "2019-11-10", position)
                .Why
        );
    }

    [Fact]
    public void A_deficiency_a_reason_to_review_again_and_a_return_are_said_in_words()
    {
        var run = new CaseRun().Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form());
        Assert.Equal(
            "Each deficiency is to be named.",
            run.Refused("return-unregistered", CaseRun.Intake, "2019-10-21", new Intake([""])).Why
        );
        var noticed = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-19", new Decision([CaseRun.Deny("22-1")]))
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("answer", CaseRun.Applicant, "2019-11-21", new Answer("A hospital."));
        Assert.Equal(
            "The answer is not accepted, or Reasons are not said.",
            noticed.Refused("revive", CaseRun.Officer, "2019-11-22", new AnswerRuling(true, " ")).Why
        );
        Assert.Equal(
            "Reason: 'RWA02' is a code: the applicant is told a sentence (750.4(a)(2)).",
            CaseRun
                .InReview(CaseRun.Form(), "defense", "state")
                .Refused("return", CaseRun.Officer, "2019-11-01", new Return("RWA02", "Send it."))
                .Why
        );
    }

    [Fact]
    public void Who_heard_an_appeal_hears_the_next_one_and_who_did_anything_else_hears_none()
    {
        AppealFiled appeal = new("A hospital.", false);
        Decision deny = new([CaseRun.Deny("22-1")]);
        var run = CaseRun
            .Pending(CaseRun.Form())
            .Do("propose", CaseRun.Officer, "2019-11-19", deny)
            .Do("intend-to-deny", CaseRun.First, "2019-11-20", Signature.Of)
            .Do("deny", Person.System, "2020-01-05")
            .Do("appeal", CaseRun.Applicant, "2020-01-06", appeal)
            .Do("reopen", CaseRun.Appeals, "2020-01-10", new AppealRuling(true, "Look again."))
            .Do("propose", CaseRun.Officer, "2020-01-11", deny)
            .Do("intend-to-deny", CaseRun.First, "2020-01-12", Signature.Of)
            .Do("deny", Person.System, "2020-02-27")
            .Do("appeal", CaseRun.Applicant, "2020-02-28", appeal);
        AppealRuling refusal = new(false, "Nothing new.");
        Person carl = CaseRun.First with { Roles = ["appeals-officer"] };
        Assert.Equal(
            "Who acted in the case hears no appeal.",
            run.Refused("refuse-appeal", carl, "2020-03-01", refusal).Why
        );
        run.Do("refuse-appeal", CaseRun.Appeals, "2020-03-01", refusal).Do("close", Person.System, "2020-03-02");
    }

    private static HoldPlaced Hold => new("h", "Press.");
}
