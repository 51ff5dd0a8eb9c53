using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Licet.Core.Licenses;
using Licet.Core.Review;

namespace Licet.Core.Tests.History;

/// <summary>docs/cases.md and docs/license.md: what an act brings, as JSON, is told as the log reads it.</summary>
public class ContentTableTests
{
    [Theory]
    [InlineData("cases.md", typeof(Content))]
    [InlineData("license.md", typeof(LicenseContent))]
    public void The_members_that_the_document_tells_are_those_that_are_read(string name, Type content)
    {
        var path = Path.Combine(SharedData.Repository, "docs", name);
        var document = File.ReadAllText(path);
        const string begin = "<!-- contents -->\n";
        var at = document.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        Assert.True(at >= begin.Length, $"{name} has no place for the contents");
        var end = document.IndexOf("<!-- end -->", at, StringComparison.Ordinal);
        var shown = $"{document[..at]}{Table(content)}{document[end..]}";
        if (Environment.GetEnvironmentVariable("LICET_UPDATE_README") == "1")
        {
            File.WriteAllText(path, shown);
            return;
        }

        Assert.Equal(shown, document);
    }

    private static string Table(Type content)
    {
        JsonTypeInfo of =
            content == typeof(Content) ? CaseBodyJson.Default.Content : LicenseBodyJson.Default.LicenseContent;
        var rows = of.PolymorphismOptions!.DerivedTypes.OrderBy(
                d => (string)d.TypeDiscriminator!,
                StringComparer.Ordinal
            )
            .Select(d =>
                $"| `{d.TypeDiscriminator}` | {Members(of.Options.GetTypeInfo(d.DerivedType).GetJsonSchemaAsNode())} |\n"
            );
        return "| kind | members |\n|---|---|\n" + string.Concat(rows);
    }

    private static string Members(JsonNode schema)
    {
        var required = schema["required"]?.AsArray().Select(r => (string)r!).ToHashSet() ?? [];
        var members = (schema["properties"]?.AsObject() ?? [])
            .Where(p => p.Key != "kind")
            .Select(p => $"`{p.Key}`{(required.Contains(p.Key) ? "" : "?")}: {Words(p.Key, p.Value!)}");
        return string.Join("; ", members) is { Length: > 0 } some ? some : "none";
    }

    /// <summary>The terms of a license are told above, where the document tells what a license says.</summary>
    private static string Words(string name, JsonNode schema) =>
        name == "terms" && schema["properties"]?["issuer"] is not null ? "what the license says" : Words(schema);

    /// <summary>"text", "list of {line: text, outcome: text}", "{name: text}".</summary>
    private static string Words(JsonNode schema)
    {
        if (schema is not JsonObject of)
        {
            return "anything";
        }

        var type = of["type"] switch
        {
            JsonArray several => several.Select(t => (string)t!).First(t => t != "null"),
            JsonValue one => (string)one!,
            _ => "",
        };
        var said = (type, (string?)of["format"]) switch
        {
            (_, "date") => "day",
            // Nothing in a place of a list is refused, whatever a type may say of it.
            ("array", _) => $"list of {Place(Words(of["items"]!))}",
            ("object", _) when of["properties"] is JsonObject members => "{"
                + string.Join(", ", members.Select(m => $"{m.Key}: {Words(m.Value!)}"))
                + "}",
            ("object", _) => "{name: " + Words(of["additionalProperties"] ?? new JsonObject()) + "}",
            ("string", _) => "text",
            ("integer", _) => "whole number",
            ("number", _) => "number",
            ("boolean", _) => "true or false",
            _ when of["enum"] is JsonArray words => string.Join(" or ", words.Select(w => $"\"{w}\"")),
            _ => "text",
        };
        static string Place(string words) => words.EndsWith(" or null", StringComparison.Ordinal) ? words[..^8] : words;

        var mayBeNull = of["type"] is JsonArray types && types.Any(t => (string?)t == "null");
        return mayBeNull ? said + " or null" : said;
    }
}
