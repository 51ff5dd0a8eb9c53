using Licet.Core.Determination;
using Licet.Core.Process;
using Licet.Screening;

namespace Licet.Core.Review;

/// <summary>
/// A screening of a case's parties as the authority records it, which looks for itself: what an applicant found of its own counterparties counts
/// for nothing. Each hit is named by the party's field and the listing, so that the same one found again keeps its disposition.
/// </summary>
public static class CaseScreenings
{
    private const string Gap = "lists: ";

    /// <summary>Whether it stands among the hits for a gap of lists, and is no listing.</summary>
    public static bool IsGap(string hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        return hit.StartsWith(Gap, StringComparison.Ordinal);
    }

    /// <param name="fields">Of the form, one for each party: "ultimateConsignee".</param>
    /// <param name="parties">In the same order.</param>
    /// <param name="lists">Versions of the lists asked, each with its name; one at least.</param>
    /// <param name="gaps">
    /// Why the silence of these lists says nothing, a sentence each. Each is open like a hit: two persons look elsewhere, and say what they
    /// found (DESIGN).
    /// </param>
    public static Screened Of(
        IReadOnlyList<string> fields,
        IReadOnlyList<PartyScreening> parties,
        IReadOnlyList<string> lists,
        IReadOnlyList<string> gaps
    )
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(parties);
        string[] hits =
        [
            .. gaps.Select(g => Gap + g)
                .Concat(fields.Zip(parties, Hits).SelectMany(h => h))
                .Distinct(StringComparer.Ordinal),
        ];
        return new([.. lists], hits.Length, [.. hits]);
    }

    /// <summary>The act with which the rule at work screens and moves the case on ("begin" of <c>us-ear</c>); null where the stage has none.</summary>
    public static Transition? Awaited(CaseState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Process.From(state.Stage).FirstOrDefault(t => t.To != state.Stage && IsOfTheRule(t));
    }

    /// <summary>Stages of a process in which <see cref="Awaited"/> finds an act.</summary>
    public static IEnumerable<string> Awaiting(ProcessDefinition process)
    {
        ArgumentNullException.ThrowIfNull(process);
        return process.Transitions.Where(IsOfTheRule).SelectMany(t => t.From).Distinct(StringComparer.Ordinal);
    }

    private static bool IsOfTheRule(Transition transition) =>
        transition.Content == "screened" && transition.By is [var only] && only == Person.System.Id;

    /// <summary>
    /// Listings that bear the party's name or number, or whose name stands in it, and those of the company whose branch it is; and that its name
    /// cannot be compared, since silence about it says nothing. An address alone is no hit of a party.
    /// </summary>
    private static IEnumerable<string> Hits(string field, PartyScreening party)
    {
        if (party.CannotBeCleared)
        {
            yield return $"{field}: its name is {party.WhyNotCleared}, a person looks";
        }

        foreach (Hit hit in party.Hits.Concat(party.BranchOf?.Hits ?? []).Where(h => h.Class != HitClass.Address))
        {
            yield return $"{field}: {hit.Listing.PrimaryName} [{hit.Listing.Id}]";
        }
    }
}
