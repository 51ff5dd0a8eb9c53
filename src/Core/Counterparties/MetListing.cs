using System.Security.Cryptography;
using System.Text;
using Licet.Screening;

namespace Licet.Core.Counterparties;

/// <summary>
/// A listing that was met, in whichever lists it stands: the publisher's list and a consolidated one tell of the same listing under the same
/// id. It is disposed of once, and for all that these lists say of it.
/// </summary>
/// <param name="Hit">The gravest and nearest of them, for people.</param>
/// <param name="Record">Digest of what each list says of it, in an order that does not depend on that of the lists.</param>
public sealed record MetListing(Hit Hit, string Record)
{
    /// <summary>Each listing once, in the order of its first hit.</summary>
    public static IReadOnlyList<MetListing> Of(IEnumerable<Hit> hits)
    {
        ArgumentNullException.ThrowIfNull(hits);
        return [.. hits.GroupBy(h => h.Listing.Id, StringComparer.Ordinal).Select(OfOne)];
    }

    /// <param name="same">Hits of one listing, one or more.</param>
    public static MetListing OfOne(IEnumerable<Hit> same)
    {
        ArgumentNullException.ThrowIfNull(same);
        List<(Hit Hit, string Record)> found =
        [
            .. same.Select(h => (Hit: h, Record: HitEvidence.RecordOf(h)))
                .OrderBy(h => h.Hit.Class)
                .ThenByDescending(h => h.Hit.Score)
                .ThenBy(h => h.Record, StringComparer.Ordinal),
        ];
        string[] records =
        [
            .. found.Select(h => h.Record).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return new(
            found[0].Hit,
            records is [var only]
                ? only
                : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', records))))
        );
    }
}
