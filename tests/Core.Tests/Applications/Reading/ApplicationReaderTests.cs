using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;

namespace Licet.Core.Tests.Applications.Reading;

/// <summary>The schema that ships and the reader know the same fields; what cannot be read names block, field and expectation.</summary>
public class ApplicationReaderTests
{
    private const string Unknown = "__unknown";

    private static readonly JsonNode s_schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(SharedData.Repository, "data", "schemas", "application.schema.json"))
    )!;

    [Theory]
    [InlineData(
        "type",
        "\"import\"",
        "Block 5 (type): 'import' is unknown; expected one of export, reexport, classification (Supp. 1 to part 748)"
    )]
    [InlineData(
        "dated",
        "\"24 Sept\"",
        "Block 4 (dated): '24 Sept' is no date; expected year-month-day, such as 2019-11-20 (Supp. 1 to part 748)"
    )]
    [InlineData(
        "totalValue",
        "\"59600\"",
        "Block 23 (totalValue): expected a number, found \"59600\" (Supp. 1 to part 748)"
    )]
    [InlineData(
        "items.0.eccn",
        "\"2B35\"",
        "Block 22(a) (items[0].eccn): '2B35'; expected EAR99 or an ECCN with its paragraph, as 3A001.a.2 (Supp. 1 to part 748)"
    )]
    [InlineData(
        "items.1.quantity",
        "-2",
        "Block 22(e) (items[1].quantity): -2; expected more than 0 (Supp. 1 to part 748)"
    )]
    [InlineData(
        "ultimateConsignee.country",
        "\"Singapore\"",
        "Block 18 (ultimateConsignee.country): 'Singapore' is no country code; expected two capital letters (ISO 3166-1 alpha-2, such as NL) (Supp. 1 to part 748)"
    )]
    [InlineData(
        "ultimateConsignee.name",
        "null",
        "Block 18 (ultimateConsignee.name): expected a text, found null (Supp. 1 to part 748)"
    )]
    [InlineData(
        "attachments.0.bytes",
        "1.5",
        "Block 6 (attachments[0].bytes): 1.5; expected a whole number (Supp. 1 to part 748)"
    )]
    [InlineData(
        "signature.certified",
        "\"yes\"",
        "Block 25 (signature.certified): expected true or false, found \"yes\" (Supp. 1 to part 748)"
    )]
    public void What_cannot_be_read_names_block_field_expectation_and_rule(string path, string value, string expected)
    {
        var form = JsonNode.Parse(File.ReadAllText(Forms.SamplePath))!;
        var steps = path.Split('.');
        var owner = steps[..^1].Aggregate(form, (n, s) => int.TryParse(s, out var i) ? n[i]! : n[s]!);
        owner[steps[^1]] = JsonNode.Parse(value);
        var reading = Read(form);
        Assert.Null(reading.Form);
        Assert.Equal(expected, Assert.Single(reading.Faults).ToString());
    }

    [Theory]
    [InlineData("[]", "expected a form as one object, found a list")]
    [InlineData("{", "line 1, column 2: not a JSON object as expected: ")]
    [InlineData("{\"type\":\"export\",\"type\":\"reexport\"}", "not a JSON object as expected: ")]
    [InlineData("{\"endUse\":\"\\ud800\",\"type\":\"export\"}", "expected UTF-8 text")]
    public void What_is_no_form_is_refused_as_a_whole(string json, string expected)
    {
        var reading = ApplicationReader.Read(Encoding.UTF8.GetBytes(json));
        Assert.Null(reading.Form);
        Assert.Contains(expected, Assert.Single(reading.Faults).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_with_every_field_of_the_schema_is_read_and_each_field_is_kept()
    {
        var reading = Read(Example(s_schema));
        Assert.Empty(reading.Faults);
        var kept = FormFields.Of(reading.Form!).Select(f => f.Path).ToHashSet();
        var leaves = Leaves(Example(s_schema), "").Where(p => p != "$schema");
        Assert.Empty(leaves.Except(kept));
    }

    [Fact]
    public void Every_object_has_the_fields_that_the_reader_takes_and_no_others()
    {
        var form = Example(s_schema);
        var objects = Objects(form, s_schema, "").ToList();
        foreach (var (node, _, _) in objects)
        {
            node[Unknown] = 1;
        }

        var faults = Read(form).Faults;
        Assert.Equal(objects.Count, faults.Count);
        foreach (var (_, schema, path) in objects)
        {
            var field = path.Length == 0 ? Unknown : $"{path}.{Unknown}";
            var message = Assert.Single(faults, f => f.Field == field).Message;
            var expected = message[(message.IndexOf("one of ", StringComparison.Ordinal) + 7)..].Split(", ");
            Assert.Equal(
                schema["properties"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal),
                expected.Order(StringComparer.Ordinal)
            );
        }
    }

    [Fact]
    public void What_the_schema_requires_the_reader_misses()
    {
        foreach (var (_, schema, path) in Objects(Example(s_schema), s_schema, "").ToList())
        {
            foreach (var required in schema["required"]?.AsArray().Select(r => r!.ToString()) ?? [])
            {
                var form = Example(s_schema);
                Objects(form, s_schema, "").Single(o => o.Path == path).Node.Remove(required);
                var field = path.Length == 0 ? required : $"{path}.{required}";
                var fault = Assert.Single(Read(form).Faults, f => f.Field == field);
                Assert.StartsWith("missing", fault.Message, StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Bytes changed, cut and doubled anywhere: a form or faults, never an exception, and what is read can be checked.</summary>
    [Fact]
    public void No_damage_to_a_file_makes_the_reader_or_the_check_fail()
    {
        var sample = File.ReadAllBytes(Forms.SamplePath);
        var read = 0;
        Gen.Select(Gen.Int[0, sample.Length - 1], Gen.Byte, Gen.Int[0, 3], Gen.Int[0, sample.Length - 1])
            .Sample(
                (at, value, kind, other) =>
                {
                    byte[] damaged = kind switch
                    {
                        0 => [.. sample[..at], value, .. sample[(at + 1)..]],
                        1 => [.. sample[..at], .. sample[(at + 1)..]],
                        2 => [.. sample[..at], sample[other], .. sample[at..]],
                        _ => sample[..at],
                    };
                    var reading = ApplicationReader.Read(damaged);
                    Assert.Equal(reading.Form is null, reading.Faults.Count > 0);
                    if (reading.Form is { } form)
                    {
                        Interlocked.Increment(ref read);
                        _ = FormCheck.Of(form, Forms.Facts(form, "CB"));
                        _ = FormFields.Digest(form);
                    }
                },
                iter: 5_000
            );
        Assert.NotEqual(0, read);
    }

    [Fact]
    public void The_largest_numbers_that_are_read_can_be_reckoned_with()
    {
        var form = JsonNode.Parse(File.ReadAllText(Forms.SamplePath))!;
        form["items"]![0]!["quantity"] = 1_000_000_000_000m;
        form["items"]![0]!["unitPrice"] = 1_000_000_000_000m;
        var read = Read(form).Form!;
        Assert.Contains(FormCheck.Of(read, Forms.Facts(read, "CB")), f => f.Field == "items[0].totalPrice");
        form["items"]![0]!["quantity"] = 1_000_000_000_001m;
        Assert.Equal("items[0].quantity", Assert.Single(Read(form).Faults).Field);
    }

    [Fact]
    public void The_schema_s_words_are_those_of_the_form()
    {
        Assert.Equal(FormDocuments.Codes, Words(s_schema["properties"]!["documentsOnFile"]!["items"]!));
        Assert.Equal(FormDocuments.Codes, Words(s_schema["properties"]!["documentsSubmitted"]!["items"]!));
        Assert.Equal(FormDocuments.Attachable, Words(s_schema["$defs"]!["attachment"]!["properties"]!["kind"]!));
        Assert.Equal(
            ["bank", "forwarder", "agent", "government-purchaser", "other"],
            Words(s_schema["$defs"]!["party"]!["properties"]!["business"]!)
        );
    }

    [Fact]
    public void Every_block_of_the_form_has_a_field_and_block_8_has_none()
    {
        var blocks = FormBlocks.All.Select(b => b.Split('(')[0]).Distinct();
        Assert.Equal(Enumerable.Range(1, 25).Where(b => b != 8).Select(b => $"{b}"), blocks);
        Assert.Equal(
            "abcdefghij".Select(c => $"22({c})"),
            FormBlocks.All.Where(b => b.Contains('(', StringComparison.Ordinal))
        );
    }

    private static ApplicationReading Read(JsonNode form) =>
        ApplicationReader.Read(Encoding.UTF8.GetBytes(form.ToJsonString()));

    private static IEnumerable<string> Words(JsonNode schema) => schema["enum"]!.AsArray().Select(w => w!.ToString());

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
                schema["properties"]!.AsObject().Select(p => KeyValuePair.Create(p.Key, (JsonNode?)Example(p.Value!)))
            ),
            var type => throw new InvalidOperationException($"no example of a {type}: {schema.ToJsonString()}"),
        };
    }

    private static IEnumerable<(JsonObject Node, JsonNode Schema, string Path)> Objects(
        JsonNode node,
        JsonNode schema,
        string path
    )
    {
        schema = Resolved(schema);
        return node switch
        {
            JsonArray list => Objects(list[0]!, schema["items"]!, path + "[0]"),
            JsonObject owner =>
            [
                (owner, schema, path),
                .. schema["properties"]!
                    .AsObject()
                    .SelectMany(p =>
                        owner[p.Key] is { } child
                            ? Objects(child, p.Value!, path.Length == 0 ? p.Key : $"{path}.{p.Key}")
                            : []
                    ),
            ],
            _ => [],
        };
    }

    private static IEnumerable<string> Leaves(JsonNode node, string path) =>
        node switch
        {
            JsonArray list => list.SelectMany((n, i) => Leaves(n!, $"{path}[{i}]")),
            JsonObject owner => owner.SelectMany(p => Leaves(p.Value!, path.Length == 0 ? p.Key : $"{path}.{p.Key}")),
            _ => [path],
        };

    private static JsonNode Resolved(JsonNode schema) =>
        schema["$ref"]?.ToString() is { } reference ? s_schema["$defs"]![reference["#/$defs/".Length..]]! : schema;
}
