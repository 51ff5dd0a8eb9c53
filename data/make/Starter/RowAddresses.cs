using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Addresses of a row, "street, city, CC; street, city, CC", and the countries they name.</summary>
internal sealed record RowAddresses(IReadOnlyList<ListingAddress> Addresses, IReadOnlyList<string> Countries)
{
    /// <param name="row">Any row with the column addresses.</param>
    /// <param name="place">What the name said of the place; put before the first address unless that says it already.</param>
    /// <param name="country">The country where an address names none.</param>
    public static RowAddresses Of(CsvRow row, string place, string? country = null)
    {
        var addresses = new List<ListingAddress>();
        var countries = new List<string>();
        var pieces = Restored.Text(row["addresses"], row).Split(';', StringSplitOptions.TrimEntries);
        foreach (var piece in pieces.Where(p => p.Length > 0))
        {
            var (text, named) = Cut(piece);
            var codes = new[] { Territory(text), named ?? country }.OfType<string>().ToList();
            countries.AddRange(codes);
            if (text.Length > 0)
            {
                addresses.Add(new ListingAddress(text, codes.FirstOrDefault()));
            }
        }

        return new RowAddresses(
            WithPlace(addresses, place, country ?? countries.FirstOrDefault()),
            [.. countries.Distinct(StringComparer.Ordinal)]
        );
    }

    // The list puts these islands under GB; whoever looks for VG must find them too.
    private static string? Territory(string text) =>
        text.StartsWith("British Virgin Islands", StringComparison.Ordinal) ? "VG" : null;

    private static (string Text, string? Code) Cut(string piece)
    {
        var comma = piece.LastIndexOf(',');
        var last = piece[(comma + 1)..].Trim();
        var (text, code) =
            last.Length == 2 && last.All(char.IsAsciiLetterUpper)
                ? (comma < 0 ? "" : piece[..comma], last)
                : (piece, null);
        return (
            text.Replace(" ,", ",", StringComparison.Ordinal)
                .Replace(",,", ",", StringComparison.Ordinal)
                .Trim(',', ' '),
            code
        );
    }

    private static List<ListingAddress> WithPlace(List<ListingAddress> addresses, string place, string? country)
    {
        if (place.Length == 0)
        {
            return addresses;
        }

        if (addresses.Count == 0)
        {
            return [new ListingAddress(place, country)];
        }

        var first = addresses[0];
        addresses[0] =
            first.Text.EndsWith(place, StringComparison.Ordinal) ? first
            : place.StartsWith(first.Text, StringComparison.Ordinal) ? first with { Text = place }
            : first with { Text = $"{place}, {first.Text}" };
        return addresses;
    }
}
