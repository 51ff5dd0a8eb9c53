using System.Security.Cryptography;
using System.Text;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Counterparties;

/// <summary>What a hit rests on, on both sides: a disposition holds for this and nothing else.</summary>
/// <param name="Listing">Id of the listing.</param>
/// <param name="Party">Digest of the counterparty's facts (<see cref="CounterpartyFacts.Digest"/>).</param>
/// <param name="Record">Digest of all that the lists say of the listing, of the listed names that met, and of the class of the hit.</param>
public sealed record HitEvidence(string Listing, string Party, string Record)
{
    /// <param name="salt">The counterparty's own.</param>
    public static HitEvidence Of(CounterpartyFacts facts, ReadOnlySpan<byte> salt, MetListing met)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(met);
        return new(met.Hit.Listing.Id, facts.Digest(salt), met.Record);
    }

    /// <summary>The score is not among it: the arithmetic of a newer engine tells nothing new of either side.</summary>
    public static string RecordOf(Hit hit)
    {
        ArgumentNullException.ThrowIfNull(hit);
        byte[] met = Encoding.UTF8.GetBytes($"{hit.Class}:{hit.Matched}");
        return Convert.ToHexStringLower(SHA256.HashData([.. ListHashing.HashOf(hit.Listing), .. met]));
    }
}
