using CsCheck;
using Licet.Screening.Lists;
using Licet.Screening.Tests.Portfolio;

namespace Licet.Screening.Tests;

public class PortfolioIndexTests
{
    /// <summary>A hit as both directions must tell it.</summary>
    private sealed record Told(string Party, string Listing, string Matched, double Score, HitClass Class);

    [Theory]
    [InlineData(null)]
    [InlineData(0.9)]
    [InlineData(0.6)]
    public void On_real_lists_reverse_screening_gives_the_hits_of_screening_each_counterparty(double? threshold)
    {
        Parties made = new(20220401);
        IReadOnlyList<Listing> changed = made.Listings(300);
        Counterparty[] parties = [.. made.Clean(17_000), .. made.Listed(changed, 3_000)];
        Told[] reverse = Reverse(parties, changed, threshold);
        Assert.InRange(reverse.Length, 1_000, 1_000_000);
        Assert.Contains(reverse, h => h.Class == HitClass.PossibleAffiliate);
        Told[] forward = Forward(parties, changed, threshold, exhaustive: false);
        Findings.None(
            forward
                .Except(reverse)
                .Select(x => $"forward {x}")
                .Concat(reverse.Except(forward).Select(x => $"reverse {x}"))
        );
        Assert.Equal(forward, reverse);
    }

    [Fact]
    public void Reverse_screening_gives_what_scoring_every_pair_gives()
    {
        Parties made = new(7);
        IReadOnlyList<Listing> changed = made.Listings(300);
        Counterparty[] parties = [.. made.Clean(1_000), .. made.Listed(changed, 1_000)];
        Assert.Equal(Forward(parties, changed, null, exhaustive: true), Reverse(parties, changed, null));
    }

    [Fact]
    public void Whatever_the_words_and_the_threshold_both_directions_give_the_same()
    {
        string[] words =
        [
            "Huawei",
            "Hua Wei",
            "Huawey",
            "Technologies",
            "Tech",
            "Technology",
            "Trading",
            "House",
            "High",
            "Hightech",
            "13th",
            "14th",
            "XIII",
            "Institute",
            "of",
            "the",
            "and",
            "Ltd",
            "OOO",
            "GmbH",
            "Co.,",
            "Limited",
            "Muhammad",
            "Mohamed",
            "محمد",
            "حسن",
            "Hassan",
            "Sergey",
            "Sergei",
            "Сергей",
            "Иванов",
            "Ivanov",
            "Ivanoff",
            "J.",
            "J",
            "Smith",
            "John",
            "Johnny",
            "Robert",
            "Bob",
            "华为",
            "技术",
            "有限公司",
            "华为技术有限公司",
            "陈文华",
            "Chen",
            "Wenhua",
            "Chan",
            "김정은",
            "Kim",
            "Jongun",
            "Jong-un",
            "Petro",
            "Chemical",
            "Petrochemical",
            "Petrochemicals",
            "CETC",
            "NUDT",
            "National",
            "University",
            "Defense",
            "Defence",
            "China",
            "Electronics",
            "Group",
            "Corporation",
            "Rosoboronexport",
            "Rosoboroneksport",
            "Roso",
            "boronexport",
            "Star",
            "Sun",
            "M/V",
            "747",
            "B-52",
            "Ab",
            "Abb",
            "Aaron",
            "Arron",
            "xn",
            "?",
        ];
        PartyKind[] kinds =
        [
            PartyKind.Company,
            PartyKind.Person,
            PartyKind.Vessel,
            PartyKind.Unknown,
            PartyKind.Address,
        ];
        Gen<string> name = Of(words).Array[1, 6].Select(w => string.Join(' ', w));
        Gen<Counterparty> party = Gen.Select(name, Of(kinds), Of<string?>(null, "CN", "RU"))
            .Select((n, k, c) => new Counterparty(n, n, k, c));
        Gen<Listing> listing = Gen.Select(name.Array[1, 3], Of(kinds))
            .Select((n, k) => Of(k, n) with { Countries = n.Length == 2 ? ["CN"] : [] });
        Gen.Select(party.Array[1, 40], listing.Array[1, 12], Of<double?>(null, 0.5, 0.65, 0.8, 1))
            .Sample(
                (p, l, t) =>
                {
                    Listing[] changed = [.. l.Select((x, i) => x with { Id = $"X:{i:000}" })];
                    Counterparty[] parties = [.. p.Select((x, i) => x with { Id = $"{i}" })];
                    Told[] forward = Forward(parties, changed, t, exhaustive: true);
                    Told[] reverse = Reverse(parties, changed, t);
                    Findings.None(
                        forward
                            .Except(reverse)
                            .Select(x => $"forward {x}")
                            .Concat(reverse.Except(forward).Select(x => $"reverse {x}"))
                    );
                    Assert.Equal(forward, reverse);
                },
                iter: 2000
            );
    }

    [Theory]
    [InlineData("of 김정은 J.")]
    [InlineData("LG전자")]
    [InlineData("전자LG")]
    [InlineData("3김정은")]
    public void A_word_of_hangul_grown_together_with_other_letters_is_found_in_both_directions(string name)
    {
        Listing[] changed = [Of(PartyKind.Company, "김정은"), Of(PartyKind.Company, "LG 전자") with { Id = "X:2" }];
        Counterparty[] parties = [new("1", name, PartyKind.Company)];
        Told[] whole = Forward(parties, changed, 0.65, exhaustive: true);
        Assert.NotEmpty(whole);
        Assert.Equal(whole, Forward(parties, changed, 0.65, exhaustive: false));
        Assert.Equal(whole, Reverse(parties, changed, 0.65));
    }

    [Fact]
    public void Counterparties_come_in_the_order_given_and_one_call_gives_what_many_give()
    {
        Parties made = new(3);
        IReadOnlyList<Listing> changed = made.Listings(40);
        Counterparty[] parties = [.. made.Listed(changed, 300)];
        PortfolioIndex index = PortfolioIndex.Build(parties);
        IReadOnlyList<PortfolioHit> once = index.Screen(changed);
        int[] order = [.. once.Select(h => Array.IndexOf(parties, h.Counterparty))];
        Assert.Equal(order.Order(), order);
        Assert.Equal(
            once.Select(h => (h.Counterparty.Id, h.Listing.Id, h.Score)).Order(),
            changed.SelectMany(index.Screen).Select(h => (h.Counterparty.Id, h.Listing.Id, h.Score)).Order()
        );
        Assert.Equal(once, index.Screen(changed.Concat(changed)));
    }

    [Fact]
    public void A_name_that_cannot_tell_one_party_from_another_is_reported()
    {
        Counterparty[] parties =
        [
            new("1", "Trading House", PartyKind.Company),
            new("2", "Rosoboronexport", PartyKind.Company),
            new("3", "???", PartyKind.Unknown),
            new("4", "", PartyKind.Person),
        ];
        PortfolioIndex index = PortfolioIndex.Build(parties);
        Assert.Equal(["1", "3", "4"], index.TooGeneric.Select(p => p.Id));
        Assert.Equal(4, index.Count);
        Assert.Equal("2", Assert.Single(index.Screen(Of(PartyKind.Company, "ROSOBORONEKSPORT"))).Counterparty.Id);
    }

    [Fact]
    public void An_entry_that_lists_an_address_alone_meets_no_name()
    {
        PortfolioIndex index = PortfolioIndex.Build([new("1", "Rosoboronexport")]);
        Assert.Empty(index.Screen(Of(PartyKind.Address, "Rosoboronexport")));
    }

    [Fact]
    public void Progress_ends_with_the_number_of_counterparties()
    {
        List<int> told = [];
        Counterparty[] parties = [.. Enumerable.Range(0, 20_000).Select(i => new Counterparty($"{i}", "Star Trading"))];
        PortfolioIndex.Build(parties, progress: told.Add);
        Assert.True(told.Count > 1);
        Assert.Equal(told.Order(), told);
        Assert.Equal(20_000, told[^1]);
    }

    [Theory]
    [InlineData(0.49)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_threshold_outside_its_range_is_refused(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PortfolioIndex.Build([], threshold));

    private static Told[] Reverse(Counterparty[] parties, IReadOnlyList<Listing> changed, double? threshold) =>
        [
            .. PortfolioIndex
                .Build(parties, threshold)
                .Screen(changed)
                .Select(h => new Told(h.Counterparty.Id, h.Listing.Id, h.Matched, h.Score, h.Class)),
        ];

    private static Told[] Forward(
        Counterparty[] parties,
        IReadOnlyList<Listing> changed,
        double? threshold,
        bool exhaustive
    )
    {
        ScreeningIndex index = ScreeningIndex.Build([
            new ListVersion
            {
                Name = "changed",
                ListCodes = ["X"],
                ContentHash = "",
                Source = "test",
                IsComplete = true,
                Listings = changed,
            },
        ]);
        ScreeningSettings settings = new()
        {
            Threshold = threshold,
            Top = int.MaxValue,
            Explain = false,
            Exhaustive = exhaustive,
        };
        return
        [
            .. parties.SelectMany(p =>
                index
                    .Screen(new ScreeningQuery(p.Name) { Kind = p.Kind, Country = p.Country }, settings)
                    .Hits.Select(h => new Told(p.Id, h.Listing.Id, h.Matched, h.Score, h.Class))
            ),
        ];
    }

    private static Gen<T> Of<T>(params T[] items) => Gen.Int[0, items.Length - 1].Select(i => items[i]);

    private static Listing Of(PartyKind kind, params string[] names) =>
        new()
        {
            Id = "X:1",
            List = "X",
            Kind = kind,
            Names = [.. names.Select(n => new ListingName(n))],
            SourceRow = "",
            SourceLine = "",
        };
}
