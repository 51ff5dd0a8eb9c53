using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class BisCsvTests
{
    [Fact]
    public void Rows_of_one_entry_are_one_listing_with_all_addresses_and_aliases()
    {
        var version = UsLists.Read(UsLists.Bis);
        Assert.Equal(7, version.Listings.Count);
        Assert.Equal(18, version.Listings.Sum(l => l.SourceRow.Split('\n').Length));
        Assert.True(version.IsComplete);
        var farid = version.Listings[0];
        Assert.Equal(
            ["Fazal Rahim Farid", "Fazel Rahim Farid", "Farid", "Engineer Idris"],
            farid.Names.Select(n => n.Text)
        );
        Assert.Equal(2, farid.Addresses.Count);
        Assert.Equal(["AF"], farid.Countries);
        Assert.Equal(new DateOnly(2011, 11, 21), farid.Effective);
        Assert.Equal("el-bis-file-format-2019.csv:2", farid.SourceLine);
    }

    [Fact]
    public void Entries_of_one_name_but_other_notices_stay_apart() =>
        Assert.Equal(3, UsLists.Read(UsLists.Bis).Listings.Count(l => l.PrimaryName == "Qazi Abdallah"));

    [Fact]
    public void An_alias_saved_in_the_wrong_code_page_is_mended() =>
        Assert.Equal("Jawid, Sa\u2019id Jan \u2018Abd-al-Salam", UsLists.Read(UsLists.Bis).Listings[^1].Names[1].Text);
}
