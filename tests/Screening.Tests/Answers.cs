using System.Text.Json;

namespace Licet.Screening.Tests;

/// <summary>Answers as text, to be compared byte for byte.</summary>
internal static class Answers
{
    /// <summary>Hits with their whole reasons; of the listing only what names it.</summary>
    public static string Bytes(IEnumerable<Hit> hits) =>
        JsonSerializer.Serialize(
            hits.Select(h => new
            {
                h.Listing.Id,
                h.Class,
                h.Matched,
                h.Score,
                h.Reason,
            })
        );

    /// <summary>Whole answers: hits, counts, certificate and nearest miss.</summary>
    public static string Bytes(ScreeningResult result) =>
        Bytes(result.Hits)
        + JsonSerializer.Serialize(
            new
            {
                result.HitsInAll,
                result.IsTooGeneric,
                Certificate = result.Certificate is { } c ? c with { NearestMiss = null } : null,
                Near = result.Certificate?.NearestMiss is { } m
                    ? new
                    {
                        m.Listing.Id,
                        m.Matched,
                        m.Score,
                        m.Reason,
                    }
                    : null,
            }
        );
}
