namespace Licet.Screening.Lists;

/// <summary>A version in the making: what the reader of a format is given and what it fills.</summary>
internal sealed class ListDraft(IReadOnlyList<ListFile> files, ListReadOptions options)
{
    private readonly List<ListIds.Draft> _drafts = [];

    public IReadOnlyList<ListFile> Files { get; } = files;

    public ListReadOptions Options { get; } = options;

    public ListProblems Problems { get; } = new();

    /// <summary>Name of the version where the caller gives none; a reader sets it.</summary>
    public string Name { get; set; } = "list";

    /// <summary>The list's own date where the file says it; a reader sets it.</summary>
    public DateOnly? Dated { get; set; }

    public int Count => _drafts.Count;

    /// <summary>Adds a listing; its <see cref="Listing.Id"/> is given at the end from <paramref name="sourceId"/> ("" for none) or the row key.</summary>
    public void Add(Listing listing, string sourceId, string rowKey) => Add(listing, sourceId, () => rowKey);

    /// <summary>As the other, for formats with ids of their own: the key is worked out only where the id is not unique.</summary>
    public void Add(Listing listing, string sourceId, Func<string> rowKey) =>
        _drafts.Add(new ListIds.Draft(listing, sourceId, rowKey));

    /// <summary>
    /// The finished version. It is complete when nothing was lost and something was read: an empty list says nothing, least of
    /// all that a party is clear.
    /// </summary>
    public ListVersion ToVersion()
    {
        var listings = ListIds.Assign(_drafts);
        if (listings.Count == 0)
        {
            Problems.Broken(
                new RowPlace(Files[0].Name, 0),
                "",
                "at least one listing",
                "none",
                "the list is not usable"
            );
        }

        var content = new ListContent(listings, Problems.ToList());
        var from = Options.CoversFrom ?? Dated;
        return new ListVersion
        {
            Name = Options.Name ?? Name,
            ListCodes =
            [
                .. listings.Select(l => l.List).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ],
            ContentHash = ListHashing.HashOf(listings),
            Source = Options.Source,
            CoversFrom = from,
            CoversThrough = Options.CoversThrough ?? from,
            IsComplete = content.IsWhole,
            Listings = content.Listings,
            Problems = content.Problems,
        };
    }
}
