using System.Globalization;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>What would change the answer: the same question asked again with one thing changed, and told where the outcome differs.</summary>
internal static class Changes
{
    public static IReadOnlyList<WouldChange> Of(Order order, Situation situation, LineDetermination asked)
    {
        return
        [
            .. Tries(order, situation, asked)
                .DistinctBy(t => t.What)
                .Select(t => (t.What, Then: Determiner.Line(t.Order, t.Situation, asked.Index, [])))
                .Where(t => t.Then.Underneath != asked.Underneath)
                .Select(t => new WouldChange(t.What, t.Then.Underneath, Why(asked, t.Then))),
        ];
    }

    private static IEnumerable<(string What, Order Order, Situation Situation)> Tries(
        Order order,
        Situation situation,
        LineDetermination asked
    ) =>
        Parties(order, situation, asked)
            .Concat(Route(order, situation))
            .Concat(Values(order, situation, asked))
            .Concat(Papers(order, situation, asked))
            .Concat(Days(order, situation, asked))
            .Concat(Rule(order, situation));

    private static string Why(LineDetermination before, LineDetermination then)
    {
        var (was, now) = (
            before.Requirements.Select(r => r.Reason).ToList(),
            then.Requirements.Select(r => r.Reason).ToList()
        );
        var gone = was.Except(now).ToList();
        var come = now.Except(was).ToList();
        return gone.Count > 0 ? $"{string.Join(", ", gone)} would not be asked"
            : come.Count > 0 ? $"{string.Join(", ", come)} would be asked"
            : then.Exceptions.FirstOrDefault(e => e.Standing == ExceptionStanding.Available) is { } use
                ? $"{use.Symbol} would be available ({use.Section})"
            : "other findings";
    }

    private static IEnumerable<(string, Order, Situation)> Parties(
        Order order,
        Situation situation,
        LineDetermination asked
    )
    {
        if (order.Parties.Count < 1)
        {
            yield break;
        }

        var named = asked
            .Requirements.Select(r => r.Party)
            .Concat(asked.Findings<Prohibition>().Select(p => p.Party))
            .ToHashSet();
        for (var i = 0; i < order.Parties.Count; i++)
        {
            if (named.Contains(order.Parties[i].Name))
            {
                var clean = order.Parties[i] with
                {
                    Name = "another party",
                    OtherNames = [],
                    Addresses = [],
                    Identifiers = [],
                    BranchOf = null,
                    Owners = [],
                    Hits = [],
                };
                yield return (
                    $"with a party that is on no list in place of {order.Parties[i].Name}",
                    order with
                    {
                        Parties = [.. order.Parties.Take(i), clean, .. order.Parties.Skip(i + 1)],
                    },
                    situation with
                    {
                        Parties = [.. situation.Parties.Take(i), new([], false), .. situation.Parties.Skip(i + 1)],
                    }
                );
            }
        }
    }

    private static IEnumerable<(string, Order, Situation)> Route(Order order, Situation situation)
    {
        for (var i = 0; i < (order.Route?.Count ?? 0); i++)
        {
            yield return (
                $"without the stop in {order.Route![i].Country}",
                order with
                {
                    Route = [.. order.Route.Take(i), .. order.Route.Skip(i + 1)],
                },
                situation
            );
        }
    }

    private static IEnumerable<(string, Order, Situation)> Values(
        Order order,
        Situation situation,
        LineDetermination asked
    )
    {
        if (
            asked.Exceptions.Any(e => e is { Symbol: "LVS", Standing: ExceptionStanding.Ruled })
            && situation.Rules.Countries.On(order.Destination, order.On) is { } country
        )
        {
            var limit = situation
                .Rules.ControlList.Eligibility("LVS", new(asked.Line.Classification, order.On, country))
                ?.Value;
            if (limit is { } value && asked.Line.Value > value)
            {
                yield return (
                    $"at a value of at most USD {value.ToString("N0", CultureInfo.InvariantCulture)}",
                    order with
                    {
                        Lines =
                        [
                            .. order.Lines.Select(
                                (l, i) => i == asked.Index ? l with { Value = value, Currency = "USD" } : l
                            ),
                        ],
                    },
                    situation
                );
            }
        }
    }

    private static IEnumerable<(string, Order, Situation)> Papers(
        Order order,
        Situation situation,
        LineDetermination asked
    )
    {
        if (asked.Underneath is Outcome.NoLicenseRequired or Outcome.Permitted)
        {
            yield break;
        }

        var closed = asked.Requirements.All(r => r.OpenExceptions is { Count: 0 });
        var kinds = OrderCheck
            .PaperKinds(situation.Rules)
            .Where(k =>
                k switch
                {
                    UnverifiedParties.Statement => asked.Findings<Finding>().Any(f => f.Authority.Rule == "744.15"),
                    GeneralLicenses.Certification => asked
                        .Findings<Question>()
                        .Any(q =>
                            q.Field == "certificates" && q.Authority.Rule.StartsWith("GL-", StringComparison.Ordinal)
                        ),
                    _ => !closed && order.Certificates?.Any(c => c.Kind == k) != true,
                }
            );
        foreach (var kind in kinds)
        {
            var by = asked.Requirements.FirstOrDefault(r => r.Party is not null)?.Party ?? "consignee";
            yield return (
                $"with the paper {kind} on file",
                order with
                {
                    Certificates = [.. order.Certificates ?? [], new(kind, by, order.On, null)],
                },
                situation
            );
        }
    }

    /// <summary>The last day before an entry bound, and the day after the present window of a wording or a general license.</summary>
    private static IEnumerable<(string, Order, Situation)> Days(
        Order order,
        Situation situation,
        LineDetermination asked
    )
    {
        HashSet<DateOnly> days = [];
        foreach (
            var hit in situation
                .Parties.SelectMany(p => p.Hits)
                .Where(h => asked.Requirements.Any(r => r.Listing == h.Listing.Id))
        )
        {
            if (EntityEntryHistory.Shipped.InForceOn(hit.Listing, order.On).Date is { } date && date <= order.On)
            {
                days.Add(date.AddDays(-1));
            }
        }

        if (asked.Findings<Lifted>().Any())
        {
            days.UnionWith(
                situation
                    .Rules.GeneralLicenses.On(order.On)
                    .Select(w => w.Source.Window.Through)
                    .OfType<DateOnly>()
                    .Select(d => d.AddDays(1))
            );
        }

        return days.Order()
            .Select(d =>
                ($"on {d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}", order with { On = d }, situation)
            );
    }

    private static IEnumerable<(string, Order, Situation)> Rule(Order order, Situation situation)
    {
        if (order.Parties.Any(p => p.Owners is { Count: > 0 }))
        {
            foreach (var setting in new[] { AffiliatesRuleSetting.Active, AffiliatesRuleSetting.Suspended })
            {
                yield return (
                    $"with the affiliates rule {(setting == AffiliatesRuleSetting.Active ? "active" : "suspended")}",
                    order,
                    situation with
                    {
                        Settings = situation.Settings with { AffiliatesRule = setting },
                    }
                );
            }
        }
    }
}
