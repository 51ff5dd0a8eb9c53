using Licet.Core.Licenses;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>For whom a person may act on orders: the own organization. Where a list or rule touches an order, Licet itself holds it.</summary>
public static class OrderPersons
{
    /// <summary>Null where the person may send the act.</summary>
    /// <param name="process">The process whose roles the person wears; null where none knows all of them.</param>
    public static string? Why(OrderState order, OrderAsk ask, Person by, ProcessDefinition? process)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(ask);
        ArgumentNullException.ThrowIfNull(by);
        if (process is null)
        {
            return "No process knows these roles.";
        }

        if (PersonIds.Fault(process, by) is { } id)
        {
            return id;
        }

        return by.Id == Person.System.Id
            ? ask is OrderAsk.Hold { Cause: { } cause } && Given.Said(cause)
                ? null
                : "Licet itself does nothing to an order but hold it, and names the cause."
            : !by.Roles.Any(r => process.SideOf(r) == Side.Applicant)
                ? "An exporter acts by persons of the applicant's side."
                : Others(order, by.Organization);
    }

    /// <summary>In a book of one exporter no organization is named, and nobody is another's.</summary>
    internal static string? Others(OrderState order, string? organization) =>
        order.Organization is { } own && own != organization
            ? "A person of an organization acts on that organization's orders only."
            : null;
}
