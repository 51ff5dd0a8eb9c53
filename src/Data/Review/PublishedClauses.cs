#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.

using Licet.Core.History;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Review;

/// <summary>Every savings clause that is known: those of publications in the log, and those of older rules that ship with Licet.</summary>
public static class PublishedClauses
{
    /// <summary>Histories of list changes lie between these two in the order of their bytes.</summary>
    private const string First = Cases.ListChanges + "/";
    private const string Behind = Cases.ListChanges + "0";

    public static async Task<IReadOnlyList<SavingsClause>> AllAsync(EventLog log, CancellationToken ct)
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

        IEnumerable<SavingsClause> published = rows.GroupBy(r => r.History)
            .Select(g => Cases.Fold(g.Select(r => r.Logged()), log.Processes))
            .OfType<CaseState>()
            .SelectMany(c => c.Publications)
            .Select(p => p.Savings)
            .OfType<SavingsClause>();
        // Of one rule what was published here stands before what was read of it elsewhere.
        return
        [
            .. published
                .Concat(SavingsClauses.Shipped)
                .DistinctBy(c => (c.Citation, c.AboardBy))
                .OrderBy(c => c.AboardBy)
                .ThenBy(c => c.Citation, StringComparer.Ordinal),
        ];
    }
}
