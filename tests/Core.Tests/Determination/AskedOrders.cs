using System.Text.Json.Nodes;
using static Licet.Core.Tests.Determination.AuditorOrders;

namespace Licet.Core.Tests.Determination;

/// <summary>
/// Orders that reach what is not held or left open: entries in prose, numbers that only other entries name, exceptions whose section was not
/// read, end uses of which a row leaves destinations open, footnotes of the chart, lists by wordings that nobody parsed.
/// </summary>
internal static class AskedOrders
{
    private static readonly string[] s_items =
    [
        "0A982",
        "0A018",
        "0A503",
        "0A919.a.1",
        "1C355",
        "1C395",
        "1C980",
        "3A001",
        "3A001.z",
        "3A090.a",
        "3B001.a.4",
        "3B993.f.1",
        "3E001",
        "4A003.g",
        "4A994.b",
        "5A002.a.1",
        "5A980",
        "5D002",
        "6A003.b.4.b",
        "6A005.a",
        "7A103.a",
        "9A004",
        "9A515.e",
        "9A610.a",
        "EAR99",
    ];

    private static readonly string[] s_destinations =
    [
        "BR",
        "CN",
        "SY",
        "CU",
        "RU",
        "UA",
        "IN",
        "IQ",
        "AE",
        "PK",
        "KH",
        "HK",
        "IL",
    ];

    private static readonly string[] s_uses =
    [
        "nuclear",
        "missile",
        "maritime-nuclear",
        "us-person",
        "microprocessor",
        "military",
        "military-intelligence",
        "supercomputer",
        "advanced-fab",
        "sme",
        "advanced-computing",
    ];

    public static IReadOnlyList<WorkedCase> All { get; } =
    [
        .. from item in s_items
        from destination in s_destinations
        select Of($"{item} {destination}", Order(destination, item)),
        .. from use in s_uses
        from destination in (string[])["CN", "BR", "SG", "RU"]
        from item in (string[])["3A991", "EAR99"]
        select Of($"{use} {item} {destination}", Used(Order(destination, item), use)),
        .. from item in s_items
        from destination in (string[])["CN", "BR", "RU"]
        select Of($"made {item} {destination}", Reexport(destination, item, 30)),
        .. from fact in Claims select Of(fact, With(Order("CN", "2B001.d"), (fact, true))),
        .. from list in (string[])["EL", "MEU", "UVL", "DPL", "SDN", "CMIC", "ISN", "DTC", "1260H"] select Listed(list),
        Of("military name", Named("PLA Air Force")),
        Of("nothing assumed", Bare()),
    ];

    private static IEnumerable<string> Claims =>
        Licet
            .Core.Rules.RuleBook.Shipped.Table("exception-tests")
            .Rows.Where(r => r["kind"] == "PURPOSE")
            .Select(r => Licet.Core.Determination.FactCodes.Kebab(r["argument"]))
            .Distinct();

    private static WorkedCase Of(string id, JsonObject order) =>
        WorkedCases.Of("DET-01") with
        {
            Id = id,
            Order = order,
        };

    private static JsonObject Used(JsonObject order, string code)
    {
        var assumed = order["assume"]!.AsArray();
        assumed.Remove(assumed.Single(a => (string?)a == "no-end-use-of-concern"));
        order["endUse"] = new JsonObject { ["statement"] = "as told", ["codes"] = new JsonArray(code) };
        order["notices"] = new JsonArray();
        Party(order)["headquarters"] = "CN";
        Party(order)["ultimateParent"] = "CN";
        return order;
    }

    private static JsonObject Named(string name)
    {
        var order = Order("CN", "EAR99");
        Party(order)["name"] = name;
        return order;
    }

    private static JsonObject Bare()
    {
        var order = Order("CN", "3A001.a.2");
        order["assume"] = new JsonArray();
        return order;
    }

    /// <summary>A party on a list, by a wording that nobody parsed.</summary>
    private static WorkedCase Listed(string list) =>
        WorkedCases.With(
            Of(list, Named("Quartz Instruments Limited")),
            new JsonObject
            {
                ["list"] = list,
                ["name"] = "Quartz Instruments Limited",
                ["country"] = "CN",
                ["requirement"] = "For whatever the moon shines on.",
            }
        );
}
