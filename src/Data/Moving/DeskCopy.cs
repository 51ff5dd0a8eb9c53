using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Moving;

/// <summary>What people work with beside the log, from one place to another: it goes wherever the log goes.</summary>
internal static class DeskCopy
{
    private const int Together = 1_000;

    /// <returns>How many accounts; 0 where no desk was ever opened on the log.</returns>
    /// <exception cref="InvalidOperationException">The desk's tables are an older program's.</exception>
    public static async Task<long> CopyAsync(Place from, Place to, CancellationToken ct)
    {
        await using DeskContext source = DeskContext.Of(from);
        if (!(await source.Database.GetAppliedMigrationsAsync(ct)).Any())
        {
            return 0;
        }

        if ((await source.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new InvalidOperationException(
                $"{from.Name}: the desk's tables are an older program's: start the desk on it once, then copy"
            );
        }

        await DeskSchema.MigrateAsync(to, ct);
        await using DeskContext target = DeskContext.Of(to);
        target.ChangeTracker.AutoDetectChangesEnabled = false;
        await using var transaction = await target.Database.BeginTransactionAsync(ct);
        long accounts = await TableAsync(source.Users, target, null, ct);
        await TableAsync(source.UserClaims, target, c => c.Id = 0, ct);
        await TableAsync(source.UserLogins, target, null, ct);
        await TableAsync(source.UserTokens, target, null, ct);
        await TableAsync(source.UserPasskeys, target, null, ct);
        // The databases number them themselves, and go on from their own last number.
        await TableAsync(source.Grants, target, g => g.Id = 0, ct);
        await TableAsync(source.Organizations, target, null, ct);
        await TableAsync(source.QueueViews, target, null, ct);
        await TableAsync(source.Checks, target, null, ct);
        await TableAsync(source.Tokens, target, null, ct);
        await TableAsync(source.Applications, target, null, ct);
        await TableAsync(source.ApplicationFiles, target, null, ct);
        await TableAsync(source.SignedLicenses, target, null, ct);
        await TableAsync(source.Impacts, target, null, ct);
        await TableAsync(source.ChangeImpacts, target, null, ct);
        await TableAsync(source.Settings, target, null, ct);
        await TableAsync(source.Refusals.OrderBy(r => r.Id), target, r => r.Id = 0, ct);
        await TableAsync(source.Counterparties, target, null, ct);
        await TableAsync(source.CounterpartyHits, target, null, ct);
        await TableAsync(source.CounterpartyOwners, target, null, ct);
        await TableAsync(source.PortfolioCounts, target, null, ct);
        await TableAsync(source.ScreenedListings, target, null, ct);
        await TableAsync(source.Products, target, null, ct);
        await TableAsync(source.ProductClassifications, target, null, ct);
        await TableAsync(source.ProductActs, target, null, ct);
        await TableAsync(source.Imports, target, null, ct);
        await TableAsync(source.ImportFiles, target, null, ct);
        await TableAsync(source.ImportFaults, target, null, ct);
        await transaction.CommitAsync(ct);
        return accounts;
    }

    private static async Task<long> TableAsync<T>(
        IQueryable<T> rows,
        DeskContext target,
        Action<T>? change,
        CancellationToken ct
    )
        where T : class
    {
        long count = 0;
        await foreach (T row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            change?.Invoke(row);
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
}
