using System.Collections.Immutable;
using Licet.Core.Licenses.Ledgers;

namespace Licet.Core.Orders.Shipping;

/// <summary>A draw of a shipped order that was taken back on its license's ledger: an error, which counts no more there.</summary>
/// <param name="Entry">Key of the shipment's entry.</param>
/// <param name="On">The legal day of the correction.</param>
public sealed record ReversedDraw(string License, string Entry, DateOnly On, string Reason)
{
    /// <summary>What an order drew as it was shipped, by license; none before.</summary>
    public static ImmutableArray<OrderDraw> DrawsOf(OrderState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. state.Acts.SelectMany(e => OrderDraw.Of(state.History, e))];
    }

    /// <summary>Null where the draw stands.</summary>
    /// <param name="ledger">Of the draw's license, whole.</param>
    public static ReversedDraw? Of(OrderDraw draw, LedgerState ledger)
    {
        ArgumentNullException.ThrowIfNull(draw);
        ArgumentNullException.ThrowIfNull(ledger);
        return ledger.Entries.Values.OfType<Reverse>().FirstOrDefault(r => r.Entry == draw.Entry.Key) is { } reverse
            ? new(draw.License, draw.Entry.Key, reverse.On, reverse.Reason)
            : null;
    }
}
