using Licet.Core.Review;
using Licet.Screening.Lists;

namespace Licet.Core.Publication;

/// <summary>What was published of another change that touches the same list.</summary>
/// <param name="Number">"LC-2026-0001".</param>
/// <param name="Entries">Ids of the entries that it touches.</param>
/// <param name="Effective">From which day it binds.</param>
/// <param name="Seen">It was signed before the proposal that asks was made.</param>
public sealed record OtherPublication(
    string Number,
    string Citation,
    IReadOnlyCollection<string> Entries,
    DateOnly Effective,
    bool Seen
);

/// <summary>
/// Whether the entries of a change are on the list as it was proposed and voted on them (DESIGN: Supp. 5 to part 744 is silent). What another change
/// took away or wrote otherwise meanwhile would come back, or be lost.
/// </summary>
public static class ProposedEntries
{
    /// <summary>Null where they are, else a sentence that names the other change where one is known.</summary>
    /// <param name="on">The day of the proposal: what bound later was not on its list.</param>
    /// <param name="others">Of every other change of the list.</param>
    /// <param name="listed">Ids of the list on the day from which it is to bind; null of a correction, whose own entries are there or gone by itself.</param>
    public static string? Why(
        ListProposal proposal,
        DateOnly on,
        IEnumerable<OtherPublication> others,
        IReadOnlySet<string>? listed
    )
    {
        ArgumentNullException.ThrowIfNull(proposal);
        ArgumentNullException.ThrowIfNull(others);
        foreach (OtherPublication other in others.Where(o => !o.Seen || o.Effective > on))
        {
            if (proposal.Entries.FirstOrDefault(other.Entries.Contains) is { } touched)
            {
                return $"{touched} was changed by {other.Number} ({other.Citation}), which this proposal did not know of: it is to be proposed anew on the list as it is.";
            }
        }

        string? gone =
            listed is null || proposal.Change == "add"
                ? null
                : proposal.Entries.FirstOrDefault(e => !listed.Contains(e));
        return gone is null
            ? null
            : $"{gone} is not on {proposal.List} any more on the day from which this is to bind: nothing of it is left to {proposal.Change}.";
    }

    /// <summary>
    /// A party that another change put on the list after this addition of it was proposed: it would stand there twice. Null where there is none,
    /// else a sentence that names the other change.
    /// </summary>
    /// <param name="come">What the change adds.</param>
    /// <param name="theirs">What the other one added.</param>
    public static string? Twin(IEnumerable<Listing> come, OtherPublication other, IEnumerable<Listing> theirs)
    {
        ArgumentNullException.ThrowIfNull(come);
        ArgumentNullException.ThrowIfNull(other);
        Listing[] there = [.. theirs];
        Listing? twin = come.FirstOrDefault(c =>
            there.Any(t => EntryFaults.IsParty(t.PrimaryName, t.Countries, c.PrimaryName, c.Countries))
        );
        return twin is null || other.Seen
            ? null
            : $"{twin.PrimaryName} was put on {twin.List} by {other.Number} ({other.Citation}), which this proposal did not know of: it would stand there twice.";
    }
}
