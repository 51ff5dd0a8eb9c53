using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>What came after the shipment of a consignment of which nobody said that it arrived, and whether a savings clause lets it go on.</summary>
/// <param name="Change">The law's answer on the ship date and on the day that asks.</param>
/// <param name="Clause">The clause that saves it; null where none does.</param>
/// <param name="Why">Why none does, a sentence; null where one does.</param>
public sealed record EnRoute(OrderImpact Change, SavingsClause? Clause, string? Why)
{
    /// <summary>The last day on which it may be exported, reexported or go on under the clause; null where the clause tells of none.</summary>
    public DateOnly? LastDay => Clause?.ExportedBefore?.AddDays(-1);

    /// <summary>
    /// What came after the shipment and stands in its way; null where nothing does. The clauses are asked only then: there are few
    /// consignments that need one, and many that are looked at.
    /// </summary>
    /// <param name="shipped">The ship date, on which it was on its way at the latest.</param>
    /// <param name="day">The day that asks.</param>
    /// <param name="law">The law's answer to an order on its own day, gaps of lists and tables accepted.</param>
    public static CameAfter? Obstacle(Order order, DateOnly shipped, DateOnly day, Func<Order, OrderDetermination> law)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(law);
        if (day <= shipped)
        {
            return null;
        }

        OrderDetermination now = law(order with { On = day });
        return
            OrderImpact.Between(0, law(order with { On = shipped }), now) is { } change
            && change.Lines.Any(StandsInTheWay)
            ? new(change, now, order, shipped, law)
            : null;
    }

    /// <summary>What a change that is known, or only proposed, means for a consignment; null where it does not stand in its way.</summary>
    /// <param name="now">The answer after it, gaps accepted.</param>
    /// <param name="law">The law's answer to an order on a day before it, gaps accepted.</param>
    /// <param name="rules">Every rule whose clause is known.</param>
    internal static EnRoute? Of(
        OrderImpact change,
        OrderDetermination now,
        Order order,
        DateOnly shipped,
        Func<Order, OrderDetermination> law,
        IReadOnlyList<AmendingRule> rules
    ) => change.Lines.Any(StandsInTheWay) ? Saved(change, now, order, shipped, law, rules) : null;

    internal static EnRoute Saved(
        OrderImpact change,
        OrderDetermination now,
        Order order,
        DateOnly shipped,
        Func<Order, OrderDetermination> law,
        IReadOnlyList<AmendingRule> rules
    )
    {
        // A clause of what had to be on its way before the shipment, or of a rule that begins after the day that asks, saves nothing of it.
        List<AmendingRule> between =
        [
            .. rules.Where(r => shipped <= r.Clause?.AboardBy && r.Began <= now.Order.On).OrderBy(r => r.Began),
        ];
        string why = "No savings clause of a rule between is known here: read the rule, or ask its authority.";
        foreach (AmendingRule rule in between)
        {
            if (NotSaved(rule, order, shipped, now, law) is not { } not)
            {
                return new(change, rule.Clause, null);
            }

            why = not;
        }

        return new(change, null, why);
    }

    private static string? NotSaved(
        AmendingRule rule,
        Order order,
        DateOnly shipped,
        OrderDetermination now,
        Func<Order, OrderDetermination> law
    ) =>
        rule.Clause!.Covers(shipped, now.Order.On) != true
            ? OrderActs.Text(
                $"The savings clause of {rule.Clause.Citation} ended before {rule.Clause.ExportedBefore:yyyy-MM-dd}."
            )
        : OrderShipping.Beyond(rule, order, law, now) is { } beyond
            ? OrderActs.Text($"The savings clause of {rule.Clause.Citation} does not save it: {beyond}.")
        : !OrderShipping.WasFree(OrderGrants.Of(law(order with { On = rule.Began.AddDays(-1) })))
            ? OrderActs.Text(
                $"The savings clause of {rule.Clause.Citation} does not save it: by the law before, it needed more than no license or an exception."
            )
        : null;

    /// <summary>Something came, and the line may not simply go.</summary>
    private static bool StandsInTheWay(LineImpact line) => line.After >= Outcome.LicenseRequired && line.IsStricter;
}

/// <summary>What came after the shipment of a consignment and stands in its way.</summary>
/// <param name="Now">The answer of the day that asks, gaps accepted.</param>
/// <param name="Shipped">The ship date.</param>
/// <param name="Law">As it was asked.</param>
public sealed record CameAfter(
    OrderImpact Change,
    OrderDetermination Now,
    Order Order,
    DateOnly Shipped,
    Func<Order, OrderDetermination> Law
)
{
    /// <param name="rules">Every rule whose clause is known, and that binds on the day that asks.</param>
    public EnRoute Under(IReadOnlyList<AmendingRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return EnRoute.Saved(Change, Now, Order, Shipped, Law, rules);
    }
}
