using System.Text.Json.Nodes;

namespace Licet.Cli.Tests.Check;

public class HeldLicensesTests
{
    private static readonly string s_order = Documents.PathOf("samples/orders/valve-singapore.json");
    private static readonly string s_held = Documents.PathOf("samples/license/held.json");
    private static readonly string s_signed = Documents.PathOf("samples/license/D1234567.json");
    private static readonly string s_keys = Documents.PathOf("samples/license/keys.json");

    private static string OneLine(Desk desk)
    {
        var order = JsonNode.Parse(File.ReadAllText(s_order))!;
        order["lines"]!.AsArray().RemoveAt(1);
        return desk.Write("one.json", order.ToJsonString());
    }

    [Fact]
    public void A_covered_order_is_permitted_and_names_license_line_balance_and_days()
    {
        using var desk = new Desk();
        var run = desk.Run("check", OneLine(desk), "--licenses", s_held, "--accept-gaps");
        Assert.Equal(13, run.Code);
        Assert.Contains("COVERED BY license D1300001, line 1", run.Out, StringComparison.Ordinal);
        Assert.Contains("not issued by Licet: license letter of 2026-01-15", run.Out, StringComparison.Ordinal);
        Assert.Contains("left: 10 number on line 1, USD 11560 on the license", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_complete_lists_a_covered_order_is_not_screened()
    {
        using var desk = new Desk();
        var run = desk.Run("check", OneLine(desk), "--licenses", s_held);
        Assert.Equal(14, run.Code);
        Assert.Contains("License D1300001, line 1, covers it", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_of_a_file_draw_one_after_another_whatever_the_threads()
    {
        using var desk = new Desk();
        var line = File.ReadAllText(OneLine(desk));
        var orders = desk.Write("orders.ndjson", string.Join('\n', Enumerable.Repeat(line, 5)));
        var alone = desk.Run(
            "check",
            "--in",
            orders,
            "--licenses",
            s_held,
            "--accept-gaps",
            "--format",
            "json",
            "--threads",
            "1"
        );
        var many = desk.Run(
            "check",
            "--in",
            orders,
            "--licenses",
            s_held,
            "--accept-gaps",
            "--format",
            "json",
            "--threads",
            "4"
        );
        Assert.Equal(10, alone.Code);
        Assert.Equal(alone.Out, many.Out);
        Assert.Equal(
            ["PERMITTED", "LICENSE_REQUIRED", "LICENSE_REQUIRED", "LICENSE_REQUIRED", "LICENSE_REQUIRED"],
            alone.Lines.Select(l => JsonNode.Parse(l)!["outcome"]!.ToString())
        );
        var license = JsonNode.Parse(alone.Lines[0])!["lines"]![0]!["licenses"]![0]!;
        Assert.True((bool)license["covers"]!);
        Assert.Equal("40 number", license["leftBefore"]!["quantity"]!.ToString());
    }

    [Fact]
    public void A_demonstration_covers_nothing()
    {
        using var desk = new Desk();
        var run = desk.Run("check", OneLine(desk), "--licenses", s_signed, "--keys", s_keys, "--accept-gaps");
        Assert.Equal(10, run.Code);
        Assert.Contains("demonstration", run.Out, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Every_wrong_input_has_its_message()
    {
        using var desk = new Desk();
        var one = OneLine(desk);
        var twice = desk.Write("again.json", File.ReadAllText(s_held));
        var wrong = desk.Write(
            "wrong.json",
            File.ReadAllText(s_held).Replace("\"SG\"]", "\"sg\"]", StringComparison.Ordinal)
        );
        (string[] Args, string Message)[] cases =
        [
            (["--licenses", desk.PathOf("none.json")], "there is no such file"),
            (["--licenses", wrong], "wrong.json: licenses[0]: 'sg' is no country"),
            (["--licenses", one], "one.json: format: missing"),
            (["--licenses", s_held, "--licenses", twice], "D1300001 stands in two files"),
            (["--licenses", s_signed], "D1234567 is signed; expected --keys FILE"),
            (["--licenses", s_signed, "--keys", s_held], "--keys"),
            (["--licenses", s_signed, "--keys", s_keys, "--revocations", s_keys], "--revocations"),
            (["--keys", s_keys], "expected --licenses FILE"),
        ];
        foreach (var (args, message) in cases)
        {
            var run = desk.Run(["check", one, .. args]);
            Assert.Equal(2, run.Code);
            Assert.Empty(run.Out);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
        }
    }
}
