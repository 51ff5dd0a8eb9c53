using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

/// <summary>No edition that the table itself proves true is taken for one cut off, and a tenth less than the smaller neighbor is.</summary>
public class KnownSizesTests
{
    [Theory]
    [InlineData("DPL", "2019-06-05", 546)]
    [InlineData("DPL", "2020-10-01", 546)]
    [InlineData("DPL", "2020-10-01", 491)]
    [InlineData("DPL", "2022-03-31", 462)]
    [InlineData("DPL", "2022-04-01", 462)]
    [InlineData("SDN", "2019-01-15", 7_379)]
    [InlineData("SDN", "2022-03-31", 7_379)]
    [InlineData("SDN", "2022-04-01", 10_026)]
    [InlineData("EL", "2022-04-01", 2_001)]
    [InlineData("EL", "2019-05-16", 900)]
    [InlineData("UN", "2026-02-27", 1_003)]
    public void Editions_around_a_known_one_are_whole(string list, string day, int count) =>
        Assert.Null(KnownSizes.Short(Edition(list, day, count)));

    [Theory]
    [InlineData("DPL", "2019-07-01", 415, "held 462 on 2022-04-01")]
    [InlineData("DPL", "2023-01-01", 415, "held 462 on 2022-04-01")]
    [InlineData("SDN", "2020-01-15", 6_641, "held 7379 on 2019-01-15")]
    [InlineData("SDN", "2022-04-01", 9_023, "held 10026 on 2022-04-01")]
    [InlineData("EL", "2022-04-01", 1_800, "held 2001 on 2022-04-01")]
    [InlineData("UN", "2026-03-01", 902, "held 1003 on 2026-02-27")]
    public void A_tenth_less_is_said(string list, string day, int count, string sentence)
    {
        Assert.Contains(sentence, KnownSizes.Short(Edition(list, day, count)), StringComparison.Ordinal);
        Assert.Null(KnownSizes.Short(Edition(list, day, count + 2)));
    }

    [Fact]
    public void A_list_of_ones_own_and_one_without_a_day_are_not_measured()
    {
        Assert.Null(KnownSizes.Short(Edition("SDN", "2022-04-01", 3) with { Format = ListFormat.GenericCsv }));
        Assert.Null(KnownSizes.Short(Edition("SDN", "2022-04-01", 3) with { CoversFrom = null }));
    }

    private static ListVersion Edition(string list, string day, int count) =>
        new()
        {
            Name = "edition",
            ListCodes = [list],
            ContentHash = "",
            Source = "test",
            IsComplete = true,
            Format = ListFormat.ConsolidatedCsv,
            CoversFrom = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Listings =
            [
                .. Enumerable.Repeat(
                    new Listing
                    {
                        Id = list + ":1",
                        List = list,
                        Kind = PartyKind.Company,
                        Names = [new ListingName("Vostrelek")],
                        SourceRow = "",
                        SourceLine = "",
                    },
                    count
                ),
            ],
        };
}
