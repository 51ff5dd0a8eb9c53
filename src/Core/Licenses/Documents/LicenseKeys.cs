using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Licenses.Documents;

/// <summary>What a key is for.</summary>
public enum KeyPurpose
{
    /// <summary>Licenses, and the list of those that hold no more.</summary>
    Licenses,

    /// <summary>A demonstration: what it signs authorizes nothing.</summary>
    Demo,
}

/// <summary>A published key.</summary>
/// <param name="Id">First 16 hexadecimal digits of the SHA-256 of the key.</param>
/// <param name="Key">Ed25519, 32 bytes in base64.</param>
/// <param name="From">The first day on which it signs, which counts.</param>
/// <param name="Through">The last day; null while it is in use.</param>
/// <param name="Withdrawn">From this day on nothing that it signed is believed: it was lost. Null where it was not.</param>
public sealed record PublishedKey(
    string Id,
    KeyPurpose Purpose,
    string Key,
    DateOnly From,
    DateOnly? Through = null,
    DateOnly? Withdrawn = null
)
{
    public static PublishedKey Of(byte[] key, KeyPurpose purpose, DateOnly from) =>
        new(IdOf(key), purpose, Convert.ToBase64String(key), from);

    /// <param name="seed">Private key of 32 bytes.</param>
    public static PublishedKey OfPrivate(ReadOnlySpan<byte> seed, KeyPurpose purpose, DateOnly from) =>
        Of(Ed25519.PublicOf(seed), purpose, from);

    public static string IdOf(byte[] key) => Convert.ToHexStringLower(SHA256.HashData(key))[..16];

    /// <summary>Whether it signed on a day within its time.</summary>
    public bool Holds(DateOnly day) => From <= day && !(day > Through);

    internal byte[]? Bytes
    {
        get
        {
            byte[] bytes = new byte[Ed25519.KeyBytes];
            return
                Convert.TryFromBase64String(Key, bytes, out int length)
                && length == Ed25519.KeyBytes
                && IdOf(bytes) == Id
                ? bytes
                : null;
        }
    }
}

/// <summary>
/// The keys of an authority, as they are published: those of before stay in it, so that what they signed can be verified after a change
/// of keys. Whoever verifies got it by another way than the license.
/// </summary>
/// <param name="Authority">"BIS".</param>
public sealed record LicenseKeySet(string Authority, ImmutableArray<PublishedKey> Keys)
{
    public PublishedKey? Find(string id) => Keys.FirstOrDefault(k => k.Id == id);

    public string Json() => JsonSerializer.Serialize(this, DocumentJson.Default.LicenseKeySet) + "\n";

    /// <exception cref="FormatException">Not such a set: names the first fault.</exception>
    public static LicenseKeySet Read(string json)
    {
        LicenseKeySet set = DocumentReading.Read(json, DocumentJson.Default.LicenseKeySet);
        if (set.Keys.IsDefaultOrEmpty)
        {
            throw new FormatException("keys: expected one at least");
        }

        PublishedKey? bad = set.Keys.FirstOrDefault(k => k.Bytes is null);
        return bad is null
            ? set
            : throw new FormatException($"keys: '{bad.Id}' is not the id of its key, or no Ed25519 key");
    }
}

internal static class DocumentReading
{
    /// <exception cref="FormatException">Not of this shape.</exception>
    public static T Read<T>(string json, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        try
        {
            return JsonSerializer.Deserialize(json, type) ?? throw new JsonException("'null' is none.");
        }
        catch (JsonException wrong)
        {
            throw new FormatException(JsonWords.Of(json, wrong), wrong);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    IgnoreReadOnlyProperties = true,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    WriteIndented = true,
    NewLine = "\n",
    Converters = [typeof(KebabText<KeyPurpose>), typeof(KebabText<LicenseStatus>)]
)]
[JsonSerializable(typeof(LicenseKeySet))]
[JsonSerializable(typeof(LicenseDocument))]
[JsonSerializable(typeof(RevocationList))]
[JsonSerializable(typeof(SignedText))]
[JsonSerializable(typeof(RevocationText))]
internal sealed partial class DocumentJson : JsonSerializerContext;
