using Licet.Core.History;
using Licet.Core.Process;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.Review;

/// <summary>The tables that questions are asked of, made anew from the log. They hold nothing that the log does not.</summary>
public static class ReadTables
{
    private const int Together = 1_000;

    /// <summary>Writers wait meanwhile; readers see the tables as before until it is done.</summary>
    /// <returns>Cases.</returns>
    public static async Task<long> RebuildAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        ProcessShelf processes = OwnProcesses.Of(place.Folder);
        await using LogContext context = place.Open();
        context.ChangeTracker.AutoDetectChangesEnabled = false;
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(ct);
        await context.LockAsync(ct);
        await context.Cases.ExecuteDeleteAsync(ct);
        List<string> histories = await context
            .Events.Where(e => e.Sequence == 1 && e.History.StartsWith("case/"))
            .OrderBy(e => e.Position)
            .Select(e => e.History)
            .ToListAsync(ct);
        foreach (string[] some in histories.Chunk(Together))
        {
            foreach (string history in some)
            {
                List<LoggedEvent> events = await context.Queries.FromAsync(context, history, 1, ct);
                context.Add(CaseRow.Of(Cases.Fold(events, processes)!, events.Max(e => e.Event.Effective)));
            }

            await context.SaveChangesAsync(ct);
            context.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
        return histories.Count;
    }
}
