namespace Licet.Screening.Lists;

/// <summary>
/// Two editions of a list of one's own. A listing's id begins with its list's code, and where neither the file nor the caller
/// says one, the code is the file's name: the same party then has another id in each file.
/// </summary>
public static class OwnEditions
{
    /// <summary>
    /// The version before under the code of the version after, so that listings meet by their own ids. Only where each holds
    /// just one code that the other does not, and neither is that of a published list; else null.
    /// </summary>
    public static OwnEdition? Of(ListVersion before, ListVersion after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var gone = before.ListCodes.Except(after.ListCodes, StringComparer.Ordinal).ToList();
        var come = after.ListCodes.Except(before.ListCodes, StringComparer.Ordinal).ToList();
        if (gone.Count != 1 || come.Count != 1 || gone.Concat(come).Any(ListCodes.IsPublished))
        {
            return null;
        }

        var (was, now) = (gone[0], come[0]);
        var listings = before.Listings.Select(l => l.List == was ? Under(l, now) : l).ToList();
        return new(was, now, before with { Listings = listings });
    }

    private static Listing Under(Listing listing, string code) =>
        listing with
        {
            Id = code + listing.Id[listing.List.Length..],
            List = code,
        };
}

/// <summary>An edition whose code <paramref name="Was"/> is exchanged for the later one's, <paramref name="Now"/>.</summary>
public sealed record OwnEdition(string Was, string Now, ListVersion Before);
