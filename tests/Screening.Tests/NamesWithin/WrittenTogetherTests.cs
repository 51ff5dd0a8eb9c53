using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;
using Licet.Screening.Scoring;
using Licet.Screening.Tests.Lists;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>Names whose letters stand apart on one side and together on the other.</summary>
public class WrittenTogetherTests
{
    [Theory]
    [InlineData("Da Jiang Innovations", "DaJiang Innovations")]
    [InlineData("HARAKAT AL-NUJABA", "HARAKAT ALNUJABA")]
    [InlineData("Ahl al-Sunna wa al-Jamaa", "Ahl alSunna wa alJamaa")]
    [InlineData("De Hua Trading", "DeHua Trading")]
    [InlineData("Banco de Venezuela", null)]
    [InlineData("Institute of Technology", null)]
    [InlineData("Da Li", null)]
    [InlineData("al", null)]
    [InlineData("Vida Panama", null)]
    public void A_particle_grows_together_with_its_name(string name, string? joined) =>
        Assert.Equal(joined, WrittenTogether.Particles(name));

    [Theory]
    [InlineData("H u a w e i", "Huawei")]
    [InlineData("Z T E Kangxun H u a", null)]
    [InlineData("H u a w e i Technologies", "Huawei Technologies")]
    [InlineData("Das H u a w e i", "Das Huawei")]
    [InlineData("J R R Tolkien", null)]
    [InlineData("", null)]
    public void Spaced_letters_are_a_word_and_initials_are_not(string name, string? word) =>
        Assert.Equal(word, WrittenTogether.Spaced(name));

    [Theory]
    [InlineData("Alnujaba TV", "AL-NUJABA TV")]
    [InlineData("Al Nujaba TV", "ALNUJABA TV")]
    [InlineData("Dajiang Innovations", "Da-Jiang Innovations")]
    [InlineData("Da Jiang Innovations", "Dajiang Innovations")]
    [InlineData("H u a w e i", "Huawei")]
    public void Either_way_of_writing_finds_the_other(string query, string listed)
    {
        var index = ScreeningIndex.Build([Invented.Version(Invented.Listing("EL:1", listed))]);
        foreach (var kind in new[] { PartyKind.Company, PartyKind.Unknown })
        {
            var result = index.Screen(new ScreeningQuery(query) { Kind = kind }, ScreeningSettings.Default);
            Assert.True(Assert.Single(result.Hits).Score > 0.95);
        }
    }

    /// <summary>Nobody finds "DaJiang" on a list that says "Da Jiang".</summary>
    [Theory]
    [InlineData("Dajiang Innovations", "Da Jiang Innovations", "Da Jiang Innovations")]
    [InlineData("Alnujaba TV", "AL-NUJABA TV", "AL-NUJABA TV")]
    [InlineData("LTS Holding", "LTS Holding Limited (f.k.a. IPP Ltd.)", "LTS Holding Limited")]
    [InlineData("Almetran Rotors Ltd", "Almetran (Perm) Rotors Ltd", "Almetran (Perm) Rotors Ltd")]
    public void What_is_shown_of_a_hit_stands_on_the_list(string query, string listed, string shown)
    {
        var listing = Invented.Listing("EL:1", listed);
        var asked = new ScreeningQuery(query) { Kind = PartyKind.Company };
        var hit = Assert.Single(
            ScreeningIndex.Build([Invented.Version(listing)]).Screen(asked, ScreeningSettings.Default).Hits
        );
        Assert.Equal(shown, hit.Matched);

        var party = new Counterparty("1", query, Kind: PartyKind.Company);
        Assert.Equal(shown, Assert.Single(PortfolioIndex.Build([party]).Screen([listing])).Matched);

        var far = asked with { Name = query + " Zebediah Quillfeather Pelmarova" };
        var miss = ScreeningIndex.Build([Invented.Version(listing)]).Screen(far, ScreeningSettings.Default);
        Assert.Contains(miss.Certificate?.NearestMiss?.Matched ?? miss.Hits[0].Matched, listed, Ordinal);
    }

    /// <summary>Both have the form "DeHua Trading": which is shown must not hang on the order of the search.</summary>
    [Theory]
    [InlineData("De Hua Trading", "De-Hua Trading")]
    [InlineData("De-Hua Trading", "De Hua Trading")]
    public void Of_two_names_with_one_form_the_same_is_shown_in_any_order(string first, string second)
    {
        var listing = Invented.Listing("EL:1", first, second);
        var query = new ScreeningQuery("Dehua Trading") { Kind = PartyKind.Company };
        var index = ScreeningIndex.Build([Invented.Version(listing)]);
        foreach (var exhaustive in new[] { false, true })
        {
            var settings = ScreeningSettings.Default with { Exhaustive = exhaustive };
            Assert.Equal("De Hua Trading", Assert.Single(index.Screen(query, settings).Hits).Matched);
        }

        var portfolio = PortfolioIndex.Build([new Counterparty("1", query.Name, PartyKind.Company)]);
        Assert.Equal("De Hua Trading", Assert.Single(portfolio.Screen([listing])).Matched);
    }

    private const StringComparison Ordinal = StringComparison.Ordinal;

    [Theory]
    [InlineData("dahau", "dahua", true)]
    [InlineData("adhua", "dahua", true)]
    [InlineData("dahua", "dahua", false)]
    [InlineData("dahue", "dahua", false)]
    [InlineData("dahaa", "dahua", false)]
    [InlineData("dahuaa", "dahua", false)]
    public void Letters_in_each_others_place_are_told(string one, string other, bool swapped) =>
        Assert.Equal(swapped, EditDistance.IsSwap(one, other));
}
