using Licet.Screening;

namespace Licet.Lists.Days;

/// <summary>Lists that were asked for together, loaded and made searchable when first asked; then only read.</summary>
/// <param name="key">Which lists: the same key, the same content and days.</param>
/// <param name="load">Reads them.</param>
/// <param name="amendments">Published here, and told with them.</param>
/// <param name="saying">Told what must be said of them.</param>
internal sealed class BuiltLists(
    string key,
    Func<LoadedLists> load,
    IReadOnlyList<PublishedAmendment> amendments,
    Action<string> saying
)
{
    private readonly Lazy<LoadedLists> _lists = new(() => Said(load(), saying));
    private readonly Lock _building = new();
    private Searchable? _alone;
    private Searchable? _withStarter;
    private long _asked;

    public string Key => key;

    /// <summary>When they were asked last, as the clock counts.</summary>
    public long Asked
    {
        get => Volatile.Read(ref _asked);
        set => Volatile.Write(ref _asked, value);
    }

    /// <summary>The lists for a day, on some of which the starter list stands beside them.</summary>
    public Searchable For(DateOnly day)
    {
        var lists = _lists.Value;
        var beside = lists.NeedStarter(day);
        if ((beside ? _withStarter : _alone) is { } built)
        {
            return built;
        }
        lock (_building)
        {
            return beside
                ? _withStarter ??= Searchable.Of(lists.WithStarter().Amended(amendments))
                : _alone ??= Searchable.Of(lists.Amended(amendments));
        }
    }

    private static LoadedLists Said(LoadedLists lists, Action<string> saying)
    {
        foreach (var note in lists.Notes)
        {
            saying(note);
        }
        return lists;
    }
}

/// <summary>Lists and their index.</summary>
internal sealed record Searchable(LoadedLists Lists, ScreeningIndex Index)
{
    public static Searchable Of(LoadedLists lists) => new(lists, ScreeningIndex.Build(lists.Versions));
}
