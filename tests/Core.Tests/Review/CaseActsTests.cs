using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>What may be done to a case now, by whom, and why not the rest.</summary>
public class CaseActsTests
{
    private static ActOffer Offer(CaseRun run, Person by, string act, string on) =>
        CaseActs.Of(run.State, by, CaseRun.Day(on)).Single(o => o.Id == act);

    [Fact]
    public void Each_act_of_the_process_and_beside_it_stands_once()
    {
        var offers = CaseActs.Of(new CaseRun().State, CaseRun.Officer, CaseRun.Day("2019-10-21"));
        Assert.Equal(
            ShippedProcesses.UsEar.Transitions.Select(t => t.Id).Concat(AsideKinds.All),
            offers.Select(o => o.Id)
        );
        Assert.All(offers, o => Assert.True(o.Title.Length > 0));
    }

    [Fact]
    public void The_proposer_is_told_why_the_own_proposal_is_not_signed_and_a_countersigner_may()
    {
        var run = CaseRun
            .InReview(CaseRun.Form("CaseByCase"), "defense", "state")
            .Do("position", CaseRun.Reviewer("defense"), "2019-11-05", CaseRun.Yes("defense"))
            .Do("position", CaseRun.Reviewer("state"), "2019-11-05", CaseRun.Yes("state"))
            .Do("agree", CaseRun.Officer, "2019-11-06");
        Assert.True(Offer(run, CaseRun.Officer, "propose", "2019-11-06").May);
        Assert.False(Offer(run, CaseRun.First, "sign", "2019-11-06").May);
        run.Do("propose", CaseRun.Officer, "2019-11-06", new Decision([CaseRun.Approve("22-1")]));
        Assert.True(Offer(run, CaseRun.First, "sign", "2019-11-06").May);
        var own = Offer(run, CaseRun.Officer, "decide", "2019-11-06");
        Assert.Equal(RefusalKind.Guard, own.Refused!.Kind);
        Assert.NotEmpty(own.Refused.Citation);
        Assert.Equal(RefusalKind.Role, Offer(run, CaseRun.Intake, "sign", "2019-11-06").Refused!.Kind);
        Assert.Equal(RefusalKind.Stage, Offer(run, CaseRun.Officer, "refer", "2019-11-06").Refused!.Kind);
    }

    [Fact]
    public void What_the_days_have_brought_is_there()
    {
        var run = CaseRun.InReview(CaseRun.Form("CaseByCase"), "defense", "state");
        Assert.True(Offer(run, CaseRun.Reviewer("defense"), "position", "2019-11-20").May);
        Assert.False(Offer(run, CaseRun.Officer, "agree", "2019-11-20").May);
        Assert.False(Offer(run, CaseRun.Reviewer("defense"), "position", "2020-01-20").May);
        Assert.True(Offer(run, CaseRun.Officer, "agree", "2020-01-20").May);
    }

    [Fact]
    public void A_hold_is_offered_and_its_lifting_only_once_there_is_one()
    {
        var run = CaseRun.InReview(CaseRun.Form(), "defense", "state");
        Assert.True(Offer(run, CaseRun.Officer, "hold-placed", "2019-11-05").May);
        Assert.False(Offer(run, CaseRun.Officer, "hold-lifted", "2019-11-05").May);
        run.Beside(CaseRun.Officer, "2019-11-05", new HoldPlaced("new", "Why."));
        Assert.True(Offer(run, CaseRun.Officer, "hold-placed", "2019-11-05").May);
        Assert.True(Offer(run, CaseRun.Officer, "hold-lifted", "2019-11-05").May);
    }

    /// <summary>Every act of a list change on its way was offered to who did it.</summary>
    [Fact]
    public void Acts_on_a_change_of_a_list_are_offered_too()
    {
        var run = new ListRun();
        Do("propose", ListRun.Member("state"), 0, ListRun.Proposal("add"));
        Do("preview", ListRun.Editor, 0, ListRun.Preview("v1"));
        Do("circulate", ListRun.Chair, 1, new ReferralTo(["commerce", "defense", "energy", "state"]));
        foreach (var agency in new[] { "commerce", "state", "energy" })
        {
            Do("vote-erc", ListRun.Member(agency), 5, new ListVote(agency, "for", ""));
        }

        Do("rule-erc", ListRun.Chair, 9, ListRun.Adopted);
        Do("clear", ListRun.Chair, 15, NoContent.Of);
        Do("prepare", ListRun.Editor, 16, ListRun.Publication(20));
        Do("publish", ListRun.Publisher, 20, Signature.Of);
        Assert.False(CaseActs.Of(run.State, ListRun.Publisher, ListRun.Day(20)).Single(o => o.Id == "propose").May);

        void Do(string act, Person by, int day, Content content)
        {
            Assert.True(CaseActs.Of(run.State, by, ListRun.Day(day)).Single(o => o.Id == act).May, act);
            run.Do(act, by, day, content);
        }
    }

    [Fact]
    public void A_content_that_a_program_sends_is_read_as_the_log_keeps_it()
    {
        Assert.Equal(
            new Return("Why.", "What."),
            CaseJson.ContentOf("return", new() { ["reason"] = "Why.", ["remedy"] = "What." })
        );
        Assert.Equal(NoContent.Of, CaseJson.ContentOf("none", null));
        // The act says what it brings: a body that calls itself otherwise contradicts it.
        Assert.Throws<FormatException>(() =>
            CaseJson.ContentOf(
                "answer-ruling",
                new()
                {
                    ["kind"] = "none",
                    ["accepted"] = true,
                    ["reasons"] = "x",
                }
            )
        );
        Assert.Throws<FormatException>(() => CaseJson.ContentOf("return", new() { ["reason"] = "Why." }));
        Assert.Throws<FormatException>(() =>
            CaseJson.ContentOf(
                "return",
                new()
                {
                    ["reason"] = "a",
                    ["remedy"] = "b",
                    ["other"] = "c",
                }
            )
        );
    }
}
