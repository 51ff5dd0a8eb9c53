using System.Text.Json.Nodes;

namespace Licet.Cli.Tests.Check;

/// <summary>A schema that ships, walked: an example with every field, and every object in it.</summary>
internal sealed class SchemaWalk(string file)
{
    public JsonNode Root { get; } = JsonNode.Parse(File.ReadAllText(Documents.PathOf($"data/schemas/{file}")))!;

    public JsonObject Example() => (JsonObject)Example(Root);

    public IEnumerable<(JsonObject Node, JsonNode Schema, string Path)> Objects(JsonNode node) =>
        Objects(node, Root, "");

    /// <summary>A value that the schema allows, with every field of every object.</summary>
    private JsonNode Example(JsonNode schema)
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
    private IEnumerable<(JsonObject Node, JsonNode Schema, string Path)> Objects(
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

    public JsonNode Resolved(JsonNode schema) =>
        schema["$ref"]?.ToString() is { } reference ? Root["$defs"]![reference["#/$defs/".Length..]]! : schema;
}
