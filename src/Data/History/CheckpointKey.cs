using System.Security.Cryptography;
using Licet.Core.History;

namespace Licet.Data.History;

/// <summary>The private key that signs checkpoints: a file beside the database that its owner alone may read.</summary>
public sealed class CheckpointKey : IDisposable
{
    private const string FileName = "checkpoint-key.pem";
    private readonly ECDsa _key;

    private CheckpointKey(ECDsa key)
    {
        _key = key;
        Public = CheckpointSigner.Of(key.ExportSubjectPublicKeyInfoPem());
    }

    /// <summary>To be kept elsewhere: who holds the database and this key alone could sign anew.</summary>
    public CheckpointSigner Public { get; }

    /// <summary>The key of a place; made when there is none.</summary>
    /// <exception cref="FormatException">The file is there and holds no such key.</exception>
    public static CheckpointKey Of(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        string file = PathOf(place);
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (!File.Exists(file))
        {
            Directory.CreateDirectory(place.Folder);
            FileStreamOptions owner = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                owner.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using StreamWriter pem = new(file, owner);
            pem.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
            return new CheckpointKey(key);
        }

        try
        {
            key.ImportFromPem(File.ReadAllText(file));
            return new CheckpointKey(key);
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw new FormatException($"{file}: expected a private key of P-256 in PEM", e);
        }
    }

    public static string PathOf(Place place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return Path.Combine(place.Folder, FileName);
    }

    internal Checkpoint Sign(Checkpoint plain)
    {
        Checkpoint named = plain with { Key = Public.Id };
        byte[] signature = _key.SignData(CheckpointSigner.Message(named), HashAlgorithmName.SHA256);
        return named with { Signature = Convert.ToBase64String(signature) };
    }

    public void Dispose() => _key.Dispose();
}
