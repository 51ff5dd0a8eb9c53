using System.Runtime.CompilerServices;
using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>An event with its place in the whole log, from 1.</summary>
public sealed record PlacedEvent(long Position, LoggedEvent Event);

/// <summary>The log page by page, for those who read it and write nothing.</summary>
public static class LogPages
{
    /// <summary>Events before a position, the newest first.</summary>
    /// <param name="before">Null: from the end.</param>
    /// <param name="history">The beginning of a history's name ("case/Z1001"); empty for all.</param>
    /// <param name="most">1 or more.</param>
    public static async Task<IReadOnlyList<PlacedEvent>> BeforeAsync(
        Place place,
        long? before,
        string history,
        int most,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(history);
        await using LogContext context = place.Open();
        IQueryable<EventRow> rows = context.Events.AsNoTracking();
        if (history.Length > 0)
        {
            // A range and not a pattern: the index of histories answers it, and no sign in it means anything else.
            string end = history + '\uffff';
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(r => string.Compare(r.History, history) >= 0 && string.Compare(r.History, end) < 0);
#pragma warning restore CA1309
        }

        if (before is { } position)
        {
            rows = rows.Where(r => r.Position < position);
        }

        List<EventRow> found = await rows.OrderByDescending(r => r.Position).Take(most).ToListAsync(ct);
        return [.. found.Select(r => new PlacedEvent(r.Position, r.Logged()))];
    }

    /// <summary>Every event after a position, in the order of the log: millions in seconds.</summary>
    /// <param name="after">0: from the beginning.</param>
    /// <exception cref="FormatException">A row that no program of ours wrote.</exception>
    public static async IAsyncEnumerable<PlacedEvent> AfterAsync(
        Place place,
        long after,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        await using LogContext context = place.Open();
        await foreach ((long position, LoggedEvent e) in LogScan.EventsAsync(context, after, ct))
        {
            yield return new(position, e);
        }
    }
}
