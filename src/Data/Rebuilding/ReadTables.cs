using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text.Json;
using Licet.Core.History;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.Rebuilding;

/// <param name="Cases">Cases of the log, each of which has its row now.</param>
/// <param name="Licenses">Licenses, in the same way.</param>
/// <param name="Orders">Orders, in the same way.</param>
/// <param name="Differed">
/// Rows that were not as the log makes them, ordinally: changed, missing, or of a case, license, ledger or order that the log does not know. They are
/// written by the log's own program, so that any of these was somebody else's doing, or an older program's.
/// </param>
public sealed record Rebuilt(long Cases, long Licenses, long Orders, IReadOnlyList<string> Differed);

/// <summary>The tables that questions are asked of, made anew from the log. They hold nothing that the log does not.</summary>
public static class ReadTables
{
    private const int Together = 1_000;

    /// <summary>Writers wait meanwhile; readers see the tables as before until it is done.</summary>
    public static async Task<Rebuilt> RebuildAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        ProcessShelf processes = OwnProcesses.Of(place.Folder);
        await using LogContext context = place.Open();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(ct);
        await context.LockAsync(ct);
        Remade<CaseRow> cases = new(context, "case", r => r.Number, ct);
        long found = await cases.EachAsync(
            Cases.Applications,
            e => CaseRow.Of(Cases.Fold(e, processes)!, e.Max(x => x.Event.Effective))
        );
        Remade<LicenseRow> licenses = new(context, "license", r => r.Number, ct);
        long licensed = await licenses.EachAsync(
            LicenseHistories.Kind,
            e => LicenseRow.Of(LicenseHistories.Fold(e, processes)!)
        );
        Remade<LedgerRow> ledgers = new(context, "ledger", r => r.Number, ct);
        await ledgers.EachAsync(
            LicenseLedgers.Kind,
            e =>
                LedgerRow.Of(
                    e[0].Event.History[(LicenseLedgers.Kind.Length + 1)..],
                    LedgerJson.Fold(e.Select(x => x.Event))
                )
        );
        UInt128 entries = await EntriesAsync(context, ct);
        await LedgerEntriesAsync(context, ct);
        string[] places = entries == await EntriesAsync(context, ct) ? [] : ["ledger entries: where they lie"];
        Remade<OrderRow> orders = new(context, "order", r => r.Id, ct);
        long ordered = await orders.EachAsync(
            OrderIds.Kind,
            e => OrderRow.Of(OrderJson.Fold(e[0].Event.History, e.Select(x => x.Event)))
        );
        await transaction.CommitAsync(ct);
        return new Rebuilt(
            found,
            licensed,
            ordered,
            [
                .. cases
                    .Differed.Concat(licenses.Differed)
                    .Concat(ledgers.Differed)
                    .Concat(places)
                    .Concat(orders.Differed)
                    .Order(StringComparer.Ordinal),
            ]
        );
    }

    /// <summary>A sum over the rows, in whatever order they come: equal for equal rows.</summary>
    private static async Task<UInt128> EntriesAsync(LogContext context, CancellationToken ct)
    {
        UInt128 sum = 0;
        await foreach (
            LedgerEntryRow row in context.LedgerEntries.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct)
        )
        {
            byte[] digest = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(row));
            sum = unchecked(sum + BinaryPrimitives.ReadUInt128LittleEndian(digest));
        }

        return sum;
    }

    /// <summary>Where each entry of a ledger lies, in the order of the log.</summary>
    private static async Task LedgerEntriesAsync(LogContext context, CancellationToken ct)
    {
        await context.LedgerEntries.ExecuteDeleteAsync(ct);
        long after = 0;
        List<EventRow> some;
        do
        {
            some = await context
                .Events.AsNoTracking()
                .Where(e => e.Position > after && e.History.StartsWith("ledger/"))
                .OrderBy(e => e.Position)
                .Take(Together)
                .ToListAsync(ct);
            foreach (EventRow row in some)
            {
                string number = row.History[(LicenseLedgers.Kind.Length + 1)..];
                context.Add(LedgerEntryRow.Of(number, LedgerJson.EntryOf(row.Logged().Event), row.Position));
                after = row.Position;
            }

            await context.SaveChangesAsync(ct);
            context.ChangeTracker.Clear();
        } while (some.Count == Together);
    }

    /// <summary>One table of a row a history, made anew.</summary>
    private sealed class Remade<T>(LogContext context, string what, Func<T, string> number, CancellationToken ct)
        where T : class
    {
        private readonly List<string> _differed = [];

        public IEnumerable<string> Differed => _differed.Select(n => $"{what}/{n}");

        /// <returns>Histories.</returns>
        public async Task<long> EachAsync(string kind, Func<IReadOnlyList<LoggedEvent>, T> make)
        {
            Dictionary<string, string> before = await BeforeAsync();
            await context.Set<T>().ExecuteDeleteAsync(ct);
            string prefix = kind + "/";
            List<string> histories = await context
                .Events.Where(e => e.Sequence == 1 && e.History.StartsWith(prefix))
                .OrderBy(e => e.Position)
                .Select(e => e.History)
                .ToListAsync(ct);
            foreach (string[] some in histories.Chunk(Together))
            {
                foreach (string history in some)
                {
                    T row = make(await context.Queries.FromAsync(context, history, 1, ct));
                    context.Add(row);
                    if (!before.Remove(number(row), out string? was) || was != Written(row))
                    {
                        _differed.Add(number(row));
                    }
                }

                await context.SaveChangesAsync(ct);
                context.ChangeTracker.Clear();
            }

            _differed.AddRange(before.Keys);
            return histories.Count;
        }

        /// <summary>A file of SQLite takes anything for a day or a number: such a table is made anew all the same, and it is said.</summary>
        private async Task<Dictionary<string, string>> BeforeAsync()
        {
            try
            {
                return await context
                    .Set<T>()
                    .AsNoTracking()
                    .ToDictionaryAsync(number, Written, StringComparer.Ordinal, ct);
            }
            catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
            {
                return new(StringComparer.Ordinal) { ["*: a row that cannot be read"] = "" };
            }
        }

        private static string Written(T row) => JsonSerializer.Serialize(row);
    }
}
