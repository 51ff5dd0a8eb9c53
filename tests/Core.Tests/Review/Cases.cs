using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>A case on its way: acts that must be taken, and acts that must be refused.</summary>
internal sealed class CaseRun
{
    public static readonly Person Applicant = new("alice", ["applicant-signer"]);
    public static readonly Person Intake = new("ivan", ["intake-officer"]);
    public static readonly Person Officer = new("olga", ["licensing-officer"]);
    public static readonly Person First = new("carl", ["countersigner"]);
    public static readonly Person Second = new("dora", ["countersigner"]);
    public static readonly Person Chair = new("chris", ["dispute-chair"]);
    public static readonly Person Appeals = new("anna", ["appeals-officer"]);

    /// <summary>Who presides over another body than the Operating Committee.</summary>
    public static Person ChairOf(string body) => new($"chair-of-{body}", ["dispute-chair"]);

    public static Person Head(string agency) => new($"head-{agency}", ["agency-head"], agency);

    public static ListVote Vote(string agency, string vote) => new(agency, vote, "");

    public static Person Reviewer(string agency) => new($"reviewer-{agency}", ["agency-reviewer"], agency);

    public static Person Principal(string agency) => new($"principal-{agency}", ["agency-principal"], agency);

    /// <summary>Another way on from where a run stands.</summary>
    public static CaseRun From(CaseRun run) => new() { State = run.State };

    public CaseState State { get; private set; } = Case.New("case/Z100123", ShippedProcesses.UsEar);

    public List<CaseEvent> Events { get; } = [];

    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Submission Form(string policy = "PresumptionOfDenial", bool allOrNothing = false, int lines = 1) =>
        new(
            "digest",
            [
                .. Enumerable
                    .Range(1, lines)
                    .Select(i => new Line($"22-{i.ToString(CultureInfo.InvariantCulture)}", policy, ["NS", "RS"])),
            ],
            [],
            true,
            "determination",
            allOrNothing
        );

    public static LineDecision Approve(string line, string rationale = "Civil network; no 5G.") =>
        new(line, "approve", rationale, "", "", "");

    public static LineDecision Deny(string line) => new(line, "deny", "", "ECRA 1754", "744.11", "Risk of diversion.");

    public static Position Yes(string agency, params ConditionText[] conditions) =>
        new(agency, conditions.Length == 0 ? "approve" : "approve-with-conditions", "", "", "", [.. conditions]);

    public static Position No(string agency) => new(agency, "deny", "Diversion.", "ECRA 1754", "744.11", []);

    /// <summary>All of a case but its process, in one text.</summary>
    public static string Shown(CaseState s) =>
        JsonSerializer.Serialize(
            new
            {
                s.History,
                s.Stage,
                s.Sequence,
                s.Officer,
                s.Submission,
                s.Screened,
                s.Round,
                s.Referrals,
                s.BodyDecision,
                s.Decision,
                s.Proposer,
                s.Signers,
                s.Answer,
                s.Answered,
                s.AnswerRuling,
                s.AppealFiled,
                s.Appealed,
                s.Appeal,
                s.Returned,
                s.Dispositions,
                s.Ruled,
                s.Proposers,
                s.Acts,
                s.Last,
                s.Proposal,
                s.Preview,
                s.Votes,
                s.Prepared,
                s.Editor,
                s.Publications,
                s.Conditions,
                s.Holds,
                s.Stops,
                s.Marks,
                s.Approvals,
                s.UnderConditions,
                s.VotesByLine,
                s.Postponing,
                s.Supplemented,
                s.Submitter,
                s.Applicant,
            }
        );

    public CaseRun Do(string transition, Person by, string on, Content? content = null)
    {
        return Done(Take(transition, by, on, content));
    }

    /// <summary>Recorded on a later day than its own, with a reason.</summary>
    public CaseRun Late(string transition, Person by, string on, string recorded, Content? content = null)
    {
        Move move = new(transition, by, Day(on), State.Sequence, content ?? NoContent.Of) { Late = "By post." };
        return Done(Case.Take(State, move, Day(recorded)));
    }

    public CaseRun Beside(Person by, string on, Content content) => BesideOn(by, on, on, content);

    /// <param name="recorded">The day of recording.</param>
    public CaseRun BesideOn(Person by, string on, string recorded, Content content)
    {
        Aside aside = new(by, Day(on), State.Sequence, content) { Late = on == recorded ? null : "By post." };
        return Done(Asides.Take(State, aside, Day(recorded)));
    }

    private CaseRun Done(Ruling ruling)
    {
        Assert.True(ruling is Ruling.Accepted, (ruling as Ruling.Refused)?.Why);
        var accepted = (Ruling.Accepted)ruling;
        State = accepted.State;
        Events.Add(accepted.Moved);
        return this;
    }

    public Ruling.Refused Refused(string transition, Person by, string on, Content? content = null) =>
        Assert.IsType<Ruling.Refused>(Take(transition, by, on, content));

    public Ruling.Refused RefusedBeside(Person by, string on, Content content) =>
        Assert.IsType<Ruling.Refused>(Asides.Take(State, new Aside(by, Day(on), State.Sequence, content), Day(on)));

    private Ruling Take(string transition, Person by, string on, Content? content) =>
        Case.Take(State, new Move(transition, by, Day(on), State.Sequence, content ?? NoContent.Of), Day(on));

    /// <summary>Registered on 21 October, referred on the 30th.</summary>
    public static CaseRun InReview(Submission form, params string[] agencies) =>
        new CaseRun()
            .Do("submit", Applicant, "2019-10-20", form)
            .Do("register", Intake, "2019-10-21", new Intake([]))
            .Do("begin", Person.System, "2019-10-21", new Screened(["CSL/1"], 0))
            .Do("refer", Officer, "2019-10-30", new ReferralTo([.. agencies]));

    public static CaseRun Pending(Submission form) =>
        InReview(form, "defense", "state")
            .Do("position", Reviewer("defense"), "2019-11-10", Yes("defense"))
            .Do("position", Reviewer("state"), "2019-11-11", Yes("state"))
            .Do("agree", Officer, "2019-11-12");
}
