namespace Licet.Core.Orders.Shipping;

/// <summary>One shipment of one line under a general license: what is kept of it (part 762).</summary>
/// <param name="Order">"order/acme/PO-1920".</param>
/// <param name="License">The rule that was used, with its version.</param>
/// <param name="What">The limb and what it lifts.</param>
public sealed record GeneralLicenseUse(
    string Order,
    int Line,
    DateOnly On,
    string License,
    string Citation,
    string? What,
    string? Filing
);

/// <summary>The use of general licenses, read from what was shipped.</summary>
public static class GeneralLicenseUses
{
    public static IEnumerable<GeneralLicenseUse> Of(IEnumerable<OrderState> orders)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return from order in orders
            from act in order.Acts
            where act.Content is OrderShipped
            let shipped = (OrderShipped)act.Content
            from grant in shipped.Grants
            where grant.Kind == GrantKind.GeneralLicense
            select new GeneralLicenseUse(
                order.History,
                grant.Line,
                act.On,
                grant.By,
                grant.Citation,
                grant.What,
                shipped.Filing
            );
    }
}
