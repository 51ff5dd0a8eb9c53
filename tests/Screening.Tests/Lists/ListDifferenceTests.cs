using CsCheck;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class ListDifferenceTests
{
    [Fact]
    public void A_real_list_does_not_differ_from_itself() =>
        Assert.True(
            ListDifference
                .Between(
                    Formats.UsLists.Read(Formats.UsLists.Consolidated),
                    Formats.UsLists.Read(Formats.UsLists.Consolidated)
                )
                .IsEmpty
        );

    [Fact]
    public void Added_removed_and_changed_are_told_field_by_field()
    {
        var before = Invented.Version(
            Invented.Listing("SDN:1", "A"),
            Invented.Listing("SDN:2", "B", "Bee"),
            Invented.Listing("SDN:3", "C")
        );
        var after = Invented.Version(
            Invented.Listing("SDN:4", "D"),
            Invented.Listing("SDN:2", "B", "Bea") with
            {
                Published = new DateOnly(2019, 5, 21),
                Countries = ["CN", "HK"],
            },
            Invented.Listing("SDN:3", "C")
        );
        var difference = ListDifference.Between(before, after);
        Assert.Equal("SDN:4", Assert.Single(difference.Added).Id);
        Assert.Equal("SDN:1", Assert.Single(difference.Removed).Id);
        Assert.Equal(
            [
                new("names", "B (Primary) | Bee", "B (Primary) | Bea"),
                new("countries", null, "CN | HK"),
                new("published", null, "2019-05-21"),
            ],
            Assert.Single(difference.Changed).Fields
        );
    }

    [Fact]
    public void A_corrected_row_whose_id_is_its_hash_is_a_change()
    {
        var before = Invented.Version(
            Invented.Listing("EL:~1", "Acme") with
            {
                Remarks = "x",
            },
            Invented.Listing("EL:~2", "Acme") with
            {
                Countries = ["CN"],
            }
        );
        var after = Invented.Version(
            Invented.Listing("EL:~3", "ACME") with
            {
                Countries = ["CN"],
                Remarks = "y",
            },
            Invented.Listing("EL:~4", "Other")
        );
        var difference = ListDifference.Between(before, after);
        Assert.Equal("EL:~4", Assert.Single(difference.Added).Id);
        var change = Assert.Single(difference.Changed);
        Assert.Equal(new FieldChange("id", "EL:~1", "EL:~3"), change.Fields[0]);
        Assert.Equal("EL:~2", Assert.Single(difference.Removed).Id);
    }

    [Fact]
    public void A_party_listed_anew_under_another_number_is_removed_and_added()
    {
        var difference = ListDifference.Between(
            Invented.Version(Invented.Listing("SDN:1", "A")),
            Invented.Version(Invented.Listing("SDN:2", "A"))
        );
        Assert.Single(difference.Added);
        Assert.Single(difference.Removed);
        Assert.Empty(difference.Changed);
    }

    [Fact]
    public void The_additions_of_2022_are_those_dated_after_the_cut()
    {
        var whole = Formats.UsLists.Read(Formats.UsLists.EntityList);
        var cut = Formats.UsLists.Read("entity-list-asof-2019-11-20/entity-list-asof-2019-11-20.csv");
        var difference = ListDifference.Between(cut, whole);
        Assert.Equal(2001 - 1264, difference.Added.Count);
        Assert.Empty(difference.Removed);
        Assert.Empty(difference.Changed);
        Assert.All(difference.Added, l => Assert.False(l.Published <= new DateOnly(2019, 11, 20), l.Id));
    }

    [Fact]
    public void A_difference_put_on_the_version_before_gives_the_version_after() =>
        Gen.Select(Gen.Int[0, 8], Gen.Int[0, 8], Gen.Int, Gen.Int)
            .Sample(
                (countBefore, countAfter, seedBefore, seedAfter) =>
                {
                    var before = Invented.Version(Invented.Listings(countBefore, seedBefore));
                    var after = Invented.Version(Invented.Listings(countAfter, seedAfter));
                    var difference = ListDifference.Between(before, after);
                    var gone = difference
                        .Removed.Concat(difference.Changed.Select(c => c.Before))
                        .Select(l => l.Id)
                        .ToHashSet();
                    var put = before
                        .Listings.Where(l => !gone.Contains(l.Id))
                        .Concat(difference.Added)
                        .Concat(difference.Changed.Select(c => c.After));
                    return ListHashing.HashOf(put) == after.ContentHash
                        && ListDifference.Between(after, after).IsEmpty
                        && difference.IsEmpty == (before.ContentHash == after.ContentHash);
                },
                iter: 500
            );

    [Fact]
    public void Each_part_is_sorted_by_id()
    {
        var difference = ListDifference.Between(
            Invented.Version(Invented.Listings(3, 1).Reverse()),
            Invented.Version(Invented.Listings(12, 77).Skip(1).Reverse())
        );
        Assert.Equal(
            difference.Added.Select(l => l.Id).Order(StringComparer.Ordinal),
            difference.Added.Select(l => l.Id)
        );
        Assert.Equal(
            difference.Changed.Select(c => c.After.Id).Order(StringComparer.Ordinal),
            difference.Changed.Select(c => c.After.Id)
        );
        Assert.Single(difference.Removed);
    }
}
