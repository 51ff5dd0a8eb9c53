using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Orders.Shipping;

/// <summary>What an order must be for an act: its standing, that it is the same order, and a reason where one is asked.</summary>
internal static class OrderGuards
{
    /// <summary>As a sentence; null where nothing is against it.</summary>
    /// <param name="organization">For which the person acts; null in a book of one exporter.</param>
    public static string? Why(OrderState state, OrderAsk ask, string? organization) =>
        ask switch
        {
            OrderAsk.Enter enter => Unless(state.Standing == OrderStanding.None, "The order is there already.")
                ?? (OrderIds.Fault(enter.Order.Order.Id, organization) is { } id ? $"id: {id}." : null)
                ?? Unless(
                    state.History == OrderIds.HistoryOf(enter.Order.Order.Id!, organization),
                    $"'{state.History}' is not the history of {enter.Order.Order.Id}."
                ),
            _ when state.Standing == OrderStanding.None => "An order begins by being entered.",
            _ when state.Standing is OrderStanding.Shipped or OrderStanding.Cancelled =>
                $"The order is {state.Standing.ToString().ToLowerInvariant()}.",
            OrderAsk.Hold hold => Unless(Given.Said(hold.Reason), "It is said why it is held."),
            OrderAsk.Release release => Unless(state.Standing == OrderStanding.Held, "The order is released already.")
                ?? Unless(Given.Said(release.Reason), "It is said why it is released.")
                ?? Other(state, release.Order),
            OrderAsk.Ship ship => Unless(
                state.Standing == OrderStanding.Released,
                "The order is held: it ships after its release."
            )
                ?? EntryTexts.OfFiling(ship.Filing)
                ?? Other(state, ship.Order),
            OrderAsk.Cancel cancel => Unless(Given.Said(cancel.Reason), "It is said why it is cancelled."),
            _ => null,
        };

    private static string? Other(OrderState state, OrderText order) =>
        Unless(
            order.Digest == state.Digest,
            "It is not the order that was entered: what changed is entered as another order."
        );

    private static string? Unless(bool holds, string why) => holds ? null : why;
}
