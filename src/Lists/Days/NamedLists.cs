namespace Licet.Lists.Days;

/// <summary>The lists a user named, in place of those of the store.</summary>
/// <param name="Lists">Files, folders, "starter", or stored: <see cref="StoredRef.Forms"/>.</param>
/// <param name="Csv">Files of the plain form id, entity, kind, name.</param>
public sealed record NamedLists(IReadOnlyList<string> Lists, IReadOnlyList<string> Csv)
{
    /// <summary>The user named none: the store's answer.</summary>
    public static NamedLists None { get; } = new([], []);

    /// <summary>Whether any was named.</summary>
    public bool Any => Lists.Count + Csv.Count > 0;
}
