using System.Collections.Immutable;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Screening.Lists;

namespace Licet.Core.Tests.Impact;

public class ExporterBookTests
{
    private static readonly Market s_market = new(seed: 11, parties: 1_000, orders: 300);
    private static readonly DateOnly s_first = new(2019, 5, 16);

    [Fact]
    public void Each_order_of_a_book_is_answered_as_the_analysis_of_all_orders_answers_it()
    {
        BookedAs[] kinds = Enum.GetValues<BookedAs>();
        ExporterBook book = new(
            [
                .. s_market.Orders.Select(
                    (o, i) =>
                        new BookedOrder(
                            kinds[i % 3],
                            o.Id!,
                            o,
                            kinds[i % 3] == BookedAs.EnRoute ? new(2019, 8, 1) : null
                        )
                ),
            ],
            []
        );
        (ImpactSide before, ImpactSide after) = (Market.Side(Market.OldList), Market.Side(Market.NewList));
        BookImpact impact = BookImpact.Of(before, after, book, new(2019, 11, 20), after.Decide, []);
        ImpactReport alone = ImpactAnalysis.Of(new(before, after, [], s_market.Orders), full: true);
        Assert.Equal(alone.Orders.Select(o => o.Order.Id), impact.Orders.Select(o => o.Booked.Id));
        Assert.NotEmpty(impact.Of(BookedAs.OpenOrder));
        Assert.NotEmpty(impact.Of(BookedAs.Application));
        Assert.Equal(impact.Orders.Count, kinds.Sum(k => impact.Of(k).Count()));
        Assert.All(impact.Orders.Where(o => o.Booked.As != BookedAs.EnRoute), o => Assert.Null(o.Saved));
        // Nobody published a clause: what is stopped on its way is not saved.
        Assert.Contains(impact.Of(BookedAs.EnRoute), o => o.Saved is { Clause: null, Why: not null });
        decimal all = alone.Orders.SelectMany(o => o.Lines).Sum(l => l.Line.Value ?? 0m);
        Assert.Equal(all, impact.Orders.SelectMany(o => o.Amounts).Sum(a => a.Value));
    }

    [Fact]
    public void Days_of_their_own_decide_every_order_as_a_full_recheck_does()
    {
        ImpactSide before = Side(new(2019, 5, 15));
        ImpactSide after = Side(new(2019, 11, 20));
        ImpactQuestion asked = new(before, after, [], s_market.Orders);
        ImpactReport quick = ImpactAnalysis.Of(asked);
        ImpactReport full = ImpactAnalysis.Of(asked, full: true);
        Assert.Equal(s_market.Orders.Count, quick.Decided);
        Assert.Equal(Told(full), Told(quick));
        Assert.NotEmpty(quick.Orders);
        foreach (OrderImpact order in quick.Orders)
        {
            Order own = s_market.Orders[order.Index];
            Assert.Equal(before.Decide(own with { On = new(2019, 5, 15) }).Outcome, order.Before);
            Assert.Equal(after.Decide(own with { On = new(2019, 11, 20) }).Outcome, order.After);
        }

        static ImpactSide Side(DateOnly day) =>
            new(
                [Market.Starter],
                _ => new([], []),
                Core.Rules.RuleBook.Shipped,
                new(Core.Ownership.AffiliatesRuleSetting.Ask, AcceptGaps: true)
            )
            {
                Day = day,
            };
    }

    /// <summary>The listing counts though no name meets it; before, such an order was left out.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_order_whose_party_a_person_says_is_a_listing_of_the_change_is_decided(bool byCounterparty)
    {
        Listing come = ListChanges.Between([Market.OldList], [Market.NewList]).Added[0];
        Order plain = s_market.Orders[0] with
        {
            Parties =
            [
                s_market.Orders[0].Parties[0] with
                {
                    Id = null,
                    Name = "Xylotymbou Kettle Works",
                    OtherNames = [],
                },
            ],
        };
        Party party = plain.Parties[0];
        Order told = plain with { Parties = [party with { Hits = [new(come.Id, true, "its registration says so")] }] };
        CounterpartyFacts facts = new(party.Name, party.Kind, party.Country);
        CounterpartyState state = new()
        {
            History = "counterparty/1",
            Organization = "nordwind",
            Hits = ImmutableSortedDictionary<string, HitDisposition>.Empty.Add(come.Id, new() { ConfirmedBy = "ana" }),
        };
        KnownCounterparties known = byCounterparty
            ? new("nordwind", [new("K-1", facts, [1], state)])
            : KnownCounterparties.None;
        ImpactQuestion asked = new(
            With(Market.Side(Market.OldList), known),
            With(Market.Side(Market.NewList), known),
            [],
            [byCounterparty ? plain : told]
        );
        Assert.Single(ImpactAnalysis.Of(asked, full: true).Orders);
        Assert.Single(ImpactAnalysis.Of(asked).Orders);

        static ImpactSide With(ImpactSide side, KnownCounterparties known) =>
            new(side.Lists, side.Worth, side.Rules, side.Settings) { Known = known };
    }

    [Fact]
    public void A_portfolio_looked_through_in_parts_is_met_as_the_whole_one_is()
    {
        ListChanges changes = ListChanges.Between([Market.OldList], [Market.NewList]);
        IReadOnlyList<CounterpartyImpact> whole = ImpactAnalysis
            .Of(new(Market.Side(Market.OldList), Market.Side(Market.NewList), s_market.Portfolio, s_market.Orders))
            .Counterparties;
        List<CounterpartyImpact> parts =
        [
            .. s_market.Portfolio.Chunk(97).SelectMany(c => ImpactAnalysis.Met(c, s_market.Orders, changes)),
        ];
        Assert.NotEmpty(whole);
        Assert.Equal(whole, parts);
    }

    [Fact]
    public void A_license_with_a_party_that_comes_onto_a_list_stops_and_one_whose_party_leaves_it_does_not()
    {
        Listing come = ListChanges.Between([Market.OldList], [Market.NewList]).Added.First(l => l.Countries.Count > 0);
        ExporterBook book = new(
            [],
            [License("D1", come.PrimaryName, come.Countries[0]), License("D2", "Nobody", "DE")]
        );
        LicenseImpact stops = Assert.Single(Of(Market.OldList, Market.NewList));
        Assert.Equal("D1", stops.License.Number);
        Assert.True(stops.Stops);
        Assert.Equal(1_100m, stops.Balance!.ValueLeft!.Amount); // with the tolerance of 750.11(b)(1)
        Assert.False(Assert.Single(Of(Market.NewList, Market.OldList)).Stops);

        IReadOnlyList<LicenseImpact> Of(ListVersion before, ListVersion after) =>
            BookImpact
                .Of(Market.Side(before), Market.Side(after), book, s_first, Market.Side(after).Decide, [])
                .Licenses;
    }

    [Theory]
    [InlineData("2019-05-16", null, true)] // on its way on the rule's first day
    [InlineData("2019-05-10", null, true)]
    [InlineData("2019-05-10", "2019-12-01", true)]
    [InlineData("2019-05-10", "2019-11-20", false)] // the clause ends before the day that asks
    public void A_consignment_en_route_goes_on_under_the_clause_of_the_rule_that_came(
        string shipped,
        string? before,
        bool saved
    )
    {
        SavingsClause clause = new(s_first, before is null ? null : DateOnly.Parse(before, null), "84 FR 22961");
        EnRoute found = EnRouteOf(shipped, [AmendingRule.Of(clause)])!;
        Assert.Equal(saved, found.Clause is not null);
        Assert.Equal(saved, found.Why is null);
        Assert.Contains(found.Change.Lines, l => l.After == Outcome.LicenseRequired);
        Assert.Equal(saved && before is not null ? new DateOnly(2019, 11, 30) : null, found.LastDay);
    }

    [Fact]
    public void Without_a_clause_of_a_rule_between_nothing_saves_a_consignment_and_without_a_change_nothing_is_said()
    {
        Assert.Contains("No savings clause", EnRouteOf("2019-05-10", [])!.Why!, StringComparison.Ordinal);
        // Another rule's clause, of a day on which nothing was asked yet.
        EnRoute other = EnRouteOf("2019-04-01", [AmendingRule.Of(new(new(2019, 4, 20), null, "84 FR 1"))])!;
        Assert.Null(other.Clause);
        Assert.Contains("another rule", other.Why!, StringComparison.Ordinal);
        // Entries cite the page of their row, in 2019 as years later: it is one of the rule's.
        Assert.NotNull(EnRouteOf("2019-05-10", SavingsClauses.Shipped)!.Clause);
        Assert.NotNull(EnRouteOf("2019-05-10", SavingsClauses.Shipped, "2023-05-10")!.Clause);
        Assert.Null(EnRouteOf("2019-11-20", SavingsClauses.Shipped));
        Assert.Null(EnRouteOf("2019-06-01", SavingsClauses.Shipped)); // the law of its day asked the same
    }

    [Fact]
    public void The_shipped_clauses_are_in_the_order_of_their_days_and_have_citations()
    {
        Assert.NotEmpty(SavingsClauses.Shipped);
        Assert.Equal(SavingsClauses.Shipped.OrderBy(c => c.Began), SavingsClauses.Shipped);
        Assert.All(SavingsClauses.Shipped, c => Assert.Matches("^[0-9]+ FR [0-9]+$", c.Citation));
    }

    /// <summary>A cable to a listed party, by the real law, asked on 20 November 2019.</summary>
    private static EnRoute? EnRouteOf(string shipped, IReadOnlyList<AmendingRule> rules, string asked = "2019-11-20")
    {
        Order order = Cable(DateOnly.Parse(shipped, null), "Huawei Technologies Co., Ltd.");
        ImpactSide law = Market.Side(Market.Starter);
        return EnRoute.Obstacle(order, order.On, DateOnly.Parse(asked, null), law.Decide)?.Under(rules);
    }

    private static Order Cable(DateOnly on, params string[] to) =>
        new()
        {
            Id = "PO-1",
            On = on,
            Exporter = new("Nordlicht", "US", true, Facts.None),
            Destination = "CN",
            From = "US",
            Movement = Movement.Export,
            Parties =
            [
                .. to.Select(name => new Party
                {
                    Name = name,
                    Country = "CN",
                    Roles = [PartyRole.Purchaser, PartyRole.UltimateConsignee, PartyRole.EndUser],
                }),
            ],
            Lines = [new() { Classification = Classified("EAR99"), Value = 100m }],
            Assumptions = new HashSet<Assumption>(Enum.GetValues<Assumption>()),
        };

    private static readonly DateOnly s_published = new(2026, 10, 5);

    /// <summary>An entry that a change published here brings on 5 October 2026.</summary>
    private static Listing Brought(string change, string name, string citation) =>
        new()
        {
            Id = "EL:" + change,
            List = "EL",
            Kind = PartyKind.Company,
            Names = [new(name)],
            Countries = ["CN"],
            LicenseRequirement = "For all items subject to the EAR.",
            ReviewPolicy = "Presumption of denial",
            Citations = [citation],
            SourceRow = name,
            SourceLine = change,
            Effective = s_published,
            Published = s_published,
        };

    /// <summary>Three additions of one day, the first alone with a clause, whose citation is what is given.</summary>
    private static EnRoute? SavedOfThree(string clause, DateOnly aboardBy, params string[] to)
    {
        (string Change, string Name, string Citation)[] three =
        [
            ("LC-1", "Kingfisher Aerostructures Zhuhai", "91 FR 95001"),
            ("LC-2", "Wagtail Semiconductor Wuhan", "91 FR 95002"),
            ("LC-3", "Dunlin Marine Electronics Qingdao", "91 FR 95003"),
        ];
        ListVersion after = Market.Starter with
        {
            Listings = [.. Market.Starter.Listings, .. three.Select(t => Brought(t.Change, t.Name, t.Citation))],
        };
        (ImpactSide old, ImpactSide now) = (Market.Side(Market.Starter), Market.Side(after));
        AmendingRule rule = new("91 FR 95001", s_published, new(aboardBy, null, clause), ["EL:LC-1"]);
        // What was there a moment ago answers for the days before; of the day itself nothing is asked that could be older.
        return EnRoute
            .Obstacle(
                Cable(new(2026, 9, 28), to),
                new(2026, 9, 28),
                s_published,
                o => (o.On < s_published ? old : now).Decide(o)
            )
            ?.Under([rule, .. SavingsClauses.Shipped]);
    }

    [Theory]
    [InlineData("91 FR 95001")]
    [InlineData("91 FR 95002, 95010 (savings clause)")] // its own text, whatever it is
    public void A_clause_saves_what_its_own_publication_hits_and_nothing_of_another_one_of_the_same_day(string clause)
    {
        EnRoute saved = SavedOfThree(clause, s_published, "Kingfisher Aerostructures Zhuhai")!;
        Assert.Equal(clause, saved.Clause?.Citation);
        foreach (string other in new[] { "Wagtail Semiconductor Wuhan", "Dunlin Marine Electronics Qingdao" })
        {
            EnRoute not = SavedOfThree(clause, s_published, other)!;
            Assert.Null(not.Clause);
            Assert.Contains("another rule", not.Why!, StringComparison.Ordinal);
            // Beside a party that is saved it is not saved either.
            Assert.Null(SavedOfThree(clause, s_published, "Kingfisher Aerostructures Zhuhai", other)!.Clause);
        }
    }

    [Theory]
    [InlineData(-3, true)] // aboard three days before the rule began
    [InlineData(10, true)] // or later than it
    [InlineData(-8, false)] // a day before the shipment
    public void A_clause_saves_what_was_aboard_by_its_day_whether_the_rule_began_before_or_behind_it(
        int days,
        bool saved
    ) =>
        Assert.Equal(
            saved,
            SavedOfThree("91 FR 95001", s_published.AddDays(days), "Kingfisher Aerostructures Zhuhai")!.Clause
                is not null
        );

    [Fact]
    public void A_party_that_a_later_edition_names_is_saved_by_the_page_that_it_cites()
    {
        ListVersion edition = Market.Starter with
        {
            Listings = [.. Market.Starter.Listings, Brought("4711", "Kingfisher Aerostructures Zhuhai", "91 FR 95001")],
        };
        (ImpactSide old, ImpactSide now) = (Market.Side(Market.Starter), Market.Side(edition));
        CameAfter came = EnRoute.Obstacle(
            Cable(new(2026, 9, 28), "Kingfisher Aerostructures Zhuhai"),
            new(2026, 9, 28),
            s_published,
            o => (o.On < s_published ? old : now).Decide(o)
        )!;
        Assert.NotNull(came.Under([Rule("91 FR 95001", "LC-1")]).Clause);
        Assert.Null(came.Under([Rule("91 FR 95002", "LC-2")]).Clause);

        static AmendingRule Rule(string citation, string change) =>
            new(citation, s_published, new(s_published, null, "the clause"), ["EL:" + change]);
    }

    private static Classification Classified(string text) =>
        Classification.TryParse(text, out Classification found) ? found : throw new InvalidOperationException(text);

    private static HeldLicense License(string number, string consignee, string country)
    {
        LicenseTerms terms = new()
        {
            Number = number,
            Issuer = new("BIS", "license letter"),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, "Nordlicht", "US"),
                new("C", PartyRole.UltimateConsignee, consignee, country),
            ],
            Lines = [new("1", Classified("EAR99"), "Cable", new Quantity(10m, "number"), new Money(1_000m, "USD"))],
            Destinations = [country],
            Issued = new(2019, 1, 1),
            LastDay = new(2023, 1, 1),
        };
        LicenseState state = LicenseFold.New("license/" + number, ShippedProcesses.UsEar) with
        {
            Versions = [new(terms.Issued, terms)],
        };
        return new("test", s_first, state, LedgerState.Empty);
    }

    private static IEnumerable<string> Told(ImpactReport report) =>
        report.Orders.Select(o =>
            $"{o.Index} {o.Before} {o.After} {string.Join(";", o.Lines.SelectMany(l => l.Reasons.Select(r => r.Finding.Text)))}"
        );
}
