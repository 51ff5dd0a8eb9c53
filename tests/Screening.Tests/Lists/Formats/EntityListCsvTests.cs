using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class EntityListCsvTests
{
    [Theory]
    [InlineData("csl-2022-04/entity-list.csv", 2001)]
    [InlineData("entity-list-asof-2019-11-20/entity-list-asof-2019-11-20.csv", 1264)]
    [InlineData("entity-list-asof-2019-11-20/huawei-entries-2022-list.csv", 157)]
    [InlineData("entity-list-asof-2019-11-20/undated.csv", 23)]
    public void Every_row_becomes_a_listing(string file, int rows)
    {
        var version = UsLists.Read(file);
        Assert.Equal(rows, version.Listings.Count);
        Assert.Equal(rows, version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(version.IsComplete);
        Assert.Equal([ListCodes.EntityList], version.ListCodes);
    }

    [Fact]
    public void It_is_the_same_list_as_in_the_consolidated_file()
    {
        var split = UsLists.Read(UsLists.EntityList).Listings.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var whole = UsLists.Read(UsLists.Consolidated).Listings.Where(l => l.List == ListCodes.EntityList).ToList();
        var known = whole.Where(l => split.ContainsKey(l.Id)).ToList();
        Assert.True(known.Count > 1900);
        Assert.All(known, l => Assert.Equal(l.Names, split[l.Id].Names));
        // One address names no country; the split file has it from elsewhere.
        Assert.Equal(
            "Huawei Technologies Morocco",
            Assert.Single(known, l => !l.Countries.SequenceEqual(split[l.Id].Countries)).PrimaryName
        );
        Assert.All(known, l => Assert.Equal(l.Kind, split[l.Id].Kind));
    }

    [Fact]
    public void Countries_are_those_the_splitter_found()
    {
        // The file's own column lists the codes at the ends of the addresses; ours come from there too.
        var version = UsLists.Read(UsLists.EntityList);
        Assert.Equal(87, version.Listings.Count(l => l.Countries.Count > 1));
        Assert.DoesNotContain(version.Listings, l => l.Countries.Count == 0);
    }

    [Fact]
    public void A_date_the_source_lacks_is_taken_from_the_split_and_said()
    {
        var version = UsLists.Read(UsLists.EntityList);
        Assert.Equal(1977, version.Listings.Count(l => l.Published is not null));
        Assert.Equal(153, version.Problems.Count(p => p.Done.Contains("by same-citation", StringComparison.Ordinal)));
    }

    [Fact]
    public void Many_addresses_in_one_row_are_many_addresses()
    {
        var listing = UsLists.Named(UsLists.Read(UsLists.EntityList), "Chitron Electronics Company Ltd");
        Assert.Equal(6, listing.Addresses.Count);
    }

    [Fact]
    public void Units_of_a_listed_parent_are_found_under_their_own_name()
    {
        var version = UsLists.Read(UsLists.EntityList);
        Assert.Equal(
            "Huawei Technologies Co., Ltd., Material Characterization Lab",
            UsLists.Named(version, "Huawei Technologies Co., Ltd., Material Characterization Lab").PrimaryName
        );
        Assert.StartsWith(
            "China Electronics",
            UsLists.Named(version, "Bowei Integrated Circuits").PrimaryName,
            StringComparison.Ordinal
        );
        Assert.True(UsLists.Named(version, "Ministry of Defence of the Russian Federation").CoversSubUnits);
    }
}
