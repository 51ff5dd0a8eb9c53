using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>Writes a log as a file that <c>licet log verify</c> checks without the database; see <see cref="LogFile"/>.</summary>
public static class LogExport
{
    /// <returns>Events.</returns>
    public static async Task<long> WriteAsync(Place place, TextWriter file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(file);
        await using LogContext context = place.Open();
        await context.SnapshotAsync(ct);
        long events = await context.Events.LongCountAsync(ct);
        await LineAsync(LogFile.Header(events, await context.Checkpoints.LongCountAsync(ct)));
        List<CheckpointRow> checkpoints = await context
            .Checkpoints.AsNoTracking()
            .OrderBy(c => c.Number)
            .ToListAsync(ct);
        foreach (CheckpointRow row in checkpoints)
        {
            await LineAsync(LogFile.Line(Checkpoints.Of(row)));
        }

        await foreach ((_, LoggedEvent e) in LogScan.EventsAsync(context, 0, ct))
        {
            await LineAsync(LogFile.Line(e));
        }

        await file.FlushAsync(ct);
        return events;

        Task LineAsync(string line) => file.WriteAsync((line + "\n").AsMemory(), ct);
    }
}
