using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licet.Core.History;

namespace Licet.Core.Licenses.Documents;

/// <summary>
/// A license as its holder has it: what it says, and a signature over a hash of each field. A changed byte names its field, and a copy may
/// leave fields out (with their salts) without breaking it. Licet signs only what was issued with Licet.
/// </summary>
/// <param name="Format">"licet-license/1".</param>
/// <param name="License">See <see cref="LicenseJson.TermsOf"/>.</param>
/// <param name="Version">1 for the license as it was issued; a revision is the next.</param>
/// <param name="From">The day from which this version holds.</param>
/// <param name="Signed">The day of the signature.</param>
/// <param name="Key">Id of the key.</param>
/// <param name="Salts">By path, 32 hexadecimal digits: without them a field that was left out could be guessed from its hash.</param>
/// <param name="Hashes">By path, SHA-256.</param>
/// <param name="Signature">Ed25519 over <see cref="SignedText"/>, base64.</param>
public sealed record LicenseDocument(
    string Format,
    JsonElement License,
    int Version,
    DateOnly From,
    DateOnly Signed,
    string Key,
    ImmutableSortedDictionary<string, string> Salts,
    ImmutableSortedDictionary<string, string> Hashes,
    string Signature
)
{
    internal const string Format1 = "licet-license/1";

    /// <summary>The license as it stands on a day, signed.</summary>
    /// <param name="seed">Private key of 32 bytes.</param>
    /// <param name="salting">Secret of 32 bytes from which the salts are made; the same gives the same document.</param>
    /// <exception cref="ArgumentException">Nothing was issued by that day, it was issued elsewhere, or a key is none.</exception>
    public static LicenseDocument Sign(
        LicenseState license,
        DateOnly day,
        ReadOnlySpan<byte> seed,
        ReadOnlySpan<byte> salting
    )
    {
        ArgumentNullException.ThrowIfNull(license);
        if (seed.Length != Ed25519.KeyBytes || salting.Length != 32)
        {
            throw new ArgumentException("a private key and a secret have 32 bytes each", nameof(seed));
        }

        if (license.Terms is null || license.Versions[0].From > day)
        {
            throw new ArgumentException("nothing was issued by that day", nameof(license));
        }

        if (license.Terms.Issuer.IsElsewhere)
        {
            throw new ArgumentException("what another authority issued is never signed here", nameof(license));
        }

        int version = license.Versions.Count(v => v.From <= day);
        (DateOnly from, LicenseTerms terms) = license.Versions[version - 1];
        using JsonDocument said = JsonDocument.Parse(LicenseJson.TermsOf(terms));
        var salts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var hashes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string path, string value) in LicenseFields.Of(said.RootElement))
        {
            salts[path] = SaltOf(salting, terms.Number, version, path);
            hashes[path] = HashOf(salts[path], path, value);
        }

        LicenseDocument unsigned = new(
            Format1,
            said.RootElement.Clone(),
            version,
            from,
            day,
            PublishedKey.IdOf(Ed25519.PublicOf(seed)),
            salts.ToImmutable(),
            hashes.ToImmutable(),
            ""
        );
        return unsigned with { Signature = Convert.ToBase64String(Ed25519.Sign(seed, unsigned.Text())) };
    }

    /// <summary>
    /// What a holder types or scans to have it confirmed: "K7QM-2XRD-90FJ" (<see cref="CheckCodes"/>). Of the signature, so that no other
    /// license has it.
    /// </summary>
    public string CheckCode()
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(Signature));
        ulong bits = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash);
        char[] code = new char[14];
        for (int i = 13; i >= 0; i--)
        {
            if (i is 4 or 9)
            {
                code[i] = '-';
            }
            else
            {
                code[i] = CheckCodes.Digits[(int)(bits & 31)];
                bits >>= 5;
            }
        }

        return new string(code);
    }

    /// <summary>What it says; null of a copy that leaves out what a license must have.</summary>
    public LicenseTerms? Terms()
    {
        try
        {
            return LicenseJson.ReadTerms(License.GetRawText());
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public string Json() => JsonSerializer.Serialize(this, DocumentJson.Default.LicenseDocument) + "\n";

    /// <exception cref="FormatException">Not such a document: names the first fault.</exception>
    public static LicenseDocument Read(string json)
    {
        LicenseDocument document = DocumentReading.Read(json, DocumentJson.Default.LicenseDocument);
        return document.Format != Format1
                ? throw new FormatException($"format: '{document.Format}' is unknown; expected {Format1}")
            : document.License.ValueKind != JsonValueKind.Object
                ? throw new FormatException("license: expected an object")
            : document with
            {
                Salts = document.Salts.WithComparers(StringComparer.Ordinal),
                Hashes = document.Hashes.WithComparers(StringComparer.Ordinal),
            };
    }

    /// <summary>What is signed.</summary>
    internal byte[] Text() =>
        Encoding.UTF8.GetBytes(
            CanonicalJson.Of(
                JsonSerializer.SerializeToElement(
                    new SignedText(Format, Version, From, Signed, Key, Hashes),
                    DocumentJson.Default.SignedText
                )
            )
        );

    internal static string HashOf(string salt, string path, string value) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{salt}\n{path}\n{value}")));

    private static string SaltOf(ReadOnlySpan<byte> secret, string number, int version, string path)
    {
        string of = string.Create(CultureInfo.InvariantCulture, $"{number}\n{version}\n{path}");
        return Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(of)))[..32];
    }
}

/// <summary>The part of a document that is signed, as canonical JSON.</summary>
internal sealed record SignedText(
    string Format,
    int Version,
    DateOnly From,
    DateOnly Signed,
    string Key,
    ImmutableSortedDictionary<string, string> Hashes
);
