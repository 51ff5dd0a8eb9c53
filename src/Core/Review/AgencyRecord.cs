using System.Collections.Immutable;
using Licet.Core.Clocks;
using Licet.Core.Process;

namespace Licet.Core.Review;

/// <summary>What an agency said of a case.</summary>
/// <param name="View">As it counts: a denial without reasons and both bases is no objection (750.4(e)); "awaited" where it has not spoken.</param>
/// <param name="Said">Its position; null where it has not spoken, or its silence was deemed.</param>
public sealed record AgencySaid(string Agency, string View, Position? Said);

/// <param name="What">Title of the act.</param>
/// <param name="Own">A person of the agency did it.</param>
public sealed record AgencyAct(DateOnly On, string What, string Person, bool Own);

/// <summary>
/// A case as a reviewing agency may know it: what it was asked, the application that goes with it, its own positions and conditions, and what
/// it may do. What another agency said is in it only while a dispute body decides between them (E.O. 12981; 750.4(f)), since the body's
/// members argue over it; before, each speaks for itself (DESIGN). A page that is given this cannot show more.
/// </summary>
/// <param name="Sequence">Events of the case: what an act must have seen.</param>
/// <param name="Own">The referral of this round; null where the agency was not asked in it.</param>
/// <param name="Clocks">Those of its referral that have started.</param>
/// <param name="Positions">Its own, of all rounds, in order.</param>
/// <param name="Others">Empty while no dispute body decides.</param>
/// <param name="Conditions">Its own, by id; in a dispute all of them.</param>
/// <param name="Acts">Its own acts, and moves of the case from stage to stage.</param>
/// <param name="Offers">What its people may do to a case of this process, and why not now.</param>
public sealed record AgencyRecord(
    string Agency,
    ProcessDefinition Process,
    Stage Stage,
    int Round,
    long Sequence,
    Submission? Submission,
    Referral? Own,
    IReadOnlyList<(TimeLimit Limit, ClockReading Reading)> Clocks,
    IReadOnlyList<(DateOnly On, Position Position)> Positions,
    IReadOnlyList<AgencySaid> Others,
    ImmutableSortedDictionary<string, OwnedCondition> Conditions,
    Bases? Ruled,
    IReadOnlyList<AgencyAct> Acts,
    IReadOnlyList<ActOffer> Offers
)
{
    /// <summary>Agencies that were asked in this round or acted in any, by id in ordinal order.</summary>
    public static IEnumerable<string> Of(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state
            .Referrals.Keys.Concat(state.Acts.Select(a => a.Agency).OfType<string>())
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
    }

    /// <summary>Null where the person acts for no agency, or its agency was never asked.</summary>
    /// <param name="acts">In order; one at least.</param>
    /// <param name="today">What the days have brought by then has happened.</param>
    public static AgencyRecord? Of(IReadOnlyList<FoldedAct> acts, Person by, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(acts);
        ArgumentNullException.ThrowIfNull(by);
        CaseState recorded = acts[^1].After;
        if (by.Agency is not { } agency || !Of(recorded).Contains(agency, StringComparer.Ordinal))
        {
            return null;
        }

        IReadOnlyList<FoldedAct> through = FoldedAct.Through(acts, today);
        CaseState now = through[^1].After;
        bool dispute = IsDispute(now);
        return new(
            agency,
            now.Process,
            now.Process.StageOf(now.Stage),
            now.Round,
            recorded.Sequence,
            now.Submission,
            now.Referrals.GetValueOrDefault(agency),
            [.. ClocksOf(now, agency, today)],
            [
                .. acts.Where(a => a.Event.Content is Position p && p.Agency == agency)
                    .Select(a => (a.Event.On, (Position)a.Event.Content)),
            ],
            dispute ? [.. now.Referrals.Values.Where(r => r.Agency != agency).Select(Said)] : [],
            dispute
                ? now.Conditions
                : now
                    .Conditions.Where(c => c.Value.Owner == agency)
                    .ToImmutableSortedDictionary(c => c.Key, c => c.Value, StringComparer.Ordinal),
            dispute ? now.Ruled : null,
            [
                .. through
                    .Where(a => a.Event.Agency == agency || a.Before.Stage != a.After.Stage)
                    .Select(a => new AgencyAct(
                        a.Event.On,
                        CaseActs.TitleOf(
                            now.Process,
                            a.Event.Transition is { Length: > 0 } t ? t : a.Event.Content.Kind
                        ),
                        a.Event.Person,
                        a.Event.Agency == agency
                    )),
            ],
            [.. CaseActs.Of(recorded, by, today).Where(o => IsForAgencies(now.Process, o))]
        );
    }

    /// <summary>A body decides in the stage: its acts ask that it has not.</summary>
    private static bool IsDispute(CaseState state) =>
        state.Process.From(state.Stage).Any(t => t.Guards.Any(g => Guard.Of(g).Code is "body-undecided"));

    private static bool IsForAgencies(ProcessDefinition process, ActOffer offer) =>
        offer.Beside
            ? offer.Id is "condition-dropped" or "information-wanted"
            : process.Transitions.Single(t => t.Id == offer.Id).By.Any(r => process.SideOf(r) == Side.Agency);

    private static AgencySaid Said(Referral referral) =>
        new(referral.Agency, referral.View ?? "awaited", referral.Position);

    private static IEnumerable<(TimeLimit, ClockReading)> ClocksOf(CaseState state, string agency, DateOnly today)
    {
        if (state.Referrals.GetValueOrDefault(agency) is not { IsClosed: false })
        {
            yield break;
        }

        foreach (TimeLimit limit in state.Process.Clocks.Where(c => CaseClocks.IsOfReferral(state.Process, c)))
        {
            if (CaseClocks.Agency(state, agency, limit.Id, today) is { } reading)
            {
                yield return (limit, reading);
            }
        }
    }
}
