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
    [InlineData("Vostrelek Co., Ltd.", null)]
    [InlineData("LAVROV, Sergey", null)]
    [InlineData("3 Suns Ltd", null)]
    [InlineData("1000 Islands Shipping", null)]
    [InlineData("Wagner\u200B Group,\u200E Russia", "Wagner Group")]
    [InlineData("(China)", null)]
    [InlineData("Department: Physics", null)]
    public void The_name_alone_is_asked_too(string written, string? alone) =>
        Assert.Equal(alone, Surroundings.Without(written, person: false));

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
