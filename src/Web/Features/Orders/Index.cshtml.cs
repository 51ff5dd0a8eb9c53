using Licet.Core.Impact;
using Licet.Core.Licenses;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.Api;
using Licet.Web.Look;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Orders;

/// <summary>An order in the list, with what it says of itself.</summary>
/// <param name="Order">Null where its text was erased.</param>
public sealed record OrderShown(OrderEntry Entry, Order? Order)
{
    /// <summary>Whoever it goes to, in the order of the file.</summary>
    public IEnumerable<string> Parties => (Order?.Parties ?? []).Select(p => p.Name).Distinct(StringComparer.Ordinal);

    /// <summary>What its lines are worth, by currency; empty where no line says so.</summary>
    public IReadOnlyList<StakeAmount> Value => BookImpact.Sum((Order?.Lines ?? []).Select(l => (l.Currency, l.Value)));
}

/// <summary>The organization's orders by where they stand, and by their numbers.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor) : DeskPage
{
    /// <summary>Orders on one page.</summary>
    public const int Most = 40;

    private readonly OrderHistories _histories = new(log);

    public OrderStanding? Standing { get; private set; }

    /// <summary>What the numbers contain; empty for all.</summary>
    public string Number { get; private set; } = "";

    /// <summary>Whether this is not the first page.</summary>
    public bool IsLater { get; private set; }

    public IReadOnlyDictionary<OrderStanding, int> Counts { get; private set; } = new Dictionary<OrderStanding, int>();

    public int All => Counts.Values.Sum();

    public OrderSearch Search => new(Standing, Number);

    public IReadOnlyList<OrderShown> Orders { get; private set; } = [];

    /// <summary>Behind which the next page begins; null on the last one.</summary>
    public string? Next { get; private set; }

    /// <param name="standing">Null, or what is none: all.</param>
    /// <param name="number">What the numbers contain.</param>
    /// <param name="after">Of the page before; what is none of ours is the first page.</param>
    public async Task OnGetAsync(string? standing, string? number, string? after, CancellationToken ct)
    {
        Standing =
            Enum.TryParse(standing, ignoreCase: true, out OrderStanding known)
            && known != OrderStanding.None
            && Enum.IsDefined(known)
                ? known
                : null;
        Number = number?.Trim() ?? "";
        string organization = visitor.Organization!;
        OrderPlace? from =
            after is not null && Cursor.Read(after, 2) is [var day, var row] && Day.TryRead(day, out DateOnly acted)
                ? new(acted, row)
                : null;
        IsLater = from is not null;
        OrderList list = new(log);
        Counts = await list.CountAsync(organization, ct);
        OrdersFound found = await list.FindAsync(organization, Search with { After = from }, Most, ct);
        Next = found.Next is { } next ? Cursor.Of(Day.Text(next.Acted), next.Row) : null;
        var texts = await _histories.TextsAsync([.. found.Orders.Select(o => o.Id)], organization, ct);
        Orders = [.. found.Orders.Select(o => new OrderShown(o, texts.GetValueOrDefault(o.Id)?.Order))];
    }

    /// <summary>The list of a standing, as it is looked for now.</summary>
    public string Link(OrderStanding? standing, string? after = null)
    {
        List<KeyValuePair<string, string?>> asked = [];
        if (standing is { } only)
        {
            asked.Add(new("standing", OrderListed.Word(only)));
        }

        if (Number.Length > 0)
        {
            asked.Add(new("number", Number));
        }

        if (after is not null)
        {
            asked.Add(new("after", after));
        }

        return "/orders" + QueryString.Create(asked);
    }
}

/// <summary>How a standing looks, beside its word.</summary>
public static class OrderLook
{
    public static string Tag(OrderStanding standing) =>
        standing switch
        {
            OrderStanding.Held => "lc-wait",
            OrderStanding.Released => "lc-good",
            OrderStanding.Shipped => "lc-plain",
            _ => "lc-stop",
        };
}
