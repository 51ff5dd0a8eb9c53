using Licet.Core.Orders;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>How the parties of an order are screened for its determination: all hits, without reasons, the owners too.</summary>
public static class OrderScreening
{
    /// <summary>Every hit counts for a determination: a weak one may still make the line worse.</summary>
    public static ScreeningSettings Settings { get; } = new() { Top = 1_000, Explain = false };

    /// <summary>One screening for each party of the order, in its order.</summary>
    public static IReadOnlyList<PartyScreening> Of(Order order, ScreeningIndex index)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(index);
        return
        [
            .. order.Parties.Select(p =>
                Screen(Query(p), index) with
                {
                    BranchOf = p.BranchOf is { } company ? Screen(Query(company, p.Kind), index) : null,
                    Owners = [.. (p.Owners ?? []).Select(o => Screen(Query(o), index))],
                    Named = Named(p, index.Versions),
                }
            ),
        ];
    }

    /// <summary>
    /// The texts of the order that are no names, each read for listed names: a party may be told in the end use or in an address and nowhere
    /// else (748.5(c) through (f)).
    /// </summary>
    public static IReadOnlyDictionary<string, TextReading> Texts(Order order, ScreeningIndex index)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(index);
        return OrderTexts
            .Of(order)
            .Select(t => t.Text)
            .Distinct(StringComparer.Ordinal)
            .ToDictionary(t => t, index.NamesIn, StringComparer.Ordinal);
    }

    /// <summary>The listings that a person found the party to be, whether or not its name finds them.</summary>
    public static IReadOnlyList<Listing> Named(Party party, IReadOnlyList<ListVersion> lists)
    {
        ArgumentNullException.ThrowIfNull(party);
        ArgumentNullException.ThrowIfNull(lists);
        return Named(party.Hits.Where(h => h.Same).Select(h => h.Listing), lists);
    }

    /// <summary>The listings of these ids that are on a list at hand, in its order.</summary>
    public static IReadOnlyList<Listing> Named(IEnumerable<string> listings, IReadOnlyList<ListVersion> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        var ids = listings.ToHashSet(StringComparer.Ordinal);
        return ids.Count == 0
            ? []
            : [.. lists.SelectMany(l => l.Listings).Where(l => ids.Contains(l.Id)).DistinctBy(l => l.Id)];
    }

    /// <summary>Everything an order asks screening: its parties, the companies of which they are branches, their owners.</summary>
    public static IEnumerable<ScreeningQuery> Queries(Order order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return order
            .Parties.Select(Query)
            .Concat(order.Parties.Where(p => p.BranchOf is not null).Select(p => Query(p.BranchOf!, p.Kind)))
            .Concat(order.Parties.SelectMany(p => (p.Owners ?? []).Select(Query)));
    }

    private static ScreeningQuery Query(Party party) =>
        new(party.Name)
        {
            Kind = party.Kind,
            Country = party.Country,
            OtherNames = party.OtherNames,
            Addresses = party.Addresses,
            Identifiers = party.Identifiers,
        };

    private static ScreeningQuery Query(BranchOf company, PartyKind kind) =>
        new(company.Name) { Kind = kind, Country = company.Country };

    private static ScreeningQuery Query(Owner owner) => new(owner.Name) { Country = owner.Country };

    private static PartyScreening Screen(ScreeningQuery query, ScreeningIndex index)
    {
        var result = index.Screen(query, Settings);
        return new(result.Hits, result.IsTooGeneric) { IsCut = result.IsCut, UnreadScript = result.UnreadScript };
    }
}
