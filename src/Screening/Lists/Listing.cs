namespace Licet.Screening.Lists;

/// <summary>What a listed party is. <see cref="Unknown"/> means the source does not say and nothing in the row decides it.</summary>
public enum PartyKind
{
    /// <summary>The source does not say; compared by the company rules and by the person rules, the better counts.</summary>
    Unknown,
    Company,
    Person,
    Vessel,
    Aircraft,

    /// <summary>An entry that lists an address by itself (15 CFR 744.16(f)); whoever uses the address is caught.</summary>
    Address,
}

/// <summary>How a list uses a name.</summary>
public enum NameKind
{
    Primary,

    /// <summary>"Also known as", trade names and abbreviations.</summary>
    Alias,

    /// <summary>"Formerly known as".</summary>
    Former,

    /// <summary>An alias the source itself calls weak or of low quality.</summary>
    Weak,
}

/// <summary>The writing system most letters of a name belong to.</summary>
public enum Script
{
    Latin,
    Cyrillic,
    Han,
    Arabic,
    Hangul,
    Kana,
    Other,
}

/// <summary>One name of a listing, as the source writes it (trimmed, list prose such as "a.k.a." taken off).</summary>
public sealed record ListingName(string Text, NameKind Kind = NameKind.Primary, Script Script = Script.Latin)
{
    /// <summary>The source's own id of this name where it numbers names (the id column of the generic CSV); else null.</summary>
    public string? SourceId { get; init; }
}

/// <summary>An address as on the list. <paramref name="Country"/> is ISO 3166-1 alpha-2, null where the source names none.</summary>
public sealed record ListingAddress(string Text, string? Country = null);

/// <summary>
/// A number or code that identifies the party: <paramref name="Type"/> in the source's words ("Passport", "IMO", "USCC",
/// "Tax ID No."), <paramref name="Country"/> ISO 3166-1 alpha-2 where the source says who issued it.
/// </summary>
public sealed record Identifier(string Type, string Value, string? Country = null);

/// <summary>
/// One entry of one published list at one version. Lists are never null; what the source does not say is null or empty.
/// </summary>
public sealed record Listing
{
    /// <summary>List code + ":" + the source's own id where that is unique in the file, else a hash of the normalized row. Stable across re-imports.</summary>
    public required string Id { get; init; }

    /// <summary>Code of the list: EL, DPL, UVL, MEU, SDN, SSI, ... (see <see cref="ListCodes"/>).</summary>
    public required string List { get; init; }

    public required PartyKind Kind { get; init; }

    /// <summary>At least one; the primary name first.</summary>
    public required IReadOnlyList<ListingName> Names { get; init; }

    public IReadOnlyList<ListingAddress> Addresses { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>ISO 3166-1 alpha-2 codes of the countries the source ties to the party (address, nationality, citizenship, flag), distinct, in order of appearance.</summary>
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Sanctions programs or legal authorities ("SDGT", "RUSSIA-EO14024").</summary>
    public IReadOnlyList<string> Programs { get; init; } = [];

    /// <summary>The entry's license requirement, verbatim; null where the list has none.</summary>
    public string? LicenseRequirement { get; init; }

    /// <summary>The entry's license review policy, verbatim; null where the list has none.</summary>
    public string? ReviewPolicy { get; init; }

    /// <summary>Footnote marks of the Entity List ("1", "3", "4", "5"), also where a mark was glued to a word.</summary>
    public IReadOnlyList<string> Footnotes { get; init; } = [];

    /// <summary>Citations, normalized where they parse ("84 FR 22961"), else as written.</summary>
    public IReadOnlyList<string> Citations { get; init; } = [];

    /// <summary>The source's start date; it is the published date unless the source says otherwise. Null when missing or impossible.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>The day the entry binds, where the source says it (it is often 3 to 5 days before <see cref="Published"/>).</summary>
    public DateOnly? Effective { get; init; }

    /// <summary>Last day in force, inclusive, where the source names an end (denial orders).</summary>
    public DateOnly? Ends { get; init; }

    /// <summary>Dates of birth or of founding as written.</summary>
    public IReadOnlyList<string> Dates { get; init; } = [];

    /// <summary>The entry says that it covers "any successor, sub-unit, or subsidiary".</summary>
    public bool CoversSubUnits { get; init; }

    /// <summary>Remarks, titles and other text of the source that has no field of its own.</summary>
    public string? Remarks { get; init; }

    /// <summary>The row(s) as the file holds them; for a set of files one line a row, each with its file's name in front.</summary>
    public required string SourceRow { get; init; }

    /// <summary>File and 1-based line of the first row, for messages.</summary>
    public required string SourceLine { get; init; }

    public string PrimaryName => Names[0].Text;
}
