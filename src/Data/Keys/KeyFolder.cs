using System.Security.Cryptography;
using System.Text;
using Licet.Core.Licenses.Documents;

namespace Licet.Data.Keys;

/// <summary>An opened key: its published half, and what it signs with.</summary>
public sealed record SigningKey(PublishedKey Published, byte[] Seed)
{
    /// <summary>The secret of the salts, from the key itself: the same key and license give the same document.</summary>
    public byte[] Salting => HMACSHA256.HashData(Seed, "licet-salts/1"u8.ToArray());
}

/// <summary>A folder of keys that sign licenses: <c>keys.json</c>, which is published, and a file ID.pem for each private key.</summary>
public sealed class KeyFolder(string folder)
{
    /// <summary>Characters that a pass phrase of a new key has at least.</summary>
    public const int ShortestPhrase = 12;

    /// <summary>The file that is published.</summary>
    public string Published => Path.Combine(folder, "keys.json");

    /// <summary>Null where there is none yet.</summary>
    /// <exception cref="UnusableKeyException">The file is none.</exception>
    public LicenseKeySet? Find()
    {
        if (!File.Exists(Published))
        {
            return null;
        }

        try
        {
            return LicenseKeySet.Read(File.ReadAllText(Published, new UTF8Encoding(false, true)));
        }
        catch (Exception e) when (e is FormatException or DecoderFallbackException)
        {
            throw new UnusableKeyException($"{Published}: {e.Message}", e);
        }
    }

    /// <summary>A new private key; what it is for is written where the change of the published keys may be.</summary>
    /// <param name="from">The first day on which it signs.</param>
    /// <param name="phrase">Under which the private half is encrypted.</param>
    /// <param name="change">The published keys with the new one, or why not.</param>
    /// <exception cref="UnusableKeyException">The change may not be, or nothing can be written here.</exception>
    public PublishedKey Make(KeyPurpose purpose, DateOnly from, char[] phrase, Func<PublishedKey, KeyChange> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        byte[] seed = RandomNumberGenerator.GetBytes(32);
        PublishedKey key = PublishedKey.OfPrivate(seed, purpose, from);
        LicenseKeySet next = Possible(change(key));
        Folder();
        // The private half first: a published key that nobody holds would sign nothing for ever.
        PrivateKeyFile.Write(PrivateOf(key.Id), seed, phrase);
        Save(next);
        return key;
    }

    /// <exception cref="UnusableKeyException">The change may not be, or nothing can be written here.</exception>
    public void Change(KeyChange change) => Save(Possible(change));

    /// <summary>A key of the folder, opened.</summary>
    /// <exception cref="UnusableKeyException">
    /// Its file is not there, others may read it, it is another key's, or the pass phrase is another one.
    /// </exception>
    public SigningKey Open(PublishedKey key, char[] phrase)
    {
        ArgumentNullException.ThrowIfNull(key);
        byte[] seed = PrivateKeyFile.Read(PrivateOf(key.Id), phrase);
        return PublishedKey.OfPrivate(seed, key.Purpose, key.From).Id == key.Id
            ? new(key, seed)
            : throw new UnusableKeyException($"private key {PrivateOf(key.Id)}: is not the key of that id");
    }

    private static LicenseKeySet Possible(KeyChange change) =>
        change.Keys ?? throw new UnusableKeyException($"keys: {change.Why}");

    private string PrivateOf(string id) => Path.Combine(folder, id + ".pem");

    private void Folder()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(folder);
            }
            else
            {
                Directory.CreateDirectory(
                    folder,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException($"{folder}: {e.Message}", e);
        }
    }

    /// <summary>Whole or not at all: whoever reads it meanwhile has the former one.</summary>
    private void Save(LicenseKeySet keys)
    {
        string partial = $"{Published}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllText(partial, keys.Json(), new UTF8Encoding(false));
            File.Move(partial, Published, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusableKeyException($"{Published}: cannot be written: {e.Message}", e);
        }
    }
}
