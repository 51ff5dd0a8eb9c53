using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Licet.Core.Process;

namespace Licet.Core.Tests.Process;

/// <summary>docs/process.md and the schema that ships say what the reader and the linter know.</summary>
public class ProcessDocumentTests
{
    private static readonly string s_document = Path.Combine(SharedData.Repository, "docs", "process.md");

    private static readonly JsonNode s_schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(SharedData.Repository, "data", "schemas", "process.schema.json"))
    )!;

    /// <summary>Members of a record of the file, with whether they must be there.</summary>
    private static readonly (string Definition, JsonTypeInfo Type)[] s_types =
    [
        ("", ProcessJson.Default.ProcessDefinition),
        ("calendar", ProcessJson.Default.WorkingDays),
        ("role", ProcessJson.Default.Role),
        ("stage", ProcessJson.Default.Stage),
        ("transition", ProcessJson.Default.Transition),
        ("clock", ProcessJson.Default.TimeLimit),
        ("stop", ProcessJson.Default.StopReason),
        ("test", ProcessJson.Default.StopTest),
        ("cell", ProcessJson.Default.StopMatrixCell),
        ("duty", ProcessJson.Default.Duty),
        ("agency", ProcessJson.Default.ReviewingAgency),
        ("appeal", ProcessJson.Default.AppealRule),
        ("vote", ProcessJson.Default.VoteRule),
        ("separation", ProcessJson.Default.Separation),
        ("late", ProcessJson.Default.LateAct),
    ];

    [Fact]
    public void The_pictures_of_the_document_are_those_of_the_files()
    {
        var text = File.ReadAllText(s_document);
        var drawn = text;
        foreach (var process in ShippedProcesses.All)
        {
            var begin = $"<!-- picture {process.Id} -->\n";
            var at = drawn.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
            Assert.True(at >= begin.Length, $"docs/process.md has no picture of {process.Id}");
            var end = drawn.IndexOf("<!-- end -->", at, StringComparison.Ordinal);
            drawn = $"{drawn[..at]}```mermaid\n{ProcessPicture.Mermaid(process)}```\n{drawn[end..]}";
        }

        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(s_document, drawn);
            return;
        }

        Assert.Equal(drawn, text);
    }

    [Fact]
    public void The_document_says_what_every_guard_asks()
    {
        var text = File.ReadAllText(s_document);
        Assert.All(
            Guards.All,
            g =>
                Assert.True(
                    text.Contains($"`{g}`", StringComparison.Ordinal)
                        || text.Contains($"`{g}:CLOCK`", StringComparison.Ordinal),
                    $"docs/process.md does not say what '{g}' asks"
                )
        );
    }

    [Fact]
    public void Every_process_that_ships_has_its_row_in_the_document_and_every_file_is_shipped()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(SharedData.Repository, "data", "process"), "*.json")
            .Select(f => Path.GetFileNameWithoutExtension(f))
            .Order(StringComparer.Ordinal);
        Assert.Equal(ShippedProcesses.All.Select(p => p.Id), files);
        var text = File.ReadAllText(s_document);
        Assert.All(ShippedProcesses.All, p => Assert.Contains($"| `{p.Id}.json` |", text, StringComparison.Ordinal));
    }

    [Fact]
    public void The_schema_has_the_members_that_the_reader_takes_and_asks_for_those_it_asks_for()
    {
        foreach (var (definition, type) in s_types)
        {
            var schema = definition.Length == 0 ? s_schema : s_schema["$defs"]![definition]!;
            Assert.Equal(
                type.Properties.Select(p => p.Name).Order(StringComparer.Ordinal),
                schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal)
            );
            Assert.Equal(
                type.Properties.Where(p => p.IsRequired).Select(p => p.Name).Order(StringComparer.Ordinal),
                schema["required"]!.AsArray().Select(r => r!.ToString()).Order(StringComparer.Ordinal)
            );
            Assert.False(schema["additionalProperties"]!.GetValue<bool>());
        }
    }

    [Fact]
    public void The_words_of_the_schema_are_those_of_the_engine()
    {
        Assert.Equal(ContentKinds.All, Words("transition", "content"));
        Assert.Equal(ReviewPolicies.All, Words("duty", "policy"));
        Assert.Equal(Duties.All, Items("duty", "needs")["enum"]!.AsArray().Select(w => w!.ToString()));
        Assert.Equal(Expiries.All, Words("clock", "expiry"));
        Assert.Equal(VoteRules.All, Words("vote", "rule"));
        Assert.Equal(Separations.Kinds, Words("separation", "kind"));
        Assert.Equal(
            [.. VoteRules.Changes, VoteRules.Application],
            Items("vote", "changes")["enum"]!.AsArray().Select(w => w!.ToString())
        );
        Assert.Equal(
            $"^({string.Join('|', Guards.All)})(:\\S+)?$",
            Items("transition", "guards")["pattern"]!.ToString()
        );
    }

    /// <summary>Each shipped file against the schema's own words, as an editor would.</summary>
    [Fact]
    public void Every_shipped_process_has_only_what_the_schema_allows()
    {
        foreach (var process in ShippedProcesses.All)
        {
            var file = Path.Combine(SharedData.Repository, "data", "process", process.Id + ".json");
            Assert.Empty(Strays(JsonNode.Parse(File.ReadAllText(file))!, s_schema, process.Id));
        }
    }

    [Fact]
    public void A_member_or_word_that_the_schema_does_not_know_is_found()
    {
        var file = JsonNode.Parse("""{"id":"x","mood":1,"roles":[{"id":"a","title":"A","side":"nobody"}]}""")!;
        var strays = Strays(file, s_schema, "x").ToList();
        Assert.Contains("x.mood", strays);
        Assert.Contains("x.roles[0].side: nobody", strays);
        Assert.Contains("x lacks version", strays);
    }

    private static IEnumerable<string> Strays(JsonNode node, JsonNode schema, string place)
    {
        while (schema["$ref"] is { } reference)
        {
            schema = s_schema["$defs"]![reference.ToString()["#/$defs/".Length..]]!;
        }

        if (node is JsonObject owner)
        {
            var properties = schema["properties"]!.AsObject();
            var required = schema["required"]!.AsArray().Select(r => r!.ToString());
            return
            [
                .. required.Where(r => !owner.ContainsKey(r)).Select(r => $"{place} lacks {r}"),
                .. owner.SelectMany(m =>
                    properties[m.Key] is { } of ? Strays(m.Value!, of, $"{place}.{m.Key}") : [$"{place}.{m.Key}"]
                ),
            ];
        }

        return node switch
        {
            JsonArray list => list.SelectMany((n, i) => Strays(n!, schema["items"]!, $"{place}[{i}]")),
            _ when schema["enum"] is JsonArray words && !words.Any(w => w!.ToString() == node.ToString()) =>
            [
                $"{place}: {node}",
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Words(string definition, string member) =>
        s_schema["$defs"]![definition]!["properties"]![member]!["enum"]!.AsArray().Select(w => w!.ToString());

    private static JsonNode Items(string definition, string member) =>
        s_schema["$defs"]![definition]!["properties"]![member]!["items"]!;
}
