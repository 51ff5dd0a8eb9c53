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

    /// <summary>The format the files are read as; null where none was found.</summary>
    public ListFormat? Format { get; set; }

    /// <summary>The list's own date where the file says it; a reader sets it.</summary>
    public DateOnly? Dated { get; set; }

    /// <summary>The last day on which it was checked to be current, where the file says it.</summary>
    public DateOnly? CheckedThrough { get; set; }

    /// <summary>Where it came from, where the file says it and the caller does not.</summary>
    public string Source { get; set; } = "";

    /// <summary>The file itself says that it is not the complete list.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The content hash the file claims; the listings must have it.</summary>
    public string? ExpectedHash { get; set; }

    public int Count => _drafts.Count;

    /// <summary>Adds a listing; its <see cref="Listing.Id"/> is given at the end from <paramref name="sourceId"/> ("" for none) or the row key.</summary>
    public void Add(Listing listing, string sourceId, string rowKey) => Add(listing, sourceId, () => rowKey);

    /// <summary>As the other, for formats with ids of their own: the key is worked out only where the id is not unique.</summary>
    public void Add(Listing listing, string sourceId, Func<string> rowKey) =>
        _drafts.Add(new ListIds.Draft(listing, sourceId, rowKey));

    /// <summary>An id that several listings of a list bear tells none of them: it is said, and each gets one of its own.</summary>
    private void ReportShared()
    {
        foreach (
            var shared in _drafts
                .Where(d => d.SourceId.Length > 0)
                .GroupBy(d => (d.Listing.List, d.SourceId))
                .Where(g => g.Count() > 1)
        )
        {
            var at = shared.First().Listing.SourceLine;
            var colon = at.LastIndexOf(':');
            _ = long.TryParse(
                at.AsSpan(colon + 1),
                System.Globalization.NumberStyles.None,
                System.Globalization.CultureInfo.InvariantCulture,
                out var line
            );
            Problems.Note(
                new RowPlace(colon > 0 ? at[..colon] : Files[0].Name, line),
                "id",
                "an id of its own",
                $"{ListProblems.Excerpt(shared.Key.SourceId)} on {shared.Count()} listings of {shared.Key.List}",
                "their ids are made of their rows"
            );
        }
    }

    /// <summary>
    /// The finished version. It is complete when nothing was lost and something was read: an empty list says nothing, least of
    /// all that a party is clear.
    /// </summary>
    public ListVersion ToVersion()
    {
        ReportShared();
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

        var hash = ListHashing.HashOf(listings);
        if (ExpectedHash is { } expected && expected != hash)
        {
            var place = new RowPlace(Files[0].Name, 0);
            Problems.Broken(place, "contentHash", expected, hash, "the listings are not those that were written");
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
            ContentHash = hash,
            Source = Options.Source.Length > 0 ? Options.Source : Source,
            CoversFrom = from,
            CoversThrough = Options.CoversThrough ?? CheckedThrough ?? from,
            IsComplete = content.IsWhole && !IsPartial,
            // A version written as JSON says that it is partial because it counts parties without naming them.
            LeavesUnnamed = content.LeavesUnnamed,
            Listings = content.Listings,
            Problems = content.Problems,
            Format = Format,
        };
    }
}
