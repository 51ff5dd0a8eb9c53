using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Licet.Web.Tests.Api;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Licet.Web.Tests.Serving;

/// <summary>Every operation there is, asked for another organization's things. The list is the program's: a new one is in it.</summary>
[Collection(typeof(OnSecondDesk))]
public partial class OperationWalkTests(DeskRun desk)
{
    private const string Root = "/api/v1";

    /// <summary>By who may use it: a body that lacks what it needs, is of another shape, or of another kind, is told and no defect of ours.</summary>
    [Fact]
    public async Task No_operation_answers_a_body_of_another_shape_with_a_defect()
    {
        string[] bodies =
        [
            "{}",
            "[]",
            "null",
            "\"x\"",
            """{"zzz":1}""",
            """{"reason":null,"act":null,"lines":null}""",
            """{"act":"propose","content":{"reason":"\ud800"}}""",
        ];
        List<string> defects = [];
        int asked = 0;
        foreach (
            string who in new[]
            {
                "sofia@nordwind.example",
                "officer-1",
                "statistics-1",
                "member-of-state",
                "customs-1",
                "auditor-1",
                "root@licet.example",
            }
        )
        {
            using Caller caller = await Caller.OfAsync(desk, who);
            foreach ((string method, string route) in Operations().Where(o => o.Method is not ("GET" or "DELETE")))
            {
                // Of nothing that is there, or of the first of everything.
                string path = Parameter().Replace(route, "1");
                foreach (string body in bodies)
                {
                    using HttpResponseMessage answer = await caller.SendAsync(
                        new HttpMethod(method),
                        path,
                        body,
                        TypeOf(path),
                        "\"0\""
                    );
                    asked++;
                    if (answer.StatusCode == HttpStatusCode.Forbidden)
                    {
                        break;
                    }

                    if ((int)answer.StatusCode >= 500 && answer.StatusCode != HttpStatusCode.ServiceUnavailable)
                    {
                        defects.Add($"{who} {method} {path} {body}: {answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(defects);
        Assert.True(asked > 300, $"only {asked} were asked");
    }

    [GeneratedRegex(@"\{[^}]*\}", RegexOptions.CultureInvariant, 1_000)]
    private static partial Regex Parameter();

    /// <summary>Every operation for programs, asked with a token of another organization and the ids of this one.</summary>
    [Fact]
    public async Task No_operation_shows_another_organization_anything_or_does_anything_to_it()
    {
        const string order = "WALK-4712";
        using Caller own = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage entered = await own.PostAsync("/orders", Answers.Stopped(order));
        using HttpResponseMessage kept = await own.PostAsync("/checks", Answers.Stopped(order));
        using HttpResponseMessage license = await own.PostAsync("/licenses", Answers.License("D4711472"));
        using HttpResponseMessage imported = await own.PostAsync(
            "/counterparties/imports",
            $"number,name\n{order},Nordwind customer\n",
            "text/csv"
        );
        using HttpResponseMessage begun = await own.PostAsync("/applications", $$"""{"title":"{{order}}"}""");
        using HttpResponseMessage compared = await own.PostAsync(
            "/impact",
            """{"before":"2019-05-15","after":"2019-05-16"}"""
        );
        HttpResponseMessage[] made = [entered, kept, license, imported, begun, compared];
        Assert.All(made, m => Assert.True(m.IsSuccessStatusCode, $"{m.StatusCode}"));
        string check = IdOf(kept);
        string party = await PartyAsync(own, order);
        using HttpResponseMessage product = await own.PostAsync(
            "/products",
            $$"""{"code":"{{order}}","description":"Valve of Nordwind"}"""
        );
        int walked = 0;
        foreach (
            (string who, HttpStatusCode refused) in new[]
            {
                ("omar@harbor.example", HttpStatusCode.NotFound),
                ("officer-1", HttpStatusCode.Forbidden),
            }
        )
        {
            using Caller other = await Caller.OfAsync(desk, who);
            foreach ((string method, string route) in Operations())
            {
                string path = route
                    .Replace("checks/{id}", "checks/" + check, StringComparison.Ordinal)
                    .Replace("orders/{id}", "orders/" + order, StringComparison.Ordinal)
                    .Replace("imports/{id}", "imports/" + IdOf(imported), StringComparison.Ordinal)
                    .Replace("counterparties/{id}", "counterparties/" + party, StringComparison.Ordinal)
                    .Replace("applications/{id}", "applications/" + IdOf(begun), StringComparison.Ordinal)
                    .Replace("{file}", "1", StringComparison.Ordinal)
                    .Replace("products/{id}", "products/" + IdOf(product), StringComparison.Ordinal)
                    .Replace("{number}", "D4711472", StringComparison.Ordinal)
                    .Replace("{act}", "1", StringComparison.Ordinal)
                    .Replace("{version}", "1", StringComparison.Ordinal)
                    .Replace("{kind}", "json", StringComparison.Ordinal)
                    .Replace("{number:long}", "1", StringComparison.Ordinal)
                    .Replace("processes/{id}", "processes/us-ear", StringComparison.Ordinal)
                    .Replace("{table}", "exceptions", StringComparison.Ordinal)
                    .Replace("{name}", "none", StringComparison.Ordinal)
                    .Replace("impact/{id}", "impact/" + IdOf(compared), StringComparison.Ordinal);
                Assert.False(
                    path.Contains('{', StringComparison.Ordinal),
                    $"{route}: say here what stands for its parameters"
                );
                using HttpResponseMessage answer =
                    method == "GET" ? await other.GetAsync(path) : await SaidAsync(other, new HttpMethod(method), path);
                bool ofCases = s_ofAuthority.Any(o => path.StartsWith(o, StringComparison.Ordinal));
                bool ofOthers = s_ofOthers.Any(o => path.StartsWith(o, StringComparison.Ordinal));
                HttpStatusCode expected =
                    ofOthers ? HttpStatusCode.Forbidden
                    : ofCases ? Other(refused)
                    : refused;
                bool ofAll = !ofOthers && s_ofAll.Any(o => path.StartsWith(o, StringComparison.Ordinal));
                Assert.True(
                    path == route
                        || ofAll
                        || answer.StatusCode == expected
                        || (ofCases && IsOwn(path) && refused == HttpStatusCode.Forbidden),
                    $"{who} {method} {path}: {answer.StatusCode}"
                );
                walked++;
                if (ofAll)
                {
                    // Who releases figures is neither of these.
                    Assert.Equal(method == "GET", answer.StatusCode != HttpStatusCode.Forbidden);
                }

                if (ofCases && refused == HttpStatusCode.Forbidden)
                {
                    // The authority's queue names who applied.
                    continue;
                }

                string text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(order, text, StringComparison.Ordinal);
                Assert.DoesNotContain("D4711472", text, StringComparison.Ordinal);
                Assert.DoesNotContain("nordwind", text, StringComparison.OrdinalIgnoreCase);
            }
        }

        Assert.True(walked >= 90);
        JsonElement there = await own.JsonAsync("/counterparties/" + party);
        Assert.Equal(0, there.GetProperty("acts").GetArrayLength());
        Assert.Equal("draft-0", (await own.JsonAsync("/applications/" + IdOf(begun))).GetProperty("seen").GetString());
        Assert.Equal(1, (await own.JsonAsync("/orders/" + order)).GetProperty("acts").GetArrayLength());
        Assert.Equal(0, (await own.JsonAsync("/licenses/D4711472/ledger")).GetArrayLength());
        Assert.Equal(
            0,
            (await own.JsonAsync("/products/" + IdOf(product))).GetProperty("classifications").GetArrayLength()
        );
    }

    private static readonly string[] s_ofOthers = ["/referrals", "/log", "/border", "/figures/proposed"];
    private static readonly string[] s_ofAuthority = ["/cases", "/changes", "/issued", "/statistics"];

    /// <summary>What everybody may read: figures that were released, and the law.</summary>
    private static readonly string[] s_ofAll = ["/figures", "/processes", "/rules"];

    /// <summary>Cases are the authority's: an exporter may not ask, and of a number that is none nobody gets anything.</summary>
    private static HttpStatusCode Other(HttpStatusCode refused) =>
        refused == HttpStatusCode.NotFound ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound;

    /// <summary>A view of the queue is of who keeps it, whatever its name.</summary>
    private static bool IsOwn(string path) => path.StartsWith("/cases/views/", StringComparison.Ordinal);

    private static string IdOf(HttpResponseMessage made) => made.Headers.Location!.ToString().Split('/')[^1];

    /// <summary>What an act says, as far as it must be said to be looked at.</summary>
    private static string Body(string path) =>
        path.EndsWith("/assumptions", StringComparison.Ordinal) ? "[]"
        : path.EndsWith("/answers", StringComparison.Ordinal) ? """{"act":1,"kind":"information","text":"x"}"""
        : """
            {"act":"assigned","reason":"x","listing":"x","through":"2030-01-01","name":"x","title":"x","number":"Z100000"}
            """;

    /// <summary>Sent without the members that the operation says it does not know: what is left is looked at.</summary>
    private static async Task<HttpResponseMessage> SaidAsync(Caller other, HttpMethod method, string path)
    {
        JsonNode body = JsonNode.Parse(Body(path))!;
        while (true)
        {
            HttpResponseMessage answer = await other.SendAsync(
                method,
                path,
                body.ToJsonString(),
                TypeOf(path),
                "\"1\""
            );
            if (
                answer.StatusCode != HttpStatusCode.UnprocessableEntity
                || body is not JsonObject members
                || !(await answer.JsonAsync()).TryGetProperty("errors", out JsonElement errors)
                || !errors[0]
                    .GetProperty("message")
                    .GetString()!
                    .StartsWith("There is no such member", StringComparison.Ordinal)
                || !members.Remove(errors[0].GetProperty("field").GetString()!)
            )
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private static string TypeOf(string path) =>
        path.EndsWith("/documents", StringComparison.Ordinal) ? "application/pdf" : "application/json";

    private static async Task<string> PartyAsync(Caller own, string number)
    {
        for (int i = 0; i < 300; i++)
        {
            JsonElement found = await own.JsonAsync("/counterparties?search=" + number);
            if (found.GetProperty("items").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } one)
            {
                return one.GetProperty("id").GetString()!;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The import did not end within half a minute.");
    }

    private IEnumerable<(string Method, string Path)> Operations() =>
        desk
            .Services.GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.RoutePattern.RawText!.StartsWith(Root, StringComparison.Ordinal))
            .SelectMany(e =>
                e.Metadata.GetMetadata<HttpMethodMetadata>()!
                    .HttpMethods.Select(m => (m, e.RoutePattern.RawText![Root.Length..]))
            );
}
