namespace Licet.Cli.Lists;

/// <summary>Names a stored version: "csl" (for the day asked), "csl@2022-04-01" (in force that day), or the start of a content hash.</summary>
internal static class StoredRef
{
    public const string Forms = "NAME, NAME@DATE or the first characters of a content hash";

    /// <summary>Null when nothing in the store is called so.</summary>
    public static StoredVersion? Find(ListStore store, string text, DateOnly day)
    {
        var at = text.LastIndexOf('@');
        var name = at > 0 ? text[..at] : text;
        if (at > 0 && !Day.TryRead(text[(at + 1)..], out day))
        {
            return null;
        }
        var versions = store.Versions();
        var named = versions.Where(v => v.Name == name).ToList();
        if (named.Count > 0)
        {
            return ListStore.ForDay(named, day);
        }
        var hashed = versions.Where(v => v.ContentHash.StartsWith(text, StringComparison.Ordinal)).ToList();
        return text.Length >= 6 && hashed.Count == 1 ? hashed[0] : null;
    }
}
