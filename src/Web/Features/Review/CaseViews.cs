using System.Text.Json;
using Licet.Core.Precedents;
using Licet.Core.Review;
using Licet.Data.Review;

namespace Licet.Web.Features.Review;

/// <summary>A case for programs of the authority and of auditors: what its page shows.</summary>
/// <param name="Status">As the applicant is told.</param>
/// <param name="Application">What its form says first; null where its text does not lie here.</param>
/// <param name="Proposal">What is proposed or was decided; null while nothing is.</param>
/// <param name="Ruled">The ruling of a dispute body that a decision follows; null for none.</param>
/// <param name="Conditions">In force, by id.</param>
/// <param name="Screening">The last one; null before any.</param>
/// <param name="Reasons">What people of the authority gave as their reasons, in order.</param>
/// <param name="Answers">Of the applicant, and its appeals, in order.</param>
/// <param name="Acts">Each that its process knows, as it is to who asks.</param>
/// <param name="Licenses">Those that signatures in the case granted.</param>
internal sealed record CaseView(
    QueueRow Standing,
    string Status,
    CaseApplication? Application,
    bool AllOrNothing,
    IReadOnlyList<CaseLineView> Lines,
    CaseProposalView? Proposal,
    IReadOnlyList<CaseAgencyView> Agencies,
    Bases? Ruled,
    IReadOnlyDictionary<string, OwnedCondition> Conditions,
    CaseScreeningView? Screening,
    IReadOnlyList<CaseClockView> Clocks,
    IReadOnlyList<CaseHold> Holds,
    IReadOnlyList<CaseStopView> Stops,
    IReadOnlyList<CaseReason> Reasons,
    IReadOnlyList<CaseReason> Answers,
    IReadOnlyList<CasePaperView> Letters,
    IReadOnlyList<CasePaperView> Papers,
    IReadOnlyList<OfferView> Acts,
    IReadOnlyList<GrantedView> Licenses
);

/// <param name="Policy">As the process names it: "PresumptionOfDenial".</param>
/// <param name="Approved">By a signature.</param>
/// <param name="Decision">As it is proposed or was decided; null while nothing is.</param>
internal sealed record CaseLineView(
    string Line,
    string? Item,
    string? Quantity,
    string? ValueUsd,
    IReadOnlyList<string> Reasons,
    string Policy,
    bool Approved,
    LineDecision? Decision
);

/// <param name="Through">The last day of the license; null: as the law has it (750.7(g)).</param>
/// <param name="Quantities">Granted, by line, where fewer than applied for.</param>
/// <param name="Bound">Whom a condition binds, by its id.</param>
internal sealed record CaseProposalView(
    string? By,
    IReadOnlyCollection<string> Signers,
    DateOnly? Through,
    IReadOnlyDictionary<string, string> Quantities,
    IReadOnlyDictionary<string, string> Bound
);

/// <param name="View">As it counts; null while the agency has not spoken.</param>
/// <param name="Wanted">What it wants the applicant to be asked; null for nothing.</param>
internal sealed record CaseAgencyView(
    string Agency,
    DateOnly Referred,
    string? View,
    bool Deemed,
    Position? Position,
    string? Wanted
);

/// <param name="Lists">Versions of the lists that were asked.</param>
/// <param name="Open">Hits that two persons have not found the same of.</param>
internal sealed record CaseScreeningView(IReadOnlyList<string> Lists, int? Open, IReadOnlyList<CaseHitView> Hits);

/// <param name="IsGap">It is no listing but a gap of lists, which two persons look at likewise.</param>
/// <param name="Standing">What was found; null while nobody has looked.</param>
internal sealed record CaseHitView(string Hit, bool IsGap, HitStanding? Standing);

/// <param name="Agency">Whose own clock it is; null for the case's.</param>
/// <param name="Day">Days that count so far.</param>
/// <param name="Last">The last day; null where a stop without an end holds it.</param>
internal sealed record CaseClockView(
    string Clock,
    string Title,
    string? Agency,
    int Day,
    int Limit,
    DateOnly? Last,
    string State,
    string Citation
);

/// <param name="Since">The day after which it holds.</param>
/// <param name="Through">The last day; null while it lasts.</param>
internal sealed record CaseStopView(string Id, string Reason, string Title, DateOnly Since, DateOnly? Through);

/// <param name="Act">Its place in the case's history.</param>
/// <param name="Number">Among what lies beside the act: with these two it is had.</param>
internal sealed record CasePaperView(long Act, int Number, string Name, DateOnly On);

/// <param name="Signed">The day of the signature.</param>
/// <param name="Why">Why it is not issued and cannot be; null where it is or can.</param>
internal sealed record GrantedView(
    string Number,
    DateOnly Signed,
    IReadOnlyList<string> Lines,
    bool Issued,
    string? Why
);

/// <summary>An act that was recorded.</summary>
/// <param name="Sequence">Its place in the case's history, 1 for the first.</param>
/// <param name="Act">Id of the transition; of an act beside the stage the kind of its content.</param>
/// <param name="Stage">Id of the stage after it.</param>
/// <param name="Late">Why it was recorded after acts of later days; null where it was not.</param>
/// <param name="Content">What it brought, as the log keeps it (docs/cases.md).</param>
internal sealed record CaseActView(
    long Sequence,
    DateOnly On,
    string Act,
    string Title,
    string By,
    string? Role,
    string? Agency,
    string Stage,
    string? Late,
    JsonElement Content
);

/// <param name="Cases">How many cases, the latest of all, were looked at.</param>
internal sealed record CasePrecedentsView(int Cases, IReadOnlyList<LinePrecedentsView> Lines);

/// <param name="Gaps">Parties whose names cannot tell one from another: silence about them says nothing.</param>
/// <param name="Divergences">Where the proposal ends otherwise than a line that is alike.</param>
internal sealed record LinePrecedentsView(
    string Line,
    IReadOnlyList<PrecedentView> Precedents,
    IReadOnlyList<string> Gaps,
    IReadOnlyList<string> Divergences
);

/// <param name="Party">The name in the earlier application that meets one of this; null where none does.</param>
/// <param name="Score">Of that meeting, 0 to 1; null where there is none.</param>
internal sealed record PrecedentView(
    string Case,
    string Line,
    DateOnly Decided,
    string Outcome,
    string Item,
    ItemLikeness Likeness,
    string? Party,
    double? Score,
    string Destination,
    string Policy,
    string Reason,
    IReadOnlyList<string> Differs
);

/// <summary>A case's determination asked anew.</summary>
/// <param name="On">The day whose law and lists were asked: that of the submission.</param>
/// <param name="Filed">Digest of the inputs of the determination that was filed; null where none is kept.</param>
internal sealed record CaseDeterminedView(
    DateOnly On,
    string? Filed,
    IReadOnlyList<DeterminedLineView> Lines,
    JsonElement Answer
);

/// <param name="Filed">The review policy as it was submitted.</param>
/// <param name="Policy">As the law has it when it is asked anew.</param>
internal sealed record DeterminedLineView(string Line, string? Item, string Filed, string Policy, bool Differs);

/// <summary>Makes views of cases.</summary>
internal static class CaseViewing
{
    public static IReadOnlyList<CaseLineView> Lines(CaseState now) =>
        [
            .. (now.Submission?.Lines ?? []).Select(l => new CaseLineView(
                l.Id,
                l.Item,
                l.Quantity,
                l.Value,
                l.Reasons,
                l.Policy,
                now.Approvals.Any(a => a.Lines.Any(x => x.Line == l.Id)),
                now.Decision?.Lines.FirstOrDefault(x => x.Line == l.Id)
            )),
        ];

    public static CaseProposalView? Proposal(CaseState now)
    {
        Grant grant = now.Decision?.Grant ?? Grant.AsAsked;
        return now.Decision is null
            ? null
            : new(now.Proposer, now.Signers, grant.Through, grant.Quantities, grant.Bound);
    }

    public static IReadOnlyList<CaseAgencyView> Agencies(CaseState now) =>
        [
            .. now.Referrals.Values.Select(r => new CaseAgencyView(
                r.Agency,
                r.Referred,
                r.View,
                r.Deemed,
                r.Position,
                r.Wanted?.Text
            )),
        ];

    public static CaseScreeningView? Screening(CaseState now) =>
        now.Screened is { } screened
            ? new(
                screened.ListVersions,
                now.OpenHits,
                [
                    .. (screened.Hits ?? []).Select(h => new CaseHitView(
                        h,
                        CaseScreenings.IsGap(h),
                        now.Dispositions.GetValueOrDefault(h)
                    )),
                ]
            )
            : null;

    public static IReadOnlyList<CaseClockView> Clocks(IEnumerable<CaseClock> clocks) =>
        [
            .. clocks.Select(c => new CaseClockView(
                c.Limit.Id,
                c.Limit.Title,
                c.Of,
                c.Reading.Elapsed,
                c.Limit.Limit,
                c.Reading.Deadline,
                CaseWords.Words(c.Reading.State),
                c.Limit.Citation
            )),
        ];

    public static IReadOnlyList<GrantedView> Granted(IEnumerable<GrantedHere> granted) =>
        [.. granted.Select(g => new GrantedView(g.Number, g.On, g.Lines, g.Standing is not null, g.Why))];

    public static IReadOnlyList<CaseStopView> Stops(CaseState now) =>
        [
            .. now.Stops.Select(s => new CaseStopView(
                s.Id,
                s.Reason,
                CaseWords.Stop(now.Process, s.Reason),
                s.Held.After,
                s.Held.Through
            )),
        ];

    public static IReadOnlyList<CaseActView> Acts(CaseFile file) =>
        [
            .. file.Acts.Select(a => new CaseActView(
                a.Sequence,
                a.Event.On,
                a.Event.Transition.Length > 0 ? a.Event.Transition : a.Event.Content.Kind,
                CaseWords.Act(a),
                a.Event.Person,
                a.Event.Role,
                a.Event.Agency,
                a.After.Stage,
                a.Event.Late,
                CaseJson.JsonOf(a.Event.Content)
            )),
        ];

    public static CasePrecedentsView Precedents(PrecedentsHere found) =>
        new(
            found.Cases,
            [
                .. found.Lines.Select(l => new LinePrecedentsView(
                    l.Line,
                    [
                        .. l.Precedents.Select(p => new PrecedentView(
                            p.Earlier.ControlNumber,
                            p.Earlier.Line,
                            p.Earlier.Decided,
                            p.Earlier.Outcome,
                            p.Earlier.Item.ToString(),
                            p.Item,
                            p.Party?.Matched,
                            p.Party?.Score,
                            p.Earlier.Destination,
                            p.Earlier.Policy,
                            p.Earlier.Reason,
                            p.Differs
                        )),
                    ],
                    l.Gaps,
                    [.. l.Divergences]
                )),
            ]
        );
}
