using System.Globalization;
using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>What every append asks.</summary>
internal sealed class LogQueries
{
    private readonly Func<LogContext, string, Task<EventRow?>> _last = EF.CompileAsyncQuery(
        (LogContext context, string history) =>
            context
                .Events.AsNoTracking()
                .Where(e => e.History == history)
                .OrderByDescending(e => e.Sequence)
                .FirstOrDefault()
    );

    private readonly Func<LogContext, string, long, IAsyncEnumerable<EventRow>> _from = EF.CompileAsyncQuery(
        (LogContext context, string history, long first) =>
            context
                .Events.AsNoTracking()
                .Where(e => e.History == history && e.Sequence >= first)
                .OrderBy(e => e.Sequence)
                .AsQueryable()
    );

    /// <summary>The last event of each of these histories that has one, in one question.</summary>
    public static async Task<List<LoggedEvent>> LastOfAsync(LogContext context, IReadOnlyCollection<string> histories)
    {
        // One look into the index for each, whatever a history's length.
        const string Last =
            "(select x.position from events x where x.history = v.column1 order by x.sequence desc limit 1)";
        string values = string.Join(
            ", ",
            histories.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"({{{i}}})"))
        );
        string sql =
            $"select e.* from (select {Last} as position from (values {values}) as v) as h join events e on e.position = h.position";
        List<EventRow> rows = await context.Events.FromSqlRaw(sql, [.. histories]).AsNoTracking().ToListAsync();
        return rows.ConvertAll(r => r.Logged());
    }

    public Task<EventRow?> LastAsync(LogContext context, string history) => _last(context, history);

    public async Task<List<LoggedEvent>> FromAsync(
        LogContext context,
        string history,
        long first,
        CancellationToken ct = default
    )
    {
        List<LoggedEvent> events = [];
        await foreach (EventRow row in _from(context, history, first).WithCancellation(ct))
        {
            events.Add(row.Logged());
        }

        return events;
    }
}
