using Licet.Screening;

namespace Licet.Cli.Screen;

/// <summary>
/// The ids of a hit: the listing's, and the party's it belongs to. For lists in the generic form (<c>id,entity,kind,name</c>) they are
/// the file's own two columns, of the row whose name matched, so that a caller finds its rows again.
/// </summary>
internal static class ListingIds
{
    public static (string Id, string Entity) Of(Hit hit) => (hit.Listing.Id, hit.Listing.Id);
}
