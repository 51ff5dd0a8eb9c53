using System.Globalization;
using System.Text.Json.Nodes;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// Orders made from every item, destination and circumstance below, each circumstance with each destination: the same in every
/// run. What an order states it does not assume too.
/// </summary>
internal static class MadeOrders
{
    private static readonly string[] s_items =
    [
        "EAR99",
        "3A001.a.2",
        "2B001.d",
        "5A991",
        "1C107",
        "3A090.a",
        "9A610.a",
        "0A503",
        "5D992.c",
        "3E001",
    ];

    private static readonly string[] s_destinations = ["DE", "CN", "RU", "VN", "CU", "IN", "TD", "HK"];

    private static readonly string[] s_days = ["2026-09-24", "2025-10-15", "2019-11-20"];

    private static readonly Action<JsonObject>[] s_circumstances =
    [
        _ => { },
        o => Party(o)["name"] = "Huawei Technologies Co., Ltd.",
        o => Party(o)["branchOf"] = Company(),
        o => State(o, "no-restricted-owner", () => Party(o)["owners"] = new JsonArray(Owner(60))),
        o => State(o, "no-restricted-owner", () => Party(o)["owners"] = new JsonArray(Owner(40))),
        o => State(o, "no-end-use-of-concern", () => Use(o, "nuclear")),
        o => State(o, "no-end-use-of-concern", () => Use(o, "military")),
        o => State(o, "no-end-use-of-concern", () => Notice(o)),
        o =>
            State(
                o,
                "no-red-flag",
                () => o["redFlags"] = new JsonArray(new JsonObject { ["id"] = "3", ["resolved"] = false })
            ),
        o => State(o, "no-violation-known", () => o["facts"] = new JsonObject { ["violation-known"] = true }),
        o => State(o, "direct-route", () => o["route"] = Route("VN")),
        o => State(o, "origin-united-states", () => Content(o)),
        o => Listed(o, "UVL"),
        o => Listed(o, "DPL"),
        o => Listed(o, "SDN"),
        o => Line(o)["value"] = 90_000,
        o => Party(o)["name"] = "Embassy of the Islamic Republic of Iran",
        o => Party(o)["name"] = "Cuban Trading House",
        o =>
        {
            Line(o)["eccn"] = "EAR99";
            Line(o)["facts"] = new JsonObject
            {
                ["in-supplement-4-5-6-to-part-746"] = false,
                ["russian-oil-or-gas-project"] = false,
                ["management-or-design-software"] = true,
                ["civil-end-user-left-out"] = false,
            };
        },
    ];

    private static readonly Dictionary<string, string> s_listings = new(StringComparer.Ordinal)
    {
        ["Quartz Instruments UVL"] = "UVL",
        ["Quartz Instruments DPL"] = "DPL",
        ["Quartz Instruments SDN"] = "SDN",
    };

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        .. from c in Enumerable.Range(0, s_circumstances.Length)
        from d in Enumerable.Range(0, s_destinations.Length)
        select Made(c, d),
    ];

    private static WorkedCase Made(int circumstance, int destination)
    {
        var clean = WorkedCases.Of("DET-11");
        var order = clean.Order.DeepClone().AsObject();
        var at = circumstance * s_destinations.Length + destination;
        order["on"] = s_days[at % s_days.Length];
        order["destination"] = s_destinations[destination];
        Party(order)["country"] = s_destinations[destination];
        Line(order)["eccn"] = s_items[(at * 3 + circumstance) % s_items.Length];
        s_circumstances[circumstance](order);
        var id = string.Create(CultureInfo.InvariantCulture, $"MADE-{at}");
        var given = clean with { Id = id, Order = order };
        return s_listings.TryGetValue((string)Party(order)["name"]!, out var code)
            ? WorkedCases.With(
                given,
                new JsonObject
                {
                    ["list"] = code,
                    ["name"] = (string)Party(order)["name"]!,
                    ["country"] = s_destinations[destination],
                    ["programs"] = new JsonArray("SDGT"),
                }
            )
            : given;
    }

    private static void Listed(JsonObject order, string list) => Party(order)["name"] = $"Quartz Instruments {list}";

    private static JsonObject Party(JsonObject order) => order["parties"]![0]!.AsObject();

    private static JsonObject Line(JsonObject order) => order["lines"]![0]!.AsObject();

    private static JsonObject Company() => new() { ["name"] = "Huawei Technologies Co., Ltd.", ["country"] = "CN" };

    private static JsonObject Owner(int percent)
    {
        var owner = Company();
        owner["percent"] = percent;
        return owner;
    }

    private static void State(JsonObject order, string assumption, Action state)
    {
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == assumption));
        state();
    }

    private static void Use(JsonObject order, string code)
    {
        order["endUse"] = new JsonObject { ["statement"] = "as told", ["codes"] = new JsonArray(code) };
        order["notices"] = new JsonArray();
    }

    private static void Notice(JsonObject order)
    {
        order["endUse"] = new JsonObject { ["statement"] = "a pump station", ["codes"] = new JsonArray() };
        order["notices"] = new JsonArray(new JsonObject { ["from"] = "2019-01-01", ["citation"] = "744.11(c)" });
    }

    private static JsonArray Route(string country) => new(new JsonObject { ["country"] = country, ["unladen"] = true });

    private static void Content(JsonObject order)
    {
        (order["movement"], order["from"]) = ("reexport", "FR");
        Line(order)["madeIn"] = "FR";
        Line(order)["usContentPercent"] = 40;
        Line(order)["facts"] = new JsonObject { ["fdp"] = false };
    }
}
