using Licet.Cli.Lists;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Screening;

namespace Licet.Cli.Check;

/// <summary>The lists that hold on a day, searchable, and what their silence is worth on it.</summary>
internal sealed record ListsForDay(ScreeningIndex Index, Standing Standing)
{
    public ListsStanding Worth => new(Standing.Names, [.. Standing.Gaps.Select(g => g + ".")]);

    public IReadOnlyList<PartyScreening> Screen(Order order) => OrderScreening.Of(order, Index);

    public IReadOnlyDictionary<string, TextReading> Read(Order order) => OrderScreening.Texts(order, Index);
}

/// <summary>
/// The lists of a run by day. An order's law and lists are those of its own day; days that fall on the same stored versions
/// share one index. Filled by one thread before the answers begin, then only read.
/// </summary>
internal sealed class ListsForDays(CheckRequest request, Terminal terminal)
{
    private readonly ListStore _store = ListStore.Of(request.Store, terminal);
    private readonly Dictionary<DateOnly, ListsForDay> _days = [];
    private readonly Dictionary<string, (LoadedLists Lists, ScreeningIndex Index)> _loaded = new(
        StringComparer.Ordinal
    );

    public ListsForDay this[DateOnly day] => _days[day];

    public void Need(DateOnly day)
    {
        if (!_days.ContainsKey(day))
        {
            var (lists, index) = Loaded(day);
            // An order always has a day, so lists never count "as they stand": an old list proves nothing of today.
            _days[day] = new(index, Standing.Of(lists, day, terminal.Today));
        }
    }

    private (LoadedLists Lists, ScreeningIndex Index) Loaded(DateOnly day)
    {
        var key = Key(day);
        if (_loaded.TryGetValue(key, out var known))
        {
            return known;
        }

        var lists = LoadedLists.Of(
            new()
            {
                Lists = request.Lists,
                Defaults = new(""),
                Settings = ScreeningSettings.Default,
            },
            _store,
            day
        );
        foreach (var note in lists.Notes)
        {
            terminal.Say("licet: " + note);
        }

        return _loaded[key] = (lists, ScreeningIndex.Build(lists.Versions));
    }

    /// <summary>Which stored versions a day asks for; files named with --list are the same on every day.</summary>
    private string Key(DateOnly day)
    {
        var hashes =
            request.Lists.Count > 0
                ? request.Lists.Select(l => Path.Exists(l) ? l : StoredRef.Find(_store, l, day)?.ContentHash ?? l)
                : _store.ForDay(day).Select(s => s.ContentHash);
        return string.Join('\n', hashes);
    }
}
