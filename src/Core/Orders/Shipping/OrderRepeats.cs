namespace Licet.Core.Orders.Shipping;

/// <summary>Whether a recorded event is what an act came to before: the law may have changed since and is not asked again.</summary>
public static class OrderRepeats
{
    /// <summary>As long as the cause of an event may be.</summary>
    private const int Longest = 2_000;

    /// <param name="before">The order before the event.</param>
    public static bool IsOf(OrderState before, OrderAct act, OrderEvent recorded)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(recorded);
        return (recorded.Person, recorded.On, before.Sequence) == (act.By, act.On, act.Seen)
            && (act.Ask, recorded.Content) switch
            {
                (OrderAsk.Enter ask, OrderEntered e) => (e.Digest, e.Organization)
                    == (ask.Order.Digest, act.Organization),
                (OrderAsk.Hold ask, OrderHeld held) => (held.Reason, held.Cause) == (ask.Reason, ask.Cause),
                (OrderAsk.Release ask, OrderReleased released) => (before.Digest, released.Reason)
                    == (ask.Order.Digest, ask.Reason)
                    && (released.Check.Gaps is null || ask.AcceptGaps),
                (OrderAsk.Ship ask, OrderShipped shipped) => (before.Digest, shipped.Filing)
                    == (ask.Order.Digest, ask.Filing)
                    && (shipped.Check.Gaps is null || ask.AcceptGaps)
                    && (shipped.Savings is null || shipped.Savings == ask.EnRoute),
                (OrderAsk.Ship ask, OrderHeld held) => before.Digest == ask.Order.Digest && IsHeldInstead(held),
                (OrderAsk.Cancel ask, OrderCancelled cancelled) => cancelled.Reason == ask.Reason,
                _ => false,
            };
    }

    /// <summary>Whether the check of a ship date held it, and no person.</summary>
    private static bool IsHeldInstead(OrderHeld held) =>
        held.Cause?.StartsWith("check of ", StringComparison.Ordinal) == true;

    /// <summary>The cause of a hold that the check of a day brought: the day, and the versions where there is room.</summary>
    internal static string CauseOf(CheckedOn check)
    {
        string whole = OrderActs.Text($"check of {check.On:yyyy-MM-dd}: {string.Join("; ", check.Versions)}");
        return whole.Length <= Longest
            ? whole
            : OrderActs.Text($"check of {check.On:yyyy-MM-dd}: {check.Versions.Length} versions");
    }
}
