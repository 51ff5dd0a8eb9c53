using System.Text.Json.Nodes;

namespace Licet.Core.Tests.Covering;

public class HeldFileTests
{
    private static readonly Dictionary<string, Action<HeldCase>> s_faults = new()
    {
        ["format: 'licet-held/2' is unknown"] = g => g.File0["format"] = "licet-held/2",
        ["asOf: missing"] = g => g.File0.Remove("asOf"),
        ["licenses: missing or empty"] = g => g.File0["licenses"] = new JsonArray(),
        ["licences: unknown field"] = g => g.File0["licences"] = new JsonArray(),
        ["licenses[0].number: missing"] = g => g.License.Remove("number"),
        ["licenses[0]: A license has a number"] = g => g.License["number"] = "d 13",
        ["licenses[0].agency: missing"] = g => g.License.Remove("agency"),
        ["licenses[0].source: missing"] = g => g.License.Remove("source"),
        ["licenses[0].kind: 'import' is unknown"] = g => g.License["kind"] = "import",
        ["licenses[0].issued: '2026-02-30' is no date"] = g => g.License["issued"] = "2026-02-30",
        ["licenses[0].issued: is after the day of the file"] = g => g.License["issued"] = "2026-09-21",
        ["licenses[0].lastDay: missing"] = g => g.License.Remove("lastDay"),
        ["licenses[0]: The last day is not before the day of issue"] = g => g.License["lastDay"] = "2026-01-14",
        ["licenses[0].destinations: missing or empty"] = g => g.License.Remove("destinations"),
        ["licenses[0]: 'XX' is no country"] = g => g.License["destinations"] = new JsonArray("XX"),
        ["licenses[0].parties: missing or empty"] = g => g.License["parties"] = new JsonArray(),
        ["licenses[0]: A license names the licensee"] = g => g.License["parties"]!.AsArray().RemoveAt(0),
        ["licenses[0].parties[0].role: 'boss' is no role"] = g => g.License["parties"]![0]!["role"] = "boss",
        ["licenses[0].parties[1].country: 'Singapore' is no country code"] = g =>
            g.License["parties"]![1]!["country"] = "Singapore",
        ["licenses[0].lines[0].eccn: '3Z999' is no classification"] = g => Line(g)["eccn"] = "3Z999",
        ["licenses[0].lines[0].description: missing"] = g => Line(g).Remove("description"),
        ["licenses[0].lines[0].unit: missing"] = g => Line(g).Remove("unit"),
        ["licenses[0].lines[0].quantity: -1 is out of range"] = g => Line(g)["quantity"] = -1,
        ["licenses[0].lines[0].value: expected at most 4 decimals"] = g => Line(g)["value"] = 1.00001m,
        ["licenses[0].lines[0].currency: 'US$' is no currency"] = g => Line(g)["currency"] = "US$",
        ["licenses[0]: Line 1: commodities are limited by quantity and value"] = g => Line(g).Remove("value"),
        ["licenses[0].conditions[0].text: missing"] = g => g.License["conditions"]![0]!.AsObject().Remove("text"),
        ["licenses[0].conditions[0].obligations[0].due: missing"] = g =>
            g.License["conditions"]![0]!["obligations"]![0]!.AsObject().Remove("due"),
        ["licenses[0].tolerance.value: 2000 is out of range"] = g =>
            g.License["tolerance"] = new JsonObject { ["value"] = 2000 },
        ["licenses[0].shipped[0].line: '7' is no line of the license; expected one of 1"] = g =>
            Shipped(g)["line"] = "7",
        ["licenses[0].shipped[0].on: is after the day of the file"] = g => Shipped(g)["on"] = "2026-09-21",
        ["licenses[0].shipped[0]: 'kg' does not convert"] = g => Shipped(g)["unit"] = "kg",
        ["licenses[0].shipped[0]: No value is given"] = g => Shipped(g).Remove("value"),
        ["licenses[0].events[0].kind: 'lost' is unknown"] = g => Event(g, "lost"),
        ["licenses[0].events[0].on: is before the day of issue"] = g => Event(g, "suspended", "2026-01-01"),
        ["licenses[0].events[0].by: missing"] = g => Event(g, "replaced"),
        ["licenses[0].events[0].obligation: the license has no obligation '1/9'"] = g =>
        {
            Event(g, "obligation-met");
            var met = g.License["events"]![0]!;
            (met["condition"], met["obligation"], met["evidence"]) = ("1", "9", "letter");
        },
        ["licenses[1].number: D1300001 stands in the file twice"] = g =>
            g.File0["licenses"]!.AsArray().Add(g.License.DeepClone()),
        ["licenses[0].document: expected a license as Licet signs it"] = g =>
            g.File0["licenses"]![0] = new JsonObject { ["document"] = new JsonObject { ["format"] = "x" } },
    };

    public static TheoryData<string> Faults => [.. s_faults.Keys];

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_wrong_file_is_refused_by_its_field(string message)
    {
        HeldCase given = new();
        s_faults[message](given);
        var reading = HeldCase.Read(given.File0);
        Assert.Empty(reading.Licenses);
        Assert.Contains(reading.Problems, p => p.ToString().StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[]", "expected licenses as one object, found a list")]
    [InlineData("{", "line 1, column 2: not a JSON object")]
    [InlineData("""{"format":"licet-held/1","format":"x"}""", "format")]
    public void What_is_no_object_is_refused(string text, string message) =>
        Assert.Contains(
            message,
            Assert
                .Single(
                    Core.Covering.HeldLicensesReader.Read(
                        System.Text.Encoding.UTF8.GetBytes(text),
                        Core.Rules.RuleBook.Shipped
                    ).Problems
                )
                .ToString(),
            StringComparison.Ordinal
        );

    private static JsonObject Line(HeldCase given) => given.License["lines"]![0]!.AsObject();

    private static JsonObject Shipped(HeldCase given) => given.License["shipped"]![0]!.AsObject();

    private static void Event(HeldCase given, string kind, string on = "2026-05-01") =>
        given.License["events"] = new JsonArray(new JsonObject { ["kind"] = kind, ["on"] = on });
}
