using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>"May never" is asked of the person, over the whole case (licensing.md 10).</summary>
public class PersonsTests
{
    private static void Apart(string rule, Ruling.Refused refused)
    {
        Assert.Equal(RefusalKind.Role, refused.Kind);
        Assert.StartsWith(rule, refused.Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_signed_the_form_does_not_act_for_the_authority_on_it()
    {
        const string rule = "A person acts for one side of a case only";
        var run = new CaseRun().Do("submit", CaseRun.Applicant, "2019-10-20", CaseRun.Form());
        Person alice = CaseRun.Applicant with { Roles = ["applicant-signer", "intake-officer", "licensing-officer"] };
        Apart(rule, run.Refused("register", alice, "2019-10-21", new Intake([])));
        Apart(rule, run.RefusedBeside(alice, "2019-10-21", new HoldPlaced("h", "Press.")));
        run.Do("withdraw", alice, "2019-10-21");
    }

    [Fact]
    public void A_person_takes_the_position_of_one_agency_only()
    {
        var run = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"));
        Person both = CaseRun.Reviewer("defense") with { Agency = "state" };
        Apart(
            "A person acts for one agency of a case only",
            run.Refused("position", both, "2019-11-11", CaseRun.Yes("state"))
        );
    }

    [Fact]
    public void Who_works_on_the_case_or_took_a_position_chairs_no_body_on_it()
    {
        const string rule = "Who works on a case or took a position in it chairs no body on it";
        var run = CaseRun
            .InReview(CaseRun.Form(), "defense", "state")
            .Beside(CaseRun.Officer, "2019-10-30", new Assigned("chris"))
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-10", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-11", CaseRun.No("state"))
            .Do("dispute", Person.System, "2019-11-12");
        Bases ruling = new("ECRA 1754", "750.4(f)", "approve");
        Apart(rule, run.Refused("rule-oc", CaseRun.Chair, "2019-11-13", ruling)); // the officer of the case
        Apart(rule, run.Refused("rule-oc", CaseRun.Officer with { Roles = ["dispute-chair"] }, "2019-11-13", ruling));
        run.Beside(CaseRun.Officer, "2019-11-13", new Assigned("olga"))
            .Do("rule-oc", CaseRun.Chair, "2019-11-13", ruling);
    }

    [Fact]
    public void Who_proposed_first_does_not_sign_though_another_proposed_the_same_again()
    {
        Decision decision = new([CaseRun.Approve("22-1")]);
        Person both = new("carl", ["licensing-officer", "countersigner"]);
        var run = CaseRun
            .Pending(CaseRun.Form("CaseByCase"))
            .Do("propose", both, "2019-11-13", decision)
            .Do("propose", CaseRun.Officer, "2019-11-13", decision);
        const string never = "Who proposed in this round does not sign, though another proposed after.";
        Assert.Equal(never, run.Refused("sign", both, "2019-11-14", Signature.Of).Why);
        Assert.Equal(never, run.Refused("decide", both, "2019-11-14", Signature.Of).Why);
        run.Do("decide", CaseRun.Second, "2019-11-14", Signature.Of);
    }

    [Fact]
    public void In_the_committee_a_person_votes_for_one_agency_and_does_not_preside()
    {
        var run = ListRun.Circulated(ListRun.Proposal("add")).Vote("commerce", "for");
        Person commerce = ListRun.Member("commerce");
        Apart(
            "A person votes and speaks for one agency only",
            run.Refused("vote-erc", commerce with { Agency = "energy" }, 6, new ListVote("energy", "for", ""))
        );
        run.Vote("energy", "for").Vote("defense", "for");
        Apart(
            "Who votes for an agency does not preside",
            run.Refused("rule-erc", commerce with { Roles = ["erc-chair"] }, 9, ListRun.Adopted)
        );
        run.Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted);
    }
}
