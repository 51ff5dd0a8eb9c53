using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

/// <summary>A list that keeps its listings and loses what they are found by has shrunk.</summary>
public class ListShrinkageTests
{
    [Fact]
    public void A_list_that_lost_its_other_names_shrank() =>
        Assert.Equal("EL shrank from 200 to 100 names", Of(Version(100, others: 100), Version(100, others: 0)));

    [Fact]
    public void Few_other_names_are_not_hidden_behind_the_first_ones() =>
        Assert.Equal(
            "EL shrank from 8 to 6 names beside the first of each listing",
            Of(Version(100, others: 8), Version(100, others: 6))
        );

    [Fact]
    public void A_list_that_lost_its_addresses_shrank() =>
        Assert.Equal("EL shrank from 50 to 45 addresses", Of(Version(100, addresses: 50), Version(100, addresses: 45)));

    [Theory]
    [InlineData(100, 91, false)]
    [InlineData(100, 90, true)]
    [InlineData(1, 0, false)]
    [InlineData(2, 0, true)]
    public void A_tenth_counts_and_one_alone_does_not(int before, int after, bool stops)
    {
        Assert.Equal(stops, Of(Version(100, others: before), Version(100, others: after)) is not null);
        Assert.Equal(stops, Of(Version(100, addresses: before), Version(100, addresses: after)) is not null);
    }

    [Fact]
    public void A_list_that_grew_or_stayed_did_not_shrink()
    {
        Assert.Null(Of(Version(100, 50, 50), Version(100, 50, 50)));
        Assert.Null(Of(Version(100, 50, 50), Version(120, 70, 70)));
    }

    [Fact]
    public void The_record_counts_where_the_bytes_held_cannot_be_read()
    {
        var record = new Dictionary<string, int> { ["EL"] = 120 };
        Assert.Equal("EL shrank from 120 to 100 listings", ListShrinkage.Of(record, null, Version(100)));
        Assert.Equal("EL shrank from 120 to 100 listings", ListShrinkage.Of(record, Version(100), Version(100)));
    }

    private static string? Of(ListVersion held, ListVersion fresh) =>
        ListShrinkage.Of(new Dictionary<string, int> { ["EL"] = held.Listings.Count }, held, fresh);

    private static ListVersion Version(int listings, int others = 0, int addresses = 0) =>
        Invented.Version(
            Enumerable
                .Range(0, listings)
                .Select(i =>
                    (
                        i < others
                            ? Invented.Listing($"EL:{i}", $"Name {i}", $"Alias {i}")
                            : Invented.Listing($"EL:{i}", $"Name {i}")
                    ) with
                    {
                        Addresses = i < addresses ? [new($"{i} Harbor Road", "CN")] : [],
                    }
                )
        );
}
