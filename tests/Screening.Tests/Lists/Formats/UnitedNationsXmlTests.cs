using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class UnitedNationsXmlTests
{
    private static ListVersion Real => RealLists.Read(RealLists.UnitedNations);

    private static Listing Party(string reference) => Real.Listings.Single(l => l.Id == $"UN:{reference}");

    private static ListVersion Read(string xml) => RealLists.Read("list.xml", xml);

    private static string List(string parties) =>
        $"""<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z"><INDIVIDUALS>{parties}</INDIVIDUALS></CONSOLIDATED_LIST>""";

    private static string Person(string number, string content) =>
        $"<INDIVIDUAL><DATAID>9{number}</DATAID><FIRST_NAME>NAME {number}</FIRST_NAME><UN_LIST_TYPE>DRC</UN_LIST_TYPE>"
        + $"<REFERENCE_NUMBER>CDi.{number}</REFERENCE_NUMBER>{content}</INDIVIDUAL>";

    [Fact]
    public void Every_party_of_the_list_becomes_a_listing()
    {
        Assert.Equal(730, Real.Listings.Count(l => l.Kind == PartyKind.Person));
        Assert.Equal(273, Real.Listings.Count(l => l.Kind == PartyKind.Company));
        Assert.Equal(1003, Real.Listings.Select(l => l.Id).Distinct().Count());
        Assert.True(Real.IsComplete);
        Assert.Equal(new DateOnly(2026, 2, 27), Real.CoversFrom);
        Assert.Equal(["UN"], Real.ListCodes);
    }

    [Fact]
    public void What_it_cannot_place_is_noted()
    {
        Assert.All(Real.Problems, p => Assert.Equal(ProblemWeight.Note, p.Weight));
        Assert.Equal(
            ["INDIVIDUAL_DOCUMENT", "INDIVIDUAL_DOCUMENT", "NATIONALITY"],
            Real.Problems.Select(p => p.Field).Order()
        );
        Assert.Contains(Real.Problems, p => p.Found == "'former Soviet Union'");
    }

    [Fact]
    public void Every_source_row_stands_in_the_file_word_for_word()
    {
        var text = Encoding.UTF8.GetString(RealLists.Bytes(RealLists.UnitedNations));
        var at = 0;
        foreach (var listing in Real.Listings)
        {
            at = text.IndexOf(listing.SourceRow, at, StringComparison.Ordinal);
            Assert.True(at > 0, listing.Id);
            var tag = listing.Kind == PartyKind.Person ? "INDIVIDUAL" : "ENTITY";
            Assert.StartsWith($"<{tag}>", listing.SourceRow);
            Assert.EndsWith($"</{tag}>", listing.SourceRow);
            var line = text.AsSpan(0, at).Count('\n') + 1;
            Assert.Equal($"UN_consolidated.xml:{line}", listing.SourceLine);
        }
    }

    [Fact]
    public void Names_in_their_original_script_are_there_with_the_script()
    {
        Assert.Equal(377, Real.Listings.Count(l => HasOriginalIn(l)));
        var names = Real.Listings.SelectMany(l => l.Names).ToLookup(n => n.Script);
        Assert.True(names[Script.Arabic].Count() > 380);
        Assert.Contains(names[Script.Cyrillic], n => n.Text == "Умаров Доку Хаматович");
        Assert.Contains(names[Script.Han], n => n.Text == "朝鲜联合机械贸易会社");
    }

    private static bool HasOriginalIn(Listing listing) =>
        listing.SourceRow.Contains("<NAME_ORIGINAL_SCRIPT>", StringComparison.Ordinal)
        && listing.Names.Any(n => n.Script != Script.Latin);

    [Fact]
    public void All_parts_of_a_name_are_joined_and_aliases_keep_their_quality()
    {
        var person = Party("CDi.003");
        Assert.Equal("GASTON IYAMUREMYE", person.PrimaryName);
        Assert.Equal(NameKind.Weak, person.Names.Single(n => n.Text == "Rumuli").Kind);
        Assert.Equal(NameKind.Alias, person.Names.Single(n => n.Text == "Byiringiro Victor Rumuli").Kind);
        Assert.Equal("ABID HAMID MAHMUD AL-TIKRITI", Party("IQi.004").PrimaryName);
        Assert.Contains(
            Party("QDe.014").Names,
            n => n is { Text: "Salafist Group For Call and Combat", Kind: NameKind.Former }
        );
    }

    [Fact]
    public void A_name_formerly_listed_is_a_former_name() =>
        Assert.Contains(Party("TAi.085").Names, n => n is { Text: "Ahmed Jan Akhund", Kind: NameKind.Former });

    [Fact]
    public void Several_names_in_one_field_are_several_names()
    {
        var company = Party("CDe.003").Names.Select(n => n.Text);
        Assert.Equal(
            ["COMPAGNIE AERIENNE DES GRANDS LACS", "CAGL", "GREAT LAKES BUSINESS COMPANY", "GLBC"],
            company.Take(4)
        );
        Assert.Contains(Party("KPi.035").Names, n => n is { Text: "金铁三", Script: Script.Han });
        Assert.Contains(
            Party("QDi.396").Names,
            n => n is { Text: "Амир Хазмат", Script: Script.Cyrillic, Kind: NameKind.Weak }
        );
        Assert.Contains(Party("QDi.299").Names, n => n.Text == "Abu Du’a");
    }

    [Fact]
    public void A_place_in_parentheses_is_no_name() =>
        Assert.Equal(["AL-HARAMAIN FOUNDATION (PAKISTAN)"], Party("QDe.104").Names.Select(n => n.Text));

    [Fact]
    public void Addresses_countries_documents_and_dates_are_read()
    {
        var person = Party("QDi.229");
        Assert.Equal([new ListingAddress("Ghout El Shamal, Tripoli, Libya", "LY")], person.Addresses);
        Assert.Equal(["LY"], person.Countries);
        Assert.Equal([new Identifier("Passport", "96/184442", "LY")], person.Identifiers);
        Assert.Equal(["1969"], person.Dates);
        Assert.Equal(new DateOnly(2007, 6, 8), person.Published);
        Assert.Equal(["Al-Qaida"], person.Programs);
        Assert.Equal(["circa 1963"], Party("TAi.138").Dates);
        Assert.Equal(["1953 to 1958"], Party("TAi.085").Dates);
        Assert.Contains(new Identifier("IMO", "5342883"), Party("KPe.022").Identifiers);
    }

    [Theory]
    [InlineData("Afghan passport number SE 012820", "SE 012820")]
    [InlineData("R00012098, South Sudan", "R00012098")]
    [InlineData("563210184 (Expires 18 Jun. 2018)", "563210184")]
    [InlineData("Tunisian passport number L 191609 issued on 28 Feb. 1996, expired on 27 Feb. 2001", "L 191609")]
    [InlineData("CAR diplomatic passport no. D00000898", "D00000898")]
    [InlineData("issued by the Minister of Interior", "")]
    public void A_number_is_found_among_its_words(string text, string number) =>
        Assert.Equal(number, Screening.Lists.Formats.UnitedNationsDocuments.NumberIn(text));

    [Fact]
    public void A_reference_number_used_twice_gives_ids_that_differ()
    {
        var version = Read(List(Person("001", "<COMMENTS1>a</COMMENTS1>") + Person("001", "<DATAID>7</DATAID>")));
        Assert.Equal(2, version.Listings.Select(l => l.Id).Distinct().Count());
        Assert.DoesNotContain(version.Listings, l => l.Id == "UN:CDi.001");
    }

    [Fact]
    public void A_party_without_any_name_is_a_lost_row()
    {
        var version = Read(
            List(Person("001", "") + "<INDIVIDUAL><REFERENCE_NUMBER>CDi.002</REFERENCE_NUMBER></INDIVIDUAL>")
        );
        Assert.Single(version.Listings);
        Assert.Equal(ProblemWeight.RowLost, Assert.Single(version.Problems).Weight);
        Assert.False(version.IsComplete);
    }

    [Fact]
    public void A_party_with_an_alias_only_is_listed_and_said_to_be_impaired()
    {
        var alias = "<INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>X Y</ALIAS_NAME></INDIVIDUAL_ALIAS>";
        var version = Read(List($"<INDIVIDUAL><REFERENCE_NUMBER>CDi.002</REFERENCE_NUMBER>{alias}</INDIVIDUAL>"));
        Assert.Equal(new ListingName("X Y"), Assert.Single(Assert.Single(version.Listings).Names));
        Assert.Equal(ProblemWeight.RowImpaired, Assert.Single(version.Problems).Weight);
    }

    [Fact]
    public void A_file_cut_off_keeps_the_parties_before_and_is_not_whole()
    {
        var bytes = RealLists.Bytes(RealLists.UnitedNations);
        var version = RealLists.Read("UN_consolidated.xml", bytes[..(bytes.Length / 2)]);
        Assert.InRange(version.Listings.Count, 300, 900);
        Assert.Equal(version.Listings.Select(l => l.Id), Real.Listings.Take(version.Listings.Count).Select(l => l.Id));
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken && p.Line > 1000);
        Assert.False(version.IsComplete);
    }

    [Fact]
    public void An_unknown_element_is_noted_once()
    {
        var version = Read(List(Person("001", "<SHOE_SIZE>9</SHOE_SIZE>") + Person("002", "<SHOE_SIZE>8</SHOE_SIZE>")));
        Assert.Equal("SHOE_SIZE", Assert.Single(version.Problems).Field);
        Assert.True(version.IsComplete);
    }

    [Theory]
    [InlineData(
        "<?xml version=\"1.0\"?><!DOCTYPE l [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><CONSOLIDATED_LIST>&b;</CONSOLIDATED_LIST>"
    )]
    [InlineData("<!DOCTYPE l SYSTEM \"file:///etc/hostname\"><CONSOLIDATED_LIST/>")]
    [InlineData("<!DOCTYPE l [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><CONSOLIDATED_LIST>&x;</CONSOLIDATED_LIST>")]
    [InlineData("<CONSOLIDATED_LIST>&unknown;</CONSOLIDATED_LIST>")]
    [InlineData("<OTHER_LIST/>")]
    [InlineData("<CONSOLIDATED_LIST></CONSOLIDATED_LIST>")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>\0\0\0</INDIVIDUALS></CONSOLIDATED_LIST>")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>&#xD800;</INDIVIDUALS></CONSOLIDATED_LIST>")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>")]
    [InlineData("<")]
    [InlineData("")]
    public void What_is_no_such_list_breaks_the_file(string xml)
    {
        var version = Read(xml);
        Assert.Empty(version.Listings);
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
        Assert.False(version.IsComplete);
    }

    [Fact]
    public void Another_encoding_breaks_the_file()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, Encoding.Latin1 })
        {
            var version = RealLists.Read("list.xml", encoding.GetBytes(List(Person("001", "<TITLE>ÄÖÜ</TITLE>"))));
            Assert.False(version.IsComplete, encoding.WebName);
        }
    }

    [Fact]
    public void Depth_and_length_without_end_are_refused_in_bounded_memory()
    {
        string[] hostile =
        [
            "<CONSOLIDATED_LIST>" + string.Concat(Enumerable.Repeat("<A>", 100_000)),
            List(Person("001", "") + "<INDIVIDUAL>" + string.Concat(Enumerable.Repeat("<A>", 100_000))),
            List(Person("001", "") + Person("002", $"<COMMENTS1>{new string('x', 20_000_000)}</COMMENTS1>")),
            List(Person("001", "") + $"<INDIVIDUAL A='{new string('x', 20_000_000)}'/>"),
            List(Person("001", "") + $"<!--{new string('x', 20_000_000)}-->"),
            List(Person("001", "") + $"<{new string('x', 20_000_000)}/>"),
        ];
        foreach (var xml in hostile)
        {
            var version = Read(xml);
            Assert.True(version.Listings.Count <= 1);
            Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
        }
    }
}
