using System.Globalization;
using System.Security.Cryptography;

namespace Licet.Core.History;

/// <summary>The last event of a history, as it stood when a checkpoint was made.</summary>
public sealed record Head(string History, long Sequence, string Hash);

/// <summary>
/// A signed statement of where histories stood: those that grew since the checkpoint before. It shows what a chain alone can
/// not: that the end of a history, or a whole history, is missing.
/// </summary>
/// <param name="Number">1 for the first, without gaps.</param>
/// <param name="Heads">In ordinal order of the history.</param>
/// <param name="Previous">Digest of the checkpoint before; <see cref="EventHash.None"/> for the first.</param>
/// <param name="Key">Id of the signing key.</param>
/// <param name="Signature">Over <see cref="Digest"/>, in base64; checked by the caller, who holds the keys.</param>
public sealed record Checkpoint(
    long Number,
    DateTimeOffset Recorded,
    IReadOnlyList<Head> Heads,
    string Previous,
    string Key,
    string Signature
)
{
    /// <summary>What is signed: SHA-256 over all of it but key and signature, lower-case hexadecimal.</summary>
    public string Digest
    {
        get
        {
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            EventHash.Add(hash, "licet-checkpoint-1");
            EventHash.Add(hash, Previous);
            EventHash.Add(hash, Number.ToString(CultureInfo.InvariantCulture));
            EventHash.Add(hash, EventHash.Instant(Recorded));
            foreach (Head head in Heads)
            {
                EventHash.Add(hash, head.History);
                EventHash.Add(hash, head.Sequence.ToString(CultureInfo.InvariantCulture));
                EventHash.Add(hash, head.Hash);
            }

            return Convert.ToHexStringLower(hash.GetHashAndReset());
        }
    }
}
