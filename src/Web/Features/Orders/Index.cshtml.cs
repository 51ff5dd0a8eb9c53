using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Orders;

/// <summary>The organization's orders by where they stand.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor) : PageModel
{
    /// <summary>Orders on one page.</summary>
    public const int Most = 200;

    public OrderStanding? Standing { get; private set; }

    public IReadOnlyList<OrderEntry> Orders { get; private set; } = [];

    /// <param name="standing">Null, or what is none: all.</param>
    public async Task OnGetAsync(string? standing, CancellationToken ct)
    {
        Standing =
            Enum.TryParse(standing, ignoreCase: true, out OrderStanding known)
            && known != OrderStanding.None
            && Enum.IsDefined(known)
                ? known
                : null;
        Orders = await new OrderList(log).AskAsync(visitor.Organization!, Standing, Most, ct);
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
