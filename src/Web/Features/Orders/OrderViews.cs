using Licet.Core.Licenses;
using Licet.Core.Orders.Shipping;
using Licet.Data.Orders;

namespace Licet.Web.Features.Orders;

/// <summary>An order in a list.</summary>
/// <param name="Standing">"held", "released", "shipped" or "cancelled".</param>
/// <param name="Acted">The legal day of its last act.</param>
public sealed record OrderListed(string Id, string Standing, DateOnly Acted)
{
    internal static OrderListed Of(OrderEntry entry) => new(entry.Id, Word(entry.Standing), entry.Acted);

    internal static string Word(OrderStanding standing) => standing.ToString().ToLowerInvariant();
}

/// <summary>An order: where it stands, by what it goes, what was done.</summary>
/// <param name="Seen">To be sent as <c>If-Match</c> with the next act.</param>
/// <param name="Reversed">Draws of its shipment that were taken back on the ledger of their license.</param>
public sealed record OrderView(
    string Id,
    string Standing,
    long Seen,
    IReadOnlyList<GrantView> Grants,
    IReadOnlyList<OrderActView> Acts,
    IReadOnlyList<ReversedDraw> Reversed
)
{
    internal static OrderView Of(string id, OrderState state, IReadOnlyList<ReversedDraw> reversed) =>
        new(
            id,
            OrderListed.Word(state.Standing),
            state.Sequence,
            [.. state.Grants.Select(GrantView.Of)],
            [.. state.Acts.Select(OrderActView.Of)],
            reversed
        );
}

/// <summary>What lets a line go.</summary>
/// <param name="Line">From 0.</param>
/// <param name="By">"NLR", "LVS", "D1300001/1".</param>
/// <param name="License">Number of the license that is drawn; null for none.</param>
public sealed record GrantView(
    int Line,
    string By,
    string Citation,
    string? What,
    string? License,
    string? Quantity,
    string? Value
)
{
    internal static GrantView Of(LineGrant grant) =>
        new(
            grant.Line,
            grant.By,
            grant.Citation,
            grant.What,
            grant.License,
            grant.Draw?.Quantity?.ToString(),
            grant.Draw?.Value?.ToString()
        );
}

/// <summary>An act on an order.</summary>
/// <param name="Act">"entered", "held", "released", "shipped" or "cancelled".</param>
/// <param name="Text">The reason, or the number of the export filing; empty for none.</param>
public sealed record OrderActView(DateOnly On, string Act, string By, string Text)
{
    internal static OrderActView Of(OrderEvent e) =>
        new(e.On, DetailsModel.Name(e.Content).ToLowerInvariant(), e.Person, DetailsModel.Text(e.Content));
}
