using System.Collections.Immutable;
using Licet.Core.Clocks;

namespace Licet.Core.Process;

/// <summary>
/// How an authority decides applications, as data: who may do what in which stage, within which time, and what an outcome
/// against a policy needs. Pinned to a case at registration. The engine knows no country.
/// </summary>
/// <param name="Id">"us-ear".</param>
/// <param name="Version">Of the file; a case keeps the one it was registered under.</param>
/// <param name="Citation">The law as a whole.</param>
/// <param name="Matrix">Which reason stops which clock, each with its section; what has no cell stops nothing.</param>
/// <param name="Duties">What an outcome needs beyond the transition's own guards; a policy may have several rows.</param>
/// <param name="Appeals">Which administrative actions may be appealed; null where the process says nothing of it.</param>
/// <param name="Votes">How the bodies of stages decide; null where none votes.</param>
/// <param name="DeterminationDays">
/// Days after which the determination attached to an application is told to be old, 1 or more; null: never.
/// </param>
/// <param name="Numbers">Pattern of the whole of a case's number, "[A-Z][0-9]{6}"; null: see <see cref="CaseNumbers"/>.</param>
/// <param name="NumbersTitle">The pattern in words, "a letter and six digits"; null: the pattern itself.</param>
/// <param name="Separations">What one person may not do beside another thing in one case; null for no such row.</param>
/// <param name="Delegations">Classes of lines that agencies leave to the authority; null for none.</param>
/// <param name="Lists">Codes of the lists whose changes it decides, "EL"; null: of any.</param>
/// <param name="Late">Acts that may be recorded out of the order of their days; null for none.</param>
public sealed record ProcessDefinition(
    string Id,
    string Version,
    string Title,
    string Citation,
    WorkingDays Calendar,
    ImmutableArray<Role> Roles,
    ImmutableArray<Stage> Stages,
    ImmutableArray<Transition> Transitions,
    ImmutableArray<TimeLimit> Clocks,
    ImmutableArray<StopReason> Stops,
    ImmutableArray<StopMatrixCell> Matrix,
    ImmutableArray<Duty> Duties,
    ImmutableArray<ReviewingAgency> Agencies,
    ImmutableArray<AppealRule>? Appeals = null,
    ImmutableArray<VoteRule>? Votes = null,
    int? DeterminationDays = null,
    string? Numbers = null,
    string? NumbersTitle = null,
    ImmutableArray<Separation>? Separations = null,
    ImmutableArray<LateAct>? Late = null,
    ImmutableArray<Delegation>? Delegations = null,
    ImmutableArray<string>? Lists = null
)
{
    /// <summary>Where a case begins. No property: a file that names one has a member that nobody reads.</summary>
    public Stage StartStage() => Stages.Single(s => s.Kind == StageKind.Start);

    public Stage StageOf(string id) => Stages.Single(s => s.Id == id);

    /// <summary>
    /// The stage as an applicant is told of it. Before a body cases come because agencies disagree, which is told to nobody of the applicant: of
    /// such a stage it is that in which agencies are asked.
    /// </summary>
    public Stage ToldOf(string id) =>
        Has(id, "body-undecided") && Stages.FirstOrDefault(s => Has(s.Id, "in-remit")) is { } asked
            ? asked
            : StageOf(id);

    private bool Has(string stage, string guard) =>
        From(stage).SelectMany(t => t.Guards).Any(g => Guard.Of(g).Code == guard);

    /// <summary>Null for what is no role of the process.</summary>
    public Side? SideOf(string? role) => Roles.FirstOrDefault(r => r.Id == role)?.Side;

    /// <summary>What may be done in a stage, in the order of the file.</summary>
    public IEnumerable<Transition> From(string stage) => Transitions.Where(t => t.From.Contains(stage));

    /// <summary>Whether an action may be appealed; null where the process does not say: a person decides.</summary>
    public AppealRule? AppealOf(string action) => Appeals?.FirstOrDefault(a => a.Action == action);

    /// <summary>How the body of a stage decides on a kind of change; null where none votes there.</summary>
    public VoteRule? VoteOf(string stage, string change) =>
        Votes?.FirstOrDefault(v => v.Stage == stage && v.Changes.Contains(change));

    /// <summary>Every act that a clock may start from or end with.</summary>
    public IEnumerable<string> Marks() =>
        Transitions
            .SelectMany(t => (t.Marks ?? []).Concat(t.ApprovalMarks ?? []))
            .Concat(Stops.SelectMany(s => s.Marks ?? []));

    /// <summary>A clock of the process at work.</summary>
    /// <exception cref="InvalidOperationException">The process has no such clock.</exception>
    public Clock ClockOf(string id)
    {
        TimeLimit limit = Clocks.Single(c => c.Id == id);
        ImmutableArray<StopCell> cells =
        [
            .. Matrix.Where(m => m.Clock == id).Select(m => new StopCell(m.Reason, m.Citation, m.Tag)),
        ];
        ClockRule rule = new(
            limit.Id,
            limit.Title,
            limit.Limit,
            limit.Days,
            cells,
            limit.Expiry,
            limit.Citation,
            limit.Tag
        );
        Dictionary<string, StopRule> stops = new(StringComparer.Ordinal);
        foreach (StopReason s in Stops)
        {
            stops[s.Reason] = new StopRule(s.Reason, s.Title, s.Citation, s.Tests);
        }

        return new Clock(rule, stops, WorkCalendar);
    }

    /// <summary>The days on which nobody works, as the process lists them.</summary>
    internal WorkCalendar WorkCalendar => new([.. Calendar.Weekend], [.. Calendar.Holidays]);
}

/// <param name="Weekend">Days of the week without work.</param>
/// <param name="Holidays">Further days without work.</param>
public sealed record WorkingDays(ImmutableArray<DayOfWeek> Weekend, ImmutableArray<DateOnly> Holidays);

/// <summary>Whose person a role is: the applicant never sees what agencies say of each other.</summary>
public enum Side
{
    Applicant,
    Authority,
    Agency,

    /// <summary>A rule that is named, not a person.</summary>
    System,
}

public sealed record Role(string Id, string Title, Side Side);

public enum StageKind
{
    /// <summary>Where a case begins; one a process.</summary>
    Start,
    Open,

    /// <summary>Nothing leads out.</summary>
    End,
}

/// <param name="Appeal">The clock within which the ruling of this stage's body may be appealed; null where none may.</param>
public sealed record Stage(string Id, string Title, StageKind Kind, string? Appeal = null);

/// <param name="To">A stage, or "stay": the case stays where it is.</param>
/// <param name="Content">What the act brings with it, by kind: an act that brings something else is refused.</param>
/// <param name="Number">Number in the process's own description; several may share one. 0 for none.</param>
/// <param name="By">Roles that may.</param>
/// <param name="Guards">Codes of what must hold; the engine refuses a code it does not know.</param>
/// <param name="Tag">How sure the rule is; null: as read.</param>
/// <param name="Marks">Acts whose day it is: clocks start from them and end with them.</param>
/// <param name="ApprovalMarks">The same, where a line is approved by it: "license-issued" of a decision by line.</param>
public sealed record Transition(
    string Id,
    string Title,
    ImmutableArray<string> From,
    string To,
    ImmutableArray<string> By,
    ImmutableArray<string> Guards,
    string Citation,
    string Content = "none",
    int Number = 0,
    string? Tag = null,
    ImmutableArray<string>? Marks = null,
    ImmutableArray<string>? ApprovalMarks = null
)
{
    /// <summary>In place of a stage: the act moves nothing, in whichever stage it is done.</summary>
    public const string Stays = "stay";

    /// <summary>Where the case stands after the act, done in a stage.</summary>
    public string Target(string stage) => To == Stays ? stage : To;
}

/// <param name="Limit">Days, 1 or more.</param>
/// <param name="From">Code of the act that starts it; "deadline:CLOCK" for the last day of another clock.</param>
/// <param name="Expiry">Code of what follows.</param>
/// <param name="To">Code of the act that ends it; null where the acts of several persons do.</param>
/// <param name="Running">What the applicant is told while it runs ("the denial becomes final on {day}"); null: the day of the limit.</param>
/// <param name="Again">Acts from which it is counted anew: a case that is reopened, a notice from whose date the law counts too.</param>
/// <param name="Over">What the applicant is told once it is over ("no answer was received by {day}"); null: that it is overdue.</param>
public sealed record TimeLimit(
    string Id,
    string Title,
    int Limit,
    DayKind Days,
    string From,
    string Expiry,
    string Citation,
    string Tag,
    string? To = null,
    string? Running = null,
    string? Over = null,
    ImmutableArray<string>? Again = null
);

/// <param name="Status">What the applicant is told while it lasts ("your answer awaited"); null where the reason is not told.</param>
/// <param name="Ends">The act of its tests on whose day it ends; null where it is ended by hand.</param>
/// <param name="Marks">Acts whose day its first day is: to ask the applicant is a first action (750.4(c)(1)).</param>
/// <param name="By">Roles that may begin it; null: those of the authority.</param>
/// <param name="Unanimous">Every member asked agreed to it by a vote, and its last day is said when it begins; null: neither.</param>
public sealed record StopReason(
    string Reason,
    string Title,
    string Citation,
    ImmutableArray<StopTest> Tests,
    string? Status = null,
    string? Ends = null,
    ImmutableArray<string>? By = null,
    bool? Unanimous = null,
    ImmutableArray<string>? Marks = null
);

public sealed record StopMatrixCell(string Clock, string Reason, string Citation, string Tag);

/// <param name="Policy">Review policy of the line.</param>
/// <param name="Outcome">"approve" or "deny".</param>
/// <param name="Needs">Codes: "rationale", "second-signer" ...</param>
/// <param name="On">A stricter row may stand here, switched off.</param>
public sealed record Duty(
    string Policy,
    string Outcome,
    ImmutableArray<string> Needs,
    string Citation,
    string Tag,
    bool On
);

/// <param name="Reasons">Reasons for control that are of the agency's concern.</param>
/// <param name="Short">"Defense"; null: the title.</param>
/// <param name="Any">It may review any application, and is left out only by a <see cref="Delegation"/>; null: only what concerns it.</param>
public sealed record ReviewingAgency(
    string Id,
    string Title,
    ImmutableArray<string> Reasons,
    string Citation,
    string Tag,
    string? Short = null,
    bool? Any = null
);

/// <summary>Whether an administrative action may be appealed, and where one goes instead.</summary>
/// <param name="Action">"license-denied".</param>
/// <param name="Instead">A sentence; null where there is no other way.</param>
public sealed record AppealRule(
    string Action,
    string Title,
    bool Appealable,
    string Citation,
    string Tag,
    string? Instead = null
);

/// <summary>How a body decides.</summary>
/// <param name="Changes">Kinds of change: "add", "modify", "remove"; "application" where lines of one are decided.</param>
/// <param name="Rule">
/// "majority" of the members asked, "unanimity" of them, "majority-with-chair" of them and who presides, or "alone": who presides decides.
/// </param>
/// <param name="Clock">The clock after whose days who is silent is not waited for; null: each is.</param>
public sealed record VoteRule(
    string Stage,
    ImmutableArray<string> Changes,
    string Rule,
    string Citation,
    string Tag,
    string? Clock = null
);

/// <summary>
/// An agency's word that lines of a class need no review by it (750.3(b)(1)). What agencies have delegated is not public: an
/// authority writes its own rows.
/// </summary>
/// <param name="Reasons">A line whose reasons all stand here is covered; "none" stands for a line without any.</param>
/// <param name="On">A row may stand here as an example, switched off.</param>
public sealed record Delegation(string Agency, ImmutableArray<string> Reasons, string Citation, string Tag, bool On)
{
    /// <summary>In place of a reason: a line that has none.</summary>
    public const string None = "none";

    internal bool Covers(ImmutableArray<string> reasons) =>
        On && (reasons.IsEmpty ? Reasons.Contains(None) : reasons.All(Reasons.Contains));
}
