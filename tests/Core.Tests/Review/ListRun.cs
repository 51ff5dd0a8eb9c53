using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Tests.Review;

/// <summary>A change of a list on its way. Days are counted from 1 May 2019.</summary>
internal sealed class ListRun
{
    public static readonly Person Chair = new("chair", ["erc-chair"]);
    public static readonly Person DisputeChair = new("dispute", ["dispute-chair"]);
    public static readonly Person Editor = new("edith", ["list-editor"]);
    public static readonly Person Publisher = new("paul", ["list-publisher"]);
    public static readonly Bases Adopted = new("ECRA 1754", "744.11(b)", "approve");
    public static readonly Bases Rejected = new("ECRA 1754", "744.11(b)", "deny");

    public CaseState State { get; private set; } = Case.New("list-change/1", ShippedProcesses.UsErc);

    public static Person Member(string agency) => new($"member-{agency}", ["member"], agency);

    public static Person Principal(string agency) => new($"principal-{agency}", ["member-principal"], agency);

    public static DateOnly Day(int day) => new DateOnly(2019, 5, 1).AddDays(day);

    public static ListProposal Proposal(string change) =>
        new(
            change,
            "EL",
            "v1",
            ["EL:1"],
            "state",
            "agency",
            ["744.11(b)(5)"],
            new EntryTerms("All items subject to the EAR", "Presumption of denial", "none"),
            "Acts contrary to the national security."
        );

    public static ListPreview Preview(string version) => new(version, "digest", 1, 2, 3, ["Listings: 1 added."]);

    /// <summary>Binds five days before it is printed, and saves what was aboard by then until day 50.</summary>
    public static ListPublication Publication(int printed) =>
        new(
            "v1",
            Day(printed - 5),
            Day(printed),
            "84 FR 1",
            null,
            null,
            new SavingsClause(Day(printed - 5), Day(50), "84 FR 1")
        );

    public ListRun Do(string transition, Person by, int day, Content? content = null)
    {
        var ruling = Try(transition, by, day, content);
        Assert.True(ruling is Ruling.Accepted, $"{transition}: {(ruling as Ruling.Refused)?.Why}");
        State = ((Ruling.Accepted)ruling).State;
        return this;
    }

    public ListRun Beside(Person by, int day, Content content)
    {
        State = Assert
            .IsType<Ruling.Accepted>(Asides.Take(State, new Aside(by, Day(day), State.Sequence, content), Day(day)))
            .State;
        return this;
    }

    public Ruling.Refused RefusedBeside(Person by, int day, Content content) =>
        Assert.IsType<Ruling.Refused>(Asides.Take(State, new Aside(by, Day(day), State.Sequence, content), Day(day)));

    public ListRun Vote(string agency, string vote) =>
        Do("vote-erc", Member(agency), 5, new ListVote(agency, vote, ""));

    public Ruling.Refused Refused(string transition, Person by, int day, Content? content = null) =>
        Assert.IsType<Ruling.Refused>(Try(transition, by, day, content));

    public Ruling Try(string transition, Person by, int day, Content? content = null) =>
        Case.Take(State, new Move(transition, by, Day(day), State.Sequence, content ?? NoContent.Of), Day(day));

    /// <summary>Circulated to the four standing members on day 1.</summary>
    public static ListRun Circulated(ListProposal proposal) =>
        new ListRun()
            .Do("propose", Member("state"), 0, proposal)
            .Do("preview", Editor, 0, Preview(proposal.Version))
            .Do("circulate", Chair, 1, new ReferralTo(["commerce", "defense", "energy", "state"]));

    public static ListRun Published() =>
        Circulated(Proposal("add"))
            .Vote("commerce", "for")
            .Vote("state", "for")
            .Vote("energy", "for")
            .Do("rule-erc", Chair, 9, Adopted)
            .Do("clear", Chair, 15)
            .Do("prepare", Editor, 16, Publication(20))
            .Do("publish", Publisher, 20, Signature.Of);
}
