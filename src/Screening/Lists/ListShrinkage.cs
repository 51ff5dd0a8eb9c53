namespace Licet.Screening.Lists;

/// <summary>
/// What a list lost against the version whose place it is to take. A file cut off at the end of a row, or one whose aliases or
/// addresses are gone, reads as whole; that it holds a tenth less than before is what tells. DESIGN: no rule of law.
/// </summary>
public static class ListShrinkage
{
    /// <summary>The first list that lost a tenth or more of its listings, names or addresses, as a sentence; null when none did.</summary>
    /// <param name="heldCounts">Listings by list code of the version held, as its record says.</param>
    /// <param name="held">The version held as read from its bytes today; null where they cannot be read, and listings only are compared.</param>
    /// <param name="fresh">The version that is to take its place.</param>
    public static string? Of(IReadOnlyDictionary<string, int> heldCounts, ListVersion? held, ListVersion fresh)
    {
        ArgumentNullException.ThrowIfNull(heldCounts);
        ArgumentNullException.ThrowIfNull(fresh);
        var now = Counted(fresh);
        var then = held is null ? [] : Counted(held);
        foreach (var code in heldCounts.Keys.Union(then.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var after = now.GetValueOrDefault(code, Contents.None);
            var before = then.GetValueOrDefault(code, Contents.None);
            if (Listings(code, heldCounts.GetValueOrDefault(code, before.Listings), after.Listings) is { } listings)
            {
                return listings;
            }
            if (Parts(code, before, after) is { } parts)
            {
                return parts;
            }
        }
        return null;
    }

    private static string? Listings(string code, int before, int after) =>
        LostTenth(before, after) ? Sentence(code, before, after, after == 1 ? "listing" : "listings") : null;

    /// <summary>
    /// Other names are counted apart from the first, which every listing has: a list with few of them would lose them all and keep
    /// nine tenths of its names. One name or address alone is taken off a list on any day and stops nothing.
    /// </summary>
    private static string? Parts(string code, Contents before, Contents after) =>
        LostTenth(before.Names, after.Names, least: 2) ? Sentence(code, before.Names, after.Names, "names")
        : LostTenth(before.Others, after.Others, least: 2)
            ? Sentence(code, before.Others, after.Others, "names beside the first of each listing")
        : LostTenth(before.Addresses, after.Addresses, least: 2)
            ? Sentence(code, before.Addresses, after.Addresses, "addresses")
        : null;

    /// <summary>A tenth, counted in whole ones so that no rounding lets one through.</summary>
    private static bool LostTenth(int before, int after, int least = 1) =>
        before - after >= least && (before - after) * 10L >= before;

    private static string Sentence(string code, int before, int after, string what) =>
        FormattableString.Invariant($"{code} shrank from {before} to {after} {what}");

    private static Dictionary<string, Contents> Counted(ListVersion version) =>
        version
            .Listings.GroupBy(l => l.List, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => new Contents(g.Count(), g.Sum(l => l.Names.Count), g.Sum(l => l.Addresses.Count)),
                StringComparer.Ordinal
            );

    private sealed record Contents(int Listings, int Names, int Addresses)
    {
        public static Contents None { get; } = new(0, 0, 0);

        public int Others => Names - Listings;
    }
}
