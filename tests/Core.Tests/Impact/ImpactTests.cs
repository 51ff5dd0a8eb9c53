using System.Globalization;
using System.Text;
using Licet.Core.Determination;
using Licet.Core.Drafts;
using Licet.Core.Impact;
using Licet.Core.Ownership;
using Licet.Core.Parties.EntityEntries;
using Licet.Core.Rules;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Impact;

public class ImpactTests
{
    private static readonly Market s_small = new(seed: 3, parties: 3_000, orders: 400);

    [Fact]
    public void Between_18_August_and_9_October_2019_the_list_gains_the_46_affiliates_and_the_28_parties()
    {
        var changes = ListChanges.Between([Market.OldList], [Market.NewList]);
        var families = changes
            .Added.GroupBy(l => EntityEntryHistory.Shipped.FamilyOf(l) ?? "")
            .ToDictionary(g => g.Key, g => g.Count());
        Assert.Empty(changes.Removed);
        Assert.Empty(changes.Changed);
        Assert.Equal(28, families["XUAR_OCT2019"]);
        // Rows are not parties, and for some the sources do not say which of two rules brought them: more than 46 rows.
        Assert.InRange(families["HUAWEI"], 46, 60);
        Assert.Equal(
            46,
            EntityEntryHistory.Shipped.PartiesListed("HUAWEI", Market.After)
                - EntityEntryHistory.Shipped.PartiesListed("HUAWEI", Market.Before)
        );
    }

    [Fact]
    public void The_listings_of_2019_touch_a_small_portfolio_as_a_full_recheck_says()
    {
        var report = EqualToFull(s_small.Change(Market.Side(Market.OldList), Market.Side(Market.NewList)));
        Assert.NotEmpty(report.Orders);
        Assert.InRange(report.Decided, report.Orders.Count, s_small.Orders.Count / 2);
        Assert.Contains(report.Stakes, s => s.After == Outcome.LicenseRequired && s.Amounts.Count > 0);
        MissesNone(s_small, report);
    }

    [Fact]
    public void The_listings_of_2019_touch_100000_counterparties_and_10000_orders_as_a_full_recheck_says()
    {
        var folder = SharedData.PathOf("data/clean-names");
        List<string> clean =
        [
            .. new[] { "companies.csv", "persons.csv" }.SelectMany(f =>
                File.ReadLines(Path.Combine(folder, f))
                    .Skip(1)
                    .Select(l => l.Split(',')[0].Trim('"'))
                    .Where(n => n.Length > 0)
            ),
        ];
        Market market = new(seed: 2019, parties: 100_000, orders: 10_000, clean);
        var report = EqualToFull(market.Change(Market.Side(Market.OldList), Market.Side(Market.NewList)));
        Assert.InRange(report.Orders.Count, 100, market.Orders.Count / 2);
        Assert.InRange(report.Decided, report.Orders.Count, market.Orders.Count / 2);
        MissesNone(market, report);
    }

    [Fact]
    public void The_affiliates_rule_touches_none_but_orders_with_owners()
    {
        // From 10 Nov 2026 on the sources do not settle it, and the setting counts.
        Market market = new(seed: 5, parties: 2_000, orders: 300);
        var later = market.Orders.Select(o => o with { On = new(2026, 11, 20) }).ToList();
        ImpactQuestion asked = new(
            Market.Side(Market.Starter, AffiliatesRuleSetting.Suspended),
            Market.Side(Market.Starter, AffiliatesRuleSetting.Active),
            market.Portfolio,
            later
        );
        var report = EqualToFull(asked);
        Assert.NotEmpty(report.Orders);
        Assert.All(report.Orders, o => Assert.Contains(o.Order.Parties, p => p.Owners is { Count: > 0 }));
        Assert.Equal(later.Count(o => o.Parties.Any(p => p.Owners is { Count: > 0 })), report.Decided);
    }

    [Fact]
    public void A_draft_license_lifts_what_it_means_and_nothing_else()
    {
        var draft = Draft(
            """
            { "id": "PARTIAL", "citation": "speech of 3 Nov 2019", "requirements": ["744.11"], "families": ["HUAWEI"],
              "controlledOnlyFor": ["AT"], "conditions": ["Records are kept."] }
            """
        );
        var report = EqualToFull(
            s_small.Change(Market.Side(Market.NewList), Market.Side(Market.NewList, draft: draft))
        );
        Assert.NotEmpty(report.Orders);
        Assert.InRange(report.Decided, report.Orders.Count, s_small.Orders.Count / 2);
        foreach (var line in report.Orders.SelectMany(o => o.Lines))
        {
            // What stood behind the requirement may be a question of its own: 746.8 and projects of oil and gas.
            Assert.True(line.After <= line.Before || line.After == Outcome.PersonDecides);
            // The draft itself brings no question whose worst answer is more than what the line needed before.
            Assert.All(
                line.Reasons.Where(r => r.Comes).Select(r => r.Finding).OfType<Question>(),
                q => Assert.True(q.Worst <= line.Before)
            );
            Assert.Contains(
                line.Reasons,
                r => r is { Comes: true, Kind: "lifted" } && r.Finding.Text.Contains("PARTIAL (draft")
            );
            Assert.Contains(line.Line.Classification.ToString(), new[] { "EAR99", "5A991", "4A994" });
        }
    }

    [Fact]
    public void A_draft_policy_changes_the_review_and_no_outcome()
    {
        var draft = Draft(
            """
            { "id": "REVIEW", "citation": "draft of 4 Nov 2019", "requirements": ["744.11"], "policy": "CASE_BY_CASE",
              "destinations": ["CN", "HK"], "items": ["EAR99"] }
            """,
            "reviewPolicies"
        );
        var report = EqualToFull(
            s_small.Change(Market.Side(Market.NewList), Market.Side(Market.NewList, draft: draft))
        );
        Assert.NotEmpty(report.Orders);
        Assert.Empty(report.Stakes);
        Assert.All(report.Orders, o => Assert.Contains(o.Order.Destination, new[] { "CN", "HK" }));
        Assert.Contains(
            report.Orders.SelectMany(o => o.Lines),
            l => l is { PolicyBefore: "DENIAL_PRESUMED", PolicyAfter: "CASE_BY_CASE" }
        );
    }

    [Fact]
    public void Where_silence_becomes_worth_something_every_order_is_asked()
    {
        var before = Market.Side(Market.NewList, screened: false);
        var after = new ImpactSide([Market.NewList], _ => new([], []), RuleBook.Shipped, before.Settings);
        var report = EqualToFull(s_small.Change(before, after));
        Assert.Equal(s_small.Orders.Count, report.Decided);
    }

    [Fact]
    public void A_table_less_touches_every_order()
    {
        var rules = RuleBook.Shipped.With(new Dictionary<string, string?> { ["end-uses"] = null });
        var report = EqualToFull(
            s_small.Change(Market.Side(Market.NewList), Market.Side(Market.NewList, rules: rules))
        );
        Assert.Equal(s_small.Orders.Count, report.Decided);
        Assert.NotEmpty(report.Orders);
    }

    [Fact]
    public void Any_change_of_the_list_touches_what_a_full_recheck_says()
    {
        Market market = new(seed: 7, parties: 400, orders: 150);
        Random random = new(11);
        for (var i = 0; i < 12; i++)
        {
            var (before, after) = (Part(random), Altered(Part(random), random));
            EqualToFull(market.Change(Market.Side(before), Market.Side(after)));
        }
    }

    /// <summary>A consolidated list and the publisher's own tell of the same listings, each in its own words.</summary>
    [Fact]
    public void What_two_lists_tell_of_as_before_has_not_changed()
    {
        var beside = Market.NewList with
        {
            Name = "another",
            Listings = [.. Market.NewList.Listings.Select(l => l with { Remarks = "as the publisher tells it" })],
        };
        Assert.True(ListChanges.Between([Market.NewList, beside], [beside, Market.NewList]).IsEmpty);
        var one = ListChanges.Between([Market.NewList, beside], [Market.NewList]);
        Assert.Empty(one.After);
        Assert.Equal(beside.Listings.Count, one.Removed.Count);

        var altered = beside with
        {
            Listings = [.. beside.Listings.Select((l, i) => i == 5 ? l with { Remarks = "moved" } : l)],
        };
        var changes = ListChanges.Between([Market.NewList, beside], [Market.NewList, altered]);
        string id = beside.Listings[5].Id;
        Assert.All(changes.Before.Concat(changes.After), l => Assert.Equal(id, l.Id));
        Assert.Single(changes.Changed);
        EqualToFull(s_small.Change(Market.Side([Market.NewList, beside]), Market.Side([Market.NewList])));
        EqualToFull(s_small.Change(Market.Side([Market.NewList, beside]), Market.Side([Market.NewList, altered])));
        EqualToFull(s_small.Change(Market.Side([Market.OldList, beside]), Market.Side([Market.NewList, beside])));
        EqualToFull(s_small.Change(Market.Side([Market.NewList, beside]), Market.Side([beside, Market.NewList])));
    }

    [Fact]
    public void Effects_beside_export_control_stand_apart()
    {
        var none = Market.Starter with { Listings = [] };
        var covered = none with { Listings = [.. Market.Starter.Listings.Where(l => l.List == "FCC")] };
        Market market = new(seed: 9, parties: 3_000, orders: 400);
        var later = market
            .Orders.Where(o => o.Parties.All(p => p.Owners is null))
            .Select(o => o with { On = new(2026, 9, 24) })
            .ToList();
        ImpactQuestion asked = new(Market.Side(none), Market.Side(covered), market.Portfolio, later);
        var report = EqualToFull(asked);
        Assert.NotEmpty(report.Orders);
        Assert.All(
            report.Orders,
            o => Assert.Contains(o.Effects, e => e is { Comes: true, Effect.Code: "MARKET_BAR" })
        );
        Assert.DoesNotContain(report.Orders.SelectMany(o => o.Lines), l => l.After == Outcome.LicenseRequired);
    }

    [Fact]
    public void A_stop_of_supply_into_China_shows_what_it_may_bring()
    {
        var report = ImpactAnalysis.Of(s_small.Change(Market.Side(Market.OldList), Market.Side(Market.NewList)));
        var stopped = report.Orders.Where(o =>
            o.After == Outcome.LicenseRequired
            && o.Before < Outcome.LicenseRequired
            && o.Order.Parties.Any(p => p.Country == "CN" && p.IsTransactionParty)
        );
        Assert.NotEmpty(stopped);
        Assert.All(
            stopped,
            o =>
                Assert.Contains(
                    o.Effects,
                    e =>
                        e.Effect.Code == "REPRISAL_EXPOSURE"
                        && e.Effect.Text.Contains("is low", StringComparison.Ordinal)
                )
        );
    }

    private static ListVersion Part(Random random) =>
        Market.Starter with
        {
            Listings = [.. Market.Starter.Listings.Where(_ => random.Next(5) > 0)],
        };

    /// <summary>Listings whose answer changes in small ways: dates, wording, the order of citations.</summary>
    private static ListVersion Altered(ListVersion list, Random random) =>
        list with
        {
            Listings =
            [
                .. list.Listings.Select(l =>
                    random.Next(12) switch
                    {
                        0 => l with { Citations = [.. l.Citations.Reverse()] },
                        1 => l with { ReviewPolicy = "Case-by-case basis" },
                        2 => l with { Effective = new(2019, 11, 21) },
                        3 => l with { Ends = new(2019, 11, 19) },
                        4 => l with { Names = [.. l.Names, new("Norali Trading", NameKind.Alias)] },
                        _ => l,
                    }
                ),
            ],
        };

    private static DraftLaw Draft(string paragraph, string kind = "generalLicenses")
    {
        var json = $$"""{ "schema": "licet.draft/1", "title": "Trial", "{{kind}}": [{{paragraph}}] }""";
        var reading = DraftReader.Read(Encoding.UTF8.GetBytes(json), RuleBook.Shipped);
        Assert.Empty(reading.Problems);
        return reading.Draft!;
    }

    /// <summary>Every counterparty that bears an added name just so is told, whatever the engine thinks.</summary>
    private static void MissesNone(Market market, ImpactReport report)
    {
        var added = report.Lists.Added.Select(l => l.Id).ToHashSet();
        var told = report.Counterparties.Select(c => (c.Counterparty.Id, c.Listing.Id)).ToHashSet();
        var borne = market.Exact.Where(e => added.Contains(e.Listing.Id)).ToList();
        Assert.NotEmpty(borne);
        Assert.All(borne, e => Assert.Contains((e.Id, e.Listing.Id), told));
    }

    private static ImpactReport EqualToFull(ImpactQuestion asked)
    {
        var (quick, full) = (ImpactAnalysis.Of(asked), ImpactAnalysis.Of(asked, full: true));
        Assert.Equal(asked.Orders.Count, full.Decided);
        Assert.Equal(Lines(full), Lines(quick));
        return quick;
    }

    /// <summary>All that a report says, a line each; but for how many orders were decided.</summary>
    private static List<string> Lines(ImpactReport report) =>
        [
            .. report.Counterparties.Select(c =>
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{c.Counterparty.Id} {c.Before?.Id} > {c.After?.Id} {c.Matched} {c.Score} {c.Class} {c.Orders}"
                )
            ),
            .. report.Orders.SelectMany(o =>
                o.Lines.SelectMany(l =>
                        l.Reasons.Select(r => $"  {r.Comes} {r.Kind} {r.Policy} {r.Finding.Authority} {r.Finding.Text}")
                            .Prepend($" {l.Index} {l.Before} > {l.After} {l.PolicyBefore} > {l.PolicyAfter}")
                    )
                    .Concat(o.Effects.Select(e => $"  {e.Comes} {e.Effect.Code} {e.Effect.Text}"))
                    .Prepend($"{o.Index} {o.Order.Id} {o.Before} > {o.After}")
            ),
            .. report.Stakes.Select(s =>
                $"{s.Before} > {s.After} {s.Orders} {s.Lines} {string.Join(", ", s.Amounts)} {s.WithoutValue}"
            ),
            .. report.Gaps,
        ];
}
