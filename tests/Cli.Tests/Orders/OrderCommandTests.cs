using System.Text.Json.Nodes;

namespace Licet.Cli.Tests.Orders;

public class OrderCommandTests
{
    private static readonly string s_held = Documents.PathOf("samples/license/held.json");

    private static string Order(Desk desk, Action<JsonObject>? change = null)
    {
        var order = JsonNode
            .Parse(File.ReadAllText(Documents.PathOf("samples/orders/valve-singapore.json")))!
            .AsObject();
        order["lines"]!.AsArray().RemoveAt(1);
        change?.Invoke(order);
        return desk.Write($"{order["id"]}.json", order.ToJsonString());
    }

    private static Desk At(string day) =>
        new() { Now = new(DateOnly.Parse(day, null).ToDateTime(new(12, 0)), TimeSpan.Zero) };

    private static Outcome Act(Desk desk, string act, string what, params string[] more) =>
        desk.Run(["order", act, what, "--log", desk.PathOf("book.log"), "--by", "alice", .. more]);

    private static readonly string[] s_law = ["--licenses", s_held, "--accept-gaps"];

    [Fact]
    public void An_order_goes_from_held_over_released_to_shipped_and_its_license_is_drawn_once()
    {
        using var desk = At("2026-09-24");
        var order = Order(desk);
        Assert.Contains("HELD", Act(desk, "enter", order).Out, StringComparison.Ordinal);
        Assert.Equal(1, Act(desk, "ship", order, s_law).Code);
        Assert.Contains(
            "Nothing lets it go: line 1: LICENSE_REQUIRED",
            Act(desk, "release", order, "--reason", "checked", "--accept-gaps").Out,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "by D1300001/1",
            Act(desk, "release", order, ["--reason", "licensed", .. s_law]).Out,
            StringComparison.Ordinal
        );
        var shipped = Act(desk, "ship", order, ["--filing", "X1", .. s_law]);
        Assert.Equal(0, shipped.Code);
        Assert.Contains("drawn on D1300001, line 1: 30 each, USD 18000", shipped.Out, StringComparison.Ordinal);

        // 10 are left: what the first order drew is taken off, though the license's file does not know of it.
        var second = Order(desk, o => o["id"] = "PO-2");
        Assert.Equal(0, Act(desk, "enter", second).Code);
        Assert.Contains(
            "line 1: LICENSE_REQUIRED (D1300001: QUANTITY VALUE, left: 10 number on line 1, USD 11560 on the license)",
            Act(desk, "release", second, ["--reason", "licensed", .. s_law]).Out,
            StringComparison.Ordinal
        );
        var third = Order(
            desk,
            o => (o["id"], o["lines"]![0]!["quantity"], o["lines"]![0]!["value"]) = ("PO-3", 10, 11560)
        );
        Assert.Equal(0, Act(desk, "enter", third).Code);
        Assert.Equal(0, Act(desk, "release", third, ["--reason", "licensed", .. s_law]).Code);

        var book = desk.Run("order", "show", "--log", desk.PathOf("book.log"));
        Assert.Equal(
            ["PO-2: HELD", "PO-2620-SG: SHIPPED", "PO-3: RELEASED"],
            book.Lines.Select(l => l[..l.IndexOf(" since", StringComparison.Ordinal)])
        );
        Assert.Contains(
            "no fault found",
            desk.Run("log", "verify", desk.PathOf("book.log")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_book_that_is_not_there_is_no_empty_book_and_beside_what_is_none_nothing_is_left()
    {
        using var desk = At("2026-09-24");
        var none = desk.Run("order", "show", "--log", desk.PathOf("bok.log"));
        Assert.Equal((2, ""), (none.Code, none.Out));
        Assert.Contains("there is no such file", none.Error, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run("order", "show", "--log", Order(desk)).Code);
        Assert.DoesNotContain(Directory.GetFiles(desk.PathOf(".")), f => f.EndsWith(".lock", StringComparison.Ordinal));
    }

    [Fact]
    public void A_license_that_ended_before_the_ship_date_is_named_where_the_order_is_held_instead()
    {
        using var desk = At("2026-09-25");
        var held = JsonNode.Parse(File.ReadAllText(s_held))!;
        held["licenses"]![0]!["lastDay"] = "2026-09-24";
        string[] law = ["--licenses", desk.Write("ended.json", held.ToJsonString()), "--accept-gaps"];
        var order = Order(desk);
        Act(desk, "enter", order, "--on", "2026-09-24");
        Assert.Equal(0, Act(desk, "release", order, ["--reason", "licensed", "--on", "2026-09-24", .. law]).Code);
        var shipped = Act(desk, "ship", order, law);
        Assert.Equal(1, shipped.Code);
        Assert.Contains("line 1: LICENSE_REQUIRED (D1300001: EXPIRED)", shipped.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_shipment_is_asked_again_on_its_day_and_held_where_the_law_has_changed()
    {
        using var desk = At("2019-05-15");
        var order = Order(
            desk,
            o =>
            {
                o["destination"] = "CN";
                o["parties"]![0]!["name"] = "Huawei Technologies Co., Ltd.";
                o["parties"]![0]!["country"] = "CN";
                o["lines"]![0]!["eccn"] = "EAR99";
            }
        );
        Assert.Equal(0, Act(desk, "enter", order).Code);
        Assert.Equal(
            0,
            Act(desk, "hold", "PO-2620-SG", "--reason", "a list is to change", "--cause", "84 FR 22961").Code
        );
        Assert.Equal(
            0,
            Act(desk, "release", order, "--reason", "not yet listed", "--accept-gaps", "--on", "2019-05-15").Code
        );
        desk.Now = desk.Now.AddDays(7);
        string[] clause =
        [
            "--aboard-since",
            "2019-05-16",
            "--aboard-by",
            "2019-05-16",
            "--savings-clause",
            "84 FR 22961",
        ];
        var shipped = Act(desk, "ship", order, ["--accept-gaps", .. clause]);
        Assert.Contains(
            "en route since 2019-05-16, under the savings clause of 84 FR 22961",
            shipped.Out,
            StringComparison.Ordinal
        );
        Assert.Equal(0, shipped.Code);
    }

    [Fact]
    public void Without_a_clause_what_was_released_before_a_listing_is_held()
    {
        using var desk = At("2019-05-15");
        var order = Order(
            desk,
            o =>
            {
                o["destination"] = "CN";
                o["parties"]![0]!["name"] = "Huawei Technologies Co., Ltd.";
                o["parties"]![0]!["country"] = "CN";
                o["lines"]![0]!["eccn"] = "EAR99";
            }
        );
        Assert.Equal(0, Act(desk, "enter", order).Code);
        Assert.Equal(0, Act(desk, "release", order, "--reason", "not yet listed", "--accept-gaps").Code);
        desk.Now = desk.Now.AddDays(7);
        var held = Act(desk, "ship", order, "--accept-gaps");
        Assert.Equal(1, held.Code);
        Assert.Contains("HELD since 2019-05-22, alice: line 1: LICENSE_REQUIRED", held.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_wrong_input_has_its_message()
    {
        using var desk = At("2026-09-24");
        var order = Order(desk);
        var nameless = desk.Write(
            "nameless.json",
            JsonNode
                .Parse(File.ReadAllText(order))!
                .ToJsonString()
                .Replace("\"id\":\"PO-2620-SG\",", "", StringComparison.Ordinal)
        );
        Assert.Equal(0, Act(desk, "enter", order).Code);
        var cut = desk.Write(
            "cut.log",
            File.ReadAllText(desk.PathOf("book.log")).Replace("PO-2620", "PO-2621", StringComparison.Ordinal)
        );
        (string[] Args, string Message)[] cases =
        [
            (
                ["enter", nameless, "--log", desk.PathOf("book.log"), "--by", "alice"],
                "id: expected the order's own number"
            ),
            (["enter", order, "--log", desk.PathOf("book.log"), "--by", "Alice"], "is no id of a person"),
            (
                [
                    "hold",
                    "PO-2620-SG",
                    "--log",
                    desk.PathOf("book.log"),
                    "--by",
                    "alice",
                    "--reason",
                    "x",
                    "--on",
                    "2026-09-23",
                ],
                "before the order's last act"
            ),
            (
                ["enter", desk.PathOf("none.json"), "--log", desk.PathOf("book.log"), "--by", "alice"],
                "there is no such file"
            ),
            (["enter", order, "--log", cut, "--by", "alice"], "cut.log:"),
            (["enter", order, "--log", s_held, "--by", "alice"], "held.json"),
            (["enter", order, "--log", desk.PathOf("no/book.log"), "--by", "alice"], "its folder is not there"),
            (
                ["ship", order, "--log", desk.PathOf("book.log"), "--by", "alice", "--aboard-since", "2026-09-01"],
                "needs --aboard-since, --aboard-by and --savings-clause together"
            ),
        ];
        foreach (var (args, message) in cases)
        {
            var run = desk.Run(["order", .. args]);
            Assert.True(run.Code == 2, $"{string.Join(' ', args)}: {run}");
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }
}
