using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>Two parties in one field hide neither.</summary>
public class JoinedPartiesTests
{
    [Theory]
    [InlineData("Nordlicht GmbH and Rosoboronexport", "Nordlicht GmbH|Rosoboronexport")]
    [InlineData("Nordlicht and Rosoboronexport", "Rosoboronexport")]
    [InlineData("Nordlicht, Rosoboronexport", "Rosoboronexport")]
    [InlineData("Nordlicht GmbH + Kite Vostrelek Ltd", "Nordlicht GmbH|Kite Vostrelek Ltd")]
    [InlineData("PUTIN, Vladimir", "")]
    [InlineData("CASTILLO RIVERA, Jose Maria", "")]
    [InlineData("Research and Development Co., Ltd.", "")]
    [InlineData("Vostrelek Co., Ltd.", "")]
    [InlineData("Vostrelek Oil & Gas", "")]
    [InlineData("Brandon", "")]
    public void Both_sides_are_asked_where_each_names_a_party(string written, string sides) =>
        Assert.Equal(sides, string.Join('|', JoinedParties.In(written, PartyKind.Unknown)));

    [Fact]
    public void A_person_has_two_names_on_each_side()
    {
        Assert.Equal(
            ["Ivan Petrov", "Mahmoud Seif"],
            JoinedParties.In("Ivan Petrov and Mahmoud Seif", PartyKind.Person)
        );
        Assert.Empty(JoinedParties.In("PUTIN, Vladimir", PartyKind.Person));
        Assert.Empty(JoinedParties.In("Ramón y Cajal, Santiago", PartyKind.Person));
    }

    /// <summary>Every name of the Entity List of April 2022 beside a party that is on no list.</summary>
    [Theory]
    [InlineData("Nordlicht Feinmechanik and {0}", 0.89)]
    [InlineData("{0} & Nordlicht Feinmechanik", 0.89)]
    [InlineData("{0} + Nordlicht Feinmechanik", 0.89)]
    [InlineData("Nordlicht Feinmechanik GmbH, {0}", 0.89)]
    [InlineData("Nordlicht Feinmechanik GmbH c/o {0}", 1)]
    [InlineData("Nordlicht Feinmechanik GmbH - {0}", 0.89)]
    [InlineData("Nordlicht Feinmechanik GmbH \"{0}\"", 0.89)]
    [InlineData("Nordlicht Feinmechanik GmbH \u00AB{0}\u00BB", 0.89)]
    [InlineData("Nordlicht Feinmechanik GmbH\t{0}", 1)]
    [InlineData("Nordlicht Feinmechanik GmbH (ex {0})", 0.95)]
    public void A_listed_name_beside_another_is_found(string form, double least)
    {
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
            count++;
            var text = string.Format(System.Globalization.CultureInfo.InvariantCulture, form, name.Text);
            var result = RealIndex.Consolidated.Screen(new ScreeningQuery(text), settings);
            if (!result.CannotBeCleared && !result.Hits.Any(h => h.Listing == listing))
            {
                lost.Add(text);
            }
        }

        Figures.Say($"{count - lost.Count} of {count} names found as {form}");
        Assert.True(count - lost.Count >= least * count, $"{lost.Count} of {count} lost");
    }
}
