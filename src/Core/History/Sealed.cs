using System.Security.Cryptography;
using System.Text.Json;

namespace Licet.Core.History;

/// <summary>
/// A reference from an event to personal data or an attachment that lies beside the log, under a key of its own. When the key
/// is destroyed at the end of retention (part 762), the event stays whole and the data is gone.
/// </summary>
/// <param name="Record">Id of the record beside the log.</param>
/// <param name="Digest">Of the record's salt and content; see <see cref="DigestOf"/>. Tells nothing without the salt, which goes with the key.</param>
public sealed record Sealed(string Record, string Digest)
{
    private const string Member = "$sealed";

    /// <summary>HMAC-SHA-256 of the content under the salt, lower-case hexadecimal.</summary>
    /// <param name="salt">At least 16 random bytes, kept with the content under the same key.</param>
    /// <exception cref="ArgumentException">A shorter salt: names and birth days could be guessed.</exception>
    public static string DigestOf(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> content) =>
        salt.Length >= 16
            ? Convert.ToHexStringLower(HMACSHA256.HashData(salt, content))
            : throw new ArgumentException("A salt has at least 16 bytes.", nameof(salt));

    /// <summary>All references in an event's body, in the order in which they stand.</summary>
    public static IReadOnlyList<Sealed> In(string body)
    {
        if (!body.Contains(Member, StringComparison.Ordinal))
        {
            return [];
        }

        List<Sealed> found = [];
        using JsonDocument document = JsonDocument.Parse(body);
        Find(document.RootElement, found);
        return found;
    }

    private static void Find(JsonElement value, List<Sealed> found)
    {
        if (value.ValueKind == JsonValueKind.Object)
        {
            if (
                value.TryGetProperty(Member, out JsonElement record)
                && value.TryGetProperty("digest", out JsonElement digest)
                && record.ValueKind == JsonValueKind.String
                && digest.ValueKind == JsonValueKind.String
            )
            {
                found.Add(new Sealed(record.GetString()!, digest.GetString()!));
            }

            foreach (JsonProperty member in value.EnumerateObject())
            {
                Find(member.Value, found);
            }
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in value.EnumerateArray())
            {
                Find(item, found);
            }
        }
    }
}

/// <summary>What lies beside the log under a reference.</summary>
public enum SealedState
{
    /// <summary>Opened, and its digest is the one in the event.</summary>
    Whole,

    /// <summary>The key was destroyed under a retention rule that is recorded.</summary>
    ErasedUnderRule,

    /// <summary>Gone without such a record, or not what the event says.</summary>
    Broken,

    /// <summary>Not at hand: a log was taken elsewhere without what lies beside it.</summary>
    Elsewhere,
}
