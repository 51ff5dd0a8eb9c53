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
