using Licet.Screening.Lists;

namespace Licet.Screening.Tests.Lists;

/// <summary>Listings and versions made by a test.</summary>
internal static class Invented
{
    public static Listing Listing(string id, params string[] names) =>
        new()
        {
            Id = id,
            List = "EL",
            Kind = PartyKind.Company,
            Names = [.. names.Select((n, i) => new ListingName(n, i == 0 ? NameKind.Primary : NameKind.Alias))],
            SourceRow = "",
            SourceLine = "invented:1",
        };

    /// <summary>Some listings that differ by a seed in names, countries and remarks; ids from 0.</summary>
    public static Listing[] Listings(int count, int seed) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i =>
                    Listing($"EL:{i}", $"Name {i}", $"Alias {(seed >> i) & 3}") with
                    {
                        Countries = ((seed >> i) & 1) == 0 ? ["CN"] : ["CN", "HK"],
                        Remarks = ((seed >> (i + 2)) & 1) == 0 ? null : "remark",
                    }
                ),
        ];

    public static ListVersion Version(params IEnumerable<Listing> listings)
    {
        var all = listings.ToList();
        return new ListVersion
        {
            Name = "invented",
            ListCodes = ["EL"],
            ContentHash = ListHashing.HashOf(all),
            Source = "",
            IsComplete = true,
            Listings = all,
        };
    }
}
