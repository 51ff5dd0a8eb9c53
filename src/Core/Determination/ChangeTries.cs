using System.Globalization;
using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Ownership;
using Licet.Core.Parties.EntityEntries;

namespace Licet.Core.Determination;

/// <summary>What is worth asking again, by what was found: other parties, route, value, papers, paragraphs, days, the rule on owners.</summary>
internal sealed class ChangeTries(Order order, Situation situation, LineDetermination asked)
{
    /// <summary>More paragraphs than a person reads in one line are no answer.</summary>
    private const int MostParagraphs = 12;

    /// <summary>Indexes of the parties that a requirement or prohibition names.</summary>
    private readonly IReadOnlyList<int> _named =
    [
        .. Enumerable
            .Range(0, order.Parties.Count)
            .Where(i =>
                asked
                    .Requirements.Select(r => r.Party)
                    .Concat(asked.Findings<Prohibition>().Select(p => p.Party))
                    .Contains(order.Parties[i].Name)
            ),
    ];

    public IEnumerable<Change> EachParty() => _named.Select(i => Replaced([i]));

    public IEnumerable<Change> AllParties() => _named.Count > 1 ? [Replaced(_named)] : [];

    private Change Replaced(IReadOnlyList<int> indexes)
    {
        var parties = order.Parties.ToList();
        var screened = situation.Parties.ToList();
        foreach (var i in indexes)
        {
            parties[i] = parties[i] with
            {
                Name = "another party",
                OtherNames = [],
                Addresses = [],
                Identifiers = [],
                BranchOf = null,
                Owners = [],
                Hits = [],
            };
            screened[i] = new([], false);
        }

        var names = string.Join(" and ", indexes.Select(i => order.Parties[i].Name));
        return new(
            indexes.Count == 1
                ? $"with a party that is on no list in place of {names}"
                : $"with parties that are on no list in place of {names}",
            order with
            {
                Parties = parties,
            },
            situation with
            {
                Parties = screened,
            }
        );
    }

    public IEnumerable<Change> Route() =>
        (order.Route ?? []).Select(
            (stop, i) =>
                new Change(
                    $"without the stop in {situation.Rules.Countries.On(stop.Country, order.On)?.Name ?? stop.Country}",
                    order with
                    {
                        Route = [.. order.Route!.Where((_, at) => at != i)],
                    },
                    situation
                )
        );

    /// <summary>The value of LVS: alone, else with what LVS asks beside it (740.3(d)).</summary>
    public IEnumerable<Change> Value()
    {
        var line = asked.Line;
        if (
            asked.Underneath == Outcome.Permitted
            || !asked.Exceptions.Any(e => e is { Symbol: "LVS", Standing: ExceptionStanding.Ruled })
            || situation.Rules.Countries.On(order.Destination, order.On) is not { } country
            || situation.Rules.ControlList.Eligibility("LVS", new(line.Classification, order.On, country))?.Value
                is not { } limit
        )
        {
            yield break;
        }

        var others = order
            .Lines.Where((l, i) => i != asked.Index && l.Classification.Eccn == line.Classification.Eccn)
            .Sum(l => l.Value ?? 0);
        if (!(line.Value > limit - others) || others >= limit)
        {
            yield break;
        }

        var lower = line with { Value = limit - others, Currency = "USD" };
        var what = $"at a value of at most USD {ExceptionWords.Number(limit - others)}";
        yield return new(what, With(lower), situation);
        var kept = lower.Facts.With("order-split", FactValue.Of(false));
        kept = kept.Number("year-value") is null ? kept.With("year-value", FactValue.Of(limit)) : kept;
        yield return new(
            $"{what}, the order not split and the year's value at most USD {ExceptionWords.Number(12 * limit)}",
            With(lower with { Facts = kept }),
            situation
        );
    }

    /// <summary>Each paper that something waits for; and none of them, where the order says nothing of papers.</summary>
    public IEnumerable<Change> Papers()
    {
        var kinds = Kinds().Distinct().OrderBy(k => k.Kind, StringComparer.Ordinal).ToList();
        if (kinds.Count == 0)
        {
            yield break;
        }

        var stated = order with { Certificates = order.Certificates ?? [] };
        var without = order.Certificates is null ? Determiner.Line(stated, situation, asked.Index, []) : asked;
        foreach (var (kind, by) in kinds)
        {
            yield return new(
                $"with the paper {kind} on file",
                order with
                {
                    Certificates = [.. stated.Certificates!, new(kind, by, order.On, Limb(kind))],
                },
                situation
            )
            {
                Against = without,
            };
        }

        if (order.Certificates is null)
        {
            yield return new("with no such paper on file", stated, situation);
        }
    }

    private IEnumerable<(string Kind, string By)> Kinds()
    {
        var party = asked.Requirements.FirstOrDefault(r => r.Party is not null)?.Party ?? "consignee";
        var papers = asked
            .Exceptions.Where(e =>
                e.Paper is not null && e.Standing is ExceptionStanding.Candidate or ExceptionStanding.Ruled
            )
            .Select(e => e.Paper!);
        foreach (var paper in papers.Where(p => !OnFile(p)))
        {
            yield return (paper, "consignee");
        }

        foreach (var finding in asked.Findings<Question>().Concat<Finding>(asked.Findings<Prohibition>()))
        {
            var rule = finding.Authority.Rule;
            if (rule == "744.15")
            {
                var signer = order.Parties.FirstOrDefault(p => finding.Text.Contains(p.Name, StringComparison.Ordinal));
                yield return (UnverifiedParties.Statement, signer?.Name ?? "consignee");
            }
            else if (rule.StartsWith("GL-", StringComparison.Ordinal))
            {
                yield return (
                    GeneralLicenses.Certification,
                    rule.EndsWith(":1", StringComparison.Ordinal) ? "exporter" : party
                );
            }
        }

        if (asked.Line.Classification.Eccn is "3A090" or "4A090" && !OnFile(Policies.ChipCertification))
        {
            yield return (Policies.ChipCertification, "exporter");
        }
    }

    /// <summary>The paragraph that the question for a general license's certification names.</summary>
    private string? Limb(string kind) =>
        kind != GeneralLicenses.Certification
            ? null
            : situation
                .Rules.GeneralLicenseLimbs.On(order.On)
                .Select(l => l.Limb)
                .FirstOrDefault(l =>
                    asked.Findings<Question>().Any(q => q.Text.Contains($" for {l} on file", StringComparison.Ordinal))
                );

    private bool OnFile(string kind) => order.Certificates?.Any(c => c.Kind == kind) == true;

    /// <summary>The next paragraphs inside the one given: what a closer classification would say.</summary>
    public IEnumerable<Change> Items()
    {
        var item = asked.Line.Classification;
        if (situation.Rules.ControlList.Find(item) is not { } entry)
        {
            return [];
        }

        var inside = entry
            .Paragraphs.Select(p => Classification.TryParse($"{entry.Eccn}.{p}", out var c) ? c : item)
            .Where(c => c.Steps.Count == item.Steps.Count + 1 && c.IsWithin(item.Steps))
            .Distinct()
            .ToList();
        return inside.Count > MostParagraphs
            ? []
            : inside.Select(c => new Change(c.ToString(), With(asked.Line with { Classification = c }), situation));
    }

    /// <summary>The last day before an entry bound, and the day after the present window of a general license.</summary>
    public IEnumerable<Change> Days()
    {
        HashSet<DateOnly> days = [];
        foreach (
            var hit in situation
                .Parties.SelectMany(p => p.Hits)
                .Where(h => asked.Requirements.Any(r => r.Listings.Contains(h.Listing.Id)))
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
            .Select(d => new Change(
                $"on {d.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}",
                order with
                {
                    On = d,
                },
                situation
            ));
    }

    public IEnumerable<Change> Rule() =>
        !order.Parties.Any(p => p.Owners is { Count: > 0 })
            ? []
            : new[] { AffiliatesRuleSetting.Active, AffiliatesRuleSetting.Suspended }.Select(s => new Change(
                $"with the affiliates rule {(s == AffiliatesRuleSetting.Active ? "active" : "suspended")}",
                order,
                situation with
                {
                    Settings = situation.Settings with { AffiliatesRule = s },
                }
            ));

    private Order With(OrderLine line) =>
        order with
        {
            Lines = [.. order.Lines.Select((l, i) => i == asked.Index ? line : l)],
        };
}
