using System.Buffers;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Cli.Check;

/// <summary>Where the command asks the law: the shipped rule tables, what is wrong with an order by them, and the answer.</summary>
internal static class Law
{
    public static RuleBook Rules => RuleBook.Shipped;

    /// <summary>What the tables do not know: an unknown ECCN, country, end use.</summary>
    public static IReadOnlyList<OrderProblem> Problems(Order order) => [];

    public static OrderDetermination Decide(Order order, Situation situation) =>
        throw new BadInputException("check: this build holds no determination yet");

    /// <summary>One object, without a line end.</summary>
    public static void WriteJson(OrderDetermination determination, bool indented, IBufferWriter<byte> output) =>
        throw new BadInputException("check: this build holds no determination yet");
}
