namespace Licet.Data.Importing;

/// <summary>What a file holds that is brought in.</summary>
public enum ImportKind
{
    Counterparties,
    Products,
}

/// <summary>How far an import is.</summary>
public enum ImportPhase
{
    /// <summary>The file is there; a person says what its columns hold.</summary>
    Mapping,

    /// <summary>Its rows are being taken.</summary>
    Taking,

    /// <summary>What was taken is being screened; products are not.</summary>
    Screening,

    Done,

    /// <summary>It was broken off; what was taken stays.</summary>
    Broken,
}

/// <summary>A file that is brought in.</summary>
public sealed class ImportRow
{
    /// <summary>Not to be guessed: 32 hexadecimal digits.</summary>
    public string Id { get; set; } = "";

    public string Organization { get; set; } = "";

    public ImportKind Kind { get; set; }

    public string By { get; set; } = "";

    public DateTimeOffset At { get; set; }

    /// <summary>Its name, as it was sent.</summary>
    public string File { get; set; } = "";

    /// <summary>
    /// Of what a program sent with a key of its own, so that the same key with another table is known; empty for what came through a page.
    /// </summary>
    public string Digest { get; set; } = "";

    /// <summary>Header and first rows, JSON: an array of arrays, the number of its row in front of each.</summary>
    public string Preview { get; set; } = "";

    /// <summary>What each column holds, as it was chosen; empty before.</summary>
    public string Columns { get; set; } = "";

    public ImportPhase Phase { get; set; }

    /// <summary>Rows of the file without its header.</summary>
    public long Rows { get; set; }

    /// <summary>Rows looked at.</summary>
    public long Read { get; set; }

    /// <summary>Counterparties or products that were not there before.</summary>
    public long Added { get; set; }

    public long Changed { get; set; }

    /// <summary>As they were before.</summary>
    public long Same { get; set; }

    public long Refused { get; set; }

    /// <summary>Counterparties to be screened when its rows were taken.</summary>
    public long ToScreen { get; set; }

    public long Screened { get; set; }

    /// <summary>Why it was broken off; empty where it was not.</summary>
    public string Why { get; set; } = "";

    public DateTimeOffset? Ended { get; set; }

    public long Revision { get; set; }
}

/// <summary>The file itself, in the one form that CSV and XLSX are brought into; gone when the import is over.</summary>
internal sealed class ImportFileRow
{
    public string Import { get; set; } = "";

    public byte[] Content { get; set; } = [];
}

/// <summary>A row that was not taken.</summary>
internal sealed class ImportFaultRow
{
    public string Import { get; set; } = "";

    public long Row { get; set; }

    public string Column { get; set; } = "";

    public string Why { get; set; } = "";
}

/// <summary>A row that was not taken, and why.</summary>
public sealed record ImportFault(long Row, string Column, string Why);
