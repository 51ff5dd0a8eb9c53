namespace Licet.Screening.Lists;

/// <summary>Finds the listings that are gone under one id and back under another because their row was corrected.</summary>
internal static class ListingPairs
{
    // Rows of one name are few; beyond this a hostile file would cost quadratic time, and rows are paired in order.
    private const int MostComparisons = 10_000;

    /// <summary>
    /// Takes pairs of equal list and primary name (ignoring case) out of both, where both ids are hashes of rows; among
    /// several rows of one name those that differ least go together.
    /// </summary>
    public static IReadOnlyList<ListingChange> TakeRenumbered(List<Listing> removed, List<Listing> added)
    {
        var candidates = added.Where(l => ListIds.IsOfRow(l.Id)).ToLookup(KeyOf);
        var changes = new List<ListingChange>();
        foreach (var group in removed.Where(l => ListIds.IsOfRow(l.Id)).GroupBy(KeyOf).ToList())
        {
            Pair(group.ToList(), candidates[group.Key].ToList(), changes);
        }

        var (gone, back) = (changes.Select(c => c.Before.Id).ToHashSet(), changes.Select(c => c.After.Id).ToHashSet());
        removed.RemoveAll(l => gone.Contains(l.Id));
        added.RemoveAll(l => back.Contains(l.Id));
        return changes;
    }

    private static (string List, string Name) KeyOf(Listing listing) =>
        (listing.List, listing.PrimaryName.ToUpperInvariant());

    private static void Pair(List<Listing> before, List<Listing> after, List<ListingChange> changes)
    {
        var inOrder = (long)before.Count * after.Count > MostComparisons;
        foreach (var old in before)
        {
            if (after.Count == 0)
            {
                return;
            }

            var best = inOrder ? after[0] : after.MinBy(now => ListingFields.Compare(old, now).Count)!;
            after.Remove(best);
            var renumbered = new FieldChange("id", old.Id, best.Id);
            changes.Add(new ListingChange(old, best, [renumbered, .. ListingFields.Compare(old, best)]));
        }
    }
}
