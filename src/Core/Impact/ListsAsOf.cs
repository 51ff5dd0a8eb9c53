using System.Globalization;
using Licet.Core.Parties.EntityEntries;
using Licet.Screening.Lists;

namespace Licet.Core.Impact;

/// <summary>
/// A list as it stood on a day, made from a later edition: without the entries that bound only afterwards or had ended. Entries
/// removed before the edition are not in it, and the version says so: it is not complete unless it covers the day.
/// </summary>
public static class ListsAsOf
{
    /// <param name="version">The list at hand.</param>
    /// <param name="day">The day.</param>
    /// <param name="surely">
    /// True: only what surely bound by then, for the side before a change; false: what may have bound too, for the side after.
    /// An entry whose day is not known is then part of the change, which errs toward showing too much.
    /// </param>
    public static ListVersion Of(ListVersion version, DateOnly day, bool surely)
    {
        ArgumentNullException.ThrowIfNull(version);
        IReadOnlyList<Listing> standing = Standing(version, day, surely);
        return standing.Count == version.Listings.Count
            ? version
            : version with
            {
                Source = string.Create(CultureInfo.InvariantCulture, $"{version.Source}, as of {day:yyyy-MM-dd}"),
                Listings = standing,
                ContentHash = ListHashing.HashOf(standing),
                IsComplete = version.IsComplete && version.Covers(day),
            };
    }

    /// <summary>The entries alone, in the version's order.</summary>
    internal static IReadOnlyList<Listing> Standing(ListVersion version, DateOnly day, bool surely) =>
        [.. version.Listings.Where(l => Stood(l, day, surely))];

    private static bool Stood(Listing listing, DateOnly day, bool surely)
    {
        var force =
            listing.List == ListCodes.EntityList
                ? EntityEntryHistory.Shipped.InForceOn(listing, day)
                : InForce.On(listing, day);
        return force.Counts && !(surely && force.Force == Force.PersonDecides);
    }
}
