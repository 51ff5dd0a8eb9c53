using Licet.Screening.Lists;
using Xunit;

namespace Licet.Screening.Tests.Lists.Formats;

public class DeniedPersonsTextTests
{
    [Fact]
    public void Every_line_becomes_a_listing()
    {
        var version = UsLists.Read(UsLists.DeniedPersons);
        Assert.Equal(546, version.Listings.Count);
        Assert.Equal(546, version.Listings.Select(l => l.Id).Distinct(StringComparer.Ordinal).Count());
        Assert.True(version.IsComplete);
    }

    [Fact]
    public void An_order_has_its_days_its_place_and_its_citation()
    {
        var listing = UsLists.Read(UsLists.DeniedPersons).Listings[0];
        Assert.Equal("ADRIAN MANUEL HERNANDEZ", listing.PrimaryName);
        Assert.Equal(PartyKind.Person, listing.Kind);
        Assert.Equal((new DateOnly(2017, 10, 16), new DateOnly(2020, 10, 13)), (listing.Effective, listing.Ends));
        Assert.Equal(
            new ListingAddress("3037 S. 69TH DRIVE, PHONEIX, AZ, 85043", "US"),
            Assert.Single(listing.Addresses)
        );
        Assert.Equal(["82 FR 48792"], listing.Citations);
    }

    [Fact]
    public void The_impossible_update_is_noted() =>
        Assert.Contains(
            UsLists.Read(UsLists.DeniedPersons).Problems,
            p => p is { Field: "Last_Update", Found: "'3017-08-22'", Weight: ProblemWeight.Note }
        );
}
