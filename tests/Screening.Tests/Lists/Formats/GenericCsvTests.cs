using System.Text;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class GenericCsvTests
{
    private static ListVersion Read(string csv) => RealLists.Read("my-list.csv", csv);

    [Fact]
    public void Rows_of_one_entity_are_one_listing_with_several_names()
    {
        var version = Read(
            "id,entity,kind,name\n1,E1,company,Acme Ltd\n2,E2,PERSON,Ann Example\n3,E1,Company,阿克梅\n4,,Vessel,MV Star\n"
        );
        Assert.Empty(version.Problems);
        Assert.True(version.IsComplete);
        Assert.Equal(["MY_LIST:E1", "MY_LIST:E2", "MY_LIST:4"], version.Listings.Select(l => l.Id));
        Assert.Equal([PartyKind.Company, PartyKind.Person, PartyKind.Vessel], version.Listings.Select(l => l.Kind));
        Assert.Equal(
            [
                new ListingName("Acme Ltd") { SourceId = "1" },
                new ListingName("阿克梅", NameKind.Alias, Script.Han) { SourceId = "3" },
            ],
            version.Listings[0].Names
        );
        Assert.Equal("1,E1,company,Acme Ltd\n3,E1,Company,阿克梅", version.Listings[0].SourceRow);
    }

    [Fact]
    public void Country_address_and_list_are_used_where_they_are_given()
    {
        var version = Read(
            "list,id,entity,kind,name,country,address\nBLOCK,1,E1,company,Acme,China,\"1 Road, Cairo, Egypt\"\nWATCH,1,E1,unknown,Acme,,\"2 Road, Paris, France\"\n"
        );
        Assert.Equal(["BLOCK", "WATCH"], version.ListCodes);
        Assert.Equal(["BLOCK:E1", "WATCH:E1"], version.Listings.Select(l => l.Id));
        Assert.Equal([new ListingAddress("1 Road, Cairo, Egypt", "CN")], version.Listings[0].Addresses);
        Assert.Equal(["FR"], version.Listings[1].Countries);
        Assert.Empty(version.Problems);
    }

    [Fact]
    public void The_callers_code_goes_before_that_of_the_file()
    {
        var options = new ListReadOptions { ListCode = "MINE" };
        Assert.Equal(
            "MINE:E",
            RealLists.Read("x.csv", "id,entity,kind,name\n1,E,company,Acme\n", options).Listings[0].Id
        );
    }

    [Theory]
    [InlineData("1,E,ship of the line,Acme", ProblemWeight.RowImpaired, "kind")]
    [InlineData("1,E,,Acme", ProblemWeight.RowImpaired, "kind")]
    [InlineData("1,E,company,", ProblemWeight.RowLost, "name")]
    [InlineData("1,E,company,???", ProblemWeight.RowLost, "name")]
    [InlineData("1,A,person,Acme Two", ProblemWeight.RowImpaired, "kind")]
    [InlineData(",,company,Acme", ProblemWeight.RowImpaired, "entity")]
    [InlineData("1,E,company", ProblemWeight.FileBroken, "")]
    [InlineData("1,E,company,Acme,more", ProblemWeight.FileBroken, "")]
    [InlineData("1,E,company,\"Acme", ProblemWeight.FileBroken, "")]
    public void A_row_with_a_defect_says_so_with_its_line(string row, ProblemWeight weight, string field)
    {
        var version = Read("id,entity,kind,name\n0,A,company,First\n" + row + "\n");
        Assert.Contains(version.Problems, p => p.Weight == weight && p.Field == field && p.Line == 3);
        Assert.Equal(weight < ProblemWeight.RowLost, version.IsComplete);
        Assert.Contains(version.Listings, l => l.Id == "MY_LIST:A");
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,entity,kind\n1,E,company\n")]
    [InlineData("id,entity,kind,name\n")]
    public void What_is_no_such_list_breaks_the_file(string csv)
    {
        var version = Read(csv);
        Assert.Empty(version.Listings);
        Assert.Contains(version.Problems, p => p.Weight == ProblemWeight.FileBroken);
    }

    [Fact]
    public void An_unknown_column_is_noted()
    {
        var version = Read("id,entity,kind,name,shoe\n1,E,company,Acme,9\n");
        Assert.Equal((ProblemWeight.Note, "shoe"), (Assert.Single(version.Problems).Weight, version.Problems[0].Found));
    }

    [Fact]
    public void A_name_of_a_hundred_thousand_characters_is_a_name()
    {
        var version = Read($"id,entity,kind,name\n1,E,company,{new string('x', 100_000)}\n");
        Assert.Equal(100_000, Assert.Single(version.Listings).PrimaryName.Length);
    }

    [Fact]
    public void A_line_of_a_hundred_megabytes_is_passed_over_in_bounded_memory()
    {
        using var stream = new EndlessStream(
            Encoding.UTF8.GetBytes("id,entity,kind,name\n1,E,company,Acme\n2,F,company,"),
            (byte)'x',
            100_000_000
        );
        var before = GC.GetAllocatedBytesForCurrentThread();
        var version = ListReader.Read([new ListFile("x.csv", stream)], new ListReadOptions());
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
        Assert.Single(version.Listings);
        Assert.False(version.IsComplete);
    }
}
