using System.Security.Cryptography;

namespace Licet.Core.History;

/// <summary>Who signed a checkpoint, as far as who holds some keys can tell.</summary>
public enum SignedBy
{
    /// <summary>One of the keys that are known.</summary>
    Known,

    /// <summary>It names a key that is not among them: nothing is shown, and nothing is wrong.</summary>
    Another,

    /// <summary>Not the known key that it names: it was changed.</summary>
    Nobody,
}

/// <summary>A public key whose signatures under checkpoints are known: ECDSA over P-256 with SHA-256.</summary>
/// <param name="Id">First 16 digits of the SHA-256 of the key; see <see cref="Checkpoint.Key"/>.</param>
/// <param name="Pem">SubjectPublicKeyInfo in PEM.</param>
public sealed record CheckpointSigner(string Id, string Pem)
{
    /// <exception cref="FormatException">Not such a key.</exception>
    public static CheckpointSigner Of(string pem)
    {
        try
        {
            using ECDsa key = ECDsa.Create();
            key.ImportFromPem(pem);
            return new CheckpointSigner(IdOf(key), key.ExportSubjectPublicKeyInfoPem());
        }
        catch (Exception e) when (e is CryptographicException or ArgumentException)
        {
            throw new FormatException("expected a public key of P-256 in PEM", e);
        }
    }

    public static string IdOf(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>Whether the checkpoint says that this key signed it, and it did.</summary>
    public bool Signed(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        byte[] signature = new byte[checkpoint.Signature.Length];
        if (
            checkpoint.Key != Id
            || !Convert.TryFromBase64String(checkpoint.Signature, signature, out int length)
            || Convert.ToBase64String(signature.AsSpan(0, length)) != checkpoint.Signature
        )
        {
            return false;
        }

        using ECDsa key = ECDsa.Create();
        key.ImportFromPem(Pem);
        return key.VerifyData(Message(checkpoint), signature.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    /// <summary>Who of those that are known signed the checkpoint.</summary>
    /// <param name="known">Null: signatures are not looked at, and every one is taken as known.</param>
    public static SignedBy Look(IReadOnlyCollection<CheckpointSigner>? known, Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return known is null ? SignedBy.Known
            : known.FirstOrDefault(s => s.Id == checkpoint.Key) is not { } named ? SignedBy.Another
            : named.Signed(checkpoint) ? SignedBy.Known
            : SignedBy.Nobody;
    }

    /// <summary>The bytes that are signed.</summary>
    public static byte[] Message(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        return System.Text.Encoding.ASCII.GetBytes(checkpoint.Digest);
    }
}
