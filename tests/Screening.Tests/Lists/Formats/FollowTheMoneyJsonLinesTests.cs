using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class FollowTheMoneyJsonLinesTests
{
    private const string Company =
        """{"id":"a","schema":"Company","caption":"Acme Ltd","properties":{"name":["Acme Ltd"]}}""";

    private static readonly ListVersion Sample = RealLists.Read(
        "invented.ftm.json",
        RealLists.InRepository("samples/lists/invented.ftm.json")
    );

    private static Listing Party(string id) => Sample.Listings.Single(l => l.Id == $"INVENTED:{id}");

    private static ListVersion Read(params string[] lines) =>
        RealLists.Read("x.jsonl", string.Join('\n', lines) + "\n");

    [Fact]
    public void Every_party_of_the_sample_is_listed_and_the_links_are_counted()
    {
        Assert.True(Sample.IsComplete);
        Assert.Equal(7, Sample.Listings.Count);
        var note = Assert.Single(Sample.Problems);
        Assert.Equal(("1 Ownership", ProblemWeight.Note), (note.Found, note.Weight));
    }

    [Fact]
    public void The_schema_decides_the_kind()
    {
        Assert.Equal(PartyKind.Company, Party("inv-c-1").Kind);
        Assert.Equal(PartyKind.Person, Party("inv-p-1").Kind);
        Assert.Equal(PartyKind.Vessel, Party("inv-v-1").Kind);
        Assert.Equal(PartyKind.Aircraft, Party("inv-f-1").Kind);
        Assert.Equal(PartyKind.Unknown, Party("inv-l-1").Kind);
        Assert.Equal(PartyKind.Address, Party("inv-a-2").Kind);
    }

    [Fact]
    public void Names_keep_their_kind_and_script()
    {
        Assert.Equal(
            [
                new ListingName("Nordlicht Halbleiter Trading GmbH"),
                new ListingName("北光半导体贸易有限公司", NameKind.Alias, Script.Han),
                new ListingName("NHT", NameKind.Alias),
                new ListingName("Nordlicht Elektronik GmbH", NameKind.Former),
                new ListingName("Nordlicht", NameKind.Weak),
            ],
            Party("inv-c-1").Names
        );
        Assert.Contains(new ListingName("Илья Вымышленный", NameKind.Alias, Script.Cyrillic), Party("inv-p-1").Names);
    }

    [Fact]
    public void Addresses_and_sanctions_on_lines_of_their_own_join_their_party()
    {
        var party = Party("inv-c-1");
        Assert.Equal(
            [
                new ListingAddress("Hafenstrasse 99, 20457 Hamburg, Germany", "DE"),
                new ListingAddress("Pier 7, Dubai, United Arab Emirates", "AE"),
            ],
            party.Addresses
        );
        Assert.Equal(["INVENTED-1"], party.Programs);
        Assert.Equal((new DateOnly(2019, 5, 21), new DateOnly(2019, 5, 16)), (party.Published, party.Effective));
        Assert.Equal(3, party.SourceRow.Split('\n').Length);
        Assert.DoesNotContain(Sample.Listings, l => l.Id == "INVENTED:inv-a-1");
    }

    [Fact]
    public void Nested_addresses_and_sanctions_count_the_same()
    {
        var version = Read(
            """{"id":"a","schema":"Company","caption":"Acme Ltd","properties":{"name":["Acme Ltd"],"addressEntity":[{"id":"x","schema":"Address","properties":{"full":["1 Road, Cairo"],"country":["eg"]}}],"sanctions":[{"id":"s","schema":"Sanction","properties":{"program":["P"],"startDate":["2020-01-02"],"endDate":["2021-01-02"]}}]}}"""
        );
        var party = Assert.Single(version.Listings);
        Assert.Equal([new ListingAddress("1 Road, Cairo", "EG")], party.Addresses);
        Assert.Equal(["P"], party.Programs);
        Assert.Equal((new DateOnly(2020, 1, 2), new DateOnly(2021, 1, 2)), (party.Published, party.Ends));
    }

    [Fact]
    public void Numbers_are_identifiers()
    {
        Assert.Contains(new Identifier("IMO", "IMO0000001"), Party("inv-v-1").Identifiers);
        Assert.Contains(new Identifier("INN", "000000000001"), Party("inv-p-1").Identifiers);
        Assert.Equal(["RU"], Party("inv-p-1").Countries);
        Assert.Equal(["1971-03-25"], Party("inv-p-1").Dates);
    }

    [Fact]
    public void An_unknown_schema_is_listed_as_unknown_and_said()
    {
        var version = Read(
            Company,
            """{"id":"b","schema":"Spaceship","caption":"X","properties":{"name":["Heart of Gold"]}}"""
        );
        Assert.Equal(2, version.Listings.Count);
        Assert.Equal(ProblemWeight.RowImpaired, Assert.Single(version.Problems).Weight);
    }

    [Fact]
    public void A_country_that_is_none_is_noted()
    {
        var version = Read(
            """{"id":"b","schema":"Company","caption":"X","properties":{"name":["X"],"country":["qq","gb-sct","suhh"]}}"""
        );
        Assert.Equal(["GB"], Assert.Single(version.Listings).Countries);
        Assert.Equal("'qq'", Assert.Single(version.Problems).Found);
    }

    [Theory]
    [InlineData("""{"id":"b","schema":"Company","properties":{}}""")]
    [InlineData("""{"id":"b","schema":"Company","caption":"X","properties":{"name":["X"],"name":["Y"]}}""")]
    [InlineData("""{"id":"b","schema":"Company","caption":"X","properties":{"name":["X"]}""")]
    [InlineData("[1,2,3]")]
    [InlineData("null")]
    [InlineData("\0\0\0")]
    [InlineData("not json")]
    public void A_line_that_gives_no_party_is_a_lost_row_with_its_number(string line)
    {
        var version = Read(Company, line, Company.Replace("\"a\"", "\"c\"", StringComparison.Ordinal));
        Assert.Equal(2, version.Listings.Count);
        var problem = Assert.Single(version.Problems);
        Assert.Equal((ProblemWeight.RowLost, 2), (problem.Weight, problem.Line));
        Assert.False(version.IsComplete);
    }

    [Theory]
    [InlineData(@"\ud800")]
    [InlineData(@"\udc00\ud800")]
    [InlineData(@"\n\t\/\ud800A")]
    public void Half_of_a_surrogate_pair_is_replaced_and_said(string half)
    {
        var version = Read(Company.Replace("Acme", $"Ac{half}me", StringComparison.Ordinal));
        var name = Assert.Single(version.Listings).PrimaryName;
        Assert.False(Screening.Lists.JsonText.HasLoneSurrogate(name));
        Assert.Contains('\uFFFD', name);
        Assert.Equal(ProblemWeight.RowImpaired, Assert.Single(version.Problems).Weight);
    }

    [Fact]
    public void A_hundred_thousand_levels_and_a_line_of_a_hundred_megabytes_are_lost_rows()
    {
        var deep = $$"""{"id":"d","schema":"Company","properties":{"name":{{new string('[', 100_000)}}""";
        var version = Read(Company, deep, Company.Replace("\"a\"", "\"c\"", StringComparison.Ordinal));
        Assert.Equal(2, version.Listings.Count);
        Assert.Equal(2, Assert.Single(version.Problems).Line);

        using var stream = new EndlessStream(Encoding.UTF8.GetBytes(Company + "\n{\"id\":\""), (byte)'x', 100_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var long_ = ListReader.Read([new ListFile("x.jsonl", stream)], new ListReadOptions());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Single(long_.Listings);
        Assert.Contains(long_.Problems, p => p is { Weight: ProblemWeight.RowLost, Line: 2 });
    }

    [Fact]
    public void Another_encoding_breaks_the_file()
    {
        Assert.False(RealLists.Read("x.jsonl", Encoding.Unicode.GetBytes(Company)).IsComplete);
        Assert.False(
            RealLists
                .Read("x.jsonl", Encoding.Latin1.GetBytes(Company.Replace("Acme", "Äcme", StringComparison.Ordinal)))
                .IsComplete
        );
        Assert.False(RealLists.Read("x.jsonl", "").IsComplete);
        Assert.False(
            RealLists
                .Read("x.jsonl", "\n\n\n", new ListReadOptions { Format = ListFormat.FollowTheMoneyJsonLines })
                .IsComplete
        );
    }

    [Theory]
    [InlineData("{\"id\":\"b\",x", "no JSON from byte 11 of the line on")]
    [InlineData("{\"id\":\"b\",\"id\":\"c\"}", "a field that stands twice")]
    public void A_line_that_is_no_JSON_is_told_in_plain_words(string line, string words)
    {
        var problem = Assert.Single(Read(Company, line).Problems);
        Assert.Equal((2, ProblemWeight.RowLost), (problem.Line, problem.Weight));
        Assert.EndsWith($"({words})", problem.Found, StringComparison.Ordinal);
    }
}
