using Licet.Screening.Lists;
using Licet.Screening.Lists.Kinds;
using Xunit;

namespace Licet.Screening.Tests.Lists.Kinds;

public class KindEvidenceTests
{
    [Theory]
    [InlineData("EL", "Higon")]
    [InlineData("EL", "DJI")]
    [InlineData("EL", "Dahua Technology")]
    [InlineData("EL", "Huawei Cuba")]
    [InlineData("EL", "140 Repair Plant JSC")]
    [InlineData("EL", "Akhtar and Munir")]
    [InlineData("EL", "Abdul Qader Khan Research Laboratories (AQKRL)")]
    [InlineData("EL", "Seyed Mousavi Trading")]
    [InlineData("EL", "AO ?Institute Giprostroymost?Saint-Petersburg?")]
    [InlineData("EL", "Internal Troops of The Ministry of Internal Affairs of the Republic of Belarus")]
    [InlineData("UVL", "Hunan University")]
    [InlineData("UVL", "Elemental Lab")]
    [InlineData("DPL", "AL NASER AIRLINES")]
    [InlineData("DPL", "COTRICOM S.A.")]
    [InlineData("DPL", "PJSC AEROFLOT")]
    [InlineData("DTC", "Michael P. Murphy Surplus Materials Inc.")]
    [InlineData("DTC", "Ltd. Euro Optics")]
    [InlineData("ISN", "Government of the Russian Federation")]
    public void A_company_is_no_person_for_want_of_a_legal_form(string list, string name) =>
        Assert.Equal(PartyKind.Company, KindOf(list, name));

    [Theory]
    [InlineData("EL", "Fazal Rahim Farid")]
    [InlineData("EL", "Su Bin")]
    [InlineData("EL", "Wong Wai Chung")]
    [InlineData("EL", "Mehmet Cingi")]
    [InlineData("EL", "Yevgeniy L Biryukov")]
    [InlineData("EL", "Zurab Kartvelishvili")]
    [InlineData("EL", "Dr. Artush Parsi")]
    [InlineData("EL", "Mohd Zamri bin Mazleh")]
    [InlineData("EL", "Liubov \"Luba\" Skvortsova")]
    [InlineData("DPL", "KENNETH S. CHAIT")]
    [InlineData("DPL", "ABEL HERNANDEZ, JR.")]
    [InlineData("DTC", "Obed Damian Guajardo-Silva")]
    [InlineData("DTC", "George Charles Budenz, II")]
    [InlineData("DTC", "Hironobu Takahashi")]
    [InlineData("ISN", "Mohsen Fakhrizadeh-Mahabadi")]
    public void A_person_is_known_by_the_name(string list, string name) =>
        Assert.Equal(PartyKind.Person, KindOf(list, name));

    [Theory]
    [InlineData("EL", "Sahab Phase")]
    [InlineData("EL", "Proven Honour")]
    [InlineData("GENERIC", "Jordan Gold")]
    public void Without_evidence_of_either_it_stays_unknown(string list, string name) =>
        Assert.Equal(PartyKind.Unknown, KindOf(list, name));

    [Fact]
    public void A_prison_for_an_address_speaks_for_a_person() =>
        Assert.Equal(PartyKind.Person, KindEvidence.Infer("GENERIC", [new ListingName("XU QWERTZ")], jailed: true));

    [Fact]
    public void Kinds_told_from_names_agree_with_those_OFAC_says()
    {
        // The lexicon was counted on these parties among others: this holds the rules to it, the samples above are new to it.
        var told = Formats
            .UsLists.Read(Formats.UsLists.Sdn)
            .Listings.Where(l => l.Kind is PartyKind.Person or PartyKind.Company)
            .ToList();
        var wrong = told.Count(l =>
            KindEvidence.Infer("GENERIC", [l.Names[0]]) is var k && k != PartyKind.Unknown && k != l.Kind
        );
        var unknown = told.Count(l => KindEvidence.Infer("GENERIC", [l.Names[0]]) == PartyKind.Unknown);
        Assert.InRange(wrong, 0, told.Count / 100);
        Assert.InRange(unknown, 0, told.Count / 7);
    }

    [Theory]
    [InlineData(
        "Address 03: Flat B, 5/F, Gaylord Commercial Building, 114 Lockhart Road, Hong Kong",
        "Flat B, 5/F, Gaylord Commercial Building, 114 Lockhart Road, Hong Kong"
    )]
    [InlineData(
        "Address 1, Room 1004, 10/F, Kowloon Building, 555 Nathan Road, Hong Kong",
        "Room 1004, 10/F, Kowloon Building, 555 Nathan Road, Hong Kong"
    )]
    [InlineData(
        "Room 1119, 11/F, Block B, Yau Tong Industrial City, 17 Ko Fai Road, Kowloon",
        "Room 1119, 11/F, Block B, Yau Tong Industrial City, 17 Ko Fai Road, Kowloon"
    )]
    [InlineData("140 Repair Plant JSC", null)]
    [InlineData("Addressing Systems Ltd.", null)]
    [InlineData("No. 3 Machine Factory, Beijing", null)]
    [InlineData("32 Group China Ltd.", null)]
    public void An_entry_that_is_an_address_is_told_from_a_name(string name, string? address) =>
        Assert.Equal(address, AddressEntries.AddressIn(name));

    [Fact]
    public void No_entry_of_the_2022_lists_is_taken_for_an_address() =>
        Assert.DoesNotContain(
            Formats.UsLists.Read(Formats.UsLists.Consolidated).Listings,
            l => l.Kind == PartyKind.Address
        );

    private static PartyKind KindOf(string list, string name) => KindEvidence.Infer(list, [new ListingName(name)]);
}
