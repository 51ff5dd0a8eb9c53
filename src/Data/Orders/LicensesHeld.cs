using Licet.Core.Covering;
using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Orders;

/// <summary>The licenses of an organization with what is left of them, as coverage asks for them (<see cref="OrderCoverage"/>).</summary>
public static class LicensesHeld
{
    /// <summary>As the log has them now, those that end first first: what the log says of a license needs no signature.</summary>
    /// <param name="through">Those that ended before this day are left out.</param>
    public static async Task<IReadOnlyList<HeldLicense>> OfAsync(
        EventLog log,
        string organization,
        DateOnly through,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        await using LogContext context = log.Place.Open();
        var rows = await (
            from license in context.Licenses.AsNoTracking()
            where license.Licensee == organization && license.LastDay >= through
            join ledger in context.Ledgers.AsNoTracking() on license.Number equals ledger.Number into ledgers
            from ledger in ledgers.DefaultIfEmpty()
            orderby license.LastDay, license.Number
            select new { license.Number, Ledger = ledger }
        ).ToListAsync(ct);
        List<HeldLicense> held = [];
        foreach (var row in rows)
        {
            List<LoggedEvent> events = await context.Queries.FromAsync(
                context,
                LicenseHistories.HistoryOf(row.Number),
                1,
                ct
            );
            LicenseState license = LicenseHistories.Fold(events, log.Processes)!;
            held.Add(
                new HeldLicense($"license/{row.Number}", log.Today, license, row.Ledger?.Sums() ?? LedgerState.Empty)
            );
        }

        return held;
    }
}
