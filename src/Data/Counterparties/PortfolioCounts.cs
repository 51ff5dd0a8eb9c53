using Licet.Core.Counterparties;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>How many counterparties stand where, changed in the transaction that changes them: counting a million takes longer than a page may.</summary>
internal static class PortfolioCounts
{
    public static async Task AddAsync(
        DeskContext desk,
        IReadOnlyDictionary<(string Organization, PortfolioStanding Standing), long> counts,
        CancellationToken ct
    )
    {
        // In one order, so that two who change them at once wait for each other and not for ever.
        foreach (
            ((string organization, PortfolioStanding standing), long more) in counts
                .Where(c => c.Value != 0)
                .OrderBy(c => c.Key.Organization, StringComparer.Ordinal)
                .ThenBy(c => c.Key.Standing)
        )
        {
            await AddAsync(desk, organization, standing, more, ct);
        }
    }

    private static async Task AddAsync(
        DeskContext desk,
        string organization,
        PortfolioStanding standing,
        long more,
        CancellationToken ct
    )
    {
        int there = await desk
            .PortfolioCounts.Where(c => c.Organization == organization && c.Standing == standing)
            .ExecuteUpdateAsync(s => s.SetProperty(c => c.Count, c => c.Count + more), ct);
        if (there == 0)
        {
            desk.PortfolioCounts.Add(
                new()
                {
                    Organization = organization,
                    Standing = standing,
                    Count = more,
                }
            );
            await desk.SaveChangesAsync(ct);
        }
    }
}
