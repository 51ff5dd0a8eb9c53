using Licet.Core.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.History;

/// <summary>Signed statements of where histories stood: what shows that none was cut short.</summary>
public static class Checkpoints
{
    /// <summary>Signs over the histories that grew since the checkpoint before; null where none did.</summary>
    public static async Task<Checkpoint?> MakeAsync(
        Place place,
        CheckpointKey key,
        DateTimeOffset now,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(key);
        await using LogContext context = place.Open();
        await using IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(ct);
        await context.LockAsync(ct);
        CheckpointRow? before = await context
            .Checkpoints.AsNoTracking()
            .OrderByDescending(c => c.Number)
            .FirstOrDefaultAsync(ct);
        (long position, List<Head> heads) = await HeadsAsync(context, before?.Position ?? 0, ct);
        if (heads.Count == 0)
        {
            return null;
        }

        Checkpoint plain = new(
            (before?.Number ?? 0) + 1,
            Microseconds.Instant(Microseconds.Of(now)),
            heads,
            before is null ? EventHash.None : Of(before).Digest,
            "",
            ""
        );
        Checkpoint signed = key.Sign(plain);
        context.Add(RowOf(signed, position));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return signed;
    }

    internal static CheckpointRow RowOf(Checkpoint checkpoint, long position) =>
        new()
        {
            Number = checkpoint.Number,
            Recorded = Microseconds.Of(checkpoint.Recorded),
            Position = position,
            Heads = LogFile.HeadsJson(checkpoint.Heads),
            Previous = checkpoint.Previous,
            Signer = checkpoint.Key,
            Signature = checkpoint.Signature,
        };

    /// <exception cref="FormatException">Its heads are not readable.</exception>
    internal static Checkpoint Of(CheckpointRow row) =>
        new(
            row.Number,
            Microseconds.Instant(row.Recorded),
            LogFile.Heads(row.Heads),
            row.Previous,
            row.Signer,
            row.Signature
        );

    private static async Task<(long Position, List<Head> Heads)> HeadsAsync(
        LogContext context,
        long after,
        CancellationToken ct
    )
    {
        SortedDictionary<string, Head> heads = new(StringComparer.Ordinal);
        long position = after;
        var grown = context
            .Events.Where(e => e.Position > after)
            .OrderBy(e => e.Position)
            .Select(e => new
            {
                e.Position,
                e.History,
                e.Sequence,
                e.Hash,
            });
        await foreach (var e in grown.AsAsyncEnumerable().WithCancellation(ct))
        {
            heads[e.History] = new Head(e.History, e.Sequence, e.Hash);
            position = e.Position;
        }

        return (position, [.. heads.Values]);
    }
}
