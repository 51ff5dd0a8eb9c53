using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>
/// Where a case stands: a fold over its events, never stored but as a cache that can be thrown away. What depends on a day
/// (overdue, deemed, final) is not here: ask <see cref="CaseClocks"/>.
/// </summary>
public sealed record CaseState
{
    /// <summary>"case/Z100123".</summary>
    public required string History { get; init; }

    /// <summary>The process the case is pinned to.</summary>
    public required ProcessDefinition Process { get; init; }

    public required string Stage { get; init; }

    /// <summary>Events so far: what a command must have seen.</summary>
    public long Sequence { get; init; }

    /// <summary>Whose case it is; null before it is anyone's.</summary>
    public string? Officer { get; init; }

    public Submission? Submission { get; init; }

    /// <summary>Who submitted, and for which applicant: null where the person did so for nobody else.</summary>
    public string? Submitter { get; init; }

    public string? Applicant { get; init; }

    /// <summary>The last screening, with the hits of earlier ones that two persons have not found the same of.</summary>
    public Screened? Screened { get; init; }

    /// <summary>What was found of these hits, by hit; of one that another screening finds too it begins anew.</summary>
    public ImmutableSortedDictionary<string, HitStanding> Dispositions { get; init; } =
        ImmutableSortedDictionary.Create<string, HitStanding>(StringComparer.Ordinal);

    /// <summary>Hits of the last screening that two persons have not found the same of; null before any screening.</summary>
    public int? OpenHits =>
        Screened is not { } s ? null
        : s.Hits is { } hits ? hits.Count(h => !Dispositions.TryGetValue(h, out HitStanding? d) || d.Second is null)
        : s.OpenHits;

    /// <summary>1 for the first; an answer to an intent to deny and a granted appeal begin another.</summary>
    public int Round { get; init; } = 1;

    /// <summary>Of this round, by agency.</summary>
    public ImmutableSortedDictionary<string, Referral> Referrals { get; init; } =
        ImmutableSortedDictionary.Create<string, Referral>(StringComparer.Ordinal);

    /// <summary>What the dispute body of the stage decided; null while it has not.</summary>
    public Bases? BodyDecision { get; init; }

    /// <summary>The last ruling of a dispute body in this round, which a decision follows; null where none ruled.</summary>
    public Bases? Ruled { get; init; }

    /// <summary>What is proposed to be decided, or was decided.</summary>
    public Decision? Decision { get; init; }

    /// <summary>What signatures approved, in order. A line is approved once and stays so, whatever becomes of the others.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>Whether conditions bind what is approved, as the last decision left it: a person may be adversely affected by them.</summary>
    public bool UnderConditions { get; init; }

    /// <summary>The place in <see cref="Approvals"/> of the signature that approved a line; null while none did.</summary>
    /// <param name="line">"22-1".</param>
    public int? ApprovalOf(string line)
    {
        for (int i = 0; i < Approvals.Length; i++)
        {
            if (Approvals[i].Lines.Any(l => l.Line == line))
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>Lines that no signature has approved: what a decision is about.</summary>
    public IEnumerable<Line> OpenLines() => (Submission?.Lines ?? []).Where(l => ApprovalOf(l.Id) is null);

    public string? Proposer { get; init; }

    /// <summary>Who signed the proposal that stands; another proposal begins anew.</summary>
    public ImmutableSortedSet<string> Signers { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>Every person who proposed in this round, whatever became of it.</summary>
    public ImmutableSortedSet<string> Proposers { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>The applicant's last answer to a notice of intent to deny of this round.</summary>
    public Answer? Answer { get; init; }

    /// <summary>The day of receipt of the first one, by which it is in time or late; and of the last, where there are several.</summary>
    public DateOnly? Answered { get; init; }

    public DateOnly? Supplemented { get; init; }

    /// <summary>What was made of the answer; null while it is undecided.</summary>
    public AnswerRuling? AnswerRuling { get; init; }

    /// <summary>The appeal against the decision that stands, with its day of receipt.</summary>
    public AppealFiled? AppealFiled { get; init; }

    public DateOnly? Appealed { get; init; }

    /// <summary>What was decided on the appeal; null while it is undecided.</summary>
    public AppealRuling? Appeal { get; init; }

    /// <summary>The case was returned without action.</summary>
    public Return? Returned { get; init; }

    /// <summary>Where the case is a change of a list: what is proposed, and what it was reckoned to do.</summary>
    public ListProposal? Proposal { get; init; }

    public ListPreview? Preview { get; init; }

    /// <summary>Votes in the present stage, by agency; the last one counts.</summary>
    public ImmutableSortedDictionary<string, string> Votes { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Of these votes, lines of an application on which a member votes otherwise.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<LineRuling>> VotesByLine { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<LineRuling>>(StringComparer.Ordinal);

    /// <summary>Agencies that agree to postpone the vote of the present stage.</summary>
    public ImmutableSortedSet<string> Postponing { get; init; } =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    /// <summary>What is prepared to be published, and by whom; null while nothing is.</summary>
    public ListPublication? Prepared { get; init; }

    public string? Editor { get; init; }

    /// <summary>What was published, in order; a correction stands beside what it corrects.</summary>
    public ImmutableArray<ListPublication> Publications { get; init; } = [];

    /// <summary>Conditions in force, by id, with the agency that owns each.</summary>
    public ImmutableSortedDictionary<string, OwnedCondition> Conditions { get; init; } =
        ImmutableSortedDictionary.Create<string, OwnedCondition>(StringComparer.Ordinal);

    /// <summary>Administrative holds that are not lifted.</summary>
    public ImmutableSortedSet<string> Holds { get; init; } = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    public ImmutableArray<Stop> Stops { get; init; } = [];

    /// <summary>
    /// Days of acts from which clocks count and with which they end ("registered", "referred", "oc-decided" ...), in the order of their
    /// recording: a limit is met by the first act after its start.
    /// </summary>
    public ImmutableArray<Mark> Marks { get; init; } = [];

    /// <summary>The last day on which an act was done; null where it was not.</summary>
    /// <param name="act">See <see cref="Marks"/>.</param>
    public DateOnly? DayOf(string act) => Marks.LastOrDefault(m => m.Act == act)?.Day;

    /// <summary>Every act in order: who did what in which role and on which day.</summary>
    public ImmutableArray<Act> Acts { get; init; } = [];

    /// <summary>The latest legal day of an act; null before any.</summary>
    public DateOnly? Last { get; init; }

    public bool IsOver => Process.StageOf(Stage).Kind == StageKind.End;
}

/// <param name="Lines">Those of the decision that was signed which it approved and no signature before had: one at least.</param>
/// <param name="Conditions">As they stood when it was signed.</param>
/// <param name="Grant">What was signed with it.</param>
public sealed record Approval(
    DateOnly On,
    ImmutableArray<LineDecision> Lines,
    ImmutableSortedDictionary<string, OwnedCondition> Conditions,
    Grant Grant
);

/// <param name="Act">A code of the process: "first-action".</param>
/// <param name="Sequence">Of the event.</param>
public sealed record Mark(string Act, DateOnly Day, long Sequence);

/// <param name="Referred">The day after which the agency's days count.</param>
/// <param name="Position">Null while the agency has not spoken.</param>
/// <param name="Deemed">The agency did not speak in time.</param>
public sealed record Referral(string Agency, DateOnly Referred, Position? Position, bool Deemed)
{
    public bool IsClosed => Position is not null || Deemed;

    /// <summary>What the agency wants to know, with its day; null where it wants nothing, or the applicant was asked since.</summary>
    public (DateOnly On, string Text)? Wanted { get; init; }

    /// <summary>
    /// "approve", "deny" or "no-objection". A denial without reasons and both bases counts as no objection (750.4(e)).
    /// </summary>
    public string? View =>
        Position is { View: "deny" } p
            ? HasBases(p)
                ? "deny"
                : "no-objection"
            : Position is not null
                ? "approve"
                : Deemed
                    ? "no-objection"
                    : null;

    private static bool HasBases(Position p) =>
        !string.IsNullOrWhiteSpace(p.Reasons)
        && !string.IsNullOrWhiteSpace(p.Statutory)
        && !string.IsNullOrWhiteSpace(p.Regulatory);
}

/// <param name="First">The person who found it first.</param>
/// <param name="Second">Another one who found the same; null while nobody did.</param>
public sealed record HitStanding(string Finding, string Reason, string First, string? Second);

/// <summary>An act of a case, without what it brought.</summary>
/// <param name="Transition">Empty for an act beside the stage.</param>
/// <param name="Kind">Of the content.</param>
/// <param name="Role">Id within the process; null where it was not kept.</param>
/// <param name="Round">Of the case, before it.</param>
public sealed record Act(
    long Sequence,
    string Transition,
    string Kind,
    string Person,
    string? Role,
    string? Agency,
    DateOnly On,
    int Round
);

/// <param name="Owner">The agency that proposed it: only it, or the ruling of a dispute body, drops it.</param>
public sealed record OwnedCondition(ConditionText Text, string Owner);
