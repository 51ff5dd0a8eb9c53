using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Counterparties;

/// <summary>A party of an organization's own with what persons found about its hits.</summary>
/// <param name="Number">The organization's own.</param>
/// <param name="Salt">Of the digest of its facts.</param>
/// <param name="State">Null where nobody ever found anything.</param>
public sealed record KnownCounterparty(
    string Number,
    CounterpartyFacts Facts,
    ImmutableArray<byte> Salt,
    CounterpartyState? State
);

/// <summary>
/// What two persons found about the counterparties of an order (licensing.md 2, DESIGN). A clearing is of one counterparty and of nothing
/// else: it holds for a party of an order only where the order tells nothing of it that the two did not have before them.
/// </summary>
/// <param name="organization">Whose they are.</param>
public sealed class KnownCounterparties(string organization, IReadOnlyList<KnownCounterparty> known)
{
    private static readonly Authority s_law = LineCase.Law("clearing", Clearings.Citation, "DESIGN");
    private readonly ILookup<string, KnownCounterparty> _numbers = known.ToLookup(
        k => k.Number,
        StringComparer.Ordinal
    );
    private readonly ILookup<string, KnownCounterparty> _names = known.ToLookup(
        k => CounterpartyFacts.KeyOf(k.Facts.Name),
        StringComparer.Ordinal
    );

    public static KnownCounterparties None { get; } = new("", []);

    /// <summary>Screenings of an order's parties with what was found about their hits on the order's day.</summary>
    /// <param name="screened">One for each party, in the order's order.</param>
    /// <param name="lists">The lists of the day.</param>
    public IReadOnlyList<PartyScreening> Find(
        Order order,
        IReadOnlyList<PartyScreening> screened,
        IReadOnlyList<ListVersion> lists
    )
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(screened);
        ArgumentNullException.ThrowIfNull(lists);
        return [.. screened.Select((s, i) => Find(order.Parties[i], s, lists, order.On))];
    }

    /// <summary>Whether one of these listings was confirmed for who may be a party of the order, be it met by name or not.</summary>
    internal bool Names(Order order, ISet<string> listings) =>
        order.Parties.SelectMany(Meant).SelectMany(Confirmed).Any(listings.Contains);

    private PartyScreening Find(Party party, PartyScreening screened, IReadOnlyList<ListVersion> lists, DateOnly day)
    {
        KnownCounterparty[] same = [.. Meant(party).Where(k => Covers(k.Facts, party))];
        if (same.Length == 0)
        {
            return screened;
        }

        List<PartyFinding> found =
        [
            .. screened
                .Hits.Where(h => screened.BranchOf?.Hits.Any(b => b.Listing.Id == h.Listing.Id) != true)
                .GroupBy(h => h.Listing.Id, StringComparer.Ordinal)
                .Select(MetListing.OfOne)
                .Where(m => same.All(k => Stands(k, m, day)))
                .Select(m => Cleared(party, m.Hit, same[0])),
        ];
        IReadOnlyList<Listing> named = OrderScreening.Named(same.SelectMany(Confirmed), lists);
        found.AddRange(named.Select(l => Confirmed(party, l, same)));
        return screened with { Found = found, Named = [.. screened.Named, .. named] };
    }

    /// <summary>By the number that the order gives; else those of the name, of whom each has to be cleared.</summary>
    private IEnumerable<KnownCounterparty> Meant(Party party) =>
        party.Id is { } number ? _numbers[number] : _names[CounterpartyFacts.KeyOf(party.Name)];

    /// <summary>Whether the order tells nothing of the party that is not known of the counterparty.</summary>
    private static bool Covers(CounterpartyFacts facts, Party party) =>
        facts.Country == party.Country
        && (party.Kind == PartyKind.Unknown || party.Kind == facts.Kind)
        && Holds(facts.OtherNames.Prepend(facts.Name), party.OtherNames.Prepend(party.Name))
        && Holds(facts.Addresses, party.Addresses);

    private static bool Holds(IEnumerable<string> known, IEnumerable<string> told) =>
        told.Select(CounterpartyFacts.KeyOf)
            .All(known.Select(CounterpartyFacts.KeyOf).ToHashSet(StringComparer.Ordinal).Contains);

    private bool Stands(KnownCounterparty k, MetListing met, DateOnly day) =>
        Clearings.Stands(k.State, organization, HitEvidence.Of(k.Facts, k.Salt.AsSpan(), met), day);

    private IEnumerable<string> Confirmed(KnownCounterparty k) =>
        k.State is { } state && state.Organization == organization
            ? state.Hits.Where(h => h.Value is { ConfirmedBy: not null }).Select(h => h.Key)
            : [];

    private static PartyFinding Cleared(Party party, Hit hit, KnownCounterparty k)
    {
        SignedClearing cleared = k.State!.Hits[hit.Listing.Id].Cleared!;
        return new(
            hit.Listing.Id,
            false,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{hit.Listing.Id} is not {party.Name}: cleared for the counterparty {k.Number} by {cleared.First.By} and {cleared.Second} on {cleared.On:yyyy-MM-dd}, through {cleared.First.Through:yyyy-MM-dd}."
            ),
            s_law
        );
    }

    private static PartyFinding Confirmed(Party party, Listing listing, IEnumerable<KnownCounterparty> same)
    {
        KnownCounterparty k = same.First(k => k.State?.Hits.GetValueOrDefault(listing.Id) is { ConfirmedBy: not null });
        return new(
            listing.Id,
            true,
            $"{listing.Id} is {party.Name}: confirmed for the counterparty {k.Number} by {k.State!.Hits[listing.Id].ConfirmedBy}.",
            s_law
        );
    }
}
