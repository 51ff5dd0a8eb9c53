using Licet.Core.Drafts;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>What screening says of one party: its hits on the lists of the situation, best first, uncut.</summary>
/// <param name="TooGeneric">The name cannot tell one party from another; silence means nothing.</param>
public sealed record PartyScreening(IReadOnlyList<Hit> Hits, bool TooGeneric)
{
    /// <summary>The name is longer than is read: silence means nothing.</summary>
    public bool IsCut { get; init; }

    /// <summary>The script in which the name cannot be read well enough; null for none. Silence means nothing.</summary>
    public string? UnreadScript { get; init; }

    /// <summary>Whatever the lists are worth: where no hit was found, nobody can say that there is none.</summary>
    public bool CannotBeCleared => TooGeneric || IsCut || UnreadScript is not null;

    /// <summary>Why the name cannot be cleared: "too generic to be screened".</summary>
    public string WhyNotCleared =>
        IsCut ? "too long to be screened"
        : UnreadScript is { } script ? $"in {script} letters, which cannot be screened"
        : "too generic to be screened";

    /// <summary>The same for each owner that the order names, in its order; empty where owners were not screened.</summary>
    public IReadOnlyList<PartyScreening> Owners { get; init; } = [];

    /// <summary>The same for the company of which the party is a branch; null where it is none, or that was not screened.</summary>
    public PartyScreening? BranchOf { get; init; }

    /// <summary>The listings that a person says the party is (hits, same: true) and that are on a list at hand, found or not.</summary>
    public IReadOnlyList<Listing> Named { get; init; } = [];

    /// <summary>What persons found about the party's hits outside of the order: clearings and confirmed matches of a portfolio.</summary>
    public IReadOnlyList<PartyFinding> Found { get; init; } = [];
}

/// <summary>A finding on one listing: that the party is it, or is not.</summary>
/// <param name="Words">A sentence that says who found it.</param>
public sealed record PartyFinding(string Listing, bool Same, string Words, Authority Law);

/// <summary>What the loaded lists are worth for the order's day.</summary>
/// <param name="Versions">Name, hash and days of each list version, for the answer.</param>
/// <param name="Gaps">Why silence of the lists says nothing, a sentence each; empty when the parties are screened.</param>
public sealed record ListsStanding(IReadOnlyList<string> Versions, IReadOnlyList<string> Gaps);

/// <summary>What the administrator has set.</summary>
/// <param name="AcceptGaps">Give the answer underneath a gap of lists or tables, the gap printed.</param>
public sealed record DeterminationSettings(AffiliatesRuleSetting AffiliatesRule, bool AcceptGaps);

/// <summary>Everything beside the order that an answer depends on. Equal orders and situations give equal answers.</summary>
/// <param name="Parties">One for each party of the order, in its order.</param>
public sealed record Situation(
    RuleBook Rules,
    IReadOnlyList<PartyScreening> Parties,
    ListsStanding Lists,
    DeterminationSettings Settings
)
{
    /// <summary>
    /// The texts of the order, each read for listed names (<see cref="OrderScreening.Texts"/>); null where none was read, which a text of the
    /// order then asks about.
    /// </summary>
    public IReadOnlyDictionary<string, TextReading>? Texts { get; init; }

    /// <summary>Law that is not in force and is tried on the order; none in an answer of <c>licet check</c>.</summary>
    public DraftLaw Draft { get; init; } = DraftLaw.None;
}

/// <summary>How a license exception fared against the open requirements of a line.</summary>
public enum ExceptionStanding
{
    /// <summary>Every requirement is overcome and every test is met.</summary>
    Available,

    /// <summary>Tests are open: it is a candidate, and the questions decide.</summary>
    Candidate,

    /// <summary>Nothing rules it out, and the order does not state the purpose that it is for. It opens nothing.</summary>
    NotClaimed,

    /// <summary>A test or restriction rules it out.</summary>
    Ruled,
}

/// <summary>One exception tried on a line.</summary>
/// <param name="Limb">The paragraph of the section that fits best, where it has several.</param>
/// <param name="Because">What decided, in words; for one that is not claimed, what it is for.</param>
/// <param name="Open">Questions that are left; for one that is not claimed, those that ask for its purpose.</param>
/// <param name="Conditions">What must be on file or done for it to hold.</param>
public sealed record ExceptionTried(
    string Symbol,
    string Section,
    string Limb,
    ExceptionStanding Standing,
    string Because,
    IReadOnlyList<Question> Open,
    IReadOnlyList<Condition> Conditions
)
{
    /// <summary>The section with the limb as its paragraph: "740.11(b)(2)(ii)"; a limb that is named by a word adds nothing.</summary>
    public string Cited =>
        Paragraphs.Cited(Limb) is var paragraph && Section.EndsWith(paragraph, StringComparison.Ordinal)
            ? Section
            : Section + paragraph;

    /// <summary>The paragraph that decided; the section where none did.</summary>
    public string Basis { get; init; } = Section;

    /// <summary>The kind of paper that is not known to be on file, or is not; null where none is missing.</summary>
    public string? Paper { get; init; }
}

/// <summary>One thing changed and the outcome it would have: asked again, never guessed.</summary>
/// <param name="What">"without the party X as end user", "on 2019-05-15", "value at most USD 5,000".</param>
public sealed record WouldChange(string What, Outcome Outcome, string Why);

/// <summary>The answer for one line.</summary>
/// <param name="Outcome">What the line needs, gaps counted unless accepted.</param>
/// <param name="Underneath">What it needs if the lists and tables were complete for the day.</param>
/// <param name="Jurisdiction">"SUBJECT", "NOT_SUBJECT", "OTHER_AGENCY", "UNKNOWN".</param>
/// <param name="Requirements">Requirements that nothing overcomes or lifts, in the order found.</param>
/// <param name="Policy">How a license application for the line is reviewed; null where no license is required.</param>
/// <param name="DoNotShip">A precondition is broken or missing: the line must stand still as it is ("STOP").</param>
/// <param name="EeiCode">License code of the export filing; null where it is not known.</param>
public sealed record LineDetermination(
    int Index,
    OrderLine Line,
    Outcome Outcome,
    Outcome Underneath,
    string Jurisdiction,
    IReadOnlyList<Step> Steps,
    IReadOnlyList<Requirement> Requirements,
    IReadOnlyList<ExceptionTried> Exceptions,
    CombinedPolicy? Policy,
    bool DoNotShip,
    string? EeiCode,
    IReadOnlyList<WouldChange> WouldChange
)
{
    /// <summary>The licenses held, set against the line; null where none were asked.</summary>
    public Covering.LineCoverage? Coverage { get; init; }

    public IEnumerable<T> Findings<T>()
        where T : Finding => Steps.SelectMany(s => s.Findings).OfType<T>();

    /// <summary>Questions that keep the line from a better outcome.</summary>
    public IEnumerable<Question> Questions =>
        Findings<Question>().Where(q => q.Worst > Underneath || Underneath is Determination.Outcome.PersonDecides);
}

/// <summary>The answer for an order: its worst line's outcome.</summary>
/// <param name="Assumptions">What was not said and is assumed, a sentence each.</param>
/// <param name="Gaps">Lists and tables that do not cover the day.</param>
/// <param name="Versions">Rule book, lists, engine.</param>
public sealed record OrderDetermination(
    Order Order,
    Outcome Outcome,
    IReadOnlyList<LineDetermination> Lines,
    IReadOnlyList<string> Assumptions,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> Versions
);
