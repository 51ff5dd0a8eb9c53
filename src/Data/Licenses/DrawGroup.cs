using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Licenses;

/// <summary>
/// The draws of one transaction. What all of them need is asked together: licenses, sums, and the recorded entries that hang together
/// with an entry asked. Then each is decided on what those before it left.
/// </summary>
internal sealed class DrawGroup
{
    private readonly LogContext _context;
    private readonly LedgerCache _cache;
    private readonly DateOnly _today;
    private readonly Dictionary<string, LicenseState> _licenses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerState> _ledgers;
    private readonly HashSet<string> _stored;
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);

    private DrawGroup(LogContext context, LedgerCache cache, DrawnLedgers ledgers, DateOnly today)
    {
        _context = context;
        _cache = cache;
        (_ledgers, _stored) = (ledgers.States, ledgers.Stored);
        _today = today;
    }

    /// <param name="heads">The last event of each history of the group.</param>
    public static async Task<DrawGroup> BeginAsync(
        LogContext context,
        LedgerCache cache,
        IReadOnlyList<LedgerDraw> draws,
        IReadOnlyDictionary<string, LoggedEvent> heads,
        DateOnly today
    )
    {
        DrawnLedgers ledgers = new(context, cache);
        DrawGroup group = new(context, cache, ledgers, today);
        if (draws.Count > 0)
        {
            HashSet<string> numbers = [.. draws.SelectMany(NumbersOf)];
            await group.LicensesAsync(numbers, heads);
            await ledgers.ReadAsync(draws, numbers, heads);
        }

        return group;
    }

    /// <summary>The licenses that a draw asks: its own, and the one that balance comes from.</summary>
    public static IEnumerable<string> NumbersOf(LedgerDraw draw) =>
        draw.Entry is TransferIn come ? [draw.Number, come.License] : [draw.Number];

    /// <summary>Draws that go together: each is decided on what those before it left, and all are taken or none.</summary>
    /// <returns>The first that is not accepted, after which everything is as before; null where all are.</returns>
    public LedgerDraw? DecideAll(IReadOnlyList<LedgerDraw> draws, Func<LedgerDraw, IReadOnlyList<LoggedEvent>> since)
    {
        if (draws.Count == 0)
        {
            return null;
        }

        Dictionary<string, (LedgerState Ledger, bool Changed)> before = new(StringComparer.Ordinal);
        foreach (LedgerDraw draw in draws)
        {
            before.TryAdd(draw.Number, (_ledgers[draw.Number], _changed.Contains(draw.Number)));
            Decide(draw, since(draw));
            if (draw.Ruling is not (LedgerRuling.Accepted or LedgerRuling.Repeated))
            {
                TakeBack(before);
                return draw;
            }
        }

        return null;
    }

    private void TakeBack(Dictionary<string, (LedgerState Ledger, bool Changed)> before)
    {
        foreach (var (number, (ledger, changed)) in before)
        {
            _ledgers[number] = ledger;
            if (!changed)
            {
                _changed.Remove(number);
            }
        }
    }

    /// <summary>Says on the draw what was decided, and what is to be recorded of it.</summary>
    /// <param name="since">Events that this transaction added to the license's own history.</param>
    public void Decide(LedgerDraw draw, IReadOnlyList<LoggedEvent> since)
    {
        LicenseState license = LicenseOf(draw.Number, since);
        LedgerState ledger = _ledgers[draw.Number];
        draw.Ruling = Ruled(draw, license, ledger);
        draw.Recorded = null;
        (LedgerEntry Entry, LedgerState State)? taken = draw.Ruling switch
        {
            LedgerRuling.Accepted a => (a.Entry, a.State),
            LedgerRuling.Kept k => (k.Entry, k.State),
            _ => null,
        };
        if (taken is not { } next)
        {
            return;
        }

        _ledgers[draw.Number] = next.State;
        _changed.Add(draw.Number);
        draw.Recorded = new NewEvent(
            LedgerJson.Type,
            LedgerJson.Types.LatestOf(LedgerJson.Type),
            next.Entry.On,
            draw.By.Id,
            null,
            LedgerJson.BodyOf(next.Entry)
        );
    }

    public void Recorded(LedgerDraw draw, long position) =>
        _context.Add(LedgerEntryRow.Of(draw.Number, draw.Entry, position));

    /// <summary>The sums of what changed, once a license and transaction.</summary>
    public void Save()
    {
        foreach (string number in _changed.Order(StringComparer.Ordinal))
        {
            LedgerRow row = LedgerRow.Of(number, _ledgers[number]);
            _context.Entry(row).State = _stored.Add(number) ? EntityState.Added : EntityState.Modified;
        }
    }

    /// <summary>Only what is on the disk is remembered.</summary>
    public void Committed()
    {
        foreach (string number in _changed)
        {
            _cache.Keep(number, LedgerFold.Restore(_ledgers[number], []));
        }
    }

    private LedgerRuling Ruled(LedgerDraw draw, LicenseState license, LedgerState ledger)
    {
        if (license.Terms is null && _cache.Processes.Knowing(draw.By.Roles) is { } process)
        {
            // It is pinned to none: who sends the report is asked in the process whose roles that person wears.
            license = license with
            {
                Process = process,
            };
        }

        if (LedgerPersons.Why(license, draw.Entry, draw.By) is { } person)
        {
            return new LedgerRuling.Refused(person, null);
        }

        LedgerRuling ruling = Ledger.Decide(license, ledger, draw.Entry, _today);
        return
            ruling is LedgerRuling.Accepted { Entry: TransferIn come }
            && license.Terms?.Issuer.IsElsewhere == false
            && Unmatched(draw.Number, come) is { } unmatched
            ? new LedgerRuling.Refused(unmatched, null)
            : ruling;
    }

    private LedgerFinding? Unmatched(string number, TransferIn come)
    {
        LedgerState there = _ledgers[come.License];
        return Transfers.Unmatched(number, come, there.Entries.GetValueOrDefault(Transfers.SentKey(come)), there);
    }

    private LicenseState LicenseOf(string number, IReadOnlyList<LoggedEvent> since)
    {
        LicenseState license = _licenses[number];
        foreach (LoggedEvent e in since.Where(e => e.Event.Sequence > license.Sequence))
        {
            license =
                license.Sequence == 0
                    ? LicenseJson.Fold([e.Event], _cache.Processes.Find)!
                    : LicenseFold.Apply(license, LicenseJson.EventOf(e.Event));
        }

        return _licenses[number] = license;
    }

    private async Task LicensesAsync(HashSet<string> numbers, IReadOnlyDictionary<string, LoggedEvent> heads)
    {
        foreach (string number in numbers)
        {
            string history = LicenseHistories.HistoryOf(number);
            long sequence = heads.GetValueOrDefault(history)?.Event.Sequence ?? 0;
            if (_cache.License(number, sequence) is not { } license)
            {
                List<LoggedEvent> events = sequence == 0 ? [] : await _context.Queries.FromAsync(_context, history, 1);
                license =
                    LicenseHistories.Fold(events, _cache.Processes) ?? LicenseFold.New(history, ShippedProcesses.UsEar);
                _cache.Keep(number, license);
            }

            _licenses[number] = license;
        }
    }
}
