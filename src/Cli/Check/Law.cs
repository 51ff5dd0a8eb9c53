using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Cli.Check;

/// <summary>Where the command asks the law: the shipped rule tables, what is wrong with an order by them, and the answer.</summary>
internal static class Law
{
    public static RuleBook Rules => RuleBook.Shipped;

    /// <summary>What the tables do not know: an ECCN, a country, a code.</summary>
    public static IReadOnlyList<OrderProblem> Problems(Order order) => Determiner.Check(order, Rules);

    public static OrderDetermination Decide(Order order, Situation situation) => Determiner.Decide(order, situation);
}
