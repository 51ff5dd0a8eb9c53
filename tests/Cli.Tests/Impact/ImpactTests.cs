using System.Text.Json.Nodes;

namespace Licet.Cli.Tests.Impact;

public class ImpactTests
{
    private static readonly string s_portfolio = Documents.PathOf("samples/impact/portfolio.csv");
    private static readonly string s_orders = Documents.PathOf("samples/impact/orders.ndjson");
    private static readonly string s_draft = Documents.PathOf("samples/impact/partial-relaxation.json");

    [Fact]
    public void A_change_of_the_list_is_told_with_reason_citation_and_value()
    {
        using var desk = new Desk();
        var run = Impact(desk, "2019-08-18", "2019-10-09", "--accept-gaps");
        Assert.Equal(1, run.Code);
        Assert.Contains("no license required > LICENSE REQUIRED", run.Out, StringComparison.Ordinal);
        Assert.Contains("84 FR 54002", run.Out, StringComparison.Ordinal);
        Assert.Contains("USD 12,500", run.Out, StringComparison.Ordinal);
        Assert.Contains("EUR 7,300", run.Out, StringComparison.Ordinal);
        Assert.Contains("REPRISAL_EXPOSURE", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PO-106", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("csv")]
    [InlineData("text")]
    public void In_every_format_a_full_recheck_says_the_same(string format)
    {
        using var desk = new Desk();
        var quick = Impact(desk, "2019-08-18", "2019-10-09", "--accept-gaps", "--format", format);
        var full = Impact(desk, "2019-08-18", "2019-10-09", "--accept-gaps", "--format", format, "--full");
        Assert.Equal(WithoutDecided(full.Out), WithoutDecided(quick.Out));
        Assert.Equal(full.Code, quick.Code);
    }

    [Fact]
    public void Lines_of_ndjson_are_objects_each_with_its_type()
    {
        using var desk = new Desk();
        var run = Impact(desk, "2019-08-18", "2019-10-09", "--accept-gaps", "--format", "ndjson");
        var lines = run.Lines.Select(l => JsonNode.Parse(l)!).ToList();
        Assert.Equal("summary", (string?)lines[0]["type"]);
        Assert.Equal(4, (int)lines[0]["ordersChanged"]!);
        Assert.Equal(4, lines.Count(l => (string?)l["type"] == "order"));
        Assert.Contains(lines, l => (string?)l["type"] == "counterparty" && (string?)l["id"] == "C-08");
        Assert.DoesNotContain(lines, l => (string?)l["id"] is "C-06" or "C-07");
    }

    [Fact]
    public void A_draft_license_lifts_what_it_means_and_a_draft_policy_changes_the_review()
    {
        using var desk = new Desk();
        var run = Impact(desk, "starter", s_draft, "--accept-gaps");
        Assert.Equal(1, run.Code);
        Assert.Contains("draft 'Partial relaxation, tried'@", run.Out, StringComparison.Ordinal);
        Assert.Contains("license required > PERMITTED ON CONDITIONS", run.Out, StringComparison.Ordinal);
        Assert.Contains("PARTIAL-1 (draft, not in force)", run.Out, StringComparison.Ordinal);
        Assert.Contains("presumption of denial > case by case", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("PO-103", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void No_change_on_lists_that_are_not_complete_is_not_screened()
    {
        using var desk = new Desk();
        var order = JsonNode.Parse(File.ReadLines(s_orders).Last())!;
        order["parties"]![0]!["name"] = "Kite Aviation Parts FZE";
        order["parties"]![0]!["country"] = "AE";
        var clean = desk.Write("clean.ndjson", order.ToJsonString() + "\n");
        string[] asked = ["impact", "2019-08-18", "2019-10-09", "--orders", clean];
        var run = desk.Run(asked);
        Assert.Equal(14, run.Code);
        Assert.Contains("not a complete list", run.Out, StringComparison.Ordinal);
        Assert.Equal(0, desk.Run([.. asked, "--accept-gaps"]).Code);
    }

    [Theory]
    [InlineData("impact starter 2019-10-09", "expected --portfolio FILE or --orders FILE")]
    [InlineData("impact starter --orders O", "expected a difference")]
    [InlineData("impact starter starter2 --orders O", "starter2: there is no such file, folder or stored list")]
    [InlineData("impact starter 2019-10-09 --orders - --portfolio -", "cannot both be standard input")]
    [InlineData("impact starter 2019-10-09 --orders O --affiliates-rule-after maybe", "expected same, ask, active")]
    [InlineData("impact starter 2019-10-09 --orders nowhere.ndjson", "--orders nowhere.ndjson: there is no such file")]
    [InlineData("impact starter 2019-10-09 --portfolio nowhere.csv", "--portfolio nowhere.csv: there is no such file")]
    [InlineData("impact starter D --draft D --orders O", "names another")]
    public void Bad_input_is_refused_with_what_was_expected(string line, string message)
    {
        using var desk = new Desk();
        var args = line.Split(' ')
            .Select(a =>
                a == "O" ? s_orders
                : a == "D" ? s_draft
                : a
            )
            .ToArray();
        if (args.Contains(s_orders))
        {
            args = [.. args, "--portfolio", s_portfolio];
        }

        var run = desk.Run(args);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Empty(run.Out);
    }

    [Theory]
    [InlineData("""{ "id": "C-09" }""", "parties[0].name: missing")]
    [InlineData("""{ "id": "C-01", "name": "Huawei" }""", "'Huawei' is not the name of C-01 in the portfolio")]
    public void A_party_that_the_portfolio_does_not_hold_or_calls_otherwise_is_refused(string party, string message)
    {
        using var desk = new Desk();
        var order = JsonNode.Parse(File.ReadLines(s_orders).First())!;
        var named = JsonNode.Parse(party)!.AsObject();
        named["roles"] = new JsonArray("end-user");
        order["parties"] = new JsonArray(named);
        var file = desk.Write("orders.ndjson", order.ToJsonString() + "\n");
        var run = desk.Run("impact", "starter", s_draft, "--orders", file, "--portfolio", s_portfolio);
        Assert.Equal(2, run.Code);
        Assert.Contains("orders.ndjson:1: parties[0]", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title", "missing")]
    [InlineData("generalLicenses[0].requirements", "missing or empty")]
    [InlineData("generalLicenses[0].families", "'HUAWAY' is unknown")]
    [InlineData("generalLicenses[0].partyCountries", "'XX' is unknown")]
    [InlineData("generalLicenses[0].items", "'3Z999' is unknown")]
    [InlineData("generalLicenses[0].facts", "'surprise' is unknown")]
    [InlineData("generalLicenses[0].through", "is before 'from'")]
    [InlineData("generalLicenses[0].colour", "unknown field")]
    [InlineData("reviewPolicies[0].policy", "'KIND' is no review policy")]
    public void A_draft_that_says_what_nobody_knows_is_refused_by_its_field(string field, string message)
    {
        using var desk = new Desk();
        var draft = JsonNode.Parse(File.ReadAllText(s_draft))!.AsObject();
        var license = draft["generalLicenses"]![0]!.AsObject();
        _ = field.Split('.')[^1] switch
        {
            "title" => draft.Remove("title"),
            "requirements" => license.Remove("requirements"),
            var name => Put(name == "policy" ? draft["reviewPolicies"]![0]!.AsObject() : license, name),
        };
        var file = desk.Write("draft.json", draft.ToJsonString());
        var run = Impact(desk, "starter", file);
        Assert.Equal(2, run.Code);
        Assert.Contains($"draft.json: {field}", run.Error, StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_of_a_draft_and_its_reader_know_the_same_fields()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Documents.PathOf("data/schemas/draft.schema.json")))!;
        using var desk = new Desk();
        foreach (var kind in new[] { "generalLicenses", "reviewPolicies" })
        {
            var draft = JsonNode.Parse(File.ReadAllText(s_draft))!.AsObject();
            draft[kind]![0]!["surprise"] = 1;
            var run = Impact(desk, "starter", desk.Write("draft.json", draft.ToJsonString()));
            var told = run.Error[(run.Error.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Trim().Split(", ");
            var known = schema["properties"]![kind]!["items"]!["properties"]!.AsObject().Select(p => p.Key);
            Assert.Equal(known.Order(StringComparer.Ordinal), told.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void A_list_with_a_row_that_cannot_be_read_is_not_compared()
    {
        using var desk = new Desk();
        var whole = desk.Write("own.csv", "id,entity,kind,name\n1,1,company,Harbor Optics\n");
        var broken = desk.Write("broken.csv", "id,entity,kind,name\n1,1,company,Harbor Optics\n2,2,company\n");
        var run = Impact(desk, whole, broken);
        Assert.Equal(2, run.Code);
        Assert.Contains("not a whole list", run.Error, StringComparison.Ordinal);
    }

    private static bool Put(JsonObject into, string name)
    {
        into[name] = name switch
        {
            "families" => new JsonArray("HUAWAY"),
            "partyCountries" => new JsonArray("XX"),
            "items" => new JsonArray("3Z999"),
            "facts" => new JsonArray("surprise"),
            "through" => "2019-01-01",
            "policy" => "KIND",
            _ => "red",
        };
        return true;
    }

    private static Outcome Impact(Desk desk, params string[] args) =>
        desk.Run(["impact", .. args, "--portfolio", s_portfolio, "--orders", s_orders]);

    private static IEnumerable<string> WithoutDecided(string text) =>
        text.Split('\n').Select(l => l.Contains("ecided", StringComparison.Ordinal) ? "" : l);
}
