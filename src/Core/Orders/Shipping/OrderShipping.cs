using System.Collections.Immutable;
using Licet.Core.Determination;
using Licet.Core.Review;

namespace Licet.Core.Orders.Shipping;

/// <summary>The check on the ship date: the law of that day, or that of the day before a rule for what was en route.</summary>
internal static class OrderShipping
{
    public static OrderRuling Shipped(
        OrderState state,
        OrderAct act,
        OrderAsk.Ship ship,
        Func<Order, OrderDetermination> law
    )
    {
        OrderDetermination decided = law(ship.Order.Order with { On = act.On });
        OrderGrants grants = OrderGrants.Of(decided);
        string? why = grants.Why ?? OrderActs.NotAccepted(ship, decided);
        if (why is null)
        {
            return Changed(state.Grants, grants.Grants) is { } changed
                ? Held(state, act, changed, decided)
                : Done(state, act, new OrderShipped(grants.Grants, OrderActs.On(decided), ship.Filing));
        }

        return ship.EnRoute is null ? Held(state, act, why, decided) : EnRoute(state, act, ship, law, (why, decided));
    }

    /// <summary>
    /// Goods that needed no license, or went under an exception, before the rule and were aboard on the clause's day may go on so. What a rule
    /// forbids outright no clause of another saves: the clause is of the rule that the person names, and its citation is recorded.
    /// </summary>
    private static OrderRuling EnRoute(
        OrderState state,
        OrderAct act,
        OrderAsk.Ship ship,
        Func<Order, OrderDetermination> law,
        (string Why, OrderDetermination Decided) today
    )
    {
        SavedBy saved = ship.EnRoute!;
        if (!Given.Said(saved.Clause.Citation))
        {
            return OrderActs.Refused(RefusalKind.Guard, "The savings clause has its citation.", "DESIGN");
        }

        if (saved.AboardSince > act.On || saved.Clause.Covers(saved.AboardSince, act.On) != true)
        {
            string late = OrderActs.Text(
                $"{today.Why}; the savings clause of {saved.Clause.Citation} does not cover what was aboard since {saved.AboardSince:yyyy-MM-dd}"
            );
            return Held(state, act, late, today.Decided);
        }

        if (Beyond(saved.Clause, ship.Order.Order, law, today.Decided) is { } beyond)
        {
            return Held(state, act, $"{today.Why}; {beyond}", today.Decided);
        }

        OrderDetermination old = law(ship.Order.Order with { On = saved.Clause.AboardBy.AddDays(-1) });
        OrderGrants before = OrderGrants.Of(old);
        return WasFree(before) && OrderActs.NotAccepted(ship, old) is null
            ? Done(state, act, new OrderShipped(before.Grants, OrderActs.On(old), ship.Filing, saved))
            : Held(
                state,
                act,
                $"{today.Why}; by the law before {saved.Clause.Citation} it needed more than no license or an exception",
                today.Decided
            );
    }

    /// <summary>
    /// What the clause cannot save: a prohibition, an open question, a gap; and a requirement that was not there yet on the day when the
    /// clause's own rule began, and so comes from another one.
    /// </summary>
    internal static string? Beyond(
        SavingsClause clause,
        Order order,
        Func<Order, OrderDetermination> law,
        OrderDetermination today
    )
    {
        if (
            today.Lines.Any(l =>
                l.DoNotShip
                || l.Outcome is not (Outcome.NoLicenseRequired or Outcome.Permitted or Outcome.LicenseRequired)
            )
        )
        {
            return "a savings clause takes away a license requirement alone";
        }

        HashSet<string> atFirst = [.. Asked(law(order with { On = clause.AboardBy }))];
        string? other = Asked(today).FirstOrDefault(a => !atFirst.Contains(a));
        return other is null ? null : $"{other} is asked by another rule than that of {clause.Citation}";
    }

    /// <summary>Whether it went without a license: a clause saves no use of one.</summary>
    internal static bool WasFree(OrderGrants grants) =>
        grants.Why is null && grants.Grants.All(g => g.Kind is GrantKind.NoLicenseRequired or GrantKind.Exception);

    private static IEnumerable<string> Asked(OrderDetermination decided) =>
        decided.Lines.SelectMany(l =>
            l.Requirements.Select(r => OrderActs.Text($"line {l.Index + 1}: {r.Reason} {r.Party}").TrimEnd())
        );

    /// <summary>A line that goes by another ground than that of its release is released anew: its conditions are others.</summary>
    private static string? Changed(ImmutableArray<LineGrant> released, ImmutableArray<LineGrant> now)
    {
        List<string> changed =
        [
            .. now.Where(g => !released.Any(r => r.IsLike(g)))
                .Select(g => $"line {g.Line + 1}: by {g.By}, and it was released by {ByOf(released, g.Line)}"),
        ];
        return changed.Count == 0 ? null : string.Join("; ", changed);
    }

    private static string ByOf(ImmutableArray<LineGrant> released, int line) =>
        released.FirstOrDefault(r => r.Line == line)?.By ?? "nothing";

    private static OrderRuling.HeldInstead Held(OrderState state, OrderAct act, string why, OrderDetermination decided)
    {
        OrderEvent e = new(act.By, act.On, new OrderHeld(why, OrderRepeats.CauseOf(OrderActs.On(decided))));
        return new(e, OrderFold.Apply(state, e), why);
    }

    private static OrderRuling.Accepted Done(OrderState state, OrderAct act, OrderShipped shipped)
    {
        OrderRuling.Accepted done = OrderActs.Done(state, act, shipped);
        return done with { Draws = [.. OrderDraw.Of(state.History, done.Event)] };
    }
}
