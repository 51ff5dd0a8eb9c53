namespace Licet.Lists.Days;

/// <summary>
/// The lists by day, for any number of askers at once. An order's law and lists are those of its own day; days that fall on the same
/// stored versions share one index. When a list was stored, altered or taken away meanwhile, a new state is made ready beside the old
/// one and takes its place in one step: until then everybody is answered from the old state, and nobody from half of either.
/// </summary>
public sealed class ListsOfDays
{
    private readonly ListStore _store;
    private readonly TimeProvider _clock;
    private readonly NamedLists _named;
    private readonly Lock _renewing = new();
    private volatile DaysOfStore? _now;
    private Task? _renewal;
    private long _looked;

    /// <param name="store">The folder of list versions.</param>
    /// <param name="clock">Tells today, for no list was checked for a later day.</param>
    /// <param name="named">The lists that are asked on every day; null: those of the store for the day.</param>
    public ListsOfDays(ListStore store, TimeProvider clock, NamedLists? named = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _named = named ?? NamedLists.None;
        _looked = clock.GetTimestamp();
    }

    /// <summary>How many indexes are kept; of the others the one not asked for the longest is given up.</summary>
    public int Kept { get; init; } = 4;

    /// <summary>How often the folder is looked at for a change; null: never, so that all answers come from one state of it.</summary>
    public TimeSpan? LooksEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Told what must be said of lists, once for each that are loaded; possibly by several threads at once.</summary>
    public Action<string> Saying { get; init; } = static _ => { };

    /// <summary>
    /// The lists of a day. Waits only where no index of that day's lists is there yet; after a change of the store it answers from the
    /// old state until the new one is ready.
    /// </summary>
    /// <exception cref="UnusableListException">A list named cannot be read, or the store is damaged and says nothing.</exception>
    public ListsOfDay Of(DateOnly day)
    {
        var now = _now ?? First();
        if (LooksEvery is { } every && IsTimeToLook(every) && _store.Mark() is var mark && mark != now.Mark)
        {
            _ = Renew(now, mark);
        }
        return now.Of(day);
    }

    /// <summary>The lists of a day as the store is now: waits until they are ready.</summary>
    /// <exception cref="UnusableListException">A list named cannot be read, or the store is damaged and says nothing.</exception>
    public ListsOfDay Newest(DateOnly day)
    {
        while (true)
        {
            var now = _now ?? First();
            if (_store.Mark() is var mark && mark == now.Mark)
            {
                return now.Of(day);
            }
            Renew(now, mark).GetAwaiter().GetResult();
        }
    }

    private DaysOfStore First()
    {
        lock (_renewing)
        {
            return _now ??= State(null, _store.Mark());
        }
    }

    private DaysOfStore State(DaysOfStore? before, string mark) =>
        new(_store, _named, _clock, mark, before) { Kept = Kept, Saying = Saying };

    /// <summary>One asker an interval looks; the others go on with what they have.</summary>
    private bool IsTimeToLook(TimeSpan every)
    {
        var looked = Interlocked.Read(ref _looked);
        return _clock.GetElapsedTime(looked) >= every
            && Interlocked.CompareExchange(ref _looked, _clock.GetTimestamp(), looked) == looked;
    }

    /// <summary>Makes the next state ready, one at a time.</summary>
    private Task Renew(DaysOfStore old, string mark)
    {
        lock (_renewing)
        {
            if (_now != old)
            {
                return Task.CompletedTask;
            }
            return _renewal is { IsCompleted: false } running
                ? running
                : _renewal = Task.Run(() =>
                {
                    var next = State(old, mark);
                    next.MakeReady(old);
                    _now = next;
                });
        }
    }
}
