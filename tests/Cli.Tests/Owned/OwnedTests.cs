using System.Globalization;
using System.Text.Json;

namespace Licet.Cli.Tests.Owned;

public class OwnedTests
{
    private static string Sample(string name) => Documents.PathOf($"samples/ownership/{name}.json");

    private static string Graph(string stakes) =>
        $$"""
            {"schema":"licet.ownership/1","entities":[{"id":"L","entries":[{"list":"EL"}]},{"id":"S","entries":[{"list":"SDN"}]},
            {"id":"T"},{"id":"U"},{"id":"V"}],"stakes":[{{stakes}}]}
            """;

    [Theory]
    [InlineData("", 0)]
    [InlineData("""{"owner":"L","entity":"T","percent":49.99}""", 0)]
    [InlineData("""{"owner":"L","entity":"T","percent":50}""", 10)]
    [InlineData("""{"owner":"L","entity":"T","percent":50},{"owner":"L","entity":"U","percent":null}""", 12)]
    [InlineData(
        """{"owner":"L","entity":"T","percent":50},{"owner":"S","entity":"U","percent":50},{"owner":"L","entity":"V","percent":null}""",
        11
    )]
    public void The_worst_entity_decides_the_exit_code(string stakes, int code)
    {
        using var desk = new Desk();
        Assert.Equal(code, desk.Run("owned", desk.Write("g.json", Graph(stakes)), "--on", "2025-10-15").Code);
    }

    [Theory]
    [InlineData("2025-10-15", "ask", 10)]
    [InlineData("2026-03-02", "active", 0)]
    [InlineData("2026-12-01", "ask", 12)]
    [InlineData("2026-12-01", "active", 10)]
    [InlineData("2026-12-01", "suspended", 0)]
    public void The_day_and_the_setting_decide_and_are_shown(string day, string setting, int code)
    {
        using var desk = new Desk();
        var run = desk.Run("owned", Sample("chain"), "--on", day, "--affiliates-rule", setting);
        Assert.Equal(code, run.Code);
        Assert.StartsWith($"Ownership on {day}\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("BIS affiliates rule: ", run.Out, StringComparison.Ordinal);
        Assert.Equal(
            day == "2026-12-01" && setting != "ask",
            run.Lines[1].Contains("administrator has set", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void Without_a_day_it_is_today()
    {
        using var desk = new Desk();
        Assert.Contains("Ownership on 2026-03-02", desk.Run("owned", Sample("chain")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listed_entity_counts_only_when_asked_for()
    {
        using var desk = new Desk();
        Assert.Equal(0, desk.Run("owned", Sample("chain"), "--on", "2025-10-15", "--entity", "M").Code);
        Assert.Equal(10, desk.Run("owned", Sample("chain"), "--on", "2025-10-15", "--entity", "L").Code);
    }

    /// <summary>Writes numbers and days otherwise; the program and these tests run without the data of real cultures.</summary>
    private static readonly CultureInfo s_other = new("")
    {
        NumberFormat =
        {
            NumberDecimalSeparator = ",",
            NumberGroupSeparator = ".",
            NegativeSign = "~",
        },
        DateTimeFormat = { ShortDatePattern = "dd.MM.yyyy", DateSeparator = "." },
    };

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("mermaid")]
    [InlineData("svg")]
    public void Two_runs_give_the_same_bytes_in_any_culture(string format)
    {
        foreach (var sample in new[] { "chain", "cross-holding", "thatic-2019" })
        {
            HashSet<string> outputs = [];
            foreach (var culture in new[] { CultureInfo.InvariantCulture, s_other })
            {
                var before = CultureInfo.CurrentCulture;
                try
                {
                    CultureInfo.CurrentCulture = culture;
                    using var desk = new Desk();
                    outputs.Add(desk.Run("owned", Sample(sample), "--on", "2025-10-15", "--format", format).Out);
                }
                finally
                {
                    CultureInfo.CurrentCulture = before;
                }
            }
            Assert.NotEmpty(Assert.Single(outputs));
        }
    }

    [Fact]
    public void Json_carries_standing_path_contributors_and_what_would_change_it()
    {
        using var desk = new Desk();
        var run = desk.Run("owned", Sample("chain"), "--on", "2025-10-15", "--entity", "B", "--format", "json");
        using var json = JsonDocument.Parse(run.Out);
        var entity = Assert.Single(json.RootElement.GetProperty("entities").EnumerateArray());
        Assert.Equal("RESTRICTED", entity.GetProperty("standing").GetString());
        Assert.Equal(run.Code, json.RootElement.GetProperty("exitCode").GetInt32());
        var bis = entity.GetProperty("bis");
        Assert.Equal("51", bis.GetProperty("least").GetString());
        Assert.Equal(
            "A",
            Assert.Single(bis.GetProperty("contributors").EnumerateArray()).GetProperty("owner").GetString()
        );
        Assert.All(
            bis.GetProperty("path").EnumerateArray(),
            step =>
                Assert.All(
                    ["step", "citation", "version"],
                    part => Assert.NotEmpty(step.GetProperty(part).GetString()!)
                )
        );
        Assert.Contains(
            entity.GetProperty("whatWouldChange").EnumerateArray(),
            c => c.TryGetProperty("on", out var on) && on.GetString() == "2025-11-10"
        );
    }

    [Theory]
    [InlineData(
        """{"owner":"L","entity":"T","percent":120}""",
        "g.json: $.stakes[0].percent: expected a percentage from 0 to 100"
    )]
    [InlineData(
        """{"owner":"L","entity":"T","percent":60},{"owner":"S","entity":"T","percent":60}""",
        "'T' (T) that sum to at most 100 %, found 120 %: L 60 % ($.stakes[0]), S 60 % ($.stakes[1])"
    )]
    [InlineData(
        """{"owner":"L","entity":"T","percent":}""",
        "g.json: $.stakes[0].percent: expected JSON, found a break at line "
    )]
    [InlineData(
        """{"owner":"L","entity":"Q","percent":1}""",
        "g.json: $.stakes[0].entity: expected the id of an entity of this graph, found 'Q'"
    )]
    public void Bad_input_ends_with_2_and_names_file_path_and_what_was_expected(string stakes, string message)
    {
        using var desk = new Desk();
        var run = desk.Run("owned", desk.Write("g.json", Graph(stakes)));
        Assert.Equal(2, run.Code);
        Assert.Empty(run.Out);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("owned nowhere.json", "owned nowhere.json: there is no such file")]
    [InlineData("owned", "Required argument missing")]
    [InlineData("owned GRAPH --entity Q", "--entity: expected the id of an entity of chain.json, found 'Q'")]
    [InlineData("owned GRAPH --affiliates-rule on", "--affiliates-rule: expected ask, active, suspended, found 'on'")]
    [InlineData("owned GRAPH --format png", "--format: expected text, json, mermaid, svg, found 'png'")]
    [InlineData("owned GRAPH --on 2025-13-01", "--on: expected a day as yyyy-MM-dd, or 'today', found '2025-13-01'")]
    public void A_wrong_command_line_ends_with_2(string line, string message)
    {
        using var desk = new Desk();
        var run = desk.Run([.. line.Split(' ').Select(w => w == "GRAPH" ? Sample("chain") : w)]);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_large_graph_the_standings_are_told_and_the_reasons_of_one_when_asked_for()
    {
        using var desk = new Desk();
        var entities = string.Join(
            ',',
            Enumerable
                .Range(0, 1000)
                .Select(i => $$"""{"id":"E{{i}}"{{(i == 0 ? ",\"entries\":[{\"list\":\"EL\"}]" : "")}}}""")
        );
        var stakes = string.Join(
            ',',
            Enumerable
                .Range(1, 999)
                .Select(i => $$"""{"owner":"E{{i / 2}}","entity":"E{{i}}","percent":{{(i < 500 ? 60 : 5)}}}""")
                .Skip(1)
                .Prepend("""{"owner":"E0","entity":"E1","percent":60}""")
        );
        var graph = desk.Write(
            "g.json",
            $$"""{"schema":"licet.ownership/1","entities":[{{entities}}],"stakes":[{{stakes}}]}"""
        );
        var all = desk.Run("owned", graph, "--on", "2025-10-15");
        Assert.Equal(10, all.Code);
        Assert.Contains(
            "1000 entities: 499 restricted; 1 listed; 500 not restricted, red flag",
            all.Out,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("step", all.Out, StringComparison.Ordinal);
        Assert.Contains(
            "E1 is therefore restricted",
            desk.Run("owned", graph, "--on", "2025-10-15", "--entity", "E7").Out,
            StringComparison.Ordinal
        );
        Assert.Equal(2, desk.Run("owned", graph, "--on", "2025-10-15", "--format", "svg").Code);
    }

    [Fact]
    public void The_graph_can_come_from_standard_input()
    {
        using var desk = new Desk { Input = File.ReadAllBytes(Sample("chain")) };
        Assert.Equal(10, desk.Run("owned", "-", "--on", "2025-10-15").Code);
    }

    /// <summary>LICET_UPDATE_README=1 writes it, as it does the examples.</summary>
    [Fact]
    public void The_picture_of_the_documents_is_the_one_that_is_drawn()
    {
        using var desk = new Desk();
        var drawn = desk.Run("owned", Sample("thatic-2019"), "--on", "2025-10-15", "--format", "svg").Out;
        var kept = Documents.PathOf("docs/ownership-thatic.svg");
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(kept, drawn);
        }
        Assert.Equal(File.ReadAllText(kept), drawn);
    }

    [Fact]
    public void The_shipped_schema_knows_every_property_that_the_reader_knows()
    {
        using var schema = JsonDocument.Parse(
            File.ReadAllText(Documents.PathOf("data/schemas/ownership-graph.schema.json"))
        );
        var definitions = schema.RootElement.GetProperty("$defs");
        foreach (var (name, path) in new[] { ("entity", "entities"), ("stake", "stakes") })
        {
            var known = definitions.GetProperty(name).GetProperty("properties").EnumerateObject().Select(p => p.Name);
            using var desk = new Desk();
            var graph = $$"""{"schema":"licet.ownership/1","entities":[],"stakes":[],"{{path}}":[{"?":1}]}""".Replace(
                $"\"{path}\":[],",
                "",
                StringComparison.Ordinal
            );
            var run = desk.Run("owned", desk.Write("g.json", graph));
            Assert.Contains(
                $"expected one of the properties {string.Join(", ", known)},",
                run.Error,
                StringComparison.Ordinal
            );
        }
    }
}
