namespace Licet.Screening.Lists;

/// <summary>One field of a listing that reads otherwise now. Lists of values are joined by " | "; null is "not said".</summary>
public sealed record FieldChange(string Field, string? Before, string? After);

/// <summary>A listing in both versions whose content differs.</summary>
public sealed record ListingChange(Listing Before, Listing After, IReadOnlyList<FieldChange> Fields);

/// <summary>
/// What changed between two versions of a list. Each part is sorted ordinally by id (changes by the id after). A version
/// that is not complete can lack listings for no other reason than its broken file: look at
/// <see cref="ListVersion.IsComplete"/> of both before acting on <see cref="Removed"/>.
/// </summary>
public sealed record ListDifference
{
    public required IReadOnlyList<Listing> Added { get; init; }

    public required IReadOnlyList<Listing> Removed { get; init; }

    public required IReadOnlyList<ListingChange> Changed { get; init; }

    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    /// <summary>
    /// Compares two versions. Listings are matched by id; where an id is a hash of the row, so that a correction changes it,
    /// also by list and primary name. The order of aliases, addresses and other values is no difference.
    /// </summary>
    public static ListDifference Between(ListVersion before, ListVersion after)
    {
        var old = ById(before);
        var added = new List<Listing>();
        var changed = new List<ListingChange>();
        foreach (var listing in after.Listings.OrderBy(l => l.Id, StringComparer.Ordinal))
        {
            if (!old.Remove(listing.Id, out var same))
            {
                added.Add(listing);
            }
            else if (ListingFields.Compare(same, listing) is { Count: > 0 } fields)
            {
                changed.Add(new ListingChange(same, listing, fields));
            }
        }

        var removed = old.Values.OrderBy(l => l.Id, StringComparer.Ordinal).ToList();
        changed.AddRange(ListingPairs.TakeRenumbered(removed, added));
        return new ListDifference
        {
            Added = added,
            Removed = removed,
            Changed = [.. changed.OrderBy(c => c.After.Id, StringComparer.Ordinal)],
        };
    }

    private static Dictionary<string, Listing> ById(ListVersion version)
    {
        var listings = new Dictionary<string, Listing>(version.Listings.Count, StringComparer.Ordinal);
        foreach (var listing in version.Listings)
        {
            listings.Add(listing.Id, listing);
        }

        return listings;
    }
}
