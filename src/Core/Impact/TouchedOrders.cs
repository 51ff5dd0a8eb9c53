using Licet.Core.Determination;
using Licet.Core.Drafts;
using Licet.Core.Orders;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>
/// The orders whose answer can differ between two sides, and the counterparties that a listing of the change meets. What it
/// leaves out cannot differ: docs/adr/0011-impact.md has the argument, a test compares it with the full re-check.
/// </summary>
internal sealed class TouchedOrders
{
    private readonly ImpactQuestion _asked;
    private readonly bool _all;
    private readonly bool _settingDiffers;
    private readonly IReadOnlyList<(DraftScope Scope, EffectiveWindow Window)> _drafted;
    private readonly HashSet<(string Name, PartyKind Kind)> _met = [];
    private readonly HashSet<(string Name, PartyKind Kind)> _draftMet = [];
    private readonly HashSet<string> _changed;
    private readonly ScreeningIndex? _evidence;
    private readonly Dictionary<DateOnly, bool> _worthDiffers = [];

    public TouchedOrders(ImpactQuestion asked, ListChanges changes)
    {
        _asked = asked;
        var (before, after) = (asked.Before, asked.After);
        _all =
            before.Rules.ContentHash != after.Rules.ContentHash
            || before.Settings.AcceptGaps != after.Settings.AcceptGaps
            || before.Day != after.Day
            || before.Known != after.Known;
        _settingDiffers = before.Settings.AffiliatesRule != after.Settings.AffiliatesRule;
        _drafted = before.Draft.Hash == after.Draft.Hash ? [] : [.. before.Draft.Scopes.Concat(after.Draft.Scopes)];
        List<Listing> changed = [.. changes.Before, .. changes.After];
        _changed = changed.Select(l => l.Id).ToHashSet(StringComparer.Ordinal);
        var drafted = Drafted();
        Hits = Meet(changed, drafted);
        // Addresses and identifiers are met one order at a time, against nothing but the listings of the change.
        var evidence = changed.Concat(drafted).Distinct(ReferenceEqualityComparer.Instance).Cast<Listing>().ToList();
        _evidence = evidence.Count > 0 ? ScreeningIndex.Build([Version(evidence)]) : null;
    }

    /// <summary>Counterparties of the portfolio met by listings of the change.</summary>
    public IReadOnlyList<PortfolioHit> Hits { get; }

    public bool Contains(Order order) =>
        _all
        || WorthDiffers(_asked.After.DayOf(order))
        || (_settingDiffers && order.Parties.Any(p => p.Owners is { Count: > 0 }))
        || Met(order)
        || IsTold(order)
        || IsNamed(order)
        || _drafted.Any(d => d.Window.Holds(_asked.After.DayOf(order)) && MayReach(d.Scope, order));

    /// <summary>Whether silence is worth something on one side and not on the other: then every answer of that day may differ.</summary>
    private bool WorthDiffers(DateOnly day)
    {
        if (!_worthDiffers.TryGetValue(day, out var differs))
        {
            differs = (_asked.Before.Worth(day).Gaps.Count > 0) != (_asked.After.Worth(day).Gaps.Count > 0);
            _worthDiffers[day] = differs;
        }

        return differs;
    }

    private bool Met(Order order) =>
        OrderScreening.Queries(order).Any(q => Keys(q).Any(_met.Contains) || MetByEvidence(q));

    /// <summary>A draft's listings are in the evidence index too: a party met by their address is taken as touched.</summary>
    private bool MetByEvidence(ScreeningQuery query) =>
        _evidence is not null
        && query.Addresses.Count + query.Identifiers.Count > 0
        && _evidence.Screen(query, OrderScreening.Settings).Hits.Count > 0;

    /// <summary>A text of the order names a listing of the change: whether it does hangs on the two alone.</summary>
    private bool IsTold(Order order) =>
        _evidence is not null && OrderTexts.Of(order).Any(t => _evidence.NamesIn(t.Text).Names.Count > 0);

    /// <summary>A person says that a party is a listing of the change, which then counts whether its name is met or not.</summary>
    private bool IsNamed(Order order) =>
        order.Parties.Any(p => p.Hits.Any(h => _changed.Contains(h.Listing)))
        || _asked.After.Known.Names(order, _changed);

    private bool MayReach(DraftScope scope, Order order) =>
        (
            scope.Destinations.Count == 0
            || scope.Destinations.Contains(order.Destination)
            || order.Route?.Any(s => scope.Destinations.Contains(s.Country)) == true
        )
        && (scope.PartyCountries.Count == 0 || order.Parties.Any(p => scope.PartyCountries.Contains(p.Country)))
        && order.Lines.Any(l =>
            DraftedLaw.Reaches(scope, l.Classification, _asked.After.Rules, _asked.After.DayOf(order)) != Applies.No
        )
        && (!scope.NamesListings || OrderScreening.Queries(order).Any(q => Keys(q).Any(_draftMet.Contains)));

    private static IEnumerable<(string, PartyKind)> Keys(ScreeningQuery query) =>
        query.OtherNames.Prepend(query.Name).Select(n => (n, query.Kind));

    /// <summary>The listings, of either side, that the drafts name.</summary>
    private List<Listing> Drafted()
    {
        var ids = _drafted.SelectMany(d => d.Scope.Listings).ToHashSet(StringComparer.Ordinal);
        var families = _drafted.SelectMany(d => d.Scope.Families).ToHashSet(StringComparer.Ordinal);
        return ids.Count + families.Count == 0
            ? []
            :
            [
                .. _asked
                    .Before.Lists.Concat(_asked.After.Lists)
                    .SelectMany(v => v.Listings)
                    .Where(l =>
                        ids.Contains(l.Id)
                        || (
                            families.Count > 0
                            && EntityEntryHistory.Shipped.FamilyOf(l) is { } family
                            && families.Contains(family)
                        )
                    ),
            ];
    }

    /// <summary>One index of every name, met by the listings of the change and those that drafts name.</summary>
    private List<PortfolioHit> Meet(List<Listing> changed, List<Listing> drafted)
    {
        if (changed.Count + drafted.Count == 0)
        {
            return [];
        }

        HashSet<Listing> change = new(changed, ReferenceEqualityComparer.Instance);
        HashSet<Counterparty> own = new(_asked.Portfolio, ReferenceEqualityComparer.Instance);
        HashSet<Listing> draft = new(drafted, ReferenceEqualityComparer.Instance);
        List<PortfolioHit> hits = [];
        foreach (var hit in PortfolioIndex.Build(Names()).Screen(changed.Concat(drafted)))
        {
            var key = (hit.Counterparty.Name, hit.Counterparty.Kind);
            if (draft.Contains(hit.Listing))
            {
                _draftMet.Add(key);
            }

            if (change.Contains(hit.Listing))
            {
                _met.Add(key);
                if (own.Contains(hit.Counterparty))
                {
                    hits.Add(hit);
                }
            }
        }

        return hits;
    }

    /// <summary>The portfolio, and the names of the orders that are not in it. A country never takes a hit away, so it does not count.</summary>
    private IEnumerable<Counterparty> Names()
    {
        var known = _asked.Portfolio.Select(p => (p.Name, p.Kind)).ToHashSet();
        return _asked.Portfolio.Concat(
            _asked
                .Orders.SelectMany(OrderScreening.Queries)
                .SelectMany(Keys)
                .Where(known.Add)
                .Select(k => new Counterparty("", k.Item1, k.Item2))
        );
    }

    private static ListVersion Version(IReadOnlyList<Listing> listings) =>
        new()
        {
            Name = "change",
            ListCodes = [],
            ContentHash = "",
            Source = "",
            IsComplete = true,
            Listings = listings,
        };
}
