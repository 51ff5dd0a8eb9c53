using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>
/// What a change of lists or law does to a portfolio and its open orders: each order that can differ is decided on both sides,
/// and the differences are told. A pure function: on a proposed change it gives the answer that making it will give.
/// </summary>
public static class ImpactAnalysis
{
    /// <param name="full">Decide every order and screen every counterparty on both sides: the slow twin.</param>
    /// <param name="progress">Called now and then with the orders looked at.</param>
    public static ImpactReport Of(ImpactQuestion asked, bool full = false, Action<int>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var changes = ListChanges.Between(asked.Before.Lists, asked.After.Lists);
        var touched = full ? null : new TouchedOrders(asked, changes);
        List<OrderImpact> impacts = [];
        var decided = 0;
        for (var i = 0; i < asked.Orders.Count; i++)
        {
            progress?.Invoke(i);
            var order = asked.Orders[i];
            if (touched?.Contains(order) == false)
            {
                continue;
            }

            decided++;
            if (OrderImpact.Between(i, asked.Before.Decide(order), asked.After.Decide(order)) is { } impact)
            {
                impacts.Add(impact);
            }
        }

        var met = touched is null ? ScreenAll(asked) : Sides(touched.Hits, changes);
        return new(
            changes,
            Counterparties(asked.Portfolio, asked.Orders, changes, met),
            impacts,
            decided,
            Stakes(impacts),
            Gaps(asked)
        );
    }

    /// <summary>
    /// The counterparties that the listings of a change meet, by name, as <see cref="Of"/> gives them: for portfolios that are looked through
    /// in parts, and with a change that is known already.
    /// </summary>
    /// <param name="orders">Open orders, to be counted beside each.</param>
    public static IReadOnlyList<CounterpartyImpact> Met(
        IReadOnlyList<Counterparty> portfolio,
        IReadOnlyList<Order> orders,
        ListChanges changes
    )
    {
        ArgumentNullException.ThrowIfNull(portfolio);
        ArgumentNullException.ThrowIfNull(changes);
        return changes.IsEmpty || portfolio.Count == 0
            ? []
            : Counterparties(
                portfolio,
                orders,
                changes,
                Sides(PortfolioIndex.Build(portfolio).Screen(changes.Before.Concat(changes.After)), changes)
            );
    }

    private static IEnumerable<(PortfolioHit Hit, bool After)> Sides(
        IReadOnlyList<PortfolioHit> hits,
        ListChanges changes
    )
    {
        HashSet<Listing> after = new(changes.After, ReferenceEqualityComparer.Instance);
        return hits.Select(h => (h, after.Contains(h.Listing)));
    }

    /// <summary>Every counterparty against both sides whole; what is met alike on both is left out.</summary>
    private static IEnumerable<(PortfolioHit Hit, bool After)> ScreenAll(ImpactQuestion asked)
    {
        ScreeningSettings all = new() { Top = int.MaxValue, Explain = false };
        foreach (var party in asked.Portfolio)
        {
            ScreeningQuery query = new(party.Name) { Kind = party.Kind, Country = party.Country };
            var was = asked.Before.Index.Screen(query, all).Hits;
            var now = asked.After.Index.Screen(query, all).Hits;
            foreach (var (hits, others, isAfter) in new[] { (was, now, false), (now, was, true) })
            {
                var left = hits.GroupBy(h => h.Listing.Id, StringComparer.Ordinal)
                    .SelectMany(g =>
                        ListChanges.Without(
                            g.Select(h => h.Listing),
                            others.Where(o => o.Listing.Id == g.Key).Select(o => o.Listing)
                        )
                    )
                    .ToHashSet(ReferenceEqualityComparer.Instance);
                foreach (var hit in hits.Where(h => left.Contains(h.Listing)))
                {
                    yield return (new(party, hit.Listing, hit.Matched, hit.Score, hit.Class), isAfter);
                }
            }
        }
    }

    private static IReadOnlyList<CounterpartyImpact> Counterparties(
        IReadOnlyList<Counterparty> portfolio,
        IReadOnlyList<Order> orders,
        ListChanges changes,
        IEnumerable<(PortfolioHit Hit, bool After)> met
    )
    {
        var places = portfolio
            .Select((p, i) => (p, i))
            .ToDictionary(p => p.p, p => p.i, (IEqualityComparer<Counterparty>)ReferenceEqualityComparer.Instance);
        var before = changes.Changed.ToDictionary(c => c.After.Id, c => c.Before, StringComparer.Ordinal);
        var open = OrdersOf(orders);
        List<(int Place, CounterpartyImpact Impact)> found = [];
        foreach (var party in met.GroupBy(m => places[m.Hit.Counterparty]).OrderBy(g => g.Key))
        {
            var was = party.Where(m => !m.After).Select(m => m.Hit).ToList();
            var now = party.Where(m => m.After).Select(m => m.Hit).ToList();
            foreach (var hit in now)
            {
                var old = before.GetValueOrDefault(hit.Listing.Id);
                var pair = old is null ? null : was.Find(h => h.Listing.Id == old.Id);
                was.Remove(pair!);
                found.Add((party.Key, Impact(hit, pair?.Listing, hit.Listing, open)));
            }

            found.AddRange(was.Select(h => (party.Key, Impact(h, h.Listing, null, open))));
        }

        return
        [
            .. found
                .OrderBy(f => f.Place)
                .ThenBy(f => f.Impact.Class)
                .ThenByDescending(f => f.Impact.Score)
                .ThenBy(f => f.Impact.Listing.Id, StringComparer.Ordinal)
                .ThenBy(f => f.Impact.Matched, StringComparer.Ordinal)
                .Select(f => f.Impact),
        ];
    }

    private static CounterpartyImpact Impact(
        PortfolioHit hit,
        Listing? before,
        Listing? after,
        (Dictionary<string, int> Ids, Dictionary<string, int> Names) orders
    ) =>
        new(
            hit.Counterparty,
            before,
            after,
            hit.Matched,
            hit.Score,
            hit.Class,
            orders.Ids.GetValueOrDefault(hit.Counterparty.Id) + orders.Names.GetValueOrDefault(hit.Counterparty.Name)
        );

    /// <summary>Orders by the portfolio id of a party, and by name where a party gives no id; an order counts once for each.</summary>
    private static (Dictionary<string, int> Ids, Dictionary<string, int> Names) OrdersOf(IReadOnlyList<Order> orders)
    {
        Dictionary<string, int> ids = new(StringComparer.Ordinal);
        Dictionary<string, int> names = new(StringComparer.Ordinal);
        foreach (var order in orders)
        {
            foreach (var id in order.Parties.Select(p => p.Id).OfType<string>().Distinct(StringComparer.Ordinal))
            {
                ids[id] = ids.GetValueOrDefault(id) + 1;
            }

            var unnumbered = order.Parties.Where(p => p.Id is null).Select(p => p.Name);
            foreach (var name in unnumbered.Distinct(StringComparer.Ordinal))
            {
                names[name] = names.GetValueOrDefault(name) + 1;
            }
        }

        return (ids, names);
    }

    private static IReadOnlyList<Stake> Stakes(IReadOnlyList<OrderImpact> impacts) =>
        [
            .. impacts
                .SelectMany(o => o.Lines.Where(l => l.OutcomeDiffers).Select(l => (Order: o.Index, Line: l)))
                .GroupBy(l => (l.Line.Before, l.Line.After))
                .OrderByDescending(g => g.Key.After)
                .ThenBy(g => g.Key.Before)
                .Select(g => new Stake(
                    g.Key.Before,
                    g.Key.After,
                    g.Select(l => l.Order).Distinct().Count(),
                    g.Count(),
                    [
                        .. g.Where(l => l.Line.Line.Value is not null)
                            .GroupBy(l => l.Line.Line.Currency, StringComparer.Ordinal)
                            .OrderBy(c => c.Key, StringComparer.Ordinal)
                            .Select(c => new StakeAmount(c.Key, c.Sum(l => l.Line.Line.Value!.Value))),
                    ],
                    g.Count(l => l.Line.Line.Value is null)
                )),
        ];

    private static IReadOnlyList<string> Gaps(ImpactQuestion asked) =>
        [
            .. asked
                .Orders.Select(o => (Before: asked.Before.DayOf(o), After: asked.After.DayOf(o)))
                .Distinct()
                .Order()
                .SelectMany(d => asked.Before.Worth(d.Before).Gaps.Concat(asked.After.Worth(d.After).Gaps))
                .Distinct(StringComparer.Ordinal),
        ];
}
