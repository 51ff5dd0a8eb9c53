using Licet.Core.History;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Data.Records;

namespace Licet.Data.Orders;

/// <summary>What a person asks to be done to an order.</summary>
/// <param name="Id">"PO-1920".</param>
/// <param name="By">In the roles that live now; acts for the own organization only.</param>
/// <param name="On">The legal day; of a shipment the ship date.</param>
/// <param name="Seen">How many events of the order the person had seen.</param>
/// <param name="Key">Of the request: the same key again changes nothing. Null for none.</param>
public sealed record OrderCommand(string Id, Person By, DateOnly On, long Seen, OrderAsk Ask, string? Key = null)
{
    /// <summary>Papers that go with it; the order's own text is kept without being named here.</summary>
    public IReadOnlyList<SealedRecord> Records { get; init; } = [];

    /// <summary>Whose order it is, where Licet itself acts. A person acts on the own organization's, whatever stands here.</summary>
    public string? For { get; init; }

    internal string Organization => By.Id == Person.System.Id && For is { } named ? named : By.Organization;

    internal OrderAct Act => new(By.Id, On, Seen, Ask) { Organization = By.Organization };
}

/// <summary>The answer to an act on an order.</summary>
public abstract record OrderAnswer
{
    private OrderAnswer() { }

    public sealed record Taken(OrderState State, LoggedEvent Event) : OrderAnswer;

    /// <summary>It was to ship and is held, which is recorded: the law of the ship date no longer lets it go as it was released.</summary>
    public sealed record HeldInstead(OrderState State, LoggedEvent Event, string Why) : OrderAnswer;

    /// <param name="Why">A sentence: who may, or what does not hold.</param>
    public sealed record Refused(RefusalKind Kind, string Why, string Citation) : OrderAnswer;

    /// <summary>A license does not give what the shipment draws; nothing was recorded, of other licenses neither.</summary>
    /// <param name="Draw">The first draw that does not fit.</param>
    /// <param name="Left">What is left there; null where no line is meant.</param>
    public sealed record NotDrawn(OrderDraw Draw, LedgerFinding Finding, LedgerLeft? Left) : OrderAnswer;

    /// <summary>The order has moved on since the person looked; nothing was recorded.</summary>
    public sealed record Stale(OrderState State, IReadOnlyList<LoggedEvent> Since, string Why) : OrderAnswer;

    /// <summary>The request's key was used for something else; nothing was recorded.</summary>
    public sealed record KeyTaken(string Key) : OrderAnswer;

    /// <summary>A record that goes with the act was stored with another one; nothing was recorded.</summary>
    public sealed record RecordTaken(string Record) : OrderAnswer;
}

/// <summary>An order in a list of them.</summary>
/// <param name="Acted">The legal day of its last act.</param>
public sealed record OrderEntry(
    string Id,
    string Organization,
    OrderStanding Standing,
    DateOnly Acted,
    string Digest,
    long Sequence
);

/// <summary>Which of an organization's orders are looked for.</summary>
/// <param name="Standing">Null for all.</param>
/// <param name="Number">What their numbers contain, whatever its case; empty for all.</param>
/// <param name="After">Behind which order; null: from the first.</param>
public sealed record OrderSearch(OrderStanding? Standing = null, string Number = "", OrderPlace? After = null)
{
    /// <summary>What waits for somebody is worked off from the oldest on; of the rest the newest is looked for.</summary>
    public bool OldestFirst => Standing is OrderStanding.Held or OrderStanding.Released;
}

/// <summary>Where in their order an order stands.</summary>
/// <param name="Acted">The legal day of its last act.</param>
/// <param name="Row">Not for people.</param>
public sealed record OrderPlace(DateOnly Acted, string Row);

/// <summary>Orders found, by the day of their last act.</summary>
/// <param name="Next">Behind which the next page begins; null on the last one.</param>
public sealed record OrdersFound(IReadOnlyList<OrderEntry> Orders, OrderPlace? Next);

/// <summary>Some of an organization's orders.</summary>
/// <param name="Next">Behind which the next page begins; null on the last one. Not for people.</param>
public sealed record OrdersPage(IReadOnlyList<OrderEntry> Orders, string? Next);
