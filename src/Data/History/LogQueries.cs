using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>The two questions that every append asks, compiled once for each kind of context.</summary>
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
