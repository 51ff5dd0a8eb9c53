using System.Security.Cryptography;
using System.Text;
using Licet.Core.History;
using Licet.Data.History;

namespace Licet.Data.Records;

/// <summary>
/// Personal data or an attachment that is to lie beside the log: encrypted under its own key, the salt of its digest inside. It
/// is stored with the event that refers to it, see <see cref="Append.Records"/>.
/// </summary>
public sealed class SealedRecord
{
    private const int SaltBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;
    private readonly byte[] _key;
    private readonly string _media;
    private readonly long _size;

    private SealedRecord(Sealed reference, string media, long size, byte[] key, byte[] stored)
    {
        Reference = reference;
        _media = media;
        _size = size;
        _key = key;
        Stored = stored;
    }

    /// <summary>What the event's body holds, as <c>{"$sealed":record,"digest":digest}</c>.</summary>
    public Sealed Reference { get; }

    /// <summary>The reference as JSON, canonical.</summary>
    public string Json => $$"""{"$sealed":"{{Reference.Record}}","digest":"{{Reference.Digest}}"}""";

    /// <summary>The bytes as they are stored.</summary>
    internal byte[] Stored { get; }

    /// <summary>Name of the file that holds the bytes; null where the row does.</summary>
    internal string? File { get; init; }

    /// <summary>Personal data: small, kept in the database.</summary>
    public static SealedRecord Of(string text)
    {
        byte[] content = Encoding.UTF8.GetBytes(text);
        return content.Length > 1 << 16
            ? throw new ArgumentException("More than 64 KiB: that is an attachment.", nameof(text))
            : Of(content, "text/plain");
    }

    internal static SealedRecord Of(ReadOnlySpan<byte> content, string media, bool asFile = false)
    {
        byte[] key = RandomNumberGenerator.GetBytes(32);
        byte[] plain = new byte[SaltBytes + content.Length];
        RandomNumberGenerator.Fill(plain.AsSpan(0, SaltBytes));
        content.CopyTo(plain.AsSpan(SaltBytes));
        string record = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        string digest = Sealed.DigestOf(plain.AsSpan(0, SaltBytes), content);
        byte[] stored = new byte[NonceBytes + plain.Length + TagBytes];
        RandomNumberGenerator.Fill(stored.AsSpan(0, NonceBytes));
        using AesGcm cipher = new(key, TagBytes);
        cipher.Encrypt(
            stored.AsSpan(0, NonceBytes),
            plain,
            stored.AsSpan(NonceBytes, plain.Length),
            stored.AsSpan(NonceBytes + plain.Length),
            Encoding.UTF8.GetBytes(record)
        );
        return new SealedRecord(new Sealed(record, digest), media, content.Length, key, stored)
        {
            File = asFile ? Convert.ToHexStringLower(SHA256.HashData(stored)) : null,
        };
    }

    /// <summary>The content; null where the bytes are not what was stored, or not what the reference says.</summary>
    internal static byte[]? Open(Sealed reference, ReadOnlySpan<byte> stored, ReadOnlySpan<byte> key)
    {
        if (stored.Length < NonceBytes + SaltBytes + TagBytes || key.Length != 32)
        {
            return null;
        }

        byte[] plain = new byte[stored.Length - NonceBytes - TagBytes];
        try
        {
            using AesGcm cipher = new(key, TagBytes);
            cipher.Decrypt(
                stored[..NonceBytes],
                stored[NonceBytes..^TagBytes],
                stored[^TagBytes..],
                plain,
                Encoding.UTF8.GetBytes(reference.Record)
            );
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }

        string digest = Sealed.DigestOf(plain.AsSpan(0, SaltBytes), plain.AsSpan(SaltBytes));
        return digest == reference.Digest ? plain[SaltBytes..] : null;
    }

    internal RecordRow Row(string history, DateTimeOffset recorded) =>
        new()
        {
            Record = Reference.Record,
            History = history,
            Media = _media,
            Size = _size,
            Recorded = Microseconds.Of(recorded),
            Content = File is null ? Stored : null,
            File = File,
        };

    internal RecordKeyRow KeyRow() => new() { Record = Reference.Record, Key = _key };
}
