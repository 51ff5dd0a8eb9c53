using Licet.Core.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>The appends of one transaction: each sees those before it.</summary>
internal sealed class AppendGroup
{
    private readonly LogContext _context;
    private DateTimeOffset _recorded;
    private readonly Dictionary<string, LoggedEvent> _last;
    private readonly Dictionary<string, List<LoggedEvent>> _added = new(StringComparer.Ordinal);
    private readonly KeyedRequests _requests;
    private readonly HashSet<string> _records;
    private readonly RowsBeside _rows = new();
    private readonly DrawGroup _draws;
    private readonly HeadCache _cache;
    private readonly HashSet<string> _drawn;
    private long _position;
    private string? _end;

    private AppendGroup(
        LogContext context,
        (HeadCache Cache, HashSet<string> Drawn, string? End) heads,
        Dictionary<string, LoggedEvent> last,
        HashSet<string> records,
        DrawGroup draws,
        long position,
        DateTimeOffset recorded
    )
    {
        _draws = draws;
        _requests = new KeyedRequests(context, FromAsync);
        (_cache, _drawn, _end) = heads;
        _last = last;
        _records = records;
        _context = context;
        _position = position;
        _recorded = recorded;
    }

    /// <summary>
    /// The time of recording, which is hashed, grows from append to append, so that none can change places with another's. A clock that was
    /// set back does not make the log run backward: its last time counts then.
    /// </summary>
    /// <param name="appends">Those that will be taken.</param>
    /// <param name="now">The time, and the day that it is in the log's time zone.</param>
    public static async Task<AppendGroup> BeginAsync(
        LogContext context,
        IReadOnlyCollection<Append> appends,
        (HeadCache Heads, LedgerCache Ledgers) known,
        (DateTimeOffset Time, DateOnly Day) now
    )
    {
        var last = await context
            .Events.OrderByDescending(e => e.Position)
            .Select(e => new
            {
                e.Position,
                e.Recorded,
                e.Hash,
            })
            .FirstOrDefaultAsync();
        known.Heads.Begin(last?.Hash);
        long recorded = Math.Max(last?.Recorded ?? long.MinValue, Microseconds.Of(now.Time) - 1);
        List<LedgerDraw> draws = [.. appends.SelectMany(a => a.Draw is { } draw ? [draw] : a.Draws)];
        // The events of licenses and ledgers are small, and the same ones are asked again and again: those are remembered.
        HashSet<string> drawn =
        [
            .. draws
                .SelectMany(DrawGroup.NumbersOf)
                .SelectMany(n => new[] { LicenseHistories.HistoryOf(n), LicenseLedgers.HistoryOf(n) }),
        ];
        Dictionary<string, LoggedEvent> heads = await known.Heads.OfAsync(
            context,
            [.. appends.Select(a => a.History), .. drawn]
        );
        HashSet<string> records = await StoredAsync(context, appends);
        DrawGroup group = await DrawGroup.BeginAsync(context, known.Ledgers, draws, heads, now.Day);
        long position = last?.Position ?? 0;
        return new AppendGroup(
            context,
            (known.Heads, drawn, last?.Hash),
            heads,
            records,
            group,
            position,
            Microseconds.Instant(recorded)
        );
    }

    /// <summary>Which of the records that the appends bring are there already.</summary>
    private static async Task<HashSet<string>> StoredAsync(LogContext context, IReadOnlyCollection<Append> appends)
    {
        string[] ids = [.. appends.SelectMany(a => a.Records).Select(r => r.Reference.Record)];
        return ids.Length == 0
            ? new(StringComparer.Ordinal)
            : [.. await context.Records.Where(r => ids.Contains(r.Record)).Select(r => r.Record).ToListAsync()];
    }

    public async Task<Appended> TakeAsync(Append append)
    {
        if (append.Draw is { } draw)
        {
            return Draw(draw);
        }

        if (await _requests.EarlierAsync(append) is { } earlier)
        {
            return earlier;
        }

        _recorded = _recorded.AddMicroseconds(1);
        long sequence = _last.GetValueOrDefault(append.History)?.Event.Sequence ?? 0;
        if (sequence != append.Expected)
        {
            return new Appended.Stale(sequence, await FromAsync(append.History, append.Expected + 1));
        }

        if (append.Records.FirstOrDefault(r => _records.Contains(r.Reference.Record)) is { } stored)
        {
            return new Appended.RecordTaken(stored.Reference.Record);
        }

        if (_draws.DecideAll(append.Draws, SinceOf) is { } refused)
        {
            return new Appended.NotDrawn(refused);
        }

        List<LoggedEvent> done = Add(append.History, append.Events);
        await BesideAsync(append);
        foreach (LedgerDraw goes in append.Draws)
        {
            Enter(goes);
        }

        return new Appended.Done(done);
    }

    /// <summary>An entry of a ledger, decided on what those before it left, of this transaction too.</summary>
    private Appended.Done Draw(LedgerDraw draw)
    {
        _draws.Decide(draw, SinceOf(draw));
        return new Appended.Done(Enter(draw));
    }

    /// <summary>Events that this transaction added to the history of a draw's license.</summary>
    private List<LoggedEvent> SinceOf(LedgerDraw draw) =>
        _added.GetValueOrDefault(LicenseHistories.HistoryOf(draw.Number), []);

    /// <summary>What was decided of an entry, where it is to be recorded.</summary>
    private List<LoggedEvent> Enter(LedgerDraw draw)
    {
        if (draw.Recorded is not { } recorded)
        {
            return [];
        }

        _recorded = _recorded.AddMicroseconds(1);
        List<LoggedEvent> done = Add(LicenseLedgers.HistoryOf(draw.Number), [recorded]);
        _draws.Recorded(draw, _position);
        return done;
    }

    private List<LoggedEvent> Add(string history, IReadOnlyList<NewEvent> events)
    {
        LoggedEvent? last = _last.GetValueOrDefault(history);
        long sequence = last?.Event.Sequence ?? 0;
        List<LoggedEvent> done = [];
        foreach (NewEvent e in events)
        {
            last = LoggedEvent.After(last, e.At(history, ++sequence, _recorded));
            done.Add(last);
            _context.Add(EventRow.Of(++_position, last));
        }

        _last[history] = last!;
        _end = last!.Hash;
        if (_added.TryGetValue(history, out List<LoggedEvent>? before))
        {
            before.AddRange(done);
        }
        else
        {
            _added[history] = [.. done];
        }

        return done;
    }

    /// <summary>What was written is on the disk.</summary>
    public void Committed()
    {
        _draws.Committed();
        // Another append than a draw moves a head that is remembered, too.
        IEnumerable<string> moved = _drawn.Union(
            _added.Keys.Where(h => _cache.TryGet(h, out _)),
            StringComparer.Ordinal
        );
        _cache.Committed(_end, [.. moved.Select(h => KeyValuePair.Create(h, _last.GetValueOrDefault(h)))]);
    }

    /// <summary>What goes with the events into the same transaction.</summary>
    private async Task BesideAsync(Append append)
    {
        _requests.Keep(append);
        foreach (SealedRecord record in append.Records)
        {
            _context.Add(record.Row(append.History, _recorded));
            _context.Add(record.KeyRow());
            _records.Add(record.Reference.Record);
        }

        _rows.Keep(append);
        if (append.Destroys is { } erased)
        {
            // The event first: the database lets a key go only where the log says so.
            await SaveAsync();
            await _context.RecordKeys.Where(k => k.Record == erased).ExecuteDeleteAsync();
        }
    }

    public async Task SaveAsync()
    {
        _rows.Save(_context);
        _draws.Save();
        await _context.SaveChangesAsync();
        _context.ChangeTracker.Clear();
    }

    /// <summary>Those of the database, then those of this transaction.</summary>
    private async Task<IReadOnlyList<LoggedEvent>> FromAsync(string history, long first)
    {
        List<LoggedEvent> stored = await _context.Queries.FromAsync(_context, history, first);
        long known = stored.Count > 0 ? stored[^1].Event.Sequence : 0;
        return
        [
            .. stored,
            .. _added.GetValueOrDefault(history, []).Where(e => e.Event.Sequence >= first && e.Event.Sequence > known),
        ];
    }
}
