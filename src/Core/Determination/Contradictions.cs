using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>What an order says against itself, and movements that cannot be: bad input, for nobody can know which of two is meant.</summary>
internal static class Contradictions
{
    private const string Home = "US";

    /// <summary>Facts of a line that state a use of weapons of mass destruction, and the codes of end uses that they may be.</summary>
    public static IReadOnlyList<(string Fact, IReadOnlyList<string> Uses)> Massive { get; } =
    [
        ("wmd-end-use", ["nuclear", "missile", "missile-wmd", "cbw"]),
        ("nuclear-contribution", ["nuclear"]),
        ("missile-contribution", ["missile", "missile-wmd"]),
        ("cbw-contribution", ["cbw"]),
    ];

    public static IEnumerable<OrderProblem> Of(Order order, RuleBook rules) =>
        [.. Assumed(order, rules), .. Moved(order), .. Occupied(order), .. TwiceToldFacts.Of(order)];

    private static IEnumerable<OrderProblem> Assumed(Order order, RuleBook rules)
    {
        var said = new (Assumption Assumption, string Token, string? Against)[]
        {
            (Assumption.NoEndUseOfConcern, "no-end-use-of-concern", EndUse(order, rules)),
            (
                Assumption.DirectRoute,
                "direct-route",
                order.Route is { Count: > 0 } ? "route, which names a country on the way" : null
            ),
            (
                Assumption.NoRedFlag,
                "no-red-flag",
                order.RedFlags?.Any(f => !f.Resolved) == true ? "redFlags, where one is not resolved" : null
            ),
            (
                Assumption.NoViolationKnown,
                "no-violation-known",
                Stating(order, ["violation-known", "authorization-terms-broken"])
            ),
        };
        return said.Where(s => s.Against is not null && order.Assumptions.Contains(s.Assumption))
            .Select(s => new OrderProblem("assume", $"'{s.Token}' contradicts {s.Against}; expected one of the two"));
    }

    private static string? EndUse(Order order, RuleBook rules) =>
        order.EndUse is { Codes.Count: > 0 }
            ? "endUse.codes, which names one"
            : Stating(
                order,
                [
                    .. rules
                        .EndUses.All.Where(r => !r.Fact.StartsWith("PARTY_", StringComparison.Ordinal))
                        .Select(r => FactCodes.Kebab(r.Fact))
                        .Distinct(),
                    Massive[0].Fact,
                ]
            );

    /// <summary>The first of the facts that the order or a line states to be so.</summary>
    private static string? Stating(Order order, IReadOnlyList<string> codes) =>
        codes
            .Where(c => order.Facts.Answer(c) == Answer.Yes || order.Lines.Any(l => l.Facts.Answer(c) == Answer.Yes))
            .Select(c => $"the fact {c}, which is stated to be so")
            .FirstOrDefault();

    private static IEnumerable<OrderProblem> Moved(Order order)
    {
        if (order.Movement is Movement.Reexport or Movement.Transfer && order.From == Home)
        {
            yield return new(
                "from",
                $"'US' is where a {(order.Movement == Movement.Reexport ? "reexport" : "transfer")} never begins (734.14, 734.16); expected the country abroad where the items are, or the movement export"
            );
        }
        else if (order.Movement == Movement.Transfer && order.From != order.Destination)
        {
            yield return new(
                "movement",
                $"a transfer stays in one country (734.16), and this goes from {order.From} to {order.Destination}; expected reexport, or the same country twice"
            );
        }

        if (order.Movement == Movement.Release)
        {
            for (var i = 0; i < order.Lines.Count; i++)
            {
                var item = order.Lines[i].Classification;
                if (!item.IsEar99 && item.Eccn is [_, 'A' or 'B' or 'C', ..])
                {
                    yield return new(
                        "movement",
                        $"technology or source code is released (734.13(a)(2)), and {item.Eccn} of {OrderCheck.At("lines", i)} is a commodity; expected export, reexport or transfer"
                    );
                }
            }
        }
    }

    private static IEnumerable<OrderProblem> Occupied(Order order)
    {
        if (
            order.Destination != "UA"
            && (
                order.Facts.Answer("occupied-region") == Answer.Yes
                || order.Lines.Any(l => l.Facts.Answer("occupied-region") == Answer.Yes)
            )
        )
        {
            yield return new(
                "destination",
                $"'{order.Destination}' contradicts the fact occupied-region: those regions are of Ukraine (746.6); expected UA, or the fact false"
            );
        }
    }
}
