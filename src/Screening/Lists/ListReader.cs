namespace Licet.Screening.Lists;

/// <summary>The published formats Licet reads.</summary>
public enum ListFormat
{
    /// <summary>US Consolidated Screening List CSV, with or without the _id column.</summary>
    ConsolidatedCsv,

    /// <summary>BIS "EL" download: one row an address or alias.</summary>
    BisCsv,

    /// <summary>Entity List rows split out of the consolidated list (row_id, alt_names joined by " | ").</summary>
    EntityListCsv,

    /// <summary>OFAC CSV set without headers: sdn/add/alt/sdn_comments or cons_prim/cons_add/cons_alt/cons_comments.</summary>
    OfacCsvSet,

    /// <summary>UN Security Council consolidated list, XML.</summary>
    UnitedNationsXml,

    /// <summary>BIS Denied Persons List, tab-separated.</summary>
    DeniedPersonsText,

    /// <summary>METI Foreign End User List CSV (id, name, aliases, country, concerns).</summary>
    JapanEndUserCsv,

    /// <summary>Other US lists (name, aliases, country, address, effective_date, ...); the file's name tells the list.</summary>
    UsOtherCsv,

    /// <summary>Lists of China's Ministry of Commerce (list_id, source_list_name, name, ...).</summary>
    PrcCsv,

    /// <summary>FollowTheMoney entities, one JSON object a line.</summary>
    FollowTheMoneyJsonLines,

    /// <summary>id,entity,kind,name.</summary>
    GenericCsv,

    /// <summary>Licet's own JSON.</summary>
    LicetJson,
}

/// <summary>What the caller knows about the files beyond their content.</summary>
public sealed record ListReadOptions
{
    /// <summary>Null: found from the file's name and first bytes.</summary>
    public ListFormat? Format { get; init; }

    /// <summary>Short name of the version; null: from the format.</summary>
    public string? Name { get; init; }

    /// <summary>Code for listings of formats that do not carry one (generic CSV); null: from the file's name.</summary>
    public string? ListCode { get; init; }

    /// <summary>Address or file name it came from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The list's own date; null: from the file where it says so.</summary>
    public DateOnly? CoversFrom { get; init; }

    /// <summary>Last day it was checked to be current, inclusive; null: <see cref="CoversFrom"/>.</summary>
    public DateOnly? CoversThrough { get; init; }
}

/// <summary>Reads published lists.</summary>
public static class ListReader
{
    /// <summary>Names of the files that belong to a set with this one ("sdn.csv" needs "add.csv", "alt.csv", "sdn_comments.csv"); empty for a single file.</summary>
    public static IReadOnlyList<string> Companions(string fileName) => throw new NotSupportedException(fileName);

    /// <summary>
    /// Reads the files to their end. Never throws on content: whatever is wrong is in <see cref="ListVersion.Problems"/>, and
    /// a version with a lost row or a broken file is not complete.
    /// </summary>
    public static ListVersion Read(IReadOnlyList<ListFile> files, ListReadOptions options) =>
        throw new NotSupportedException(options.Source);
}

/// <summary>The list every copy of Licet carries: the parties of 2019 and August 2020. Never complete.</summary>
public static class StarterList
{
    public static ListVersion Open() => throw new NotSupportedException();
}
