using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Licet.Core.History;
using Licet.Data.History;
using Licet.Data.Rebuilding;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Moving;

/// <param name="Events">Of the log.</param>
/// <param name="Records">Personal data and attachments beside it.</param>
/// <param name="Cases">Of the read tables, made anew.</param>
/// <param name="Licenses">In the same way.</param>
/// <param name="Orders">In the same way.</param>
/// <param name="Accounts">Of the desk beside the log, with all that it holds; 0 where none was ever opened on it.</param>
public sealed record Copied(
    long Events,
    long Checkpoints,
    long Records,
    long Cases,
    long Licenses,
    long Orders,
    long Accounts = 0
);

/// <summary>
/// A whole log with all that lies beside it, from one place to an empty one: a backup, its restoring, and the way from SQLite to
/// PostgreSQL. Events keep their bytes, and with them their hashes; the copy is read again and compared before it is done.
/// </summary>
public static class LogCopy
{
    private const int Together = 1_000;

    /// <param name="from">May be written to meanwhile: what is copied is how it stood at the beginning.</param>
    /// <param name="to">Its tables are made; it holds no event, and nothing of another program.</param>
    /// <exception cref="InvalidOperationException">The target holds something, or the copy is not the original; see also <see cref="Schema.MigrateAsync"/>.</exception>
    public static async Task<Copied> CopyAsync(Place from, Place to, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        await Schema.MigrateAsync(to, ct);
        await using LogContext source = from.Open();
        await source.SnapshotAsync(ct);
        Copied copied;
        string original;
        await using (LogContext target = to.Open())
        {
            target.ChangeTracker.AutoDetectChangesEnabled = false;
            await using var transaction = await target.Database.BeginTransactionAsync(ct);
            await target.LockAsync(ct);
            if (await target.Events.AnyAsync(ct) || await target.Records.AnyAsync(ct))
            {
                throw new InvalidOperationException($"{to.Name}: is not empty; nothing was copied.");
            }

            using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long events = await TableAsync(
                source.Events.OrderBy(e => e.Position),
                target,
                e => Add(digest, e.Position, e.Logged()),
                ct
            );
            long checkpoints = await TableAsync(source.Checkpoints, target, null, ct);
            await TableAsync(source.Requests, target, null, ct);
            long records = await TableAsync(source.Records, target, r => CopyFile(r, from, to), ct);
            await TableAsync(source.RecordKeys, target, null, ct);
            await transaction.CommitAsync(ct);
            foreach (CheckpointSigner signer in KnownSigners.Of(from))
            {
                KnownSigners.Keep(to, signer);
            }

            original = Convert.ToHexStringLower(digest.GetHashAndReset());
            copied = new Copied(events, checkpoints, records, 0, 0, 0);
        }

        if (await DigestAsync(to, ct) != original)
        {
            throw new InvalidOperationException($"{to.Name}: the copy is not the original; do not use it.");
        }

        Rebuilt rebuilt = await ReadTables.RebuildAsync(to, ct);
        return copied with
        {
            Cases = rebuilt.Cases,
            Licenses = rebuilt.Licenses,
            Orders = rebuilt.Orders,
            Accounts = await DeskCopy.CopyAsync(from, to, ct),
        };
    }

    private static async Task<long> TableAsync<T>(
        IQueryable<T> rows,
        LogContext target,
        Action<T>? see,
        CancellationToken ct
    )
        where T : class
    {
        long count = 0;
        await foreach (T row in Readable(rows, ct))
        {
            See(row, see);
            target.Add(row);
            if (++count % Together == 0)
            {
                await target.SaveChangesAsync(ct);
                target.ChangeTracker.Clear();
            }
        }

        await target.SaveChangesAsync(ct);
        target.ChangeTracker.Clear();
        return count;
    }

    private static void See<T>(T row, Action<T>? see)
    {
        try
        {
            see?.Invoke(row);
        }
        catch (FormatException e)
        {
            throw Foreign(e);
        }
    }

    private static InvalidOperationException Foreign(Exception e) =>
        new("the database holds a row that no program of ours wrote; run: licet-admin log verify", e);

    /// <summary>Rows that no program of ours wrote are told as such.</summary>
    private static async IAsyncEnumerable<T> Readable<T>(
        IQueryable<T> rows,
        [EnumeratorCancellation] CancellationToken ct
    )
        where T : class
    {
        await using IAsyncEnumerator<T> row = rows.AsNoTracking().AsAsyncEnumerable().GetAsyncEnumerator(ct);
        while (true)
        {
            try
            {
                if (!await row.MoveNextAsync())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is FormatException or InvalidCastException or OverflowException)
            {
                throw Foreign(e);
            }

            yield return row.Current;
        }
    }

    /// <summary>A file that is gone here is gone there: verifying names it.</summary>
    private static void CopyFile(RecordRow row, Place from, Place to)
    {
        if (row.File is { } hash && from.Attachments != to.Attachments)
        {
            AttachmentFiles here = new(from.Attachments);
            if (here.Read(hash) is { } bytes)
            {
                new AttachmentFiles(to.Attachments).Write(hash, bytes);
            }
        }
    }

    private static async Task<string> DigestAsync(Place place, CancellationToken ct)
    {
        await using LogContext context = place.Open();
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach ((long position, LoggedEvent e) in LogScan.EventsAsync(context, 0, ct))
        {
            Add(digest, position, e);
        }

        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }

    /// <summary>Every part of an event, not only the hash that it claims.</summary>
    private static void Add(IncrementalHash digest, long position, LoggedEvent e)
    {
        digest.AppendData(BitConverter.GetBytes(position));
        digest.AppendData(System.Text.Encoding.UTF8.GetBytes(LogFile.Line(e)));
    }
}
