using System.Globalization;
using Licet.Cli.Check;
using Licet.Cli.Paper;
using Licet.Cli.Screen;
using Licet.Core.Determination;
using Licet.Core.Impact;

namespace Licet.Cli.Impact;

/// <summary>The answer for people: what differs, what it is worth, each order and counterparty with its reasons.</summary>
internal static class ImpactPage
{
    public static void On(Page page, ImpactAnswer answer)
    {
        Head(page, answer);
        Stakes(page, answer.Report.Stakes);
        Orders(page, answer);
        Effects(page, answer);
        Counterparties(page, answer);
        Foot(page, answer);
    }

    private static void Head(Page page, ImpactAnswer answer)
    {
        var (sides, lists) = (answer.Sides, answer.Report.Lists);
        page.Line($"Impact of {sides.BeforeName} > {sides.AfterName}", Ink.Bold);
        foreach (var (word, side) in new[] { ("before", sides.Before), ("after", sides.After) })
        {
            foreach (var list in ImpactAnswer.Described(side))
            {
                page.Labelled(word, (list, Ink.Dim), 2, 8);
            }
        }

        page.Labelled(
            "lists",
            (
                $"{lists.Added.Count:N0} added, {lists.Removed.Count:N0} removed, {lists.Changed.Count:N0} changed",
                Ink.Plain
            ),
            2,
            8
        );
        foreach (var law in answer.Law)
        {
            page.Labelled("law", (law, Ink.Yellow), 2, 8);
        }

        page.Line();
        if (answer.Request.Orders is not null)
        {
            page.Line(
                $"{answer.Report.Orders.Count:N0} of {Count(answer.Orders, "order")} {(answer.Report.Orders.Count == 1 ? "is" : "are")} answered otherwise; {answer.Report.Decided:N0} could differ and were decided on both sides.",
                Ink.Bold
            );
        }

        if (answer.Request.Portfolio is not null)
        {
            var met = answer.Report.Counterparties.Select(c => c.Counterparty.Id).Distinct().Count();
            page.Line(
                $"{met:N0} of {Count(answer.Counterparties, "counterparty", "counterparties")} {(met == 1 ? "meets" : "meet")} a listing that changed.",
                Ink.Bold
            );
        }
    }

    private static void Stakes(Page page, IReadOnlyList<Stake> stakes)
    {
        if (stakes.Count == 0)
        {
            return;
        }

        page.Heading("Value at stake");
        var table = new Columns(2, "before!", "after!", ">orders!", ">lines!", "value");
        foreach (var stake in stakes)
        {
            var amounts = stake.Amounts.Select(a => $"{a.Currency} {Amount(a.Value)}");
            var unsaid =
                stake.WithoutValue > 0
                    ? [$"{Count(stake.WithoutValue, "line")} without a value"]
                    : Array.Empty<string>();
            table.Row(
                (OutcomeWords.Of(stake.Before), Ink.Plain),
                (OutcomeWords.Of(stake.After), OutcomeInk.Of(stake.After)),
                $"{stake.Orders:N0}",
                $"{stake.Lines:N0}",
                string.Join("; ", amounts.Concat(unsaid))
            );
        }

        table.On(page);
    }

    private static void Orders(Page page, ImpactAnswer answer)
    {
        var orders = answer.Report.Orders.Where(o => o.Lines.Count > 0).ToList();
        if (orders.Count == 0)
        {
            return;
        }

        page.Heading("Orders");
        foreach (var order in orders.Take(answer.Request.Top))
        {
            page.Line(
                $"{Name(order)} to {order.Order.Destination} on {Day.Text(order.Order.On)}, {string.Join(", ", order.Order.Parties.Select(p => p.Name))}",
                Ink.Bold,
                2
            );
            foreach (var line in order.Lines)
            {
                Line(page, line);
            }
        }

        More(page, orders.Count - answer.Request.Top);
    }

    private static void Line(Page page, LineImpact line)
    {
        page.Line(
            $"{Named(line)}: {(line.OutcomeDiffers ? $"{OutcomeWords.Of(line.Before)} > {OutcomeWords.Of(line.After).ToUpperInvariant()}" : $"{OutcomeWords.Of(line.After)} as before, for other reasons")}",
            line.OutcomeDiffers ? OutcomeInk.Of(line.After) : Ink.Plain,
            4
        );
        if (line.PolicyBefore != line.PolicyAfter)
        {
            page.Line($"review  {Policy(line.PolicyBefore)} > {Policy(line.PolicyAfter)}", indent: 6);
        }

        foreach (var reason in line.Reasons)
        {
            page.Labelled(
                reason.Comes ? "+" : "\u2212",
                (
                    $"{reason.Kind}: {reason.Finding.Text} {OutcomeWords.Cited(reason.Finding.Authority)}{(reason.Policy is { } p ? $" Reviewed: {OutcomeWords.Policy(p)}." : "")}",
                    reason.Comes ? Ink.Plain : Ink.Dim
                ),
                6,
                2
            );
        }
    }

    private static void Effects(Page page, ImpactAnswer answer)
    {
        var effects = answer.Report.Orders.Where(o => o.Effects.Count > 0).ToList();
        if (effects.Count == 0)
        {
            return;
        }

        page.Heading("Beside export control, no export requirement");
        foreach (var order in effects.Take(answer.Request.Top))
        {
            page.Line($"{Name(order)} to {order.Order.Destination}", Ink.Bold, 2);
            foreach (var effect in order.Effects)
            {
                page.Labelled(
                    effect.Comes ? "+" : "\u2212",
                    (
                        $"{effect.Effect.Code}: {effect.Effect.Text} {OutcomeWords.Cited(effect.Effect.Authority)}",
                        Ink.Plain
                    ),
                    4,
                    2
                );
            }
        }

        More(page, effects.Count - answer.Request.Top);
    }

    private static void Counterparties(Page page, ImpactAnswer answer)
    {
        var met = answer.Report.Counterparties;
        if (met.Count == 0)
        {
            return;
        }

        page.Heading("Counterparties met");
        foreach (var one in met.Take(answer.Request.Top))
        {
            var (mark, ink) =
                one.Before is null ? ("+", Ink.Red)
                : one.After is null ? ("\u2212", Ink.Green)
                : ("~", Ink.Yellow);
            var country = one.Counterparty.Country is { } code ? $" ({code})" : "";
            var score = HitWords.Two(one.Score);
            page.Labelled(
                mark,
                (
                    $"{one.Counterparty.Id} {one.Counterparty.Name}{country}: {TableAnswers.Title(one.Class)} {score}, {one.Listing.PrimaryName}, {one.Listing.Id}; {Count(one.Orders, "order")}",
                    ink
                ),
                2,
                2
            );
        }

        More(page, met.Count - answer.Request.Top);
    }

    private static void Foot(Page page, ImpactAnswer answer)
    {
        if (answer.Report.Gaps.Count > 0)
        {
            page.Heading("Gaps");
            foreach (var gap in answer.Report.Gaps)
            {
                page.Labelled("-", (gap, Ink.Yellow), 4, 2);
            }
        }

        page.Line();
        page.Line(
            $"+ comes with the change, \u2212 goes with it, ~ reads otherwise. Rests on {ImpactAnswer.Rules}. Not legal advice.",
            Ink.Dim,
            2
        );
    }

    private static void More(Page page, int more)
    {
        if (more > 0)
        {
            page.Line($"{more:N0} more; show them with --top, or --format csv", Ink.Dim, 2);
        }
    }

    private static string Name(OrderImpact order) =>
        order.Order.Id ?? string.Create(CultureInfo.InvariantCulture, $"order {order.Index + 1}");

    private static string Named(LineImpact line)
    {
        var name = line.Line.Id ?? string.Create(CultureInfo.InvariantCulture, $"Line {line.Index + 1}");
        var value = line.Line.Value is { } amount ? $", {line.Line.Currency} {Amount(amount)}" : ", value not stated";
        return $"{name}, {line.Line.Classification}{(line.Line.Description is { } text ? $", {text}" : "")}{value}";
    }

    private static string Policy(string? token) => token is null ? "none" : OutcomeWords.Policy(token);

    private static string Amount(decimal value) => value.ToString("#,0.##", CultureInfo.InvariantCulture);

    private static string Count(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
