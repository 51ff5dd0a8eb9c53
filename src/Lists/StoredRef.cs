namespace Licet.Lists;

/// <summary>Names a stored version: "csl" (for the day asked), "csl@2022-04-01" (in force that day), or the start of a content hash.</summary>
public static class StoredRef
{
    /// <summary>The forms, for whoever asks what can be written.</summary>
    public const string Forms = "NAME, NAME@DATE or the first characters of a content hash";

    /// <summary>Null when nothing in the store is called so.</summary>
    /// <exception cref="UnusableListException">
    /// A day is named that no version of the list covers: another day's version in its place would answer a question nobody asked.
    /// </exception>
    public static StoredVersion? Find(ListStore store, string text, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(text);
        return Find(store.Versions, text, day);
    }

    /// <param name="stored">Reads all versions; asked only where the text can name one.</param>
    internal static StoredVersion? Find(Func<IReadOnlyList<StoredVersion>> stored, string text, DateOnly day)
    {
        var at = text.LastIndexOf('@');
        var name = at > 0 ? text[..at] : text;
        if (at > 0 && !Day.TryRead(text[(at + 1)..], out day))
        {
            return null;
        }
        var versions = stored();
        var named = versions.Where(v => v.Name == name).ToList();
        if (named.Count > 0)
        {
            return at > 0 ? OfDay(named, text, day) : StoredDays.Of(named, day);
        }
        var hashed = versions.Where(v => v.ContentHash.StartsWith(text, StringComparison.Ordinal)).ToList();
        return text.Length >= 6 && hashed.Count == 1 ? hashed[0] : null;
    }

    private static StoredVersion OfDay(List<StoredVersion> named, string text, DateOnly day) =>
        named.LastOrDefault(v => v.Covers(day))
        ?? named.LastOrDefault(v => v.CoversFrom <= day && day <= v.CoversThrough)
        ?? throw new UnusableListException(
            $"{text}: no stored version of {named[0].Name} covers that day; they cover {string.Join(", ", named.Select(Days))}"
        );

    private static string Days(StoredVersion version) =>
        version switch
        {
            { CoversFrom: { } from, CoversThrough: { } through } when through > from =>
                $"{Day.Text(from)} through {Day.Text(through)}",
            _ => Day.Text(version.CoversFrom, "an unknown day"),
        };
}
