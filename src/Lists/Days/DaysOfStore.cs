using System.Collections.Concurrent;

namespace Licet.Lists.Days;

/// <summary>
/// The lists by day of one state of the store. The records are read once, so that no answer mixes two states; an index is built when
/// the first day asks for it, and who asks for another one does not wait for it.
/// </summary>
internal sealed class DaysOfStore
{
    /// <summary>Days are few; whoever asks about every day there is shall not fill the memory.</summary>
    private const int MostDays = 4_000;

    private readonly ListStore _store;
    private readonly NamedLists _named;
    private readonly TimeProvider _clock;
    private readonly Lazy<IReadOnlyList<StoredVersion>> _versions;
    private readonly Lazy<IReadOnlyList<PublishedAmendment>> _amendments;
    private readonly ConcurrentDictionary<DateOnly, KnownDay> _days = new();
    private readonly Lock _changing = new();
    private readonly List<BuiltLists> _built;

    /// <param name="mark">Of the store when this state begins.</param>
    /// <param name="before">The state before, whose indexes are taken over where the versions are the same.</param>
    public DaysOfStore(ListStore store, NamedLists named, TimeProvider clock, string mark, DaysOfStore? before)
    {
        (_store, _named, _clock, Mark) = (store, named, clock, mark);
        _versions = new(store.Versions, LazyThreadSafetyMode.PublicationOnly);
        _amendments = new(store.Amendments, LazyThreadSafetyMode.PublicationOnly);
        _built = before is null ? [] : before.Snapshot();
    }

    public string Mark { get; }

    public required int Kept { get; init; }

    public required Action<string> Saying { get; init; }

    public ListsOfDay Of(DateOnly day)
    {
        var today = UtcDay.Of(_clock);
        if (_days.TryGetValue(day, out var known) && known.Today == today)
        {
            known.From.Asked = _clock.GetTimestamp();
            return known.Lists;
        }
        var built = Built(day);
        try
        {
            // An order always has a day, so lists never count "as they stand": an old list proves nothing of today.
            var (lists, index) = built.For(day);
            ListsOfDay answer = new(index, Standing.Of(lists, day, today)) { Notes = lists.Notes };
            Remember(day, new(answer, today, built));
            return answer;
        }
        catch
        {
            Forget(built); // the next asker tries again
            throw;
        }
    }

    /// <summary>Builds what was asked of the state before, and lets go what no day asks for any more.</summary>
    public void MakeReady(DaysOfStore before)
    {
        try
        {
            foreach (var day in before.RecentDays())
            {
                Of(day);
            }
        }
        catch (Exception e) when (e is UnusableListException or IOException or UnauthorizedAccessException)
        {
            // Whoever asks is told: while the store is damaged nothing is screened.
        }
        lock (_changing)
        {
            var asked = _days.Values.Select(d => d.From).ToHashSet();
            _built.RemoveAll(b => !asked.Contains(b));
        }
    }

    /// <summary>A day of each index.</summary>
    private List<DateOnly> RecentDays() => [.. _days.GroupBy(d => d.Value.From).Select(g => g.Max(d => d.Key)).Order()];

    private List<BuiltLists> Snapshot()
    {
        lock (_changing)
        {
            return [.. _built];
        }
    }

    private BuiltLists Built(DateOnly day)
    {
        var (key, load) = _named.Any ? Named(day) : Stored(day);
        IReadOnlyList<PublishedAmendment> amendments = _named.Any ? [] : PublishedAmendment.On(_amendments.Value, day);
        key = string.Join('\n', amendments.Select(a => $"{a.Case} {a.Citation} {Day.Text(a.Effective)}").Prepend(key));
        lock (_changing)
        {
            var built = _built.Find(b => b.Key == key);
            if (built is null)
            {
                built = new(key, load, amendments, Saying);
                _built.Add(built);
            }
            built.Asked = _clock.GetTimestamp();
            while (_built.Count > Kept)
            {
                Drop(_built.Where(b => b != built).MinBy(b => b.Asked)!);
            }
            return built;
        }
    }

    private (string Key, Func<LoadedLists> Load) Stored(DateOnly day)
    {
        var versions = StoredDays.Each(_versions.Value, day);
        return (string.Join('\n', versions.Select(Key)), () => LoadedLists.OfStored(_store, versions, named: false));
    }

    /// <summary>Files are the same on every day; a name of the store may mean another version.</summary>
    private (string Key, Func<LoadedLists> Load) Named(DateOnly day)
    {
        var keys = _named.Lists.Select(l =>
            !Path.Exists(l) && StoredRef.Find(() => _versions.Value, l, day) is { } stored ? Key(stored) : l
        );
        return (string.Join('\n', keys.Concat(_named.Csv)), () => LoadedLists.Of(_named, _store, day));
    }

    /// <summary>All that a record says, and whether it may be believed.</summary>
    private static string Key(StoredVersion version) => $"{RecordSeal.Of(version)} {version.Seal}";

    private void Remember(DateOnly day, KnownDay known)
    {
        lock (_changing)
        {
            if (!_built.Contains(known.From))
            {
                return; // given up meanwhile
            }
            if (_days.Count >= MostDays)
            {
                _days.Clear();
            }
            _days[day] = known;
        }
    }

    private void Forget(BuiltLists built)
    {
        lock (_changing)
        {
            Drop(built);
        }
    }

    private void Drop(BuiltLists built)
    {
        _built.Remove(built);
        foreach (var (day, _) in _days.Where(d => d.Value.From == built))
        {
            _days.TryRemove(day, out _);
        }
    }

    private sealed record KnownDay(ListsOfDay Lists, DateOnly Today, BuiltLists From);
}
