#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.

using Licet.Core.History;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>Every rule whose savings clause is known: those of publications in the log, and older ones that ship with Licet.</summary>
public static class PublishedClauses
{
    /// <summary>Histories of list changes lie between these two in the order of their bytes.</summary>
    private const string First = Cases.ListChanges + "/";
    private const string Behind = Cases.ListChanges + "0";

    /// <param name="day">The day that asks: what is corrected by then, or does not bind yet, is left out.</param>
    public static async Task<IReadOnlyList<AmendingRule>> OnAsync(EventLog log, DateOnly day, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(log);
        List<EventRow> rows;
        await using (LogContext context = log.Place.Open())
        {
            rows = await context
                .Events.AsNoTracking()
                .Where(e => string.Compare(e.History, First) >= 0 && string.Compare(e.History, Behind) < 0)
                .OrderBy(e => e.Position)
                .ToListAsync(ct);
        }

        List<AmendingRule> published =
        [
            .. rows.GroupBy(r => r.History)
                .Select(g => Cases.Fold(g.Select(r => r.Logged()), log.Processes))
                .OfType<CaseState>()
                .SelectMany(c => AmendingRule.Published(c, day))
                .Where(r => r.Clause is not null),
        ];
        // Of one rule what was published here stands before what was read of it elsewhere.
        return
        [
            .. published
                .Concat(SavingsClauses.Shipped.Where(s => published.TrueForAll(p => p.Citation != s.Citation)))
                .OrderBy(r => r.Began)
                .ThenBy(r => r.Citation, StringComparer.Ordinal),
        ];
    }
}
