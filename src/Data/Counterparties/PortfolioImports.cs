using System.Globalization;
using System.Security.Cryptography;
using Licet.Core.Counterparties;
using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>
/// Imports of counterparties. Good rows are taken, the others told one by one. A batch of rows and the count of rows read are one
/// transaction: a program that ends in the middle leaves an import that goes on behind the last batch.
/// </summary>
public sealed class PortfolioImports(EventLog log)
{
    /// <summary>Rows of one transaction.</summary>
    public const int Together = 1_000;

    /// <summary>So many wrong rows end an import: the columns are not what somebody took them for.</summary>
    public const long MostRefused = 10_000;

    /// <summary>Counterparties that an organization may have; those that are there are changed all the same.</summary>
    public long Most { get; init; } = Portfolio.Most;

    /// <summary>Keeps a file, whose columns a person then says; or whose rows are taken at once.</summary>
    /// <returns>The import that is kept under the id: this one, or the one of an earlier request or of another at the same moment.</returns>
    public async Task<ImportRow> BeginAsync(ImportRow import, byte[] content, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        if (await FindAsync(import.Id, import.Organization, ct) is { } earlier)
        {
            return earlier;
        }

        await using DeskContext desk = DeskContext.Of(log.Place);
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
        await using DeskContext desk = DeskContext.Of(log.Place);
        return CounterpartyIds.Is(id)
            ? await desk
                .Imports.AsNoTracking()
                .FirstOrDefaultAsync(i => i.Id == id && i.Organization == organization, ct)
            : null;
    }

    /// <summary>The latest imports of an organization.</summary>
    public async Task<IReadOnlyList<ImportRow>> LatestAsync(string organization, int most, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .Imports.AsNoTracking()
            .Where(i => i.Organization == organization)
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
        await using DeskContext desk = DeskContext.Of(log.Place);
        IQueryable<ImportRow> rows = desk.Imports.AsNoTracking().Where(i => i.Organization == organization);
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
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk
            .Imports.AsNoTracking()
            .Where(i => i.Phase == ImportPhase.Taking || i.Phase == ImportPhase.Screening)
            .OrderBy(i => i.At)
            .ToListAsync(ct);
    }

    /// <summary>Its rows that were not taken, by row.</summary>
    /// <param name="after">Leaves out the rows through this one.</param>
    public async Task<IReadOnlyList<ImportFault>> FaultsAsync(string id, long after, int most, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
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
        await using DeskContext desk = DeskContext.Of(log.Place);
        return await desk.ImportFiles.Where(f => f.Import == id).Select(f => f.Content).FirstAsync(ct);
    }

    /// <summary>Changes an import where nobody else did since it was read.</summary>
    /// <returns>Whether it was changed.</returns>
    public async Task<bool> ChangeAsync(ImportRow seen, Action<ImportRow> change, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(seen);
        ArgumentNullException.ThrowIfNull(change);
        await using DeskContext desk = DeskContext.Of(log.Place);
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        desk.Imports.Attach(seen);
        change(seen);
        seen.Revision++;
        if (seen.Phase is ImportPhase.Done or ImportPhase.Broken)
        {
            seen.Ended = log.Time.GetUtcNow();
            await desk.ImportFiles.Where(f => f.Import == seen.Id).ExecuteDeleteAsync(ct);
        }

        return await SavedAsync(desk, transaction, ct);
    }

    /// <summary>Takes the next rows.</summary>
    /// <param name="import">As it stands before them; as it stands behind them afterwards.</param>
    /// <returns>Whether they were taken; false where somebody else did meanwhile.</returns>
    public async Task<bool> TakeAsync(ImportRow import, IReadOnlyList<ImportedRow> rows, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(import);
        ArgumentNullException.ThrowIfNull(rows);
        await using DeskContext desk = DeskContext.Of(log.Place);
        await using var transaction = await desk.Database.BeginTransactionAsync(ct);
        desk.Imports.Attach(import);
        ImportedRow.Good[] good = [.. rows.OfType<ImportedRow.Good>()];
        string[] numbers = [.. good.Select(g => g.Number)];
        Dictionary<string, CounterpartyRow> there = await desk
            .Counterparties.Where(r => r.Organization == import.Organization && numbers.Contains(r.Number))
            .ToDictionaryAsync(r => r.Number, StringComparer.Ordinal, ct);
        long held = await desk
            .PortfolioCounts.Where(c => c.Organization == import.Organization)
            .SumAsync(c => c.Count, ct);
        long room = Most - held;
        List<ImportedRow.Wrong> wrong = [.. rows.OfType<ImportedRow.Wrong>()];
        Dictionary<(string, PortfolioStanding), long> counts = [];
        DateTimeOffset now = log.Time.GetUtcNow();
        foreach (ImportedRow.Good row in good)
        {
            if (!there.TryGetValue(row.Number, out CounterpartyRow? known))
            {
                if (room-- <= 0)
                {
                    wrong.Add(
                        new(
                            row.Row,
                            "row",
                            string.Create(CultureInfo.InvariantCulture, $"a portfolio holds {Most:N0} counterparties")
                        )
                    );
                    continue;
                }

                CounterpartyRow added = NewRow(import.Organization, row.Number);
                added.Take(row.Facts, now);
                desk.Counterparties.Add(added);
                there.Add(row.Number, added);
                Count(counts, added, 1);
                import.Added++;
            }
            else if (known.Facts == row.Facts)
            {
                import.Same++;
            }
            else
            {
                Count(counts, known, -1);
                known.Take(row.Facts, now);
                Count(counts, known, 1);
                import.Changed++;
            }
        }

        desk.ImportFaults.AddRange(wrong.Select(w => FaultOf(import.Id, w)));
        import.Refused += wrong.Count;
        import.Read += rows.Count;
        import.Revision++;
        await PortfolioCounts.AddAsync(desk, counts, ct);
        return await SavedAsync(desk, transaction, ct);
    }

    /// <summary>How many counterparties of an organization there are, and how many of them are not screened.</summary>
    public async Task<(long All, long NotScreened)> CountAsync(string organization, CancellationToken ct)
    {
        await using DeskContext desk = DeskContext.Of(log.Place);
        Dictionary<PortfolioStanding, long> counts = await desk
            .PortfolioCounts.Where(c => c.Organization == organization)
            .ToDictionaryAsync(c => c.Standing, c => c.Count, ct);
        return (counts.Values.Sum(), counts.GetValueOrDefault(PortfolioStanding.NotScreened));
    }

    internal static CounterpartyRow NewRow(string organization, string number) =>
        new()
        {
            Id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)),
            Organization = organization,
            Number = number,
            Salt = RandomNumberGenerator.GetBytes(16),
        };

    private static void Count(Dictionary<(string, PortfolioStanding), long> counts, CounterpartyRow row, long more)
    {
        (string, PortfolioStanding) key = (row.Organization, row.Standing);
        counts[key] = counts.GetValueOrDefault(key) + more;
    }

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
        Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction transaction,
        CancellationToken ct
    )
    {
        try
        {
            await desk.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            await transaction.RollbackAsync(ct);
            return false;
        }
    }
}
