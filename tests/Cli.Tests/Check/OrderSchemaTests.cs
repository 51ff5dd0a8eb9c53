using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Orders.Reading;

namespace Licet.Cli.Tests.Check;

/// <summary>The schema that ships and the reader know the same fields, the same words and the same duties.</summary>
public class OrderSchemaTests
{
    private const string Unknown = "__unknown";
    private static readonly JsonNode s_schema = JsonNode.Parse(
        File.ReadAllText(Documents.PathOf("data/schemas/order.schema.json"))
    )!;

    [Fact]
    public void An_order_with_every_field_of_the_schema_is_read() =>
        Assert.Empty(Read((JsonObject)Example(s_schema)).Problems);

    [Fact]
    public void Every_object_has_the_fields_that_the_reader_takes_and_no_others()
    {
        var order = (JsonObject)Example(s_schema);
        var objects = Objects(order, s_schema, "").ToList();
        foreach (var (node, _, _) in objects)
        {
            node[Unknown] = 1;
        }

        var problems = Read(order).Problems;
        Assert.Equal(objects.Count, problems.Count);
        foreach (var (_, schema, path) in objects)
        {
            var field = path.Length == 0 ? Unknown : $"{path}.{Unknown}";
            var problem = Assert.Single(problems, p => p.Field == field);
            Assert.Equal(Sorted(schema["properties"]!.AsObject().Select(p => p.Key)), Sorted(Expected(problem)));
        }
    }

    [Fact]
    public void What_the_schema_requires_the_reader_misses()
    {
        var paths = Objects((JsonObject)Example(s_schema), s_schema, "").ToList();
        foreach (var (_, schema, path) in paths)
        {
            foreach (var required in schema["required"]?.AsArray().Select(r => r!.ToString()) ?? [])
            {
                var order = (JsonObject)Example(s_schema);
                Objects(order, s_schema, "").Single(o => o.Path == path).Node.Remove(required);
                var field = path.Length == 0 ? required : $"{path}.{required}";
                Assert.StartsWith(
                    "missing",
                    Assert.Single(Read(order).Problems, p => p.Field == field).Message,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Theory]
    [InlineData("movement", "movement")]
    [InlineData("assume", "assume[0]")]
    [InlineData("parties.0.roles", "parties[0].roles[0]")]
    [InlineData("parties.0.kind", "parties[0].kind")]
    public void The_words_of_a_field_are_those_of_the_reader(string path, string field)
    {
        var order = (JsonObject)Example(s_schema);
        var steps = path.Split('.');
        var owner = steps[..^1].Aggregate((JsonNode)order, (n, s) => int.TryParse(s, out var i) ? n[i]! : n[s]!);
        owner[steps[^1]] = owner[steps[^1]] is JsonArray ? new JsonArray(Unknown) : Unknown;
        var property = Resolved(
            steps.Length == 1 ? s_schema["properties"]![path]! : s_schema["$defs"]!["party"]!["properties"]![steps[^1]]!
        );
        var words = (property["items"] ?? property)["enum"]!.AsArray().Select(w => w!.ToString());
        Assert.Equal(words, Expected(Assert.Single(Read(order).Problems, p => p.Field == field)));
    }

    [Fact]
    public void Every_field_has_a_meaning_in_words()
    {
        var undescribed = Objects((JsonObject)Example(s_schema), s_schema, "")
            .Where(o => o.Path.Length == 0)
            .SelectMany(o => o.Schema["properties"]!.AsObject())
            .Where(p => Resolved(p.Value!)["description"] is null && p.Value!["description"] is null)
            .Select(p => p.Key);
        Assert.Empty(undescribed);
    }

    private static OrderReading Read(JsonNode order) => OrderReader.Read(Encoding.UTF8.GetBytes(order.ToJsonString()));

    private static string[] Expected(OrderProblem problem) =>
        problem.Message[(problem.Message.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Split(", ");

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);

    /// <summary>A value that the schema allows, with every field of every object.</summary>
    private static JsonNode Example(JsonNode schema)
    {
        if ((schema["examples"] ?? Resolved(schema)["examples"]) is { } examples)
        {
            return examples[0]!.DeepClone();
        }

        schema = Resolved(schema);
        if (schema["enum"] is { } words)
        {
            return words[0]!.DeepClone();
        }

        return schema["type"]?.ToString() switch
        {
            "boolean" => true,
            "array" => new JsonArray(Example(schema["items"]!)),
            "object" => new JsonObject(
                (schema["properties"]?.AsObject() ?? []).Select(p =>
                    KeyValuePair.Create(p.Key, (JsonNode?)Example(p.Value!))
                )
            ),
            var type => throw new InvalidOperationException($"no example of a {type}: {schema.ToJsonString()}"),
        };
    }

    /// <summary>Every object with fixed fields inside a value, with its schema and its path as the reader writes it.</summary>
    private static IEnumerable<(JsonObject Node, JsonNode Schema, string Path)> Objects(
        JsonNode node,
        JsonNode schema,
        string path
    )
    {
        schema = Resolved(schema);
        if (node is JsonArray list)
        {
            return Objects(list[0]!, schema["items"]!, path + "[0]");
        }

        return node is JsonObject owner && schema["properties"] is JsonObject properties
            ?
            [
                (owner, schema, path),
                .. properties.SelectMany(p =>
                    owner[p.Key] is { } child
                        ? Objects(child, p.Value!, path.Length == 0 ? p.Key : $"{path}.{p.Key}")
                        : []
                ),
            ]
            : [];
    }

    private static JsonNode Resolved(JsonNode schema) =>
        schema["$ref"]?.ToString() is { } reference ? s_schema["$defs"]![reference["#/$defs/".Length..]]! : schema;
}
