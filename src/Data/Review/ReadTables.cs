using System.Text.Json;
using Licet.Core.History;
using Licet.Core.Process;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.Review;

/// <param name="Cases">Cases of the log, each of which has its row now.</param>
/// <param name="Differed">
/// Rows that were not as the log makes them, ordinally by number: changed, missing, or of a case that the log does not know. They
/// are written by the log's own program, so that any of these was somebody else's doing, or an older program's.
/// </param>
public sealed record Rebuilt(long Cases, IReadOnlyList<string> Differed);

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
        Dictionary<string, string> before = await context
            .Cases.AsNoTracking()
            .ToDictionaryAsync(r => r.Number, Written, StringComparer.Ordinal, ct);
        List<string> differed = [];
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
                CaseRow row = CaseRow.Of(Cases.Fold(events, processes)!, events.Max(e => e.Event.Effective));
                context.Add(row);
                if (!before.Remove(row.Number, out string? was) || was != Written(row))
                {
                    differed.Add(row.Number);
                }
            }

            await context.SaveChangesAsync(ct);
            context.ChangeTracker.Clear();
        }

        await transaction.CommitAsync(ct);
        differed.AddRange(before.Keys);
        return new Rebuilt(histories.Count, [.. differed.Order(StringComparer.Ordinal)]);
    }

    private static string Written(CaseRow row) => JsonSerializer.Serialize(row);
}
