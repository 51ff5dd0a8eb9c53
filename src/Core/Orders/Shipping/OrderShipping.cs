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

        string why = today.Why;
        foreach (AmendingRule rule in Rules(ship))
        {
            if (Beyond(rule, ship.Order.Order, law, today.Decided) is { } beyond)
            {
                why = $"{today.Why}; {beyond}";
                continue;
            }

            OrderDetermination old = law(ship.Order.Order with { On = rule.Began.AddDays(-1) });
            OrderGrants before = OrderGrants.Of(old);
            if (WasFree(before) && OrderActs.NotAccepted(ship, old) is null)
            {
                return Done(state, act, new OrderShipped(before.Grants, OrderActs.On(old), ship.Filing, saved));
            }

            why =
                $"{today.Why}; by the law before {saved.Clause.Citation} it needed more than no license or an exception";
        }

        return Held(state, act, why, today.Decided);
    }

    /// <summary>The rules whose clause it is that the person names: those that are known with just this clause, else one that is known by it alone.</summary>
    private static AmendingRule[] Rules(OrderAsk.Ship ship)
    {
        SavingsClause named = ship.EnRoute!.Clause;
        AmendingRule[] known = [.. ship.Known.Where(r => r.Clause == named)];
        return known.Length > 0 ? known : [AmendingRule.Of(named)];
    }

    /// <summary>
    /// What the clause of a rule cannot save: a prohibition, an open question, a gap; and a requirement that comes from another rule. One that hangs
    /// on listings comes from the rules that brought them, be they of the same day; any other one from another rule where it was not
    /// there yet on the day on which this one began.
    /// </summary>
    internal static string? Beyond(
        AmendingRule rule,
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

        // What the rule itself brought is its own, whatever day is asked.
        List<(Requirement Asked, string Name)> others =
        [
            .. today
                .Lines.SelectMany(l => l.Requirements.Select(r => (Asked: r, Name: Name(l, r))))
                .Where(a => !rule.Brought(a.Asked)),
        ];
        string? other = others.Find(a => !rule.Hits(a.Asked)).Name;
        if (other is null && others.Count > 0)
        {
            HashSet<string> atFirst =
            [
                .. law(order with { On = rule.Began }).Lines.SelectMany(l => l.Requirements.Select(r => Name(l, r))),
            ];
            other = others.Find(a => !atFirst.Contains(a.Name)).Name;
        }

        return other is null ? null : $"{other} is asked by another rule than that of {rule.Clause!.Citation}";
    }

    /// <summary>Whether it went without a license: a clause saves no use of one.</summary>
    internal static bool WasFree(OrderGrants grants) =>
        grants.Why is null && grants.Grants.All(g => g.Kind is GrantKind.NoLicenseRequired or GrantKind.Exception);

    private static string Name(LineDetermination line, Requirement asked) =>
        OrderActs.Text($"line {line.Index + 1}: {asked.Reason} {asked.Party}").TrimEnd();

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
