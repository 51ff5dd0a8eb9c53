using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class LicetJsonTests
{
    private const string Acme =
        """{"id":"EL:1","list":"EL","kind":"company","names":[{"text":"Acme"},{"text":"阿克梅"}]}""";

    private static string List(string listings, string head = "") =>
        $$"""{"schema":"licet.list/1","name":"t","complete":true,{{head}}"listings":[{{listings}}]}""";

    private static ListVersion Read(string json) =>
        RealLists.Read("list.json", json, new ListReadOptions { Format = ListFormat.LicetJson });

    private static byte[] Write(ListVersion version)
    {
        using var stream = new MemoryStream();
        LicetListWriter.Write(version, stream);
        return stream.ToArray();
    }

    [Fact]
    public void A_list_written_and_read_again_is_the_same_list()
    {
        foreach (var version in new[] { RealLists.Read(RealLists.UnitedNations), Everything(), Read(List(Acme)) })
        {
            var bytes = Write(version);
            var again = RealLists.Read("list.json", bytes, new ListReadOptions());
            Assert.Equal(version.ContentHash, again.ContentHash);
            Assert.Equal(version.Problems, again.Problems);
            Assert.Equal(version.IsComplete, again.IsComplete);
            Assert.Equal((version.Name, version.Source), (again.Name, again.Source));
            Assert.Equal((version.CoversFrom, version.CoversThrough), (again.CoversFrom, again.CoversThrough));
            Assert.Equal(version.ListCodes, again.ListCodes);
            Assert.Equal(bytes, Write(again));
        }
    }

    private static ListVersion Everything()
    {
        Listing[] listings =
        [
            new()
            {
                Id = "EL:7",
                List = "EL",
                Kind = PartyKind.Vessel,
                Names = [new("A \"quoted\" name"), new("ТДК", NameKind.Weak, Script.Latin) { SourceId = "n1" }],
                Addresses = [new("1 Road", "CN"), new("2 Road")],
                Identifiers = [new("IMO", "1", "PA"), new("Tax", "2")],
                Countries = ["CN", "PA"],
                Programs = ["P"],
                LicenseRequirement = "all",
                ReviewPolicy = "denial",
                Footnotes = ["1", "4"],
                Citations = ["84 FR 22961"],
                Published = new DateOnly(2019, 5, 21),
                Effective = new DateOnly(2019, 5, 16),
                Ends = new DateOnly(2056, 1, 1),
                Dates = ["circa 1971"],
                CoversSubUnits = true,
                Remarks = "line\nline",
                SourceRow = "raw,\"row\"",
                SourceLine = "f.csv:7",
            },
        ];
        return new ListVersion
        {
            Name = "n",
            ListCodes = ["EL"],
            ContentHash = ListHashing.HashOf(listings),
            Source = "s",
            CoversFrom = new DateOnly(2019, 1, 1),
            CoversThrough = new DateOnly(2019, 2, 1),
            IsComplete = false,
            Listings = listings,
            Problems = [new ListProblem("f", 3, "x", "a", "b", "c", ProblemWeight.RowLost)],
        };
    }

    [Fact]
    public void What_a_listing_leaves_out_is_empty()
    {
        var version = Read(List(Acme));
        var listing = Assert.Single(version.Listings);
        Assert.Equal([new ListingName("Acme"), new ListingName("阿克梅", NameKind.Alias, Script.Han)], listing.Names);
        Assert.Empty(version.Problems);
        Assert.True(version.IsComplete);
        Assert.Equal("EL:1", listing.Id);
        Assert.Null(listing.Published);
    }

    [Fact]
    public void A_list_that_does_not_say_it_is_complete_is_not()
    {
        Assert.False(Read($$"""{"schema":"licet.list/1","listings":[{{Acme}}]}""").IsComplete);
        Assert.False(Read($$"""{"schema":"licet.list/1","complete":false,"listings":[{{Acme}}]}""").IsComplete);
        Assert.False(Read($$"""{"schema":"licet.list/1","complete":"true","listings":[{{Acme}}]}""").IsComplete);
    }

    [Fact]
    public void A_listing_changed_by_hand_under_the_old_hash_breaks_the_file()
    {
        var text = Encoding.UTF8.GetString(Write(Read(List(Acme))));
        Assert.True(Read(text).IsComplete);
        var forged = Read(text.Replace("Acme", "Acne", StringComparison.Ordinal));
        Assert.Equal("contentHash", Assert.Single(forged.Problems).Field);
        Assert.False(forged.IsComplete);
    }

    [Theory]
    [InlineData("""{"schema":"licet.list/2","complete":true,"listings":[]}""")]
    [InlineData("""{"listings":[{"id":"EL:1"}],"schema":"licet.list/1"}""")]
    [InlineData("""{"schema":"licet.list/1","complete":true}""")]
    [InlineData("""{"schema":"licet.list/1","schema":"licet.list/1","complete":true,"listings":[]}""")]
    [InlineData("""{"schema":"licet.list/1","complete":true,"listings":{}}""")]
    [InlineData("""{"schema":"licet.list/1","complete":true,"listings":[""")]
    [InlineData("""{"schema":"licet.list/1","complete":true,"listings":[]}""")]
    [InlineData("""{"schema":"licet.list/1","complete":true,"listings":[]} {}""")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("nul")]
    [InlineData("\0\0")]
    [InlineData("")]
    public void What_is_no_such_list_breaks_the_file(string json)
    {
        var version = Read(json);
        Assert.Empty(version.Listings);
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
        Assert.False(version.IsComplete);
    }

    [Theory]
    [InlineData("""{"id":"EL:2","list":"EL","kind":"company"}""", ProblemWeight.RowLost, "names")]
    [InlineData("""{"id":"EL:2","kind":"company","names":[{"text":"X"}]}""", ProblemWeight.RowLost, "list")]
    [InlineData(
        """{"id":"EL:2","id":"EL:3","list":"EL","kind":"company","names":[{"text":"X"}]}""",
        ProblemWeight.RowLost,
        "listings"
    )]
    [InlineData("7", ProblemWeight.RowLost, "listings")]
    [InlineData("""{"id":"2","list":"EL","kind":"company","names":[{"text":"X"}]}""", ProblemWeight.RowImpaired, "id")]
    [InlineData(
        """{"id":"EL:2","list":"EL","kind":"ship","names":[{"text":"X"}]}""",
        ProblemWeight.RowImpaired,
        "kind"
    )]
    [InlineData("""{"id":"EL:2","list":"EL","names":[{"text":"X"}]}""", ProblemWeight.RowImpaired, "kind")]
    [InlineData(
        """{"id":"EL:2","list":"EL","kind":"company","names":[{"text":"\ud800X"}]}""",
        ProblemWeight.RowImpaired,
        "text"
    )]
    [InlineData(
        """{"id":"EL:2","list":"EL","kind":"company","names":[{"text":"X"},{}]}""",
        ProblemWeight.RowImpaired,
        "names"
    )]
    [InlineData(
        """{"id":"EL:2","list":"EL","kind":"company","names":[{"text":"X"}],"shoe":9}""",
        ProblemWeight.Note,
        "shoe"
    )]
    [InlineData(
        """{"id":"EL:2","list":"EL","kind":"company","names":[{"text":"X"}],"published":"3017-01-01"}""",
        ProblemWeight.Note,
        "published"
    )]
    public void A_listing_with_a_defect_says_so_with_its_line(string listing, ProblemWeight weight, string field)
    {
        var version = Read(List(Acme + ",\n" + listing));
        var problem = Assert.Single(version.Problems);
        Assert.Equal((weight, field, 2), (problem.Weight, problem.Field, problem.Line));
        Assert.Equal(weight == ProblemWeight.RowLost ? 1 : 2, version.Listings.Count);
    }

    [Fact]
    public void Depth_and_length_without_end_are_refused_in_bounded_memory()
    {
        Assert.False(Read(List(Acme + "," + new string('[', 100_000))).IsComplete);
        using var stream = new EndlessStream(
            Encoding.UTF8.GetBytes(List(Acme)[..^2] + ",{\"id\":\""),
            (byte)'x',
            200_000_000
        );
        var version = ListReader.Read(
            [new ListFile("x.json", stream)],
            new ListReadOptions { Format = ListFormat.LicetJson }
        );
        Assert.Single(version.Listings);
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
    }

    [Fact]
    public void The_starter_list_opens_and_is_never_complete()
    {
        var embedded = typeof(StarterList).Assembly.GetManifestResourceNames().Contains("lists/starter.json");
        Assert.SkipUnless(embedded, "this build has no data/lists/starter.json yet");
        var starter = StarterList.Open();
        Assert.False(starter.IsComplete);
        Assert.NotEmpty(starter.Listings);
        Assert.DoesNotContain(starter.Problems, p => p.Weight >= ProblemWeight.RowImpaired);
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_told_in_plain_words()
    {
        var problem = Read("{\"schema\": x}").Problems[0];
        Assert.Equal((1, ProblemWeight.FileBroken), (problem.Line, problem.Weight));
        Assert.StartsWith("no JSON from byte ", problem.Found, StringComparison.Ordinal);
    }
}
