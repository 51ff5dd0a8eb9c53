using Licet.Core.Products;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Opening;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Products;

/// <summary>
/// A classification may hold from a day to come. Rows whose day has come are made anew before anything is asked of them, so that no job has to
/// run for a product to be what it is.
/// </summary>
internal static class TurnedRows
{
    private const int Together = 1_000;

    public static async Task TurnAsync(EventLog log, string organization, CancellationToken ct)
    {
        while (await SomeAsync(log, organization, ct)) { }
    }

    /// <returns>Whether there may be more.</returns>
    private static async Task<bool> SomeAsync(EventLog log, string organization, CancellationToken ct)
    {
        DateOnly today = log.Today;
        await using DeskContext desk = DeskContext.Of(log.Place);
        List<ProductRow> rows = await desk
            .Products.Where(r => r.Organization == organization && r.Next <= today)
            .OrderBy(r => r.Id)
            .Take(Together)
            .ToListAsync(ct);
        if (rows.Count == 0)
        {
            return false;
        }

        Dictionary<string, ClassificationHistory> histories = await Catalogue.HistoriesAsync(
            desk,
            [.. rows.Select(r => r.Id)],
            ct
        );
        foreach (ProductRow row in rows)
        {
            row.Stand(histories[row.Id], today);
        }

        try
        {
            await desk.SaveChangesAsync(ct);
        }
        catch (Exception e) when (DatabaseWords.IsCollision(e))
        {
            // Somebody else made them anew, or classified them, meanwhile: they are looked at again.
        }

        return true;
    }
}
