using CsCheck;
using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists;

public class ListHashingTests
{
    [Fact]
    public void The_hash_of_a_version_does_not_depend_on_the_order_of_rows() =>
        Gen.Int.Sample(
            seed =>
            {
                var listings = Invented.Listings(6, seed);
                var shuffled = listings
                    .OrderBy(l => (l.Id.GetHashCode(StringComparison.Ordinal) ^ seed) * 397)
                    .ToArray();
                return ListHashing.HashOf(listings) == ListHashing.HashOf(shuffled);
            },
            iter: 200
        );

    [Fact]
    public void Rows_of_a_real_file_in_another_order_are_the_same_list()
    {
        var lines = File.ReadAllLines(SharedData.Path($"data/{Formats.UsLists.DeniedPersons}"));
        var turned = string.Join('\n', lines.Skip(1).Reverse().Prepend(lines[0]));
        var version = Formats.UsLists.Read("dpl.txt", turned);
        var straight = Formats.UsLists.Read(Formats.UsLists.DeniedPersons);
        Assert.Equal(straight.ContentHash, version.ContentHash);
        Assert.Equal(straight.Listings.Select(l => l.Id).Order(), version.Listings.Select(l => l.Id).Order());
    }

    [Fact]
    public void Every_field_of_meaning_counts_and_the_place_in_the_file_does_not()
    {
        var listing = Invented.Listing("EL:1", "Acme");
        Listing[] others =
        [
            listing with
            {
                Id = "EL:2",
            },
            listing with
            {
                List = "DPL",
            },
            listing with
            {
                Kind = PartyKind.Person,
            },
            listing with
            {
                Names = [.. listing.Names, new ListingName("Acne", NameKind.Alias)],
            },
            listing with
            {
                Names = [listing.Names[0] with { Script = Script.Han }],
            },
            listing with
            {
                Addresses = [new ListingAddress("1 Road", "CN")],
            },
            listing with
            {
                Addresses = [new ListingAddress("1 Road")],
            },
            listing with
            {
                Identifiers = [new Identifier("Passport", "1")],
            },
            listing with
            {
                Countries = ["CN"],
            },
            listing with
            {
                Programs = ["CN"],
            },
            listing with
            {
                LicenseRequirement = "CN",
            },
            listing with
            {
                ReviewPolicy = "CN",
            },
            listing with
            {
                Footnotes = ["1"],
            },
            listing with
            {
                Citations = ["1"],
            },
            listing with
            {
                Published = new DateOnly(2019, 5, 21),
            },
            listing with
            {
                Effective = new DateOnly(2019, 5, 21),
            },
            listing with
            {
                Ends = new DateOnly(2019, 5, 21),
            },
            listing with
            {
                Dates = ["1"],
            },
            listing with
            {
                CoversSubUnits = true,
            },
            listing with
            {
                Remarks = "",
            },
        ];
        var hashes = others.Append(listing).Select(l => Convert.ToHexString(ListHashing.HashOf(l)));
        Assert.Equal(others.Length + 1, hashes.Distinct(StringComparer.Ordinal).Count());
        var moved = listing with { SourceRow = "other", SourceLine = "other:9" };
        Assert.Equal(ListHashing.HashOf(listing), ListHashing.HashOf(moved));
    }

    [Fact]
    public void Aliases_in_another_order_are_the_same_listing_but_another_primary_name_is_not()
    {
        ListingName[] names = [new("A"), new("B", NameKind.Alias), new("C", NameKind.Alias)];
        var listing = Invented.Listing("EL:1", "A") with { Names = names };
        Assert.Equal(
            ListHashing.HashOf(listing),
            ListHashing.HashOf(listing with { Names = [names[0], names[2], names[1]] })
        );
        Assert.NotEqual(
            ListHashing.HashOf(listing),
            ListHashing.HashOf(listing with { Names = [names[1], names[0], names[2]] })
        );
    }

    [Fact]
    public void Lone_surrogates_have_hashes_of_their_own() =>
        Assert.NotEqual(
            ListHashing.HashOf(Invented.Listing("1", "\uD800")),
            ListHashing.HashOf(Invented.Listing("1", "\uD801"))
        );
}
