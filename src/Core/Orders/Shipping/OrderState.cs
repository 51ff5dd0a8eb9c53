using System.Collections.Immutable;

namespace Licet.Core.Orders.Shipping;

/// <summary>Where an order stands.</summary>
public enum OrderStanding
{
    /// <summary>No event yet.</summary>
    None,
    Held,
    Released,
    Shipped,
    Cancelled,
}

/// <summary>What became of an order: a fold over its events.</summary>
public sealed record OrderState
{
    /// <summary>"order/acme/PO-1920" (<see cref="OrderIds.HistoryOf"/>).</summary>
    public required string History { get; init; }

    /// <summary>The exporter's own number, "PO-1920".</summary>
    public string Number => OrderIds.NumberOf(History);

    public long Sequence { get; init; }

    public OrderStanding Standing { get; init; }

    /// <summary>Of the order; null before it is entered.</summary>
    public string? Digest { get; init; }

    /// <summary>The exporter whose persons act on it; null in a book of one exporter.</summary>
    public string? Organization { get; init; }

    /// <summary>Those of the last release or shipment; none while it is held.</summary>
    public ImmutableArray<LineGrant> Grants { get; init; } = [];

    /// <summary>Every act in order.</summary>
    public ImmutableArray<OrderEvent> Acts { get; init; } = [];

    /// <summary>The latest legal day of an act; null before any.</summary>
    public DateOnly? Last => Acts.IsEmpty ? null : Acts[^1].On;

    public static OrderState New(string history) => new() { History = history };
}

/// <summary>What an event makes of an order. Never refuses: what was recorded has happened.</summary>
public static class OrderFold
{
    public static OrderState Apply(OrderState state, OrderEvent e)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(e);
        OrderState next = state with { Sequence = state.Sequence + 1, Acts = state.Acts.Add(e) };
        return e.Content switch
        {
            OrderEntered entered => next with
            {
                Standing = OrderStanding.Held,
                Digest = entered.Digest,
                Organization = entered.Organization,
            },
            OrderHeld => next with { Standing = OrderStanding.Held, Grants = [] },
            OrderReleased released => next with { Standing = OrderStanding.Released, Grants = released.Grants },
            OrderShipped shipped => next with { Standing = OrderStanding.Shipped, Grants = shipped.Grants },
            _ => next with { Standing = OrderStanding.Cancelled, Grants = [] },
        };
    }
}
