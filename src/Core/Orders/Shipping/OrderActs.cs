using System.Collections.Immutable;
using System.Globalization;
using Licet.Core.Determination;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>What a person asks to be done to an order.</summary>
public abstract record OrderAsk
{
    private OrderAsk() { }

    /// <summary>
    /// Of a release or a shipment: whoever asks takes it upon themselves that lists or tables do not cover the day. The law must then be
    /// asked for the answer underneath, and each gap is recorded with the act.
    /// </summary>
    public bool AcceptGaps { get; init; }

    public sealed record Enter(OrderText Order) : OrderAsk;

    /// <param name="Cause">A list version or rule; null for a person's own act.</param>
    public sealed record Hold(string Reason, string? Cause = null) : OrderAsk;

    public sealed record Release(OrderText Order, string Reason) : OrderAsk;

    /// <param name="Filing">Number of the export filing; null for none.</param>
    /// <param name="EnRoute">Where it was on its way when a rule began; null where it was not.</param>
    public sealed record Ship(OrderText Order, string? Filing = null, SavedBy? EnRoute = null) : OrderAsk
    {
        /// <summary>
        /// Rules that bind and whose clauses are known: whoever keeps the orders fills them in. A clause that is none of theirs is known by itself.
        /// </summary>
        public IReadOnlyList<AmendingRule> Known { get; init; } = [];
    }

    public sealed record Cancel(string Reason) : OrderAsk;
}

/// <param name="By">Id of the person.</param>
/// <param name="On">The legal day; of a shipment the ship date.</param>
/// <param name="Seen">How many events of the order the person had seen.</param>
public sealed record OrderAct(string By, DateOnly On, long Seen, OrderAsk Ask)
{
    /// <summary>For which the person acts; null in a book of one exporter.</summary>
    public string? Organization { get; init; }
}

/// <summary>The answer to an act.</summary>
public abstract record OrderRuling
{
    private OrderRuling() { }

    /// <param name="Draws">What is drawn of licenses, by number: to be recorded with the event.</param>
    public sealed record Accepted(OrderEvent Event, OrderState State, ImmutableArray<OrderDraw> Draws) : OrderRuling;

    /// <summary>On the ship date the law no longer lets it go as it was released: it does not ship, and is held.</summary>
    /// <param name="Why">What has changed.</param>
    public sealed record HeldInstead(OrderEvent Event, OrderState State, string Why) : OrderRuling;

    /// <param name="Why">A sentence.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : OrderRuling;
}

/// <summary>A draw on a license that goes with a shipment.</summary>
public sealed record OrderDraw(string License, Ship Entry)
{
    /// <summary>What an order drew as it was shipped.</summary>
    /// <param name="history">"order/acme/PO-1920".</param>
    public static IEnumerable<OrderDraw> Of(string history, OrderEvent e) =>
        e?.Content is OrderShipped shipped
            ? shipped
                .Grants.Where(g => g is { License: not null, Draw: not null })
                .Select(g => new OrderDraw(
                    g.License!,
                    new Ship(
                        OrderActs.Text($"{history}/{g.Line + 1}"),
                        EntrySource.Exporter,
                        e.On,
                        g.Draw!,
                        shipped.Filing
                    )
                ))
            : [];
}

/// <summary>
/// Decides what may happen to an order: held from the start, released by a grant that the law finds and a reason, checked again on the ship
/// date. Pure: facts and the law in, event or refusal out.
/// </summary>
public static class OrderActs
{
    /// <param name="recorded">The day of recording; the act's own is not later.</param>
    /// <param name="law">The law's answer to an order on its own day, with lists of that day and licenses held.</param>
    public static OrderRuling Take(
        OrderState state,
        OrderAct act,
        DateOnly recorded,
        Func<Order, OrderDetermination> law
    )
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(act);
        ArgumentNullException.ThrowIfNull(law);
        return Before(state, act, recorded)
            ?? act.Ask switch
            {
                OrderAsk.Enter enter => Done(state, act, new OrderEntered(enter.Order.Digest, act.Organization)),
                OrderAsk.Hold hold => Done(state, act, new OrderHeld(hold.Reason, hold.Cause)),
                OrderAsk.Release release => Released(state, act, release, law),
                OrderAsk.Ship ship => OrderShipping.Shipped(state, act, ship, law),
                OrderAsk.Cancel cancel => Done(state, act, new OrderCancelled(cancel.Reason)),
                _ => throw new ArgumentOutOfRangeException(nameof(act), act.Ask, "No such act."),
            };
    }

    /// <summary>What is asked of any act before its own facts are.</summary>
    private static OrderRuling.Refused? Before(OrderState state, OrderAct act, DateOnly recorded) =>
        (PersonIds.Fault(act.By) ?? OthersOrder(state, act)) is { } person ? Refused(RefusalKind.Role, person, "DESIGN")
        : act.Seen != state.Sequence ? Refused(RefusalKind.Stale, "The order has moved on since.", "DESIGN")
        : act.On > recorded || act.On < state.Last
            ? Refused(
                RefusalKind.Day,
                Text($"The day {act.On:yyyy-MM-dd} is in the future or before the order's last act."),
                "DESIGN"
            )
        : OrderGuards.Why(state, act.Ask, act.Organization) is { } why ? Refused(RefusalKind.Guard, why, "DESIGN")
        : null;

    private static string? OthersOrder(OrderState state, OrderAct act) =>
        act.By == Person.System.Id ? null : OrderPersons.Others(state, act.Organization);

    private static OrderRuling Released(
        OrderState state,
        OrderAct act,
        OrderAsk.Release release,
        Func<Order, OrderDetermination> law
    )
    {
        OrderDetermination decided = law(release.Order.Order with { On = act.On });
        OrderGrants grants = OrderGrants.Of(decided);
        return (grants.Why ?? NotAccepted(release, decided)) is { } why
            ? Refused(RefusalKind.Guard, $"Nothing lets it go: {why}.", "736.2(b); 758.1(a)")
            : Done(state, act, new OrderReleased(grants.Grants, release.Reason, On(decided)));
    }

    /// <summary>Gaps beneath an answer that nobody took upon themselves; null where there is none.</summary>
    internal static string? NotAccepted(OrderAsk ask, OrderDetermination decided) =>
        decided.Gaps.Count > 0 && !ask.AcceptGaps ? $"not accepted: {string.Join("; ", decided.Gaps)}" : null;

    internal static CheckedOn On(OrderDetermination decided) =>
        new(decided.Order.On, [.. decided.Versions], decided.Gaps.Count > 0 ? [.. decided.Gaps] : null);

    internal static OrderRuling.Accepted Done(OrderState state, OrderAct act, OrderContent content)
    {
        OrderEvent e = new(act.By, act.On, content);
        return new(e, OrderFold.Apply(state, e), []);
    }

    internal static OrderRuling.Refused Refused(RefusalKind kind, string why, string citation) =>
        new(kind, why, citation);

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
