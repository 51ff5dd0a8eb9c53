using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Crypto.Signers;

namespace Licet.Core.Licenses.Documents;

/// <summary>Signatures after RFC 8032: the same key and text give the same bytes, as a replay needs. .NET 10 has none of its own.</summary>
internal static class Ed25519
{
    /// <summary>Bytes of a private key, which is its seed.</summary>
    public const int KeyBytes = 32;

    public static byte[] PublicOf(ReadOnlySpan<byte> seed) =>
        new Ed25519PrivateKeyParameters(seed.ToArray()).GeneratePublicKey().GetEncoded();

    public static byte[] Sign(ReadOnlySpan<byte> seed, byte[] text)
    {
        Ed25519Signer signer = new();
        signer.Init(forSigning: true, new Ed25519PrivateKeyParameters(seed.ToArray()));
        signer.BlockUpdate(text, 0, text.Length);
        return signer.GenerateSignature();
    }

    /// <summary>False too where key or signature is none.</summary>
    public static bool Verifies(byte[] key, byte[] text, byte[] signature)
    {
        if (key.Length != KeyBytes || signature.Length != 64)
        {
            return false;
        }

        Ed25519Signer signer = new();
        try
        {
            signer.Init(forSigning: false, new Ed25519PublicKeyParameters(key));
        }
        catch (ArgumentException)
        {
            return false;
        }

        signer.BlockUpdate(text, 0, text.Length);
        return signer.VerifySignature(signature);
    }
}
