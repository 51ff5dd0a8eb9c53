using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Licet.Web.Tests.Api;

/// <summary>Bodies as the document of operations describes them, with nothing in the places of their lists: told, and no defect of ours.</summary>
[Collection(typeof(OnSecondDesk))]
public class BodyShapeTests(DeskRun desk)
{
    private const int Deepest = 6;

    private static readonly string[] s_people =
    [
        "sofia@nordwind.example",
        "officer-1",
        "statistics-1",
        "member-of-state",
        "reviewer-of-state",
        "customs-1",
        "root@licet.example",
    ];

    [Fact]
    public async Task Nothing_in_a_place_of_a_list_is_told_by_every_operation()
    {
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        string text = await client.GetStringAsync(
            new Uri("/openapi/v1.json", UriKind.Relative),
            TestContext.Current.CancellationToken
        );
        using JsonDocument document = JsonDocument.Parse(text);
        List<string> defects = [];
        int asked = 0;
        foreach (string who in s_people)
        {
            using Caller caller = await Caller.OfAsync(desk, who);
            foreach ((string method, string path, JsonElement schema) in Bodies(document.RootElement))
            {
                foreach (JsonNode? place in new JsonNode?[] { null, new JsonObject(), JsonValue.Create("x") })
                {
                    string body = Made(document.RootElement, schema, place, 0)!.ToJsonString();
                    using HttpResponseMessage answer = await caller.SendAsync(new(method), path, body, seen: "\"0\"");
                    if (answer.StatusCode == HttpStatusCode.Forbidden)
                    {
                        break;
                    }

                    asked++;
                    if ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                    {
                        defects.Add($"{who} {method} {path} {body}: {answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(defects);
        Assert.True(asked > 60, $"only {asked} were asked");
    }

    /// <summary>Contents of acts have no schema of their own: each list of each, on a case that is there.</summary>
    [Theory]
    [InlineData("register", """{"deficiencies":[null]}""")]
    [InlineData("refer", """{"agencies":[null]}""")]
    [InlineData("propose", """{"lines":[null]}""")]
    [InlineData("propose", """{"lines":[{"line":"22-1","outcome":null}],"grant":{"quantities":{"22-1":null}}}""")]
    [InlineData("propose", """{"lines":[],"grant":{"bound":null,"quantities":null}}""")]
    [InlineData("begin", """{"listVersions":[null],"openHits":1,"hits":[null]}""")]
    [InlineData("stop-began", """{"id":"s","reason":"applicant","acts":null}""")]
    public async Task Nothing_in_a_place_of_what_an_act_brings_is_told(string act, string content)
    {
        Features.Applications.Authority filed = await Features.Applications.Authority.SubmittedAsync(
            desk,
            "Null places",
            "EX-N" + Guid.NewGuid().ToString("N")
        );
        string who = act == "register" ? "intake-1" : "officer-1";
        using Caller caller = await Caller.OfAsync(desk, who);
        using HttpResponseMessage answer = await caller.PostAsync(
            $"/cases/{filed.Number}/acts",
            $$"""{"act":"{{act}}","content":{{content}}}""",
            seen: "\"1\""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    /// <summary>Operations that take JSON, with what stands for their parameters.</summary>
    private static IEnumerable<(string Method, string Path, JsonElement Schema)> Bodies(JsonElement document)
    {
        foreach (JsonProperty path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (JsonProperty operation in path.Value.EnumerateObject())
            {
                if (
                    operation.Value.TryGetProperty("requestBody", out JsonElement body)
                    && body.GetProperty("content").TryGetProperty("application/json", out JsonElement media)
                    && media.TryGetProperty("schema", out JsonElement schema)
                )
                {
                    string at = path.Name["/api/v1".Length..];
                    yield return (operation.Name.ToUpperInvariant(), Filled(at), schema);
                }
            }
        }
    }

    private static string Filled(string path) =>
        string.Join('/', path.Split('/').Select(p => p.StartsWith('{') ? "1" : p));

    /// <summary>Something of the schema, its lists with one place.</summary>
    private static JsonNode? Made(JsonElement document, JsonElement schema, JsonNode? place, int depth)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            string name = reference.GetString()!.Split('/')[^1];
            return depth > Deepest
                ? null
                : Made(
                    document,
                    document.GetProperty("components").GetProperty("schemas").GetProperty(name),
                    place,
                    depth + 1
                );
        }

        foreach (string among in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(among, out JsonElement any))
            {
                return Made(document, any.EnumerateArray().Last(), place, depth + 1);
            }
        }

        if (schema.TryGetProperty("enum", out JsonElement words))
        {
            return JsonNode.Parse(words[0].GetRawText());
        }

        string[] types =
            !schema.TryGetProperty("type", out JsonElement type) ? ["object"]
            : type.ValueKind == JsonValueKind.Array
                ? [.. type.EnumerateArray().Select(t => t.GetString()!).Where(t => t != "null")]
            : [type.GetString()!];
        switch (types[^1])
        {
            case "array":
                return new JsonArray(place?.DeepClone());
            case "object":
                JsonObject made = [];
                if (schema.TryGetProperty("properties", out JsonElement members))
                {
                    foreach (JsonProperty member in members.EnumerateObject())
                    {
                        made[member.Name] = Made(document, member.Value, place, depth + 1);
                    }
                }

                return made;
            case "boolean":
                return true;
            case "integer" or "number":
                return 1;
            default:
                return schema.TryGetProperty("format", out JsonElement format) && format.GetString() == "date"
                    ? "2026-01-02"
                    : "x";
        }
    }
}
