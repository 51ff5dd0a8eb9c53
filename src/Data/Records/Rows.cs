namespace Licet.Data.Records;

/// <summary>What lies beside the log, encrypted under a key of its own.</summary>
internal sealed class RecordRow
{
    public required string Record { get; init; }

    /// <summary>The history whose event refers to it.</summary>
    public required string History { get; init; }

    /// <summary>Media type of the content.</summary>
    public required string Media { get; init; }

    /// <summary>Bytes of the content.</summary>
    public required long Size { get; init; }

    /// <summary>Microseconds since 1970, UTC.</summary>
    public required long Recorded { get; init; }

    /// <summary>Nonce, ciphertext and tag; null where they lie in a file.</summary>
    public byte[]? Content { get; init; }

    /// <summary>SHA-256 of the stored bytes, which names the file; null where they lie in the row.</summary>
    public string? File { get; init; }
}

/// <summary>A record's key. Without it the record's bytes, and the salt of its digest among them, are noise.</summary>
internal sealed class RecordKeyRow
{
    public required string Record { get; init; }

    public required byte[] Key { get; init; }
}
