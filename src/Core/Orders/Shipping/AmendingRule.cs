using Licet.Core.Determination;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>A rule that changed a list, as far as a savings clause needs it known: what it hits, and what it saves of that.</summary>
/// <param name="Citation">Where the rule is printed: "84 FR 22961".</param>
/// <param name="Began">From which day it binds.</param>
/// <param name="Clause">Null where it has none. Its own citation may be any text.</param>
/// <param name="Entries">Ids of the listings that it brought or changed; empty of a rule that is known by its citation alone.</param>
public sealed record AmendingRule(
    string Citation,
    DateOnly Began,
    SavingsClause? Clause,
    IReadOnlyCollection<string> Entries
)
{
    /// <summary>
    /// A rule of which nothing is known but its clause: it is cited as the clause is, and begins on the day by which a consignment had to be on its way.
    /// </summary>
    public static AmendingRule Of(SavingsClause clause)
    {
        ArgumentNullException.ThrowIfNull(clause);
        return new(clause.Citation, clause.AboardBy, clause, []);
    }

    /// <summary>
    /// What was published of a change and binds on a day. A correction takes the place of what it corrects, and its clause that of the other; it goes
    /// on from the day on which the first publication began.
    /// </summary>
    public static IEnumerable<AmendingRule> Published(CaseState change, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(change);
        return ListPublication
            .BindingOn(change.Publications, day)
            .Select(p => new AmendingRule(p.Citation, BeganOf(change, p), p.Savings, change.Proposal?.Entries ?? []));
    }

    /// <summary>
    /// Whether a requirement that hangs on listings comes from this rule: each of them is one that it brought or changed, or is printed with its
    /// citation. Of a listing without any citation nobody knows by which rule it stands, and a rule that is known by its citation alone may be it.
    /// </summary>
    internal bool Hits(Requirement asked) =>
        asked.Listings.All(id =>
            Entries.Contains(id)
            || asked.Cited.Where(c => c.Listing == id).SelectMany(c => c.Citations).ToArray() switch
            {
                [] => Entries.Count == 0,
                var citations => citations.Any(Names),
            }
        );

    /// <summary>Whether it surely hits all listings of a requirement: they are its own, whatever day is asked.</summary>
    internal bool Brought(Requirement asked) => asked.Listing is not null && asked.Listings.All(Entries.Contains);

    /// <summary>"84 FR 22961, 22965 (savings clause)" names what is printed at "84 FR 22961".</summary>
    private bool Names(string printed) =>
        Citation.StartsWith(printed, StringComparison.Ordinal)
        && (Citation.Length == printed.Length || !char.IsLetterOrDigit(Citation[printed.Length]));

    private static DateOnly BeganOf(CaseState change, ListPublication binding)
    {
        // A correction names an earlier publication of the same change, and its own citation is none of them: the chain ends.
        ListPublication? first = change.Publications.FirstOrDefault(p => p.Citation == binding.Corrects);
        return first is null || BeganOf(change, first) is var began && began >= binding.Effective
            ? binding.Effective
            : began;
    }
}
