using System.Security.Cryptography;
using System.Text;
using Licet.Cli;
using Licet.Core.Licenses.Documents;

namespace Licet.Admin.Keys;

/// <summary>An opened key: its published half, and what it signs with.</summary>
internal sealed record SigningKey(PublishedKey Published, byte[] Seed)
{
    /// <summary>The secret of the salts, from the key itself: the same key and license give the same document.</summary>
    public byte[] Salting => HMACSHA256.HashData(Seed, "licet-salts/1"u8.ToArray());
}

/// <summary>A folder of keys: <c>keys.json</c>, which is published, and a file ID.pem for each private key.</summary>
internal sealed class KeyFolder(string folder)
{
    public string Published => Path.Combine(folder, "keys.json");

    public string PrivateOf(string id) => Path.Combine(folder, id + ".pem");

    /// <summary>Null where there is none yet.</summary>
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
            throw new BadInputException($"{Published}: {e.Message}", e);
        }
    }

    public LicenseKeySet Keys() =>
        Find() ?? throw new BadInputException($"--keys {folder}: there are no keys yet; run: licet-admin keys make");

    /// <summary>A new private key; what it is for is written where the change of the published keys may be.</summary>
    /// <param name="change">The published keys with the new one, or why not.</param>
    public PublishedKey Make(KeyPurpose purpose, DateOnly from, char[] phrase, Func<PublishedKey, KeyChange> change)
    {
        byte[] seed = RandomNumberGenerator.GetBytes(32);
        PublishedKey key = PublishedKey.OfPrivate(seed, purpose, from);
        LicenseKeySet next = Possible(change(key));
        Directory.CreateDirectory(folder);
        // The private half first: a published key that nobody holds would sign nothing for ever.
        PrivateKeyFile.Write(PrivateOf(key.Id), seed, phrase);
        Save(next);
        return key;
    }

    public void Change(KeyChange change) => Save(Possible(change));

    /// <summary>The key that signs on a day, opened.</summary>
    public SigningKey Open(DateOnly day, char[] phrase)
    {
        LicenseKeySet keys = Keys();
        PublishedKey key =
            keys.SigningOn(day)
            ?? throw new BadInputException($"--keys {folder}: no key signs on {Day.Text(day)}: {Why(keys, day)}");
        byte[] seed = PrivateKeyFile.Read(PrivateOf(key.Id), phrase);
        return PublishedKey.OfPrivate(seed, key.Purpose, key.From).Id == key.Id
            ? new(key, seed)
            : throw new BadInputException($"private key {PrivateOf(key.Id)}: is not the key of that id");
    }

    private static string Why(LicenseKeySet keys, DateOnly day) =>
        string.Join("; ", keys.Keys.Select(k => keys.WhyNot(k.Id, day)));

    private static LicenseKeySet Possible(KeyChange change) =>
        change.Keys ?? throw new BadInputException($"keys: {change.Why}");

    private void Save(LicenseKeySet keys) =>
        Files.WriteWhole(Published, "--keys", s => s.Write(Encoding.UTF8.GetBytes(keys.Json())));
}
