using System.Text;
using System.Text.Json.Nodes;
using Licet.Core.Orders.Reading;

namespace Licet.Cli.Tests.Check;

/// <summary>The schema that ships and the reader know the same fields, the same words and the same duties.</summary>
public class OrderSchemaTests
{
    private const string Unknown = "__unknown";
    private static readonly SchemaWalk s_walk = new("order.schema.json");
    private static readonly JsonNode s_schema = s_walk.Root;

    [Fact]
    public void An_order_with_every_field_of_the_schema_is_read() => Assert.Empty(Read(s_walk.Example()).Problems);

    [Fact]
    public void Every_object_has_the_fields_that_the_reader_takes_and_no_others()
    {
        var order = s_walk.Example();
        var objects = s_walk.Objects(order).ToList();
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
        var paths = s_walk.Objects(s_walk.Example()).ToList();
        foreach (var (_, schema, path) in paths)
        {
            foreach (var required in schema["required"]?.AsArray().Select(r => r!.ToString()) ?? [])
            {
                var order = s_walk.Example();
                s_walk.Objects(order).Single(o => o.Path == path).Node.Remove(required);
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
        var order = s_walk.Example();
        var steps = path.Split('.');
        var owner = steps[..^1].Aggregate((JsonNode)order, (n, s) => int.TryParse(s, out var i) ? n[i]! : n[s]!);
        owner[steps[^1]] = owner[steps[^1]] is JsonArray ? new JsonArray(Unknown) : Unknown;
        var property = s_walk.Resolved(
            steps.Length == 1 ? s_schema["properties"]![path]! : s_schema["$defs"]!["party"]!["properties"]![steps[^1]]!
        );
        var words = (property["items"] ?? property)["enum"]!.AsArray().Select(w => w!.ToString());
        Assert.Equal(words, Expected(Assert.Single(Read(order).Problems, p => p.Field == field)));
    }

    [Fact]
    public void Every_field_has_a_meaning_in_words()
    {
        var undescribed = s_walk
            .Objects(s_walk.Example())
            .Where(o => o.Path.Length == 0)
            .SelectMany(o => o.Schema["properties"]!.AsObject())
            .Where(p => s_walk.Resolved(p.Value!)["description"] is null && p.Value!["description"] is null)
            .Select(p => p.Key);
        Assert.Empty(undescribed);
    }

    private static OrderReading Read(JsonNode order) => OrderReader.Read(Encoding.UTF8.GetBytes(order.ToJsonString()));

    private static string[] Expected(OrderProblem problem) =>
        problem.Message[(problem.Message.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Split(", ");

    private static IEnumerable<string> Sorted(IEnumerable<string> names) => names.Order(StringComparer.Ordinal);
}
