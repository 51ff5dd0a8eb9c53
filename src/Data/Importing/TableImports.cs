using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Importing;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Licet.Data.Importing;

/// <summary>
/// Files of one kind that are brought in. Good rows are taken, the others told one by one. A batch of rows and the count of rows read are one
/// transaction: a program that ends in the middle leaves an import that goes on behind the last batch.
/// </summary>
public abstract class TableImports(EventLog log, ImportKind kind)
{
    /// <summary>Rows of one transaction.</summary>
    public const int Together = 1_000;

    /// <summary>So many wrong rows end an import: the columns are not what somebody took them for.</summary>
    public const long MostRefused = 10_000;

    protected DateTimeOffset Now => log.Time.GetUtcNow();

    protected DeskContext Desk() => DeskContext.Of(log.Place);

    /// <summary>Keeps a file, whose columns a person then says; or whose rows are taken at once.</summary>
    /// <returns>The import that is kept under the id: this one, or the one of an earlier request or of another at the same moment.</returns>
    public async Task<ImportRow> BeginAsync(ImportRow import, byte[] content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        import.Kind = kind;
        if (await FindAsync(import.Id, import.Organization, ct) is { } earlier)
        {
            return earlier;
        }

        await using DeskContext desk = Desk();
        desk.Imports.Add(import);
        desk.ImportFiles.Add(new() { Import = import.Id, Content = content });
        try
        {
            await desk.SaveChangesAsync(ct);
            return import;
        }
        catch (DbUpdateException)
        {
            if (await FindAsync(import.Id, import.Organization, ct) is { } other)
            {
                return other;
            }

            throw;
        }
    }

    /// <summary>An organization's import; null where there is none, or it is another's.</summary>
    public async Task<ImportRow?> FindAsync(string id, string organization, CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        return CounterpartyIds.Is(id)
            ? await desk
                .Imports.AsNoTracking()
                .FirstOrDefaultAsync(i => i.Id == id && i.Organization == organization && i.Kind == kind, ct)
            : null;
    }

    /// <summary>The latest imports of an organization.</summary>
    public async Task<IReadOnlyList<ImportRow>> LatestAsync(string organization, int most, CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        return await desk
            .Imports.AsNoTracking()
            .Where(i => i.Organization == organization && i.Kind == kind)
            .OrderByDescending(i => i.At)
            .Take(most)
            .ToListAsync(ct);
    }

    /// <summary>A page of an organization's imports, the newest first.</summary>
    /// <param name="after">When and under which id the last one of the page before began; null: from the newest.</param>
    public async Task<IReadOnlyList<ImportRow>> PageAsync(
        string organization,
        (DateTimeOffset At, string Id)? after,
        int most,
        CancellationToken ct
    )
    {
        await using DeskContext desk = Desk();
        IQueryable<ImportRow> rows = desk
            .Imports.AsNoTracking()
            .Where(i => i.Organization == organization && i.Kind == kind);
        if (after is var (at, id))
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(i => i.At < at || (i.At == at && string.Compare(i.Id, id) > 0));
#pragma warning restore CA1309
        }

        return await rows.OrderByDescending(i => i.At).ThenBy(i => i.Id).Take(most).ToListAsync(ct);
    }

    /// <summary>Those that are to be worked on, the oldest first.</summary>
    public async Task<IReadOnlyList<ImportRow>> OpenAsync(CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        return await desk
            .Imports.AsNoTracking()
            .Where(i => (i.Phase == ImportPhase.Taking || i.Phase == ImportPhase.Screening) && i.Kind == kind)
            .OrderBy(i => i.At)
            .ToListAsync(ct);
    }

    /// <summary>Its rows that were not taken, by row.</summary>
    /// <param name="after">Leaves out the rows through this one.</param>
    public async Task<IReadOnlyList<ImportFault>> FaultsAsync(string id, long after, int most, CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        return await desk
            .ImportFaults.AsNoTracking()
            .Where(f => f.Import == id && f.Row > after)
            .OrderBy(f => f.Row)
            .Take(most)
            .Select(f => new ImportFault(f.Row, f.Column, f.Why))
            .ToListAsync(ct);
    }

    /// <summary>The file, in the form in which it was kept.</summary>
    public async Task<byte[]> ContentAsync(string id, CancellationToken ct)
    {
        await using DeskContext desk = Desk();
        return await desk.ImportFiles.Where(f => f.Import == id).Select(f => f.Content).FirstAsync(ct);
    }

    /// <summary>Changes an import where nobody else did since it was read.</summary>
    /// <returns>Whether it was changed.</returns>
    public async Task<bool> ChangeAsync(ImportRow seen, Action<ImportRow> change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(change);
        await using DeskContext desk = Desk();
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        desk.Imports.Attach(seen);
        change(seen);
        seen.Revision++;
        if (seen.Phase is ImportPhase.Done or ImportPhase.Broken)
        {
            seen.Ended = log.Time.GetUtcNow();
            await desk.ImportFiles.Where(f => f.Import == seen.Id).ExecuteDeleteAsync(ct);
        }

        return await SavedAsync(desk, transaction, () => Task.CompletedTask, ct);
    }

    /// <summary>Takes the next rows.</summary>
    /// <param name="import">As it stands before them; as it stands behind them afterwards.</param>
    /// <returns>Whether they were taken; false where somebody else did meanwhile.</returns>
    public async Task<bool> TakeAsync(ImportRow import, IReadOnlyList<ImportedRow> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        await using DeskContext desk = Desk();
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        desk.Imports.Attach(import);
        return await SavedAsync(
            desk,
            transaction,
            async () =>
            {
                List<ImportedRow.Wrong> wrong = [.. rows.OfType<ImportedRow.Wrong>()];
                wrong.AddRange(await TakenAsync(desk, import, rows, ct));
                desk.ImportFaults.AddRange(wrong.Select(w => FaultOf(import.Id, w)));
                import.Refused += wrong.Count;
                import.Read += rows.Count;
                import.Revision++;
            },
            ct
        );
    }

    /// <summary>Takes all rows behind those that were read. An import with too many wrong rows is broken off.</summary>
    /// <param name="rows">Of the whole file without its header, in order.</param>
    /// <param name="full">What holds no more, where it is full: "the portfolio".</param>
    /// <returns>Whether all were looked at, by this program and nobody else.</returns>
    public async Task<bool> TakeRestAsync(
        ImportRow import,
        IEnumerable<ImportedRow> rows,
        string full,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(import);
        foreach (ImportedRow[] some in rows.Skip((int)import.Read).Chunk(Together))
        {
            if (import.Refused > MostRefused)
            {
                string why = string.Create(
                    CultureInfo.InvariantCulture,
                    $"more than {MostRefused:N0} rows are wrong: the columns hold something else than was said, or {full} is full"
                );
                await ChangeAsync(import, i => (i.Phase, i.Why) = (ImportPhase.Broken, why), ct);
                return false;
            }

            if (!await TakeAsync(import, some, ct))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Takes the good ones among rows, and counts on the import what they were.</summary>
    /// <returns>Good ones that could not be taken all the same.</returns>
    protected abstract Task<IReadOnlyList<ImportedRow.Wrong>> TakenAsync(
        DeskContext desk,
        ImportRow import,
        IReadOnlyList<ImportedRow> rows,
        CancellationToken ct
    );

    private static ImportFaultRow FaultOf(string import, ImportedRow.Wrong row) =>
        new()
        {
            Import = import,
            Row = row.Row,
            Column = row.Column,
            Why = row.Why,
        };

    private static async Task<bool> SavedAsync(
        DeskContext desk,
        IDbContextTransaction transaction,
        Func<Task> change,
        CancellationToken ct
    )
    {
        try
        {
            await change();
            await desk.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (Exception e) when (DatabaseWords.IsCollision(e))
        {
            await transaction.RollbackAsync(ct);
            return false;
        }
    }
}
