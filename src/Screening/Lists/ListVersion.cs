namespace Licet.Screening.Lists;

/// <summary>
/// One list as published at one time. It covers the days from <see cref="CoversFrom"/> through <see cref="CoversThrough"/>,
/// both inclusive: the list's own date through the last day on which it was checked to be current.
/// </summary>
public sealed record ListVersion
{
    /// <summary>Short name of the file or set ("csl", "ofac-sdn", "starter").</summary>
    public required string Name { get; init; }

    /// <summary>Codes of the lists it holds, sorted ordinally.</summary>
    public required IReadOnlyList<string> ListCodes { get; init; }

    /// <summary>SHA-256, lower-case hex, over the canonical form of all listings (ListHashing): equal content gives an equal hash whatever the row order.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Where it came from: an address or a file name; never a folder of one machine.</summary>
    public required string Source { get; init; }

    public DateOnly? CoversFrom { get; init; }

    public DateOnly? CoversThrough { get; init; }

    /// <summary>False for the starter list and for a file that could not be read whole: its hits count, its silence is "not screened".</summary>
    public required bool IsComplete { get; init; }

    /// <summary>
    /// It is not complete for one reason: every row was read, but some count parties that they do not name. It can be compared with
    /// another version.
    /// </summary>
    public bool LeavesUnnamed { get; init; }

    /// <summary>Why it is not complete though nothing is missing in it, as a clause: nobody can trust the record that says its days; else null.</summary>
    public string? Doubt { get; init; }

    public required IReadOnlyList<Listing> Listings { get; init; }

    public IReadOnlyList<ListProblem> Problems { get; init; } = [];

    /// <summary>The format it was read from; null where it was made otherwise.</summary>
    public ListFormat? Format { get; init; }

    /// <summary>Whether silence of this list says anything for a day.</summary>
    public bool Covers(DateOnly day) => IsComplete && CoversFrom <= day && day <= CoversThrough;
}
