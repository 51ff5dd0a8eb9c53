using System.Security.Cryptography;

namespace Licet.Lists.Fetching;

/// <summary>A checksum that came with a file: Repr-Digest or Digest (RFC 9530, RFC 3230) with SHA-256, else Content-MD5.</summary>
internal sealed record Checksum(HashAlgorithmName Algorithm, string Text)
{
    public static Checksum? Announced(HttpResponseMessage response)
    {
        foreach (var header in new[] { "Repr-Digest", "Content-Digest", "Digest" })
        {
            if (Header(response, header) is { } value && Sha256(value) is { } digest)
            {
                return new(HashAlgorithmName.SHA256, Shown(HashAlgorithmName.SHA256, digest));
            }
        }
        return response.Content.Headers.ContentMD5 is { } md5
            ? new(HashAlgorithmName.MD5, Shown(HashAlgorithmName.MD5, md5))
            : null;
    }

    public static string Shown(HashAlgorithmName algorithm, byte[] hash) =>
        (algorithm == HashAlgorithmName.MD5 ? "md5 " : "sha-256 ") + Convert.ToHexStringLower(hash);

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values)
            ? string.Join(',', values)
            : null;

    /// <summary>"sha-256=:base64:" in the newer form, "SHA-256=base64" in the older.</summary>
    private static byte[]? Sha256(string value)
    {
        foreach (var part in value.Split(',', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith("sha-256=", StringComparison.OrdinalIgnoreCase))
            {
                var base64 = part["sha-256=".Length..].Trim(':');
                var digest = new byte[32];
                return Convert.TryFromBase64String(base64, digest, out var length) && length == 32 ? digest : null;
            }
        }
        return null;
    }
}
