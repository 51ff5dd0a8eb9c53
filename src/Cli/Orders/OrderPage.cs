using System.Collections.Immutable;
using System.Text;
using Licet.Cli.Paper;
using Licet.Core.Orders.Shipping;

namespace Licet.Cli.Orders;

/// <summary>An order of the book for people: where it stands, by what, and why.</summary>
internal static class OrderPage
{
    public static string Of(OrderState order, ImmutableArray<OrderDraw> draws)
    {
        StringBuilder page = new();
        page.Append(Line(order));
        foreach (var grant in order.Grants)
        {
            page.Append(Cells.Safe($"  line {grant.Line + 1}: by {grant.By} [{grant.Citation}]")).Append('\n');
        }

        if (order.Acts[^1].Content is OrderShipped { Savings: { } saved })
        {
            page.Append(
                    Cells.Safe(
                        $"  en route since {Day.Text(saved.AboardSince)}, under the savings clause of {saved.Clause.Citation}"
                    )
                )
                .Append('\n');
        }

        foreach (var draw in draws)
        {
            var drawn = string.Join(
                ", ",
                new[] { draw.Entry.Draw.Quantity?.ToString(), draw.Entry.Draw.Value?.ToString() }.OfType<string>()
            );
            page.Append(Cells.Safe($"  drawn on {draw.License}, line {draw.Entry.Draw.Line}: {drawn}")).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>"PO-1920: HELD since 2026-09-24: line 1: LICENSE_REQUIRED".</summary>
    public static string Line(OrderState order)
    {
        var last = order.Acts[^1];
        var why = last.Content switch
        {
            OrderEntered => "entered, not released",
            OrderHeld held => held.Reason,
            OrderReleased released => released.Reason,
            OrderShipped shipped => shipped.Filing is { } filing ? $"filing {filing}" : "no filing",
            OrderCancelled cancelled => cancelled.Reason,
            _ => "",
        };
        return Cells.Safe(
                $"{order.Number}: {order.Standing.ToString().ToUpperInvariant()} since {Day.Text(last.On)}, {last.Person}: {why}"
            ) + "\n";
    }
}
