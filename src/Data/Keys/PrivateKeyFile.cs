using System.Security.Cryptography;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.EdEC;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Pkcs;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Pkcs;
using Org.BouncyCastle.Security;

namespace Licet.Data.Keys;

/// <summary>
/// A private key that signs licenses: PKCS #8 in PEM, encrypted under a pass phrase (PBES2 with HMAC-SHA-256 and AES-256), as other programs
/// read it too. Its owner alone may read the file.
/// </summary>
internal static class PrivateKeyFile
{
    private const string Label = "ENCRYPTED PRIVATE KEY";

    /// <summary>As OWASP asks for PBKDF2 with HMAC-SHA-256.</summary>
    private const int Iterations = 600_000;

    /// <param name="path">Of no file that is there.</param>
    /// <exception cref="UnusableKeyException">It cannot be written.</exception>
    public static void Write(string path, byte[] seed, char[] phrase)
    {
        EncryptedPrivateKeyInfo encrypted = EncryptedPrivateKeyInfoFactory.CreateEncryptedPrivateKeyInfo(
            NistObjectIdentifiers.IdAes256Cbc,
            PkcsObjectIdentifiers.IdHmacWithSha256,
            phrase,
            RandomNumberGenerator.GetBytes(16),
            Iterations,
            new SecureRandom(),
            // Without the public key beside it (RFC 5958), which OpenSSL 3.0 does not read.
            new PrivateKeyInfo(
                new AlgorithmIdentifier(EdECObjectIdentifiers.id_Ed25519),
                new DerOctetString(new Ed25519PrivateKeyParameters(seed).GetEncoded())
            )
        );
        FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        try
        {
            using StreamWriter pem = new(new FileStream(path, options));
            pem.Write(PemEncoding.WriteString(Label, encrypted.GetEncoded()) + "\n");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException($"{path}: the private key cannot be written: {e.Message}", e);
        }
    }

    /// <returns>The seed, 32 bytes.</returns>
    /// <exception cref="UnusableKeyException">It is not there, others may read it, it is no such key, or the pass phrase is another one.</exception>
    public static byte[] Read(string path, char[] phrase)
    {
        string text = TextOf(path);
        if (
            !OperatingSystem.IsWindows()
            && (File.GetUnixFileMode(path) & ~(UnixFileMode.UserRead | UnixFileMode.UserWrite)) != 0
        )
        {
            throw new UnusableKeyException(
                $"private key {path}: others than its owner may read it; run: chmod 600 {path}"
            );
        }

        byte[] encrypted =
            PemEncoding.TryFind(text, out PemFields fields) && text[fields.Label] == Label
                ? Convert.FromBase64String(text[fields.Base64Data])
                : throw new UnusableKeyException($"private key {path}: expected an encrypted private key in PEM");
        try
        {
            return PrivateKeyFactory.DecryptKey(phrase, encrypted) is Ed25519PrivateKeyParameters key
                ? key.GetEncoded()
                : throw new UnusableKeyException($"private key {path}: expected a key of Ed25519");
        }
        catch (Exception e)
            when (e
                    is InvalidCipherTextException
                        or IOException
                        or ArgumentException
                        or InvalidOperationException
                        or SecurityUtilityException
            )
        {
            throw new UnusableKeyException(
                $"private key {path}: the pass phrase is another one, or the file is damaged",
                e
            );
        }
    }

    private static string TextOf(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UnusableKeyException($"private key {path}: there is no such file", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException($"private key {path}: {e.Message}", e);
        }
    }
}
