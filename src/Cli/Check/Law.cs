using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Cli.Check;

/// <summary>Where the command asks the law: the shipped rule tables, what is wrong with an order by them, and the answer.</summary>
internal static class Law
{
    private static readonly JsonWriterOptions s_lines = new()
    {
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static RuleBook Rules => RuleBook.Shipped;

    /// <summary>What the tables do not know: an ECCN, a country, a code.</summary>
    public static IReadOnlyList<OrderProblem> Problems(Order order) => Determiner.Check(order, Rules);

    public static OrderDetermination Decide(Order order, Situation situation) => Determiner.Decide(order, situation);

    /// <summary>One object and a line end.</summary>
    /// <param name="indented">For eyes too; else all on one line.</param>
    public static void WriteJson(OrderDetermination determination, bool indented, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, s_lines with { Indented = indented }))
        {
            DeterminationJson.Write(determination, json);
        }

        output.Write("\n"u8);
    }
}
