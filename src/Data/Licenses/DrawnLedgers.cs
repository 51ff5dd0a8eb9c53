using Licet.Core.History;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Licenses;

/// <summary>The ledgers that the draws of one transaction ask: sums, and the recorded entries that hang together with an entry asked.</summary>
internal sealed class DrawnLedgers(LogContext context, LedgerCache cache)
{
    /// <summary>By license: sums and the entries needed.</summary>
    public Dictionary<string, LedgerState> States { get; } = new(StringComparer.Ordinal);

    /// <summary>Licenses whose sums have a row.</summary>
    public HashSet<string> Stored { get; } = new(StringComparer.Ordinal);

    public async Task ReadAsync(
        IReadOnlyList<LedgerDraw> draws,
        HashSet<string> numbers,
        IReadOnlyDictionary<string, LoggedEvent> heads
    )
    {
        Dictionary<string, LedgerState> sums = new(StringComparer.Ordinal);
        Dictionary<string, long> unknown = new(StringComparer.Ordinal);
        foreach (string number in numbers)
        {
            long sequence = heads.GetValueOrDefault(LicenseLedgers.HistoryOf(number))?.Event.Sequence ?? 0;
            if (sequence > 0)
            {
                Stored.Add(number);
            }

            if (sequence == 0)
            {
                sums[number] = LedgerState.Empty;
            }
            else if (cache.Ledger(number, sequence) is { } known)
            {
                sums[number] = known;
            }
            else
            {
                unknown.Add(number, sequence);
            }
        }

        await RowsAsync(unknown, sums);
        ILookup<string, LedgerEntry> atHand = await EntriesAsync(draws);
        foreach (string number in numbers)
        {
            States[number] = sums.TryGetValue(number, out LedgerState? kept)
                ? LedgerFold.Restore(kept, atHand[number].DistinctBy(e => e.Key))
                : await WholeAsync(number);
        }
    }

    /// <summary>A row is believed only where it is as long as the log: else the log is asked, and no other draw fails for it.</summary>
    private async Task RowsAsync(Dictionary<string, long> unknown, Dictionary<string, LedgerState> sums)
    {
        if (unknown.Count == 0)
        {
            return;
        }

        HashSet<string> rows = new(StringComparer.Ordinal);
        string[] numbersOfRows = [.. unknown.Keys];
        foreach (
            LedgerRow row in await context
                .Ledgers.AsNoTracking()
                .Where(r => numbersOfRows.Contains(r.Number))
                .ToListAsync()
        )
        {
            rows.Add(row.Number);
            if (row.Sequence == unknown[row.Number])
            {
                sums[row.Number] = row.Sums();
            }
        }

        Stored.ExceptWith(unknown.Keys.Except(rows, StringComparer.Ordinal));
    }

    private async Task<LedgerState> WholeAsync(string number)
    {
        List<LoggedEvent> events = await context.Queries.FromAsync(context, LicenseLedgers.HistoryOf(number), 1);
        return LedgerJson.Fold(events.Select(e => e.Event));
    }

    /// <summary>The recorded entries that the draws need, round by round for all of them together.</summary>
    private async Task<ILookup<string, LedgerEntry>> EntriesAsync(IReadOnlyList<LedgerDraw> draws)
    {
        List<(string Number, LedgerNeeds Needs)> open = [.. draws.SelectMany(NeedsOf)];
        List<(string Number, LedgerEntry Entry)> found = [];
        while (open.Count > 0)
        {
            HashSet<string> ids = [.. open.SelectMany(o => o.Needs.Keys.Select(k => LedgerEntryRow.IdOf(o.Number, k)))];
            HashSet<string> filings =
            [
                .. open.SelectMany(o =>
                    o.Needs.Filings.Select(f => LedgerEntryRow.FilingOf(o.Number, f.Line, f.Filing))
                ),
            ];
            List<(string Number, LedgerEntry Entry)> fetched = await FetchAsync([.. ids], [.. filings]);
            found.AddRange(fetched);
            ILookup<string, LedgerEntry> byNumber = fetched.ToLookup(
                f => f.Number,
                f => f.Entry,
                StringComparer.Ordinal
            );
            open.RemoveAll(o => !o.Needs.Add(byNumber[o.Number]));
        }

        return found.ToLookup(f => f.Number, f => f.Entry, StringComparer.Ordinal);
    }

    private static IEnumerable<(string, LedgerNeeds)> NeedsOf(LedgerDraw draw)
    {
        yield return (draw.Number, new LedgerNeeds(draw.Entry));
        if (draw.Entry is TransferIn come && come.Key.Length > come.License.Length + 1)
        {
            Release sent = new(Transfers.SentKey(come), come.Source, come.On, "");
            yield return (come.License, new LedgerNeeds(sent));
        }
    }

    private async Task<List<(string, LedgerEntry)>> FetchAsync(string[] ids, string[] filings)
    {
        HashSet<long> positions =
        [
            .. await context
                .LedgerEntries.Where(r => ids.Contains(r.Id) || ids.Contains(r.Names))
                .Select(r => r.Position)
                .ToListAsync(),
        ];
        if (filings.Length > 0)
        {
            positions.UnionWith(
                await context.LedgerEntries.Where(r => filings.Contains(r.Filing)).Select(r => r.Position).ToListAsync()
            );
        }

        if (positions.Count == 0)
        {
            return [];
        }

        long[] at = [.. positions];
        List<EventRow> rows = await context.Events.AsNoTracking().Where(e => at.Contains(e.Position)).ToListAsync();
        return
        [
            .. rows.OrderBy(r => r.Position)
                .Select(r => (r.History[(LicenseLedgers.Kind.Length + 1)..], LedgerJson.EntryOf(r.Logged().Event))),
        ];
    }
}
