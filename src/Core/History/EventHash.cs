using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Core.History;

/// <summary>SHA-256 over every part of an event and the hash of the one before, each part with its length in front.</summary>
public static class EventHash
{
    /// <summary>What the first event of a history is chained to.</summary>
    public const string None = "0000000000000000000000000000000000000000000000000000000000000000";

    /// <summary>Lower-case hexadecimal, 64 characters.</summary>
    public static string Of(Event e, string previous)
    {
        ArgumentNullException.ThrowIfNull(e);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "licet-event-1");
        Add(hash, previous);
        Add(hash, e.History);
        Add(hash, e.Sequence.ToString(CultureInfo.InvariantCulture));
        Add(hash, e.Type);
        Add(hash, e.Version.ToString(CultureInfo.InvariantCulture));
        Add(hash, e.Effective.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Add(hash, Instant(e.Recorded));
        Add(hash, e.Actor);
        Add(hash, e.Cause ?? "");
        Add(hash, e.Cause is null ? "own act" : "by rule");
        Add(hash, e.Body);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>To the microsecond, which both databases keep.</summary>
    internal static string Instant(DateTimeOffset instant) =>
        instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);

    internal static void Add(IncrementalHash hash, string part)
    {
        Span<byte> length = stackalloc byte[4];
        byte[] bytes = Encoding.UTF8.GetBytes(part);
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
