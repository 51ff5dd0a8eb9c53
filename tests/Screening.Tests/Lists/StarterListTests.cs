using Licet.Make.Starter;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class StarterListTests
{
    private static readonly ListVersion Starter = StarterList.Open();

    [Fact]
    public void The_file_is_what_the_converter_makes_of_the_real_lists()
    {
        var made = StarterConversion.Json(StarterConversion.Convert(Shared()));
        var kept = File.ReadAllBytes(Path.Combine(SharedData.Repository, "data", "lists", "starter.json"));
        Assert.True(
            made.AsSpan().SequenceEqual(kept),
            "data/lists/starter.json differs; run: dotnet run --project data/make -- starter ../shared"
        );
    }

    [Fact]
    public void What_is_written_reads_back_as_the_same_listings()
    {
        var made = StarterConversion.Convert(Shared());
        var read = ListReader.Read(
            [new ListFile("starter.json", new MemoryStream(StarterConversion.Json(made)))],
            new ListReadOptions { Format = ListFormat.LicetJson }
        );
        Assert.Empty(read.Problems);
        Assert.Equal(made.ContentHash, read.ContentHash);
        Assert.Equal(made.Listings.Select(l => l.SourceRow), read.Listings.Select(l => l.SourceRow));
    }

    [Fact]
    public void The_list_in_the_library_opens_without_a_problem_and_never_counts_as_complete()
    {
        Assert.Empty(Starter.Problems);
        Assert.False(Starter.IsComplete);
        Assert.Null(Starter.CoversFrom);
        Assert.Null(Starter.CoversThrough);
        Assert.False(Starter.Covers(new DateOnly(2019, 11, 20)));
    }

    [Fact]
    public void Every_id_is_unique_and_begins_with_its_list()
    {
        Assert.Equal(
            Starter.Listings.Count,
            Starter.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count()
        );
        Assert.All(Starter.Listings, l => Assert.StartsWith(l.List + ":", l.Id, StringComparison.Ordinal));
        Assert.All(Starter.Listings, l => Assert.DoesNotContain('~', l.Id));
    }

    [Fact]
    public void The_id_of_an_Entity_List_row_is_the_beginning_of_the_sources_own()
    {
        var rows = ListReader
            .Read(
                [new ListFile("entity-list.csv", Open("data/csl-2022-04/entity-list.csv"))],
                new ListReadOptions { Format = ListFormat.EntityListCsv }
            )
            .Listings.Select(l => l.Id[..15])
            .ToHashSet(StringComparer.Ordinal);
        Assert.All(Of(ListCodes.EntityList), l => Assert.Contains(l.Id, rows));
    }

    [Fact]
    public void Huawei_has_119_rows_of_2019_and_38_of_August_2020()
    {
        var huawei = Of(ListCodes.EntityList).Where(l => l.Footnotes.Contains("1")).ToList();
        Assert.Equal(92, huawei.Count(l => l.Published == new DateOnly(2019, 5, 21)));
        Assert.Equal(27, huawei.Count(l => l.Published == new DateOnly(2019, 8, 21)));
        Assert.Equal(38, huawei.Count(l => l.Published == new DateOnly(2020, 8, 20)));
        Assert.Equal(157, huawei.Count);
    }

    [Fact]
    public void The_rows_that_bind_from_16_May_2019_are_the_69_of_the_rule()
    {
        Assert.Equal(69, Effective(2019, 5, 16).Count);
        Assert.Equal(27, Effective(2019, 8, 19).Count);
        Assert.Equal(38, Effective(2020, 8, 17).Count);
    }

    [Fact]
    public void An_affiliate_named_under_the_entry_of_Huawei_has_no_effective_day_and_says_why()
    {
        var affiliates = Of(ListCodes.EntityList).Where(l => l.Remarks?.Contains("affiliated entity") == true).ToList();
        Assert.Equal(23, affiliates.Count);
        Assert.All(affiliates, l => Assert.Null(l.Effective));
        Assert.All(affiliates, l => Assert.Contains("84 FR 43495", l.Citations));
        Assert.All(affiliates, l => Assert.DoesNotContain("Affiliated", l.PrimaryName, StringComparison.Ordinal));
    }

    [Fact]
    public void The_five_of_June_2019_bind_from_the_day_of_print()
    {
        var five = Effective(2019, 6, 24);
        Assert.Equal(5, five.Count);
        Assert.All(five, l => Assert.Equal("Presumption of denial", l.ReviewPolicy));
        Assert.All(five, l => Assert.Equal(["84 FR 29373"], l.Citations));
    }

    [Fact]
    public void October_2019_has_28_parties_and_the_three_misdated_rows_stand_at_June_2020()
    {
        var october = Effective(2019, 10, 9);
        Assert.Equal(28, october.Count);
        Assert.All(october, l => Assert.Contains("1A004.c, 1A004.d, 1A995", l.ReviewPolicy, StringComparison.Ordinal));
        Assert.All(
            october,
            l => Assert.Contains("infectious disease came on 2020-07-22", l.Remarks, StringComparison.Ordinal)
        );
        Assert.Equal(
            ["Nanjing FiberHome Starrysky Communication Development Co.", "NetPosa", "SenseNets"],
            Effective(2020, 6, 5).Select(l => l.PrimaryName)
        );
    }

    [Fact]
    public void Every_original_name_stands_on_every_listing_of_its_party()
    {
        var attached = Starter
            .Listings.SelectMany(l => l.Names.Where(n => n.Script != Script.Latin).Select(n => (l, n)))
            .ToList();
        Assert.All(attached, a => Assert.Equal(NameKind.Alias, a.n.Kind));
        Assert.All(
            attached,
            a => Assert.Contains("Original script from memory (M)", a.l.Remarks, StringComparison.Ordinal)
        );

        // Murom is on none of the lists.
        var rows = File.ReadLines(SharedData.Path("domain/tables/original-script-names.csv")).Skip(1).ToList();
        Assert.Equal(30, rows.Count);
        Assert.Equal(
            ["Murom Instrument-Making Plant"],
            rows.Where(row => !attached.Any(a => row.Contains(a.n.Text, StringComparison.Ordinal)))
                .Select(row => row.Split(',')[0])
        );
        Assert.Equal(
            ["CMIC", "EL", "EL", "EL", "FCC"],
            attached.Where(a => a.n.Text == "华为技术有限公司").Select(a => a.l.List).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData("EL", "Huawei Technologies Co., Ltd.", "华为技术有限公司", Script.Han)]
    [InlineData("EL", "Huawei Russia", "ООО «Техкомпания Хуавэй»", Script.Cyrillic)]
    [InlineData("EL", "Higon", "天津海光先进技术投资有限公司", Script.Han)]
    [InlineData("FCC", "ZTE Corporation", "中兴通讯股份有限公司", Script.Han)]
    [InlineData("SDN", "ROSOBORONEKSPORT OAO", "АО «Рособоронэкспорт»", Script.Cyrillic)]
    [InlineData("1260H", "China Electronics Technology Group Corporation", "中国电子科技集团有限公司", Script.Han)]
    public void The_original_name_belongs_to_the_party(string list, string name, string original, Script script)
    {
        var listings = Of(list).Where(l => l.PrimaryName == name).ToList();
        Assert.NotEmpty(listings);
        Assert.All(listings, l => Assert.Contains(new ListingName(original, NameKind.Alias, script), l.Names));
    }

    [Fact]
    public void Every_kind_of_party_and_the_lists_with_an_answer_of_their_own_are_there()
    {
        Assert.Equal(["1260H", "CMIC", "DPL", "EL", "FCC", "ISN", "MEU", "SDN", "SSI", "UVL"], Starter.ListCodes);
        Assert.Equal(
            [PartyKind.Company, PartyKind.Person, PartyKind.Vessel, PartyKind.Aircraft],
            Starter.Listings.Select(l => l.Kind).Distinct().Order()
        );
    }

    [Fact]
    public void The_denial_order_has_its_end_and_no_street()
    {
        var denied = Assert.Single(Of(ListCodes.DeniedPersons));
        Assert.Equal(new DateOnly(2015, 3, 23), denied.Effective);
        Assert.Equal(new DateOnly(2034, 3, 23), denied.Ends);
        Assert.Equal([new ListingAddress("ISTANBUL", "TR")], denied.Addresses);
    }

    [Fact]
    public void SMIC_binds_four_days_before_its_print()
    {
        var smic = Of(ListCodes.EntityList).Single(l => l.Names.Any(n => n.Text == "SMIC"));
        Assert.Equal(new DateOnly(2020, 12, 22), smic.Published);
        Assert.Equal(new DateOnly(2020, 12, 18), smic.Effective);
    }

    [Fact]
    public void No_name_or_address_has_a_lost_character_or_a_place_glued_to_it()
    {
        var texts = Starter.Listings.SelectMany(l =>
            l.Names.Select(n => n.Text).Concat(l.Addresses.Select(a => a.Text))
        );
        Assert.DoesNotContain(texts, t => t.Contains('?', StringComparison.Ordinal) || t != t.Trim(' ', ','));
        Assert.DoesNotContain(
            Starter.Listings,
            l => l.PrimaryName.EndsWith("Guangdong", StringComparison.Ordinal) || l.PrimaryName.EndsWith(')')
        );
    }

    [Fact]
    public void The_file_is_small_with_one_listing_a_line()
    {
        var lines = File.ReadAllLines(Path.Combine(SharedData.Repository, "data", "lists", "starter.json"));
        Assert.Equal(Starter.Listings.Count + 2, lines.Length);
        Assert.True(lines.Sum(l => l.Length) < 250_000);
    }

    private static string Shared() => Path.GetDirectoryName(SharedData.Path("data"))!;

    private static FileStream Open(string relative) => File.OpenRead(SharedData.Path(relative));

    private static IEnumerable<Listing> Of(string list) => Starter.Listings.Where(l => l.List == list);

    private static List<Listing> Effective(int year, int month, int day) =>
        [.. Of(ListCodes.EntityList).Where(l => l.Effective == new DateOnly(year, month, day))];
}
