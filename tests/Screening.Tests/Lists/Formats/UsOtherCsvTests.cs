using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class UsOtherCsvTests
{
    private const string Header =
        "name,aliases,country,address,effective_date,federal_register,status,notes,source_file\n";

    private static ListVersion Real(string name) => RealLists.Read($"us-other-lists-2026-07/{name}.csv");

    private static Listing Named(string list, string name) =>
        Real(list).Listings.First(l => l.Names.Any(n => n.Text == name));

    private static Listing One(string file, string row) =>
        Assert.Single(RealLists.Read(file, Header + row + "\n").Listings);

    public static TheoryData<string, string, int> Files { get; } =
        new()
        {
            { "fcc_covered", "FCC", 15 },
            { "dow_1260h", "1260H", 80 },
            { "dow_1286", "1286", 134 },
            { "dhs_uflpa", "UFLPA", 148 },
            { "ofac_nscmic", "CMIC", 68 },
            { "cbp_wro", "WRO", 67 },
            { "state_debarred_statutory", "DTC", 779 },
            { "state_debarred_admin", "DTC", 8 },
            { "state_nonproliferation", "ISN", 528 },
            { "ofac_eo14032_annex", "EO14032", 59 },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_row_becomes_a_listing_of_its_list(string file, string code, int rows)
    {
        var version = Real(file);
        Assert.Equal(rows, version.Listings.Count);
        Assert.Equal(rows, version.Listings.Select(l => l.Id).Distinct().Count());
        Assert.Equal([code], version.ListCodes);
        Assert.True(version.IsComplete);
        Assert.All(version.Listings, l => Assert.StartsWith(code + ":~", l.Id));
    }

    [Fact]
    public void The_ten_files_hold_1886_rows() => Assert.Equal(1886, Files.Sum(f => Real(f.Data.Item1).Listings.Count));

    [Fact]
    public void Debarred_persons_and_companies_are_told_apart()
    {
        var kinds = Real("state_debarred_statutory").Listings.ToLookup(l => l.Kind);
        Assert.Equal(734, kinds[PartyKind.Person].Count());
        Assert.Equal(45, kinds[PartyKind.Company].Count());
        Assert.All(kinds[PartyKind.Person], l => Assert.Contains(", ", l.PrimaryName));
        Assert.Equal(["November, 1975"], Named("state_debarred_statutory", "Acety, Edwin").Dates);
        Assert.Equal(["83 FR 18112"], Named("state_debarred_statutory", "Acety, Edwin").Citations);
    }

    [Fact]
    public void Several_parties_in_one_row_are_several_names_of_no_one_kind()
    {
        var row = Named("state_debarred_admin", "Dominguez, Carlos");
        Assert.Equal(
            ["Dominguez, Carlos", "Elint, S.A.", "Spain Night Vision, S.A.", "SNV, S.A"],
            row.Names.Take(4).Select(n => n.Text)
        );
        Assert.Equal(PartyKind.Unknown, row.Kind);
        Assert.Contains(
            Named("state_debarred_admin", "Lavery III, Henry L.").Names,
            n => n.Text == "Security Assistance International, Inc."
        );
        Assert.Equal(3, Real("state_debarred_admin").Problems.Count);
    }

    [Fact]
    public void Aliases_behind_every_kind_of_mark_are_names()
    {
        Assert.Contains(Named("state_debarred_statutory", "Nji, Eric Fru").Names, n => n.Text == "Ngi, Eric Fru");
        Assert.Contains(Named("state_debarred_statutory", "Shifrin, Elena").Names, n => n.Text == "Gohkman, Elena");
        Assert.Contains(Named("state_nonproliferation", "Li Fangwei").Names, n => n.Text == "Karl Lee");
        Assert.Contains(
            Named("dhs_uflpa", "Hongyuan Green Energy Co., Ltd").Names,
            n => n is { Text: "Wuxi Shangji CNC Co., Ltd", Kind: NameKind.Former }
        );
    }

    [Fact]
    public void A_place_in_the_name_of_a_withhold_release_order_is_an_address()
    {
        var prison = Named("cbp_wro", "State Penitentiary");
        Assert.Equal([new ListingAddress("Ciudad Victoria, Tamaulipas, Mexico", "MX")], prison.Addresses);
        Assert.Equal("State Penitentiary", prison.PrimaryName);
        Assert.Equal(["Finding"], prison.Programs);
        var carpets = Named("cbp_wro", "Kumar Carpet Pvt.");
        Assert.Equal(7, carpets.Names.Count - 1);
        Assert.Equal([new ListingAddress("Kathmandu", "NP")], carpets.Addresses);
        Assert.Contains(new ListingAddress("Nagoya, Japan", "JP"), Named("cbp_wro", "Nanhu Tree Farm").Addresses);
        Assert.Contains(
            Real("cbp_wro").Listings,
            l => l.PrimaryName == "Inner Mongolia Hengzheng Group Baoanzhao Agriculture, Industry, and Trade Co., Ltd."
        );
    }

    [Fact]
    public void Vessels_are_vessels_and_goods_are_no_parties()
    {
        var vessels = Real("cbp_wro").Listings.Where(l => l.Kind == PartyKind.Vessel).Select(l => l.PrimaryName);
        Assert.Equal(["Da Wang", "Lien Yi Hsing No. 12", "Hangton No. 112", "Da Wang", "Zhen Fa 7"], vessels);
        Assert.Equal(4, Real("cbp_wro").Listings.Count(l => l.Kind == PartyKind.Unknown));
        Assert.Equal(2, Real("fcc_covered").Listings.Count(l => l.Kind == PartyKind.Unknown));
        Assert.Equal(6, Real("dow_1286").Listings.Count(l => l.Kind == PartyKind.Unknown));
    }

    [Fact]
    public void Subsidiaries_and_successors_are_covered_where_the_row_says_so()
    {
        Assert.True(Named("cbp_wro", "Tangshan Sanyou Group").CoversSubUnits);
        Assert.True(Named("dhs_uflpa", "Hoshine Silicon Industry (Shanshan) Co., Ltd").CoversSubUnits);
        Assert.True(Named("state_nonproliferation", "Poly Technologies Incorporated").CoversSubUnits);
        Assert.True(Named("state_nonproliferation", "Charter Green Light Moscow").CoversSubUnits);
        Assert.False(Named("cbp_wro", "Kingtom Aluminio S.R.L.").CoversSubUnits);
    }

    [Fact]
    public void Subsidiaries_named_in_the_notes_are_names_of_the_entry()
    {
        var avic = Named("dow_1260h", "Aviation Industry Corporation of China, Ltd.")
            .Names.Select(n => n.Text)
            .ToList();
        Assert.Contains("Cirrus Design Corporation", avic);
        Assert.Contains("Jiangxi Hongdu Aviation Industry Co., Ltd.", avic);
        Assert.Contains("AVIC Shenyang", avic);
        Assert.DoesNotContain(avic, n => n.StartsWith("Ltd", StringComparison.Ordinal));
        Assert.Contains(
            Named("dow_1260h", "Semiconductor Manufacturing International Corporation").Names,
            n => n.Text == "SMIC, Americas"
        );
    }

    [Fact]
    public void The_numbers_dates_and_programs_in_notes_are_read()
    {
        var dawning = Named("ofac_nscmic", "Dawning Information Industry Co., Ltd");
        Assert.Equal([new Identifier("USCC", "91120000783342508F", "CN")], dawning.Identifiers);
        Assert.Equal((new DateOnly(2021, 12, 16), new DateOnly(2022, 2, 14)), (dawning.Published, dawning.Effective));
        Assert.Equal(["CMIC-EO13959"], dawning.Programs);
        Assert.Contains(new ListingName("曙光信息产业股份有限公司", NameKind.Alias, Script.Han), dawning.Names);
        Assert.Equal(["KY", "CN"], Named("ofac_nscmic", "Megvii Technology Limited").Countries);
        Assert.Equal(
            ["UFLPA Sec. 2(d)(2)(B)(i)", "UFLPA Sec. 2(d)(2)(B)(v)"],
            Named("dhs_uflpa", "Baoding LYSZD Trade and Business Co., Ltd").Programs
        );
        Assert.Equal(
            new DateOnly(2022, 6, 21),
            Named("dhs_uflpa", "Baoding LYSZD Trade and Business Co., Ltd").Effective
        );
        Assert.Equal(new DateOnly(2026, 6, 10), Named("dow_1260h", "CETC").Published);
        Assert.Equal(["91 FR 35189"], Named("dow_1260h", "CETC").Citations.Take(1));
    }

    [Fact]
    public void A_sanction_ends_when_every_authority_has_ended()
    {
        var light = Named("state_nonproliferation", "Charter Green Light Moscow");
        Assert.Equal(new DateOnly(2023, 7, 29), light.Ends);
        Assert.Equal(new DateOnly(2021, 8, 10), light.Published);
        Assert.Equal(["Iran, North Korea, and Syria Nonproliferation Act Sanctions (INKSNA)"], light.Programs);
        Assert.Null(Named("state_nonproliferation", "Mohammed al-Khatib").Ends);
        Assert.Null(Named("state_nonproliferation", "Government of the Russian Federation").Ends);
    }

    [Fact]
    public void What_cannot_be_read_is_said()
    {
        var problems = Real("state_nonproliferation").Problems;
        Assert.Equal(17, problems.Count(p => p.Field == "effective_date"));
        Assert.Equal(3, problems.Count(p => p.Found == "'Middle East Region'"));
        Assert.Equal(
            "'(North Korean individual in China)'",
            Assert.Single(problems, p => p.Weight == ProblemWeight.RowImpaired).Found
        );
        Assert.Contains(
            Real("dow_1260h").Problems,
            p => p.Field == "notes" && p.Found.StartsWith("30 ", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Individuals_are_persons_and_the_remark_is_no_part_of_the_name()
    {
        var han = Named("state_nonproliferation", "Han Dejian");
        Assert.Equal((PartyKind.Person, "Han Dejian"), (han.Kind, han.PrimaryName));
        Assert.Equal(["CN"], han.Countries);
        Assert.Contains("PRC individual", han.Remarks, StringComparison.Ordinal);
        foreach (
            var name in new[]
            {
                "Wong Myong Son",
                "Rim Ryong Nam",
                "Seyed Taba",
                "Q.C. Chen",
                "Mohammad Rafie Ab Malek",
            }
        )
        {
            Assert.Equal(PartyKind.Person, Named("state_nonproliferation", name).Kind);
        }

        foreach (
            var name in new[]
            {
                "Rosoboronexport",
                "Glavkosmos",
                "Syrian Army",
                "Khan Research Laboratories",
                "Bellamax",
            }
        )
        {
            Assert.NotEqual(PartyKind.Person, Named("state_nonproliferation", name).Kind);
        }
    }

    [Fact]
    public void A_new_remark_does_not_change_the_id()
    {
        const string row = "Acme Ltd,,China,,2021-03-12,,,\"{0}\",x.html";
        var before = One("fcc_covered.csv", row.Replace("{0}", "some", StringComparison.Ordinal));
        var after = One("fcc_covered.csv", row.Replace("{0}", "other", StringComparison.Ordinal));
        Assert.Equal(before.Id, after.Id);
        Assert.NotEqual(before.Remarks, after.Remarks);
    }

    [Fact]
    public void A_note_of_subsidiaries_that_names_none_leaves_the_party_as_it_is()
    {
        const string row = "Acme Ltd,,China,,2021-03-12,,,Listed together with subsidiaries: | and more,x.html";
        Assert.Equal("Acme Ltd", Assert.Single(One("dow_1260h.csv", row).Names).Text);
    }

    [Fact]
    public void A_file_whose_name_tells_no_list_is_listed_under_its_name()
    {
        var version = RealLists.Read("my_parties.csv", Header + "Acme Ltd,,China,,,,,,\n");
        Assert.Equal("MY_PARTIES", Assert.Single(version.ListCodes));
        Assert.Equal(ProblemWeight.Note, Assert.Single(version.Problems).Weight);
    }

    [Theory]
    [InlineData("GBI Diagnostics, Inc., Innomics, Inc., and STomics Americas, Ltd.", 3)]
    [InlineData("SMIC Holdings Limited (SMIC Holdings), and SMIC, Americas.", 2)]
    [InlineData("China Cotton Group Henan Logistics Park Co., Ltd., Xinye Branch", 2)]
    public void Names_between_commas_are_told_apart_by_their_legal_forms(string text, int names) =>
        Assert.Equal(names, Screening.Lists.Prose.PartyNames.SplitAtForms(text).Count);

    [Theory]
    [InlineData("China Cotton Group Henan Logistics Park Co., Ltd., Xinye Branch", 1)]
    [InlineData("Sichuan Mianyang Jingweida Technology Co., Ltd. and JWD Technology", 2)]
    [InlineData("Heze Cotton and Linen Co., Ltd", 1)]
    public void One_company_with_commas_stays_one(string text, int names) =>
        Assert.Equal(names, Screening.Lists.Prose.PartyNames.SplitWhereAllHaveForms(text).Count);
}
