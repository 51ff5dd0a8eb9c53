using System.Text;
using System.Text.Json;

namespace Licet.Cli.Tests.Check;

public class CheckTests
{
    private static readonly string[] Pump =
    [
        "check",
        "--party",
        "Nordlicht Feinmechanik",
        "--country",
        "Germany",
        "--eccn",
        "EAR99",
        "--value",
        "1000",
        "--on",
        "2026-03-02",
    ];

    private static string Sample(string name) => Documents.PathOf($"samples/orders/{name}.json");

    [Theory]
    [InlineData("ear99-cable-huawei-2019", 10, "LICENSE REQUIRED", "744.11")]
    [InlineData("5a991-russia", 10, "LICENSE REQUIRED", "746.8")]
    [InlineData("2b001d-br", 10, "LICENSE REQUIRED", "column NS2 of BR")]
    [InlineData("2b001d-sg", 10, "LICENSE REQUIRED", "Each must be overcome by itself.")]
    [InlineData("2b001d-in", 10, "LICENSE REQUIRED", "STA")]
    [InlineData("3a001-lvs-chad", 14, "NOT SCREENED", "With --accept-gaps: permitted on conditions.")]
    [InlineData("3a001-gbs-chad", 14, "NOT SCREENED", "With --accept-gaps: permitted on conditions.")]
    [InlineData("three-lines-chad", 10, "LICENSE REQUIRED", "column NS2 of TD")]
    [InlineData("2b001d-jp", 14, "NOT SCREENED", "C33")]
    [InlineData("ear99-pump-germany", 14, "NOT SCREENED", "With --accept-gaps: no license required.")]
    public void Each_sample_ends_with_its_code_and_says_why(string sample, int code, string headline, string why)
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample(sample));
        Assert.Equal(code, run.Code);
        Assert.Contains($"\n{headline}", run.Out, StringComparison.Ordinal);
        Assert.Contains(why, run.Out, StringComparison.Ordinal);
        Assert.Contains("Not legal advice.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_gaps_give_the_answer_underneath_and_are_printed()
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample("ear99-pump-germany"), "--accept-gaps");
        Assert.Equal(0, run.Code);
        Assert.Contains("\nNO LICENSE REQUIRED (NLR)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("The starter list holds", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("3a001-lvs-chad", "LVS", "740.3")]
    [InlineData("3a001-gbs-chad", "GBS", "740.4")]
    public void The_exception_that_permits_a_sample_is_named_in_the_headline(
        string sample,
        string symbol,
        string section
    )
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample(sample), "--accept-gaps");
        Assert.Equal(13, run.Code);
        Assert.Contains($"\nPERMITTED under License Exception {symbol}", run.Out, StringComparison.Ordinal);
        Assert.Contains($"[{section}]", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_lines_each_has_its_own_answer_and_the_worst_is_the_exit_code()
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample("three-lines-chad"), "--accept-gaps", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        Assert.Equal(
            ["NLR", "PERMITTED", "LICENSE_REQUIRED"],
            json.RootElement.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("outcome").GetString())
        );
        Assert.Equal(10, run.Code);
    }

    [Fact]
    public void A_general_license_is_named_in_the_headline()
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample("tgl-network-repair-2019"), "--accept-gaps");
        Assert.Equal(13, run.Code);
        Assert.Contains("\nPERMITTED under ", run.Out, StringComparison.Ordinal);
        Assert.Contains("general license for Huawei", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_of_the_flags_is_screened_and_the_kind_is_the_party_s()
    {
        using var desk = new Desk();
        var list = desk.Write(
            "own.csv",
            "id,entity,kind,name,address,country\n1,1,company,Harbor Optics,\"Unit 12, 88 Queen's Road Central\",HK\n"
        );
        string[] order = ["check", "--party", "Ostwind Handel", "--country", "HK", "--eccn", "EAR99", "--list", list];
        Assert.DoesNotContain("address", desk.Run(order).Lines[2], StringComparison.Ordinal);
        var run = desk.Run([.. order, "--address", "Unit 12, 88 Queen's Road Central", "--kind", "company"]);
        Assert.Contains("address 1.00: Harbor Optics", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, desk.Run([.. order, "--kind", "planet"]).Code);
        Assert.Equal(2, desk.Run([.. order, "--address", " "]).Code);
    }

    [Fact]
    public void Each_order_of_many_is_answered_by_the_stored_lists_of_its_own_day()
    {
        using var desk = new Desk();
        var older = desk.Write("a/consolidated.csv", SampleLists.Consolidated(10));
        var newer = desk.Write("b/consolidated.csv", SampleLists.Consolidated(40));
        Assert.Equal(14, desk.Run("lists", "import", older, "--dated", "2026-02-10", "--through", "2026-02-14").Code);
        Assert.Equal(14, desk.Run("lists", "import", newer, "--dated", "2026-02-20", "--through", "2026-02-24").Code);
        string[] days = ["2026-02-11", "2026-02-21", "2026-02-12"];
        var orders = string.Concat(
            days.Select(d =>
                $$"""{"on":"{{d}}","destination":"DE","parties":[{"roles":["end-user"],"name":"Nordlicht","country":"DE"}],"lines":[{"eccn":"EAR99"}]}"""
                + "\n"
            )
        );
        var run = desk.Run("check", "--in", desk.Write("orders.ndjson", orders), "--format", "json");
        var versions = run
            .Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("versions").ToString())
            .ToList();
        Assert.Equal(3, versions.Count);
        Assert.Contains("10 listings", versions[0], StringComparison.Ordinal);
        Assert.Contains("40 listings", versions[1], StringComparison.Ordinal);
        Assert.Equal(versions[0], versions[2]);
    }

    [Fact]
    public void An_order_may_name_its_schema()
    {
        using var desk = new Desk();
        var text = File.ReadAllText(Sample("ear99-pump-germany"));
        var file = desk.Write(
            "o.json",
            text.Replace("{\n  \"id\"", "{\n  \"$schema\": \"order.schema.json\",\n  \"id\"", StringComparison.Ordinal)
        );
        Assert.NotEqual(text, File.ReadAllText(file));
        Assert.Equal(desk.Run("check", Sample("ear99-pump-germany")).Out, desk.Run("check", file).Out);
    }

    [Theory]
    [InlineData("2019-05-15", 0)]
    [InlineData("2019-05-16", 10)]
    [InlineData("2019-05-17", 10)]
    [InlineData("2019-05-21", 10)]
    public void A_shipment_of_17_May_2019_is_caught_though_the_rule_was_printed_on_the_21st_and_one_of_15_May_is_not(
        string day,
        int code
    )
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample("ear99-cable-huawei-2019"), "--on", day, "--accept-gaps");
        Assert.Equal(code, run.Code);
        Assert.Contains(day, run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_in_another_order_have_the_same_answers()
    {
        using var desk = new Desk();
        var orders = File.ReadAllLines(Documents.PathOf("samples/orders/orders.ndjson"));
        var there = desk.Run("check", "--in", desk.Write("a.ndjson", string.Join('\n', orders)), "--format", "json");
        var back = desk.Run(
            "check",
            "--in",
            desk.Write("b.ndjson", string.Join('\n', Enumerable.Reverse(orders))),
            "--format",
            "json",
            "--threads",
            "3"
        );
        Assert.Equal(orders.Length, there.Lines.Length);
        Assert.Equal(there.Lines, Enumerable.Reverse(back.Lines));
    }

    [Fact]
    public void Flags_make_an_order_and_print_what_they_assume()
    {
        using var desk = new Desk();
        var run = desk.Run([.. Pump, "--accept-gaps"]);
        Assert.Equal(0, run.Code);
        Assert.Contains(
            "purchaser, intermediate consignee, ultimate consignee, end user",
            run.Out,
            StringComparison.Ordinal
        );
        Assert.Contains("No country is touched on the way.", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            7,
            run.Lines.SkipWhile(l => !l.Contains("Assumed", StringComparison.Ordinal))
                .Skip(1)
                .TakeWhile(l => l.StartsWith("    - ", StringComparison.Ordinal))
                .Count()
        );
    }

    [Fact]
    public void An_end_use_that_is_named_is_not_assumed_away()
    {
        using var desk = new Desk();
        var run = desk.Run([.. Pump, "--accept-gaps", "--end-use", "nuclear"]);
        Assert.NotEqual(0, run.Code);
        Assert.NotEqual(2, run.Code);
        Assert.DoesNotContain("No end use of part 744 is known", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--eccn", "3A998", "--eccn: '3A998' is no entry of the control list")]
    [InlineData("--end-use", "fun", "--end-use: 'fun' is no end use; expected one of nuclear")]
    public void What_the_tables_do_not_know_is_bad_input_named_by_its_flag(string flag, string value, string message)
    {
        using var desk = new Desk();
        string[] flags = flag == "--eccn" ? [.. Pump.Select(w => w == "EAR99" ? value : w)] : [.. Pump, flag, value];
        var run = desk.Run(flags);
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_that_is_named_is_the_list_that_is_asked()
    {
        using var desk = new Desk();
        var list = desk.Write("consolidated.csv", SampleLists.Consolidated(3));
        string[] listed =
        [
            .. Pump.Select(w => w.StartsWith("Nordlicht", StringComparison.Ordinal) ? SampleLists.Name(1) : w),
        ];
        var run = desk.Run([.. listed, "--list", list]);
        Assert.NotEqual(0, run.Code);
        Assert.Contains($": {SampleLists.Name(1)}, EL:", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("starter", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_trail_is_printed_when_asked_for()
    {
        using var desk = new Desk();
        var run = desk.Run("check", Sample("5a991-russia"), "--explain");
        Assert.Equal(10, run.Code);
        Assert.Contains("Trail of line 1: ", run.Out, StringComparison.Ordinal);
        Assert.True(run.Lines.All(l => l.Length <= 100));
    }

    [Fact]
    public void Json_is_one_object_with_the_exit_code_inside()
    {
        using var desk = new Desk();
        foreach (var sample in new[] { "ear99-cable-huawei-2019", "2b001d-in", "ear99-pump-germany" })
        {
            var run = desk.Run("check", Sample(sample), "--format", "json");
            using var json = JsonDocument.Parse(run.Out);
            Assert.Equal(run.Code, json.RootElement.GetProperty("exitCode").GetInt32());
            Assert.True(json.RootElement.GetProperty("lines")[0].GetProperty("steps").GetArrayLength() > 0);
        }
    }

    [Theory]
    [InlineData("json")]
    [InlineData("text")]
    public void Many_orders_are_answered_in_input_order_by_any_number_of_threads(string format)
    {
        using var desk = new Desk();
        var samples = File.ReadAllLines(Documents.PathOf("samples/orders/orders.ndjson"));
        var orders = new StringBuilder();
        for (var i = 0; i < 40; i++)
        {
            var order = samples[i % samples.Length];
            orders
                .Append("{\"id\": \"N")
                .Append(i)
                .Append('"')
                .Append(order[order.IndexOf(',', StringComparison.Ordinal)..])
                .Append('\n');
        }

        var file = desk.Write("orders.ndjson", orders.ToString());
        var one = desk.Run("check", "--in", file, "--threads", "1", "--format", format);
        Assert.Equal(10, one.Code);
        foreach (var threads in new[] { "2", "7" })
        {
            Assert.Equal(one.Out, desk.Run("check", "--in", file, "--threads", threads, "--format", format).Out);
        }

        if (format == "json")
        {
            var ids = one.Lines.Select(l =>
            {
                using var json = JsonDocument.Parse(l);
                return json.RootElement.GetProperty("id").GetString();
            });
            Assert.Equal(Enumerable.Range(0, 40).Select(i => $"N{i}"), ids);
        }
    }

    [Fact]
    public void Orders_come_from_standard_input_too()
    {
        using var desk = new Desk { Input = File.ReadAllBytes(Documents.PathOf("samples/orders/orders.ndjson")) };
        var run = desk.Run("check", "--in", "-", "--format", "json");
        Assert.Equal(10, run.Code);
        Assert.Equal(8, run.Lines.Length);
        desk.Input = File.ReadAllBytes(Sample("5a991-russia"));
        Assert.Equal(10, desk.Run("check", "-").Code);
    }

    [Fact]
    public void The_orders_among_the_samples_are_those_of_the_files() =>
        Assert.All(
            File.ReadLines(Documents.PathOf("samples/orders/orders.ndjson")),
            line =>
                Assert.Contains(
                    Directory.GetFiles(Documents.PathOf("samples/orders"), "*.json"),
                    file => Same(File.ReadAllText(file), line)
                )
        );

    private static bool Same(string one, string other)
    {
        using var a = JsonDocument.Parse(one);
        using var b = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(a.RootElement, b.RootElement);
    }
}
