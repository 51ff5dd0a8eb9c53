using Licet.Core.Parties.EntityEntries;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>
/// The listings in which two sets of list versions differ. Stricter than <see cref="ListDifference"/>: a listing counts as the
/// same only where every field that an answer can show or rest on is equal, in order. The rest is told as added, removed, changed.
/// </summary>
public sealed record ListChanges
{
    /// <summary>On the side after only, by id.</summary>
    public required IReadOnlyList<Listing> Added { get; init; }

    /// <summary>On the side before only, by id.</summary>
    public required IReadOnlyList<Listing> Removed { get; init; }

    /// <summary>On both sides with other content, by the id after. No fields: only their order differs.</summary>
    public required IReadOnlyList<ListingChange> Changed { get; init; }

    /// <summary>Listings of the side before that are not, just so, on the side after.</summary>
    public IEnumerable<Listing> Before => Removed.Concat(Changed.Select(c => c.Before));

    /// <summary>Listings of the side after that are not, just so, on the side before.</summary>
    public IEnumerable<Listing> After => Added.Concat(Changed.Select(c => c.After));

    public bool IsEmpty => Added.Count == 0 && Removed.Count == 0 && Changed.Count == 0;

    public static ListChanges Between(IReadOnlyList<ListVersion> before, IReadOnlyList<ListVersion> after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (old, now) = (ById(before), ById(after));
        List<Listing> gone = [.. old.SelectMany(o => Without(o.Value, now.GetValueOrDefault(o.Key) ?? []))];
        List<Listing> come = [.. now.SelectMany(n => Without(n.Value, old.GetValueOrDefault(n.Key) ?? []))];
        return Paired(gone, come);
    }

    /// <summary>Whether two listings are equal in all that an answer can show or rest on; not in where they stand in their file.</summary>
    public static bool IsSame(Listing one, Listing other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return ReferenceEquals(one, other)
            || (
                one.Names.SequenceEqual(other.Names)
                && one.Addresses.SequenceEqual(other.Addresses)
                && one.Identifiers.SequenceEqual(other.Identifiers)
                && one.Countries.SequenceEqual(other.Countries, StringComparer.Ordinal)
                && one.Programs.SequenceEqual(other.Programs, StringComparer.Ordinal)
                && one.Footnotes.SequenceEqual(other.Footnotes, StringComparer.Ordinal)
                && one.Citations.SequenceEqual(other.Citations, StringComparer.Ordinal)
                && one.Dates.SequenceEqual(other.Dates, StringComparer.Ordinal)
                && EntryStandings.IsAffiliateOfAnother(one) == EntryStandings.IsAffiliateOfAnother(other)
                // The rest are values: made equal in what was compared or does not count, the records must be equal.
                && one
                    == other with
                    {
                        Names = one.Names,
                        Addresses = one.Addresses,
                        Identifiers = one.Identifiers,
                        Countries = one.Countries,
                        Programs = one.Programs,
                        Footnotes = one.Footnotes,
                        Citations = one.Citations,
                        Dates = one.Dates,
                        SourceRow = one.SourceRow,
                        SourceLine = one.SourceLine,
                    }
            );
    }

    /// <summary>
    /// What is left of listings of an id when each that is the same on the other side is taken away, one for one. An id may stand on a side more
    /// than once: in a starter list beside a complete one, in a publisher's list beside a consolidated one that tells it in other words.
    /// </summary>
    internal static IEnumerable<Listing> Without(IEnumerable<Listing> listings, IEnumerable<Listing> others)
    {
        List<Listing> left = [.. others];
        foreach (var listing in listings)
        {
            var same = left.FindIndex(o => IsSame(listing, o));
            if (same >= 0)
            {
                left.RemoveAt(same);
            }
            else
            {
                yield return listing;
            }
        }
    }

    private static SortedDictionary<string, List<Listing>> ById(IReadOnlyList<ListVersion> versions)
    {
        SortedDictionary<string, List<Listing>> listings = new(StringComparer.Ordinal);
        foreach (var listing in versions.SelectMany(v => v.Listings))
        {
            if (!listings.TryGetValue(listing.Id, out var same))
            {
                listings[listing.Id] = same = [];
            }

            same.Add(listing);
        }

        return listings;
    }

    private static ListChanges Paired(List<Listing> gone, List<Listing> come)
    {
        var (before, after) = (Once(gone), Once(come));
        var difference = ListDifference.Between(Version(before), Version(after));
        var told = difference.Changed.Select(c => c.After.Id).ToHashSet(StringComparer.Ordinal);
        var now = after.ToDictionary(l => l.Id, StringComparer.Ordinal);
        var reordered = before
            .Where(l => now.ContainsKey(l.Id) && !told.Contains(l.Id))
            .Select(l => new ListingChange(l, now[l.Id], []));
        return new()
        {
            Added = Sorted(
                difference.Added.Concat(come.Except(after, ReferenceEqualityComparer.Instance).Cast<Listing>())
            ),
            Removed = Sorted(
                difference.Removed.Concat(gone.Except(before, ReferenceEqualityComparer.Instance).Cast<Listing>())
            ),
            Changed = [.. difference.Changed.Concat(reordered).OrderBy(c => c.After.Id, StringComparer.Ordinal)],
        };
    }

    private static List<Listing> Once(List<Listing> listings) =>
        [.. listings.GroupBy(l => l.Id, StringComparer.Ordinal).Where(g => g.Count() == 1).Select(g => g.First())];

    private static IReadOnlyList<Listing> Sorted(IEnumerable<Listing> listings) =>
        [.. listings.OrderBy(l => l.Id, StringComparer.Ordinal)];

    private static ListVersion Version(IReadOnlyList<Listing> listings) =>
        new()
        {
            Name = "change",
            ListCodes = [],
            ContentHash = "",
            Source = "",
            IsComplete = true,
            Listings = listings,
        };
}
