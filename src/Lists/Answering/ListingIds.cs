using Licet.Screening;

namespace Licet.Lists.Answering;

/// <summary>
/// The ids of a hit: the listing's, and the party's it belongs to. For lists in the generic form (<c>id,entity,kind,name</c>) they are
/// the file's own two columns, of the row whose name matched, so that a caller finds its rows again.
/// </summary>
public static class ListingIds
{
    public static (string Id, string Entity) Of(Hit hit)
    {
        var id = hit.Listing.Id;
        var row = hit.Listing.Names.FirstOrDefault(n => n.Text == hit.Matched)?.SourceId;
        if (row is null)
        {
            return (id, id);
        }
        // "CODE:entity"; a hash stands there ("~") where the entity is not unique.
        var entity = id[(hit.Listing.List.Length + 1)..];
        return (row, entity.StartsWith('~') ? id : entity);
    }
}
