using Licet.Screening.Lists;

namespace Licet.Lists.Days;

/// <summary>Two states of the lists that are set against each other.</summary>
public sealed record ListsCompared(LoadedLists Before, LoadedLists After)
{
    /// <summary>The lists as they stood on two days: what surely bound on the first, what may have bound on the second.</summary>
    /// <exception cref="UnusableListException">The store is damaged, or a list in it is not whole.</exception>
    public static ListsCompared OfDays(ListStore store, DateOnly before, DateOnly after) =>
        Whole(AsOf(store, before, surely: true), AsOf(store, after, surely: false));

    /// <summary>The newest version of each list and the one before it; null where no list has an earlier version with other content.</summary>
    /// <param name="day">The day for which the newest versions answer.</param>
    /// <exception cref="UnusableListException">As <see cref="OfDays"/>.</exception>
    public static ListsCompared? Newest(ListStore store, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(store);
        IReadOnlyList<StoredVersion> all = store.Versions();
        IReadOnlyList<StoredVersion> now = StoredDays.Each(all, day);
        List<StoredVersion> then =
        [
            .. now.Select(n =>
                StoredDays
                    .InOrder(all.Where(v => v.Name == n.Name))
                    .TakeWhile(v => v != n)
                    .LastOrDefault(v => v.ContentHash != n.ContentHash)
                ?? n
            ),
        ];
        if (then.SequenceEqual(now))
        {
            return null;
        }

        var (before, after) = (Stored(store, then), Stored(store, now));
        if (after.NeedStarter(day))
        {
            (before, after) = (before.WithStarter(), after.WithStarter());
        }

        IReadOnlyList<PublishedAmendment> amendments = PublishedAmendment.On(store.Amendments(), day);
        return Whole(before.Amended(amendments), after.Amended(amendments));
    }

    /// <summary>The lists of a day without a change that is decided on here, and with it.</summary>
    /// <param name="amendment">Binds on the day, or is taken as if it did.</param>
    /// <exception cref="UnusableListException">As <see cref="OfDays"/>.</exception>
    public static ListsCompared Amended(ListStore store, DateOnly day, PublishedAmendment amendment)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(amendment);
        PublishedAmendment[] others =
        [
            .. PublishedAmendment.On(store.Amendments(), day).Where(a => a.Case != amendment.Case),
        ];
        LoadedLists now = LoadedLists.WithoutAmendments(store, day).Amended(others);
        return Whole(now, now.Amended([amendment]));
    }

    /// <summary>The lists of a day, and the same with proposed versions in the place of the lists that they hold.</summary>
    /// <exception cref="UnusableListException">As <see cref="OfDays"/>; or what is proposed is half a list.</exception>
    public static ListsCompared Proposed(ListStore store, DateOnly day, IReadOnlyList<ListVersion> proposed)
    {
        ArgumentNullException.ThrowIfNull(proposed);
        LoadedLists now = LoadedLists.Of(NamedLists.None, store, day);
        HashSet<string> codes = proposed.SelectMany(p => p.ListCodes).ToHashSet(StringComparer.Ordinal);
        IEnumerable<ListVersion> others = now.Versions.Select(v => Without(v, codes)).Where(v => v.Listings.Count > 0);
        return Whole(now, now with { Versions = [.. others, .. proposed] });
    }

    private static ListVersion Without(ListVersion version, HashSet<string> codes)
    {
        List<Listing> rest = [.. version.Listings.Where(l => !codes.Contains(l.List))];
        return rest.Count == version.Listings.Count
            ? version
            : version with
            {
                ListCodes = [.. version.ListCodes.Where(c => !codes.Contains(c))],
                Listings = rest,
                ContentHash = ListHashing.HashOf(rest),
            };
    }

    private static LoadedLists AsOf(ListStore store, DateOnly day, bool surely) =>
        LoadedLists.Of(NamedLists.None, store, day).AsOf(day, surely);

    private static LoadedLists Stored(ListStore store, IReadOnlyList<StoredVersion> versions) =>
        LoadedLists.OfStored(store, versions, named: false);

    private static ListsCompared Whole(LoadedLists before, LoadedLists after) =>
        (before.Broken ?? after.Broken) is { } broken
            ? throw new UnusableListException($"{broken.Name} is not a whole list; it cannot be compared")
        : PublishedLists.HalfBeside(before.Versions, after.Versions) is { } half ? throw new UnusableListException(half)
        : new(before, after);
}
