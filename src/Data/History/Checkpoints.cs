using Licet.Core.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.History;

/// <summary>Signed statements of where histories stood: what shows that none was cut short.</summary>
public static class Checkpoints
{
    private const int Together = 500;

    /// <summary>
    /// The key that is to sign the next checkpoint: the place's own, made for the first one. None is made where checkpoints by another
    /// are there, as in a backup that was brought back without its key, unless that is asked for.
    /// </summary>
    /// <param name="withNew">Goes on with another key than the one that signed last.</param>
    /// <returns>Null where a key would have to be made and there is nothing that it would sign.</returns>
    /// <exception cref="InvalidOperationException">The key that signed last is not here, and nobody asked for a new one; or it is here, and somebody did.</exception>
    public static async Task<CheckpointKey?> KeyAsync(Place place, bool withNew, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        string? last = await LastSignerAsync(place, ct);
        CheckpointKey? own = CheckpointKey.Find(place);
        string file = CheckpointKey.PathOf(place);
        if (last is null || own?.Public.Id == last)
        {
            return withNew && own is not null
                ? throw new InvalidOperationException($"{file}: this key signs; move it away before a new one is made")
                : own ?? await MadeAsync(place, ct);
        }

        if (!withNew)
        {
            string here = own is null ? "is not here" : $"is not the one that is here ({own.Public.Id})";
            throw new InvalidOperationException(
                $"{file}: the key that signed the last checkpoint, {last}, {here}\nbring it back to this file, or go on with a new one: licet-admin log checkpoint --new-key"
            );
        }

        return own ?? await MadeAsync(place, ct);
    }

    /// <summary>A key that signs nothing would be found one day, and nobody would know what for it was made.</summary>
    private static async Task<CheckpointKey?> MadeAsync(Place place, CancellationToken ct)
    {
        await using LogContext context = place.Open();
        CheckpointRow? last = await LastAsync(context, ct);
        long through = last is null ? 0 : await ThroughAsync(context, last, ct);
        return await context.Events.AnyAsync(e => e.Position > through, ct) ? CheckpointKey.Of(place) : null;
    }

    /// <summary>Id of the key that signed the last checkpoint; null where there is none.</summary>
    public static async Task<string?> LastSignerAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        await using LogContext context = place.Open();
        return await context.Checkpoints.OrderByDescending(c => c.Number).Select(c => c.Signer).FirstOrDefaultAsync(ct);
    }

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
        CheckpointRow? before = await LastAsync(context, ct);
        long through = before is null ? 0 : await ThroughAsync(context, before, ct);
        (long position, List<Head> heads) = await HeadsAsync(context, through, ct);
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
        KnownSigners.Keep(place, key.Public);
        context.Add(RowOf(signed, position));
        await context.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return signed;
    }

    private static Task<CheckpointRow?> LastAsync(LogContext context, CancellationToken ct) =>
        context.Checkpoints.AsNoTracking().OrderByDescending(c => c.Number).FirstOrDefaultAsync(ct);

    /// <summary>
    /// The place up to which the last checkpoint looked, by the heads that are signed: what its row says beside them is not, and whoever moved it
    /// on would have events of a later checkpoint left out.
    /// </summary>
    private static async Task<long> ThroughAsync(LogContext context, CheckpointRow before, CancellationToken ct)
    {
        long through = 0;
        Checkpoint signed = Of(before);
        foreach (Head[] some in signed.Heads.Chunk(Together))
        {
            string[] hashes = [.. some.Select(h => h.Hash)];
            string[] histories = [.. some.Select(h => h.History)];
            var there = await context
                .Events.AsNoTracking()
                .Where(e => histories.Contains(e.History) && hashes.Contains(e.Hash))
                .Select(e => new
                {
                    e.Position,
                    e.History,
                    e.Sequence,
                    e.Hash,
                })
                .ToListAsync(ct);
            HashSet<Head> found = [.. there.Select(e => new Head(e.History, e.Sequence, e.Hash))];
            if (some.FirstOrDefault(h => !found.Contains(h)) is { } lost)
            {
                throw Doubted(signed.Number, $"it saw {lost.History} #{lost.Sequence}, which is not there");
            }

            through = Math.Max(
                through,
                there.Where(e => found.Contains(new Head(e.History, e.Sequence, e.Hash))).Max(e => e.Position)
            );
        }

        return through == before.Position
            ? through
            : throw Doubted(signed.Number, $"it looked through position {through}, and its row says {before.Position}");
    }

    private static InvalidOperationException Doubted(long number, string why) =>
        new($"checkpoint {number}: {why}\nnothing was signed; run: licet-admin log verify");

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
