using Licet.Screening.Lists;
using Licet.Screening.NamesWithin;

namespace Licet.Screening.Tests.NamesWithin;

/// <summary>What papers write at an edge of a name's field does not hide the name.</summary>
public class FieldEdgesTests
{
    [Theory]
    [InlineData("Consignee Rosoboronexport", "Rosoboronexport")]
    [InlineData("BUYER - Rosoboronexport", "Rosoboronexport")]
    [InlineData("Fa. Rosoboronexport", "Rosoboronexport")]
    [InlineData("z. Hd. Herrn Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("UBO: Mahmoud Seif 25%", "Mahmoud Seif")]
    [InlineData("Estate of the late Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif and family", "Mahmoud Seif")]
    [InlineData("Invoice 4711 Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("Order No. 4711: Rosoboronexport", "Rosoboronexport")]
    [InlineData("C4711 Rosoboronexport", "Rosoboronexport")]
    [InlineData("1.Rosoboronexport", "Rosoboronexport")]
    [InlineData("1/ROSOBORONEXPORT", "ROSOBORONEXPORT")]
    [InlineData("?32ROSOBORONEXPORT", "ROSOBORONEXPORT")]
    [InlineData("Rosoboronexport acc. 4711", "Rosoboronexport")]
    [InlineData("Rosoboronexport_RU", "Rosoboronexport")]
    [InlineData("Rosoboronexport (old)", "Rosoboronexport")]
    [InlineData("Rosoboronexport (in Liq.)", "Rosoboronexport")]
    [InlineData("Rosoboronexport INACTIVE", "Rosoboronexport")]
    [InlineData("Vessel: MIAMI PRIDE", "MIAMI PRIDE")]
    [InlineData("MIAMI PRIDE (Panama flag)", "MIAMI PRIDE")]
    [InlineData("MIAMI PRIDE IMO 8628597", "MIAMI PRIDE")]
    [InlineData("MIAMI PRIDE (IMO: 8628597)", "MIAMI PRIDE")]
    [InlineData("Ocean Star ex-MIAMI PRIDE", "MIAMI PRIDE")]
    [InlineData("MIAMI PRIDE ex Ocean Star", "MIAMI PRIDE")]
    [InlineData("General Manager Mahmoud Seif", "Mahmoud Seif")]
    [InlineData("\u8054\u7CFB\u4EBA\uFF1AMahmoud Seif", "Mahmoud Seif")]
    [InlineData("Rosoboronexport (Cust. no. 4711)", "Rosoboronexport")]
    [InlineData("Rosoboronexport ***BLOCKED***", "Rosoboronexport")]
    [InlineData("Rosoboronexport (R)", "Rosoboronexport")]
    [InlineData("Mahmoud Seif b. 1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif (b. 1979)", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif, 10 April 1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif, April 10th, 1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif n\u00E9 le 10.04.1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif *1979", "Mahmoud Seif")]
    [InlineData("Mahmoud Seif 10/04/1979", "Mahmoud Seif")]
    [InlineData("\u0412\u0430\u043B\u0443\u0435\u0432 1973 \u0433.\u0440.", "\u0412\u0430\u043B\u0443\u0435\u0432")]
    [InlineData("Bank Melli Iran Hamburg Branch", "Bank Melli Iran")]
    [InlineData("Bank Melli Iran, Hong Kong Branch", "Bank Melli Iran")]
    [InlineData("Bank Melli Iran - Branch Hamburg", "Bank Melli Iran")]
    [InlineData("Rosoboronexport Representative Office in New Delhi", "Rosoboronexport")]
    public void The_name_between_them_is_asked(string field, string name) =>
        Assert.Contains(name, FieldEdges.MayStand(field) ? FieldEdges.Without(field) : []);

    [Theory]
    [InlineData("Huawei Technologies Co., Ltd.")]
    [InlineData("Directory Services Inc")]
    [InlineData("Buyer's Choice Ltd")]
    [InlineData("Plant 404")]
    [InlineData("Factory 9021")]
    [InlineData("A320 Parts")]
    [InlineData("PUTIN, Vladimir Vladimirovich")]
    [InlineData("SYRIAN MILITARY INTELLIGENCE BRANCH 215 - RAIDS")]
    [InlineData("Consignee")]
    [InlineData("1979")]
    [InlineData("b")]
    [InlineData("")]
    public void A_name_without_them_stays_whole(string field) => Assert.Empty(FieldEdges.Without(field));

    [Theory]
    [InlineData("Mahmoud Seif Trading LLC", "Mahmoud Seif Co")]
    [InlineData("Mahmoud Seif & Sons", "Mahmoud Seif Co")]
    [InlineData("The Mahmoud Seif Family Trust", "Mahmoud Seif Co")]
    [InlineData("Blue Star Trading LLC", null)]
    [InlineData("Mahmoud Trading LLC", null)]
    [InlineData("Mahmoud Seif", null)]
    [InlineData("Mahmoud Seif Semiconductor Ltd", null)]
    public void A_firm_that_bears_a_persons_name_is_asked_as_the_person(string firm, string? person)
    {
        Assert.Equal(person, OwnersName.In(firm, PartyKind.Unknown));
        Assert.Null(OwnersName.In(firm, PartyKind.Person));
    }

    /// <summary>Every fourteenth listing of the list, where the name alone finds it.</summary>
    [Theory]
    [InlineData("Consignee {0}", false)]
    [InlineData("Beneficiary {0}", false)]
    [InlineData("Signed by {0}", false)]
    [InlineData("\u6536\u8D27\u4EBA\uFF1A{0}", false)]
    [InlineData("{0}\u2122", false)]
    [InlineData("{0} (R)", false)]
    [InlineData("{0} IMO 1234567", false)]
    [InlineData("z.Hd. {0}", false)]
    [InlineData("Fa. {0}", false)]
    [InlineData("Invoice 4711 {0}", false)]
    [InlineData("Ref. 4711 {0}", false)]
    [InlineData("C4711 {0}", false)]
    [InlineData("1/{0}", false)]
    [InlineData("{0} 25%", false)]
    [InlineData("{0} (old)", false)]
    [InlineData("{0} INACTIVE", false)]
    [InlineData("{0} - Dubai Branch", false)]
    [InlineData("{0} Hamburg Branch", false)]
    [InlineData("{0} Representative Office", false)]
    [InlineData("UBO: {0}", true)]
    [InlineData("Estate of {0}", true)]
    [InlineData("{0}, 21 August 1973", true)]
    [InlineData("{0} b. 1964", true)]
    [InlineData("{0} n\u00E9 le 21.08.1973", true)]
    [InlineData("{0} *1964", true)]
    [InlineData("{0} and family", true)]
    [InlineData("{0} Trading LLC", true)]
    [InlineData("{0} & Sons", true)]
    public void A_listed_name_is_found_with_it(string field, bool persons)
    {
        ScreeningSettings settings = new() { Explain = false, Top = int.MaxValue };
        var index = RealIndex.Consolidated;
        List<string> lost = [];
        var all = 0;
        foreach (
            var listing in index
                .Versions.SelectMany(v => v.Listings)
                .Where((l, i) => i % 14 == 0 && (!persons || l.Kind == PartyKind.Person))
        )
        {
            // A person as papers write one: the given name first.
            var listed = listing.Names[0].Text;
            var comma = listed.IndexOf(", ", StringComparison.Ordinal);
            var name =
                listing.Kind == PartyKind.Person && comma > 0 ? $"{listed[(comma + 2)..]} {listed[..comma]}" : listed;
            if (!index.Screen(new ScreeningQuery(name), settings).Hits.Any(h => h.Listing.Id == listing.Id))
            {
                continue;
            }

            all++;
            ScreeningQuery query = new(string.Format(null, field, name));
            if (!index.Screen(query, settings).Hits.Any(h => h.Listing.Id == listing.Id))
            {
                lost.Add(name);
            }
        }

        Figures.Say($"{field}: {lost.Count} of {all} lost: {string.Join("; ", lost.Take(30))}");
        Assert.True(lost.Count * 50 <= all, $"{lost.Count} of {all}: {string.Join("; ", lost.Take(20))}");
    }

    [Theory]
    [InlineData("HAO FAN 6 IMO 8628597")]
    [InlineData("IMO: 8628597")]
    [InlineData("some other name (imo 8628597)")]
    public void A_vessels_number_in_its_names_field_is_asked_as_what_it_is(string field) =>
        Assert.Contains(
            RealIndex.Consolidated.Screen(new ScreeningQuery(field), new ScreeningSettings { Top = int.MaxValue }).Hits,
            h => h.Listing.Identifiers.Any(i => i.Value == "8628597")
        );

    [Theory]
    [InlineData("IMO 86285971")]
    [InlineData("XIMO 8628597")]
    [InlineData("8628597")]
    [InlineData("IMO")]
    public void Other_digits_are_no_vessels_number(string field) =>
        Assert.Empty(NumbersInName.Read(new ScreeningQuery(field)).Identifiers);

    [Theory]
    [InlineData("NULL")]
    [InlineData("Unknown")]
    [InlineData(" tbd ")]
    [InlineData("Same as consignee")]
    public void Who_is_not_named_is_not_screened(string field) =>
        Assert.True(RealIndex.Consolidated.Screen(new ScreeningQuery(field), new ScreeningSettings()).CannotBeCleared);
}
