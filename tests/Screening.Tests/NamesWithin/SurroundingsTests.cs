using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>What stands around a name in a field hides nobody.</summary>
public class SurroundingsTests
{
    [Theory]
    [InlineData("Wagner Group, Russia", "Wagner Group")]
    [InlineData("Dahua Technology, Hangzhou, China", "Dahua Technology")]
    [InlineData("DJI (China)", "DJI")]
    [InlineData("Vostrelek GmbH, 10115 Berlin", "Vostrelek GmbH")]
    [InlineData("1. Rosoboronexport", "Rosoboronexport")]
    [InlineData("12) Rosoboronexport", "Rosoboronexport")]
    [InlineData("100234 Rosoboronexport", "Rosoboronexport")]
    [InlineData("Rosoboronexport (100234)", "Rosoboronexport")]
    [InlineData("Attn.: Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("AGAT-SYSTEM, 51B Francyska Skaryna St., Minsk, 220141, BY", "AGAT-SYSTEM")]
    [InlineData("Vostrelek Co., Ltd., Hafen Stra\u00DFe, 20095 Hamburg, Germany", "Vostrelek Co., Ltd.")]
    [InlineData("M/S Vostrelek Traders", "Vostrelek Traders")]
    [InlineData("Messrs. Vostrelek Traders", "Vostrelek Traders")]
    [InlineData("Vostrelek Co., Ltd.", null)]
    [InlineData("LAVROV, Sergey", null)]
    [InlineData("3 Suns Ltd", null)]
    [InlineData("1000 Islands Shipping", null)]
    [InlineData("Wagner\u200B Group,\u200E Russia", "Wagner Group")]
    [InlineData("(China)", null)]
    [InlineData("Department: Physics", null)]
    public void The_name_alone_is_asked_too(string written, string? alone) =>
        Assert.Equal(alone, Surroundings.Without(written, person: false));

    [Theory]
    [InlineData("Harbin Institute of Technology China", "Harbin Institute of Technology")]
    [InlineData("Vostrelek Traders United Arab Emirates", "Vostrelek Traders")]
    [InlineData("Bank of Greece", null)]
    [InlineData("Rosneft Germany", null)]
    [InlineData("Huawei Technologies Poland", null)]
    [InlineData("Iran", null)]
    [InlineData("Vostrelek Traders", null)]
    public void A_country_at_the_end_is_left_out_of_a_name_of_several_words(string written, string? alone) =>
        Assert.Equal(alone, PlaceBehind.WithoutCountryAtEnd(written));

    [Theory]
    [InlineData("Vostrelek Traders, Am Anger, Wolkenried, DE", "Vostrelek Traders")]
    [InlineData("LAVROV, Sergey, Moscow, Russia", null)]
    [InlineData("Vostrelek Traders, Wolkenried", null)]
    public void What_stands_before_an_address_is_asked_too(string written, string? front) =>
        Assert.Equal(front, PlaceBehind.BeforeAddress(written));

    [Theory]
    [InlineData("A P Finance Limited", "AP Finance Limited")]
    [InlineData("A. P. Finance", "AP. Finance")]
    [InlineData("M & P Trading", "MP Trading")]
    [InlineData("Tongfang R I A Co Ltd", "Tongfang RIA Co Ltd")]
    [InlineData("M/S X Traders", null)]
    [InlineData("A.P. Finance", null)]
    [InlineData("Vitamin C Trading", null)]
    public void Initials_that_stand_apart_are_written_together(string written, string? together) =>
        Assert.Equal(together, WrittenTogether.Initials(written));

    [Theory]
    [InlineData("A P Finance Limited", "A.P. Finance Limited")]
    [InlineData("M P Trading Inc", "M&P Trading Inc.")]
    [InlineData("Tongfang R I A Co Ltd", "Tongfang")]
    public void Listed_initials_are_met_however_they_stand(string written, string listed) =>
        Assert.Contains(
            RealIndex.Consolidated.Screen(new ScreeningQuery(written), new ScreeningSettings()).Hits,
            h => h.Matched.StartsWith(listed[..4], StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>Every name of the Entity List with the address that the list itself has of it behind, as one field.</summary>
    [Fact]
    public void A_listed_name_with_its_whole_address_behind_it_is_found()
    {
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        var count = 0;
        foreach (
            var (listing, name) in RealIndex
                .NamesOf(RealIndex.Consolidated)
                .Where(n =>
                    n.Listing is { List: "EL", Kind: not PartyKind.Address, Addresses.Count: > 0 }
                    && n.Name.Text == n.Listing.PrimaryName
                )
        )
        {
            count++;
            var text = $"{name.Text}, {listing.Addresses[0].Text}";
            var result = RealIndex.Consolidated.Screen(new ScreeningQuery(text), settings);
            if (!result.CannotBeCleared && !result.Hits.Any(h => h.Listing == listing))
            {
                lost.Add(text);
            }
        }

        Figures.Say($"{count - lost.Count} of {count} names with their address found");
        Assert.True(lost.Count * 100 <= count, $"{lost.Count} of {count} lost");
    }

    [Fact]
    public void A_person_s_family_name_is_no_name_alone()
    {
        Assert.Null(Surroundings.Without("Brown, Georgia", person: true));
        Assert.Equal("Vladimir Putin", Surroundings.Without("Vladimir Putin, Russia", person: true));
    }

    /// <summary>Every name of the Entity List of April 2022 with the country of its listing behind it, as the two are often typed.</summary>
    [Theory]
    [InlineData("{0}, {1}")]
    [InlineData("{0} ({1})")]
    public void A_listed_name_with_its_own_country_behind_it_is_found(string form)
    {
        Dictionary<string, string> countries = new()
        {
            ["AE"] = "United Arab Emirates",
            ["CN"] = "China",
            ["HK"] = "Hong Kong",
            ["IR"] = "Iran",
            ["MY"] = "Malaysia",
            ["PK"] = "Pakistan",
            ["RU"] = "Russia",
            ["SG"] = "Singapore",
            ["TR"] = "Turkey",
        };
        var settings = new ScreeningSettings { Explain = false, Top = int.MaxValue };
        List<string> lost = [];
        var count = 0;
        foreach (
            var (listing, name) in RealIndex
                .NamesOf(RealIndex.Consolidated)
                .Where(n =>
                    n.Listing is { List: "EL", Kind: not PartyKind.Address } && n.Name.Text == n.Listing.PrimaryName
                )
        )
        {
            var country = listing
                .Countries.Select(c => countries.GetValueOrDefault(c))
                .FirstOrDefault(c => c is not null);
            if (country is null)
            {
                continue;
            }

            count++;
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name.Text, country);
            if (!RealIndex.Consolidated.Screen(new ScreeningQuery(text), settings).Hits.Any(h => h.Listing == listing))
            {
                lost.Add(text);
            }
        }

        Figures.Say($"{count - lost.Count} of {count} names with their country found");
        Assert.True(count > 1_500, $"{count}");
        Findings.None(lost);
    }
}
