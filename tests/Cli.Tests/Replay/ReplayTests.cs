using System.Globalization;
using System.Text.Json.Nodes;
using Licet.Cli.Paper;
using Licet.Cli.Replay;
using Licet.Core.History;
using Licet.Core.Replay;

namespace Licet.Cli.Tests.Replay;

public class ReplayTests
{
    private static readonly ReplayFacts s_facts = ReplayFacts.Of("huawei-2019");

    /// <summary>Recorded once: what a day's own run records is the beginning of it (see the tests of the replay itself).</summary>
    private static readonly Lazy<IReadOnlyList<LoggedEvent>> s_whole = new(() =>
        ReplayRun.Record(s_facts, DateOnly.MaxValue).Events
    );

    private static ReplayAnswer On(string day)
    {
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return ReplayAnswer.Of(
            s_facts,
            [.. s_whole.Value.Where(e => DateOnly.FromDateTime(e.Event.Recorded.UtcDateTime) <= on)],
            on
        );
    }

    private static JsonNode Json(string day)
    {
        using MemoryStream json = new();
        ReplayJson.Write(On(day), json);
        return JsonNode.Parse(json.ToArray())!;
    }

    [Fact]
    public void On_Sunday_3_November_2019_260_were_received_and_none_was_issued()
    {
        using var desk = new Desk { Width = 80 };
        var run = desk.Run("replay", "huawei-2019");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("At the end of Sunday, 2019-11-03", run.Out, StringComparison.Ordinal);
        Assert.Contains("license requests received: 260 applications", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"\n    received +260 +synthetic\n", run.Out);
        Assert.Matches(@"\n    pending +260 of 260 +synthetic\n", run.Out);
        Assert.Matches(@"\n    licenses issued +0 +synthetic\n", run.Out);
        Assert.Matches(@"\n    overdue +[0-9]+ of 2[0-9]{2} +computed\n", run.Out);
        Assert.Contains("115 parties of Huawei", run.Out, StringComparison.Ordinal);
        Assert.Contains("84 FR 43487", run.Out, StringComparison.Ordinal);
        Assert.All(run.Lines, l => Assert.True(l.Length <= 80, l));
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("2019-07-23", 50, 0, 0)]
    [InlineData("2019-10-22", 200, 0, 0)]
    [InlineData("2019-11-03", 260, 0, 0)]
    [InlineData("2019-11-19", 290, 12, 10)]
    [InlineData("2019-11-20", 300, 75, 75)]
    public void Json_has_each_figure_with_value_formula_and_origin(string day, int received, int approved, int notices)
    {
        var answer = Json(day);
        Assert.Equal(received, (int)answer["received"]!["value"]!);
        Assert.Equal(approved, (int)answer["approved"]!["value"]!);
        Assert.Equal(approved, (int)answer["licensesIssued"]!["value"]!);
        Assert.Equal(notices, (int)answer["intentToDeny"]!["value"]!);
        Assert.Equal(received - approved - notices, (int)answer["pending"]!["value"]!);
        string[] contract = ["received", "pending", "approved", "intentToDeny", "denied", "returned", "licensesIssued"];
        foreach (var name in contract)
        {
            Assert.NotEmpty((string)answer[name]!["formula"]!);
            Assert.Equal("synthetic", (string?)answer[name]!["origin"]);
            Assert.Equal((int)answer["position"]!, (int)answer[name]!["position"]!);
        }
    }

    [Fact]
    public void Every_figure_that_was_said_stands_beside_the_record_of_its_day_and_agrees()
    {
        var reported = Json("2021-04-20")["reported"]!.AsArray();
        Assert.Equal(7, reported.Count(r => (bool)r!["article"]!));
        Assert.DoesNotContain(reported, r => (bool?)r!["agrees"] == false);
        Assert.DoesNotContain(reported, r => r!["figure"] is not null && r["record"]!["value"] is null);
    }

    [Fact]
    public void The_reconciliation_prints_both_denominators_and_the_six_that_are_not_accounted_for()
    {
        Page page = new(80, color: false);
        ReconciliationPage.On(page, On("2021-04-20"));
        var said = page.Take();
        Assert.Contains("113/163 = 69.3 %; 113/169 = 66.9 %", said, StringComparison.Ordinal);
        Assert.Contains("and 6", said, StringComparison.Ordinal);
        Assert.Contains("about 70 parties", said, StringComparison.Ordinal);
        Assert.Contains("over 20 parties", said, StringComparison.Ordinal);
        Assert.Contains("206 was reported by another agency", said, StringComparison.Ordinal);
        Assert.Contains("no home in the system", said, StringComparison.Ordinal);
        Assert.All(said.Split('\n'), l => Assert.True(l.Length <= 80, l));
    }

    /// <summary>The timeline tells of no shipment: none is invented, and the figures say of how many licenses.</summary>
    [Fact]
    public void Licenses_used_and_value_shipped_stand_beside_those_issued_and_nothing_was_shipped()
    {
        Page page = new(100, color: false);
        ReplayPage.On(page, On("2019-11-20"));
        var lines = page.Take().Split('\n');
        Assert.Contains("    licenses used                                0 of 75   synthetic", lines);
        Assert.Contains("    licenses exhausted                           0 of 75   synthetic", lines);
        Assert.Contains("    value shipped, USD                           0 of 116,605,000 synthetic", lines);
        Assert.DoesNotContain(lines, l => l.Contains("expired", StringComparison.Ordinal));
        Page before = new(100, color: false);
        ReplayPage.On(before, On("2019-11-03"));
        Assert.DoesNotContain("licenses used", before.Take(), StringComparison.Ordinal);
        var answer = Json("2019-11-20");
        Assert.Equal((0, 75), ((int)answer["licensesUsed"]!["value"]!, (int)answer["licensesUsed"]!["denominator"]!));
        Assert.Equal((int)answer["valueApproved"]!["value"]!, (int)answer["valueShippedUsd"]!["denominator"]!);
        Assert.Equal(0, (int)answer["elsewhereLicensesUsed"]!["denominator"]!);
    }

    [Fact]
    public void The_picture_is_whole_and_the_same_each_time()
    {
        using var desk = new Desk();
        var run = desk.Run("replay", "huawei-2019", "--on", "2019-08-01", "--format", "svg");
        Assert.Equal(0, run.Code);
        var svg = System.Xml.Linq.XDocument.Parse(run.Out);
        Assert.Equal("svg", svg.Root!.Name.LocalName);
        Assert.Equal(5, svg.Descendants().Count(e => e.Name.LocalName == "polyline"));
        Assert.Equal(run.Out, ReplaySvg.Of(On("2019-08-01")));
    }

    /// <summary>LICET_UPDATE_README=1 writes it, as it does the examples.</summary>
    [Fact]
    public void The_picture_in_the_documents_is_the_one_that_is_drawn()
    {
        var drawn = ReplaySvg.Of(On("2021-04-30"));
        var kept = Documents.PathOf("docs/replay-huawei-2019.svg");
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(kept, drawn);
        }

        Assert.Equal(File.ReadAllText(kept), drawn);
    }

    [Theory]
    [InlineData("2019-05-06", "text")]
    [InlineData("2019-05-06", "json")]
    [InlineData("2019-05-06", "svg")]
    public void On_its_first_day_there_is_nothing_to_count_and_every_format_says_so(string day, string format)
    {
        using var desk = new Desk();
        var run = desk.Run("replay", "huawei-2019", "--on", day, "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.NotEmpty(run.Out);
    }

    [Theory]
    [InlineData("replay huawei-2020", "there is no replay 'huawei-2020'; expected huawei-2019")]
    [InlineData(
        "replay huawei-2019 --on 2019-02-30",
        "--on: expected a day as yyyy-MM-dd, or 'today', found '2019-02-30'"
    )]
    [InlineData("replay huawei-2019 --on 2019-05-05", "begins on 2019-05-06")]
    [InlineData("replay huawei-2019 --format pdf", "expected text, json, svg")]
    [InlineData("replay huawei-2019 --format svg --reconcile", "--reconcile: a picture has no such page")]
    [InlineData("replay", "Required argument missing")]
    public void Bad_input_shows_nothing_and_says_what_was_expected(string line, string message)
    {
        using var desk = new Desk();
        var run = desk.Run(line.Split(' '));
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }
}
