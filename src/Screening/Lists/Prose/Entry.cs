namespace Licet.Screening.Lists.Prose;

/// <summary>Gathers what one entry says while its fields are read, in whatever order they come.</summary>
internal sealed class Entry(string list, RowPlace place)
{
    private readonly HashSet<Identifier> _seenIdentifiers = [];

    public string List { get; } = list;

    public RowPlace Place { get; } = place;

    public EntryProse Prose { get; } = new();

    public AddressBook Places { get; } = new();

    public List<Identifier> Identifiers { get; } = [];

    public List<string> Programs { get; } = [];

    public List<string> Dates { get; } = [];

    public List<string> Remarks { get; } = [];

    public string? LicenseRequirement { get; set; }

    public string? ReviewPolicy { get; set; }

    public IReadOnlyList<string> Footnotes { get; set; } = [];

    public IReadOnlyList<string> Citations { get; set; } = [];

    public DateOnly? Published { get; set; }

    public DateOnly? Effective { get; set; }

    public DateOnly? Ends { get; set; }

    public void AddIdentifier(string type, string value, string? country = null)
    {
        var identifier = new Identifier(type, value, country);
        if (value.Length > 0 && _seenIdentifiers.Add(identifier))
        {
            Identifiers.Add(identifier);
        }
    }

    public void AddRemark(string text)
    {
        if (text.Length > 0)
        {
            Remarks.Add(text);
        }
    }

    public void AddRemark(string label, string text)
    {
        if (text.Length > 0)
        {
            Remarks.Add($"{label}: {text}");
        }
    }

    /// <summary>The listing, its id still to be given. Needs at least one name.</summary>
    public Listing ToListing(PartyKind kind, string sourceRow) =>
        new()
        {
            Id = "",
            List = List,
            Kind = kind,
            Names = Prose.Names,
            Addresses = Places.Addresses,
            Identifiers = Identifiers,
            Countries = Places.Countries,
            Programs = Programs,
            LicenseRequirement = LicenseRequirement,
            ReviewPolicy = ReviewPolicy,
            Footnotes = Footnotes,
            Citations = Citations,
            Published = Published,
            Effective = Effective,
            Ends = Ends,
            Dates = Dates,
            CoversSubUnits = Prose.CoversSubUnits,
            Remarks = RemarksText(),
            SourceRow = sourceRow,
            SourceLine = Place.ToString(),
        };

    private string? RemarksText()
    {
        var all = string.Join("; ", Remarks.Concat(Prose.Asides));
        return all.Length == 0 ? null : all;
    }
}
