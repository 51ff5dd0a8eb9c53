using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Covering;
using Licet.Core.Orders.Reading;
using Licet.Core.Rules;

namespace Licet.Cli.Tests.Check;

/// <summary>The schema of licenses held and their reader know the same fields and the same duties.</summary>
public class HeldLicensesSchemaTests
{
    private const string Unknown = "__unknown";
    private static readonly SchemaWalk s_walk = new("held-licenses.schema.json");

    /// <summary>Without what stands for another way of saying it: a signed document; events differ by their kind.</summary>
    private static JsonObject Example()
    {
        var file = s_walk.Example();
        var license = file["licenses"]![0]!.AsObject();
        license.Remove("document");
        license.Remove("events");
        license["parties"]![0]!["role"] = "applicant";
        return file;
    }

    private static IReadOnlyList<OrderProblem> Read(JsonNode file) =>
        HeldLicensesReader.Read(Encoding.UTF8.GetBytes(file.ToJsonString()), RuleBook.Shipped).Problems;

    [Fact]
    public void Licenses_with_every_field_of_the_schema_are_read() => Assert.Empty(Read(Example()));

    [Fact]
    public void Every_object_has_the_fields_that_the_reader_takes_and_no_others()
    {
        var file = Example();
        var objects = s_walk.Objects(file).ToList();
        Assert.True(objects.Count >= 7);
        foreach (var (node, schema, path) in objects)
        {
            node[Unknown] = 1;
            var field = path.Length == 0 ? Unknown : $"{path}.{Unknown}";
            var problem = Assert.Single(Read(file), p => p.Field == field);
            var taken = problem
                .Message[(problem.Message.IndexOf("one of ", StringComparison.Ordinal) + 7)..]
                .Split(", ");
            Assert.Equal(
                schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal),
                taken.Order(StringComparer.Ordinal)
            );
            node.Remove(Unknown);
        }
    }

    [Fact]
    public void What_the_schema_requires_the_reader_misses()
    {
        foreach (var (_, schema, path) in s_walk.Objects(Example()).ToList())
        {
            foreach (var required in schema["required"]?.AsArray().Select(r => r!.ToString()) ?? [])
            {
                var file = Example();
                s_walk.Objects(file).Single(o => o.Path == path).Node.Remove(required);
                var field = path.Length == 0 ? required : $"{path}.{required}";
                Assert.StartsWith(
                    "missing",
                    Assert.Single(Read(file), p => p.Field == field).Message,
                    StringComparison.Ordinal
                );
            }
        }
    }

    [Fact]
    public void Events_of_every_kind_are_read_with_the_fields_of_the_schema()
    {
        var schema = s_walk.Root["$defs"]!["event"]!["properties"]!;
        var fields = schema.AsObject().Select(p => p.Key).Except(["kind", "on"]).ToList();
        HashSet<string> taken = [];
        foreach (var kind in schema["kind"]!["enum"]!.AsArray().Select(k => k!.ToString()))
        {
            var file = Example();
            file["licenses"]![0]!["events"] = new JsonArray(
                new JsonObject
                {
                    ["kind"] = kind,
                    ["on"] = "2026-05-01",
                    [Unknown] = 1,
                }
            );
            var message = Assert.Single(Read(file), p => p.Field.EndsWith(Unknown, StringComparison.Ordinal)).Message;
            taken.UnionWith(message[(message.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Split(", "));
        }

        Assert.Equal(fields.Order(StringComparer.Ordinal), taken.Except(["kind", "on"]).Order(StringComparer.Ordinal));
    }
}
