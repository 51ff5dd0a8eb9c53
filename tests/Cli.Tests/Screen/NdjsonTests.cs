using System.Text.Json;
using System.Text.RegularExpressions;

namespace Licet.Cli.Tests.Screen;

public class NdjsonTests
{
    [Fact]
    public void A_hit_has_the_members_of_the_contract()
    {
        using var desk = new Desk();
        var hit = Answer(desk, "Vostrelek Dynamics").GetProperty("hits")[0];
        Assert.Equal("EL:" + 0.ToString("x40"), hit.GetProperty("id").GetString());
        Assert.Equal(hit.GetProperty("id").GetString(), hit.GetProperty("entity").GetString());
        Assert.Equal("EL", hit.GetProperty("list").GetString());
        Assert.Equal("Vostrelek Dynamics Co., Ltd.", hit.GetProperty("name").GetString());
        Assert.Equal("Vostrelek Dynamics Co., Ltd.", hit.GetProperty("matched").GetString());
        Assert.Equal("match", hit.GetProperty("class").GetString());
        Assert.InRange(hit.GetProperty("score").GetDouble(), 0.75, 1);
        Assert.Equal(JsonValueKind.Object, hit.GetProperty("reason").ValueKind);
        Assert.Equal(JsonValueKind.Null, Answer(desk, "Vostrelek Dynamics").GetProperty("certificate").ValueKind);
    }

    [Fact]
    public void Silence_has_its_certificate_and_what_it_was_screened_against()
    {
        using var desk = new Desk();
        var answer = Answer(desk, "Pelmarova Quarries");
        Assert.Empty(answer.GetProperty("hits").EnumerateArray());
        var certificate = answer.GetProperty("certificate");
        Assert.True(
            certificate.GetProperty("bestAttainable").GetDouble() < certificate.GetProperty("threshold").GetDouble()
        );
        Assert.NotEmpty(certificate.GetProperty("sentence").GetString()!);
        var screening = answer.GetProperty("screening");
        Assert.False(screening.GetProperty("screened").GetBoolean()); // half a list: its silence proves nothing
        Assert.Contains("half a list", screening.GetProperty("gaps")[0].GetString(), StringComparison.Ordinal);
        Assert.StartsWith("csl@", screening.GetProperty("lists")[0].GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, screening.GetProperty("day").ValueKind);
    }

    [Fact]
    public void With_explain_the_reason_is_whole()
    {
        using var desk = new Desk();
        var reason = Answer(desk, "Vostrelek Dynamix", "--explain", "--country", "IR")
            .GetProperty("hits")[0]
            .GetProperty("reason");
        var pair = reason.GetProperty("pairs")[0];
        foreach (var member in new[] { "query", "listed", "role", "relation", "similarity", "weight", "contribution" })
        {
            Assert.True(pair.TryGetProperty(member, out _), member);
        }
        Assert.NotEmpty(reason.GetProperty("waterfall").EnumerateArray());
        Assert.Equal("conflicts", reason.GetProperty("qualifiers")[0].GetProperty("agreement").GetString());
        Assert.NotEmpty(reason.GetProperty("engine").GetString()!);
    }

    [Fact]
    public void The_waterfall_leads_from_one_to_the_score_by_the_figures_of_the_text()
    {
        using var desk = new Desk { Width = 120 };
        var steps = 0;
        foreach (var name in new[] { "Vostrelek Dynamix", "Kirandia Optics Trading", "Vostrelek Dynamics Poland" })
        {
            string[] more = ["--explain", "--country", "IR", "--top", "1"];
            var hit = Answer(desk, name, more).GetProperty("hits")[0];
            var text = desk.Run(["screen", name, "--list", desk.PathOf("consolidated.csv"), .. more]).Out;
            var left = 1m;
            foreach (var step in hit.GetProperty("reason").GetProperty("waterfall").EnumerateArray())
            {
                left += step.GetProperty("delta").GetDecimal();
                Assert.Equal(step.GetProperty("leaves").GetDecimal(), left);
                var label = Regex.Escape(step.GetProperty("label").GetString()!);
                var leaves = Licet.Lists.Hits.HitWords.Score((double)left, 0.78);
                Assert.Matches($"(?m)^  {label} .* {leaves} ", text);
                steps++;
            }
            Assert.Equal(hit.GetProperty("score").GetDecimal(), left);
        }
        Assert.True(steps > 4, $"{steps}");
    }

    [Fact]
    public void Names_in_any_script_stay_readable_and_every_line_is_json()
    {
        using var desk = new Desk();
        string[] names = ["华为技术有限公司", "ООО «Вострелек»", "شرکت", "a\"b\\c", "tab\there", "\U0001F600 Ltd"];
        var list = desk.Write("consolidated.csv", SampleLists.Consolidated(10));
        var run = desk.Run(["screen", .. names, "--list", list, "--format", "ndjson"]);
        Assert.Equal(names, run.Lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("query").GetString()));
        Assert.Contains("华为技术有限公司", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_of_a_list_of_ones_own_is_found_again_by_its_id_and_entity()
    {
        using var desk = new Desk();
        var list = desk.Write("own.csv", SampleLists.Own);
        var run = desk.Run("screen", "Динамика Вострелек", "--list-csv", list, "--format", "ndjson");
        var hit = JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("hits")[0];
        Assert.Equal("r2", hit.GetProperty("id").GetString());
        Assert.Equal("E-1", hit.GetProperty("entity").GetString());
        Assert.Equal("Vostrelek Dynamics Co. Ltd.", hit.GetProperty("name").GetString());
    }

    [Theory]
    [InlineData(0.74996, 0.75, 0.7499)]
    [InlineData(0.75, 0.75, 0.75)]
    [InlineData(0.123456, 0.75, 0.1235)]
    [InlineData(0.99999, 0.75, 1)]
    public void Four_digits_never_lift_a_score_to_the_threshold(double score, double threshold, double shown) =>
        Assert.Equal(shown, Licet.Lists.Hits.HitWords.Rounded(score, threshold));

    private static JsonElement Answer(Desk desk, string name, params string[] more)
    {
        var list = desk.Write("consolidated.csv", SampleLists.Consolidated(40));
        var run = desk.Run(["screen", name, "--list", list, "--format", "ndjson", .. more]);
        return JsonDocument.Parse(Assert.Single(run.Lines)).RootElement;
    }
}
