using System.Text.Json.Nodes;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Core.Tests.Determination;

/// <summary>Orders as an auditor writes them: one clean party, one line, everything else assumed.</summary>
internal static class AuditorOrders
{
    public static JsonObject Order(string destination, string eccn) =>
        JsonNode
            .Parse(
                $$"""
                {"on":"2026-09-24","destination":"{{destination}}",
                "parties":[{"name":"Nordlicht Feinmechanik","country":"{{destination}}","roles":["purchaser","ultimate-consignee","end-user"]}],
                "lines":[{"eccn":"{{eccn}}","value":400}],
                "assume":["direct-route","no-end-use-of-concern","no-restricted-owner","no-red-flag","no-violation-known","all-parties-named","origin-united-states"]}
                """
            )!
            .AsObject();

    /// <summary>A reexport from France of what was made there, with a share of controlled US content.</summary>
    public static JsonObject Reexport(string destination, string eccn, decimal percent)
    {
        var order = Order(destination, eccn);
        (order["movement"], order["from"]) = ("reexport", "FR");
        (Line(order)["madeIn"], Line(order)["usContentPercent"]) = ("FR", percent);
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "origin-united-states"));
        return order;
    }

    /// <summary>What 746.8 asks of an EAR99 item for Russia or Belarus, each answered no.</summary>
    public static (string Code, bool Value)[] NotOf746 { get; } =
    [
        ("in-supplement-4-5-6-to-part-746", false),
        ("management-or-design-software", false),
        ("russian-oil-or-gas-project", false),
    ];

    public static JsonObject Party(JsonObject order) => order["parties"]![0]!.AsObject();

    public static JsonObject Line(JsonObject order) => order["lines"]![0]!.AsObject();

    /// <summary>The order with facts of its line.</summary>
    public static JsonObject With(JsonObject order, params (string Code, bool Value)[] facts)
    {
        var stated = Line(order)["facts"]?.AsObject() ?? [];
        Line(order)["facts"] = stated;
        foreach (var (code, value) in facts)
        {
            stated[code] = value;
        }

        return order;
    }

    /// <summary>The order with the certification of a validated end-user on file, signed by it.</summary>
    public static JsonObject Certified(JsonObject order, string signed)
    {
        order["certificates"] = new JsonArray(
            new JsonObject
            {
                ["kind"] = "veu-certification",
                ["by"] = "end-user",
                ["signed"] = signed,
            }
        );
        return order;
    }

    public static OrderDetermination Decide(JsonObject order) => WorkedCases.Decide(WorkedCases.Of("DET-01"), order);

    public static IEnumerable<string> Problems(JsonObject order)
    {
        var read = OrderReader.Read(System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(order));
        return read
            .Problems.Concat(read.Order is { } o ? Determiner.Check(o, RuleBook.Shipped) : [])
            .Select(p => p.Field);
    }
}
