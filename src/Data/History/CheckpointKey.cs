using System.Security.Cryptography;
using Licet.Core.History;
using Licet.Data.Opening;

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

    /// <summary>
    /// The key of a place; made when there is none. Who may not make one because checkpoints by another are there asks
    /// <see cref="Checkpoints.KeyAsync"/>.
    /// </summary>
    /// <exception cref="FormatException">The file is there and holds no such key.</exception>
    public static CheckpointKey Of(Place place) => Find(place) ?? Make(place);

    /// <summary>The key of a place; null where there is none.</summary>
    /// <exception cref="FormatException">The file is there and holds no such key.</exception>
    public static CheckpointKey? Find(Place place)
    {
        string file = PathOf(place);
        if (!File.Exists(file))
        {
            return null;
        }

        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
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

    private static CheckpointKey Make(Place place)
    {
        OwnerOnly.Folder(place.Folder);
        ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (StreamWriter pem = new(OwnerOnly.Create(PathOf(place))))
        {
            pem.Write(key.ExportPkcs8PrivateKeyPem() + "\n");
        }

        CheckpointKey made = new(key);
        KnownSigners.Keep(place, made.Public);
        return made;
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
