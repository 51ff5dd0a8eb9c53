using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Orders;

/// <summary>Orders of an organization, and what of general licenses they used.</summary>
public sealed class OrderList(EventLog log)
{
    /// <summary>A page of an organization's orders by the day of their last act.</summary>
    /// <param name="most">1 or more.</param>
    public async Task<OrdersFound> FindAsync(string organization, OrderSearch search, int most, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(search);
        await using LogContext context = log.Place.Open();
        IQueryable<OrderRow> rows = Numbered(Rows(context, organization, search.Standing), organization, search.Number);
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
        if (search is { OldestFirst: true, After: (var day, var row) })
        {
            rows = rows.Where(r => r.Acted > day || (r.Acted == day && string.Compare(r.Id, row) > 0));
        }
        else if (search.After is (var newest, var last))
        {
            rows = rows.Where(r => r.Acted < newest || (r.Acted == newest && string.Compare(r.Id, last) < 0));
        }
#pragma warning restore CA1309

        rows = search.OldestFirst
            ? rows.OrderBy(r => r.Acted).ThenBy(r => r.Id)
            : rows.OrderByDescending(r => r.Acted).ThenByDescending(r => r.Id);
        List<OrderRow> found = await rows.Take(most + 1).ToListAsync(ct);
        bool more = found.Count > most;
        return new([.. found.Take(most).Select(Entry)], more ? new(found[most - 1].Acted, found[most - 1].Id) : null);
    }

    /// <summary>A page of an organization's orders in an order that stays as it is while orders are acted on.</summary>
    /// <param name="standing">Null for all.</param>
    /// <param name="after">The <see cref="OrdersPage.Next"/> of the page before; null: from the first.</param>
    /// <param name="most">1 or more.</param>
    /// <param name="number">What their numbers contain, whatever its case; empty for all.</param>
    public async Task<OrdersPage> PageAsync(
        string organization,
        OrderStanding? standing,
        string? after,
        int most,
        CancellationToken ct,
        string number = ""
    )
    {
        await using LogContext context = log.Place.Open();
        IQueryable<OrderRow> rows = Numbered(Rows(context, organization, standing), organization, number);
        if (after is not null)
        {
#pragma warning disable CA1309 // It becomes SQL, which knows no other comparison.
            rows = rows.Where(r => string.Compare(r.Id, after) > 0);
#pragma warning restore CA1309
        }

        List<OrderRow> found = await rows.OrderBy(r => r.Id).Take(most).ToListAsync(ct);
        return new([.. found.Select(Entry)], found.Count < most ? null : found[^1].Id);
    }

    /// <summary>How many stand where; a standing in which none is is absent.</summary>
    /// <param name="organization">Null for all.</param>
    public async Task<IReadOnlyDictionary<OrderStanding, int>> CountAsync(string? organization, CancellationToken ct)
    {
        await using LogContext context = log.Place.Open();
        var counts = await Rows(context, organization, null)
            .GroupBy(r => r.Standing)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return counts.ToDictionary(c => Enum.Parse<OrderStanding>(c.Key, ignoreCase: true), c => c.Count);
    }

    /// <summary>Each shipment under a general license (part 762), by ship date and order.</summary>
    /// <param name="organization">Null for all.</param>
    /// <param name="from">The first ship date.</param>
    /// <param name="through">The last one, which counts.</param>
    public async Task<IReadOnlyList<GeneralLicenseUse>> GeneralLicensesAsync(
        string? organization,
        DateOnly from,
        DateOnly through,
        CancellationToken ct
    )
    {
        await using LogContext context = log.Place.Open();
        // Nothing comes after a shipment: it is the order's last event.
        List<EventRow> shipped = await (
            from row in Rows(context, organization, OrderStanding.Shipped)
            where row.Acted >= @from && row.Acted <= through
            join e in context.Events.AsNoTracking()
                on new { History = OrderIds.Kind + "/" + row.Id, row.Sequence } equals new { e.History, e.Sequence }
            orderby row.Acted, row.Id
            select e
        ).ToListAsync(ct);
        return
        [
            .. GeneralLicenseUses.Of(
                shipped.Select(e => OrderFold.Apply(OrderState.New(e.History), OrderJson.EventOf(e.Logged().Event)))
            ),
        ];
    }

    private static OrderEntry Entry(OrderRow row) =>
        new(
            OrderIds.NumberOf(row.Id),
            row.Organization,
            Enum.Parse<OrderStanding>(row.Standing, ignoreCase: true),
            row.Acted,
            row.Digest,
            row.Sequence
        );

    private static IQueryable<OrderRow> Numbered(IQueryable<OrderRow> rows, string organization, string number)
    {
        if (number.Length == 0)
        {
            return rows;
        }

        // Both databases fold the letters of numbers alike: they are of ASCII (OrderIds).
        string looked = number.ToLowerInvariant();
        string own = organization + "/";
        int before = own.Length;
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // It becomes SQL.
        return rows.Where(r => (r.Id.StartsWith(own) ? r.Id.Substring(before) : r.Id).ToLower().Contains(looked));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private static IQueryable<OrderRow> Rows(LogContext context, string? organization, OrderStanding? standing)
    {
        IQueryable<OrderRow> rows = context.Orders.AsNoTracking();
        if (organization is not null)
        {
            rows = rows.Where(r => r.Organization == organization);
        }

        if (standing is { } asked)
        {
            string word = OrderRow.Word(asked);
            rows = rows.Where(r => r.Standing == word);
        }

        return rows;
    }
}
