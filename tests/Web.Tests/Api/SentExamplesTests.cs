using System.Net;
using System.Text.Json;

namespace Licet.Web.Tests.Api;

/// <summary>What the document of operations says of bodies, and where faults of them are told.</summary>
[Collection(typeof(OnOneDesk))]
public class SentExamplesTests(DeskRun desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_example_of_the_document_is_taken_as_it_stands_and_the_document_names_its_server()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using JsonDocument document = JsonDocument.Parse(await ana.Client.GetStringAsync("/openapi/v1.json", Ct));
        Assert.StartsWith(
            desk.Address,
            document.RootElement.GetProperty("servers")[0].GetProperty("url").GetString(),
            StringComparison.Ordinal
        );
        JsonElement party = (await ana.JsonAsync("/counterparties")).GetProperty("items")[0];
        foreach (
            (string path, string sent, HttpMethod method, HttpStatusCode status) in new[]
            {
                ("/screen", "/screen", HttpMethod.Post, HttpStatusCode.OK),
                ("/check", "/check", HttpMethod.Post, HttpStatusCode.OK),
                ("/checks", "/checks", HttpMethod.Post, HttpStatusCode.Created),
                ("/orders", "/orders", HttpMethod.Post, HttpStatusCode.Created),
                ("/licenses", "/licenses", HttpMethod.Post, HttpStatusCode.Created),
                ("/licenses/{number}/ledger", "/licenses/D1304711/ledger", HttpMethod.Post, HttpStatusCode.OK),
                ("/verify", "/verify", HttpMethod.Post, HttpStatusCode.NotFound),
                (
                    "/counterparties/{id}/ownership",
                    $"/counterparties/{party.GetProperty("id").GetString()}/ownership?entity=customer",
                    HttpMethod.Put,
                    HttpStatusCode.OK
                ),
            }
        )
        {
            JsonElement body = document
                .RootElement.GetProperty("paths")
                .GetProperty("/api/v1" + path)
                .GetProperty(method.Method.ToLowerInvariant())
                .GetProperty("requestBody");
            JsonElement media = body.GetProperty("content").GetProperty("application/json");
            Assert.Equal("object", media.GetProperty("schema").GetProperty("type").GetString());
            Assert.NotEmpty(body.GetProperty("description").GetString()!);
            using HttpResponseMessage answer = await ana.SendAsync(
                method,
                sent,
                media.GetProperty("example").GetRawText(),
                "application/json",
                null
            );
            Assert.True(
                answer.StatusCode == status,
                $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}"
            );
        }
    }

    [Fact]
    public async Task Each_fault_of_an_entry_an_obligation_and_a_hit_names_its_field()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        const string number = "D1304712";
        using HttpResponseMessage entered = await ana.PostAsync("/licenses", Answers.License(number));
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        string ledger = $"/licenses/{number}/ledger";
        JsonElement party = (await ana.JsonAsync("/counterparties")).GetProperty("items")[0];
        string id = party.GetProperty("id").GetString()!;
        foreach (
            (string path, string body, string[] fields) in new (string, string, string[])[]
            {
                (ledger, "", [""]),
                (ledger, "{}", ["act"]),
                (ledger, """{"act":"eat"}""", ["act"]),
                (
                    ledger,
                    """{"act":"release","key":"\ud800","source":"exporter","on":"2026-02-02","reservation":"r"}""",
                    ["key"]
                ),
                (
                    ledger,
                    """{"act":"release","key":" ","source":"exporter","on":"2026-02-02","reservation":"r"}""",
                    ["key"]
                ),
                (
                    ledger,
                    """{"act":"release","key":"k","source":"exporter","on":"2026-02-02","reservation":"r"}""",
                    ["reservation"]
                ),
                (ledger, Shipped("1", "number", "XX"), ["draw.destination"]),
                (ledger, Shipped("0.5", "number", "SG"), ["draw.quantity"]),
                (ledger, Shipped("1", "kg", "SG"), ["draw.quantity"]),
                ($"/licenses/{number}/obligations", "{}", ["condition", "obligation", "evidence"]),
                ("/impact", "", [""]),
                ($"/counterparties/{id}/confirm", """{"reason":"known to us"}""", ["listing"]),
            }
        )
        {
            string? seen = path.StartsWith("/counterparties", StringComparison.Ordinal)
                ? (await ana.GetAsync("/counterparties/" + id)).Headers.ETag!.Tag
                : null;
            using HttpResponseMessage answer = await ana.PostAsync(path, body, seen: seen);
            Assert.True((int)answer.StatusCode is 400 or 422, $"{path} {body}: {answer.StatusCode}");
            JsonElement problem = await answer.JsonAsync();
            Assert.True(
                problem.TryGetProperty("errors", out JsonElement errors)
                    && errors.EnumerateArray().Select(e => e.GetProperty("field").GetString()!).SequenceEqual(fields),
                $"{path} {body}: {problem}"
            );
        }
    }

    [Fact]
    public async Task A_draw_that_was_reversed_is_told_with_its_order()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        JsonElement order = await ana.JsonAsync("/orders/PO-2611-SG");
        Assert.Equal(0, order.GetProperty("reversed").GetArrayLength());
        string license = order.GetProperty("grants")[0].GetProperty("license").GetString()!;
        JsonElement entry = (await ana.JsonAsync($"/licenses/{license}/ledger"))
            .EnumerateArray()
            .Single(e => e.GetProperty("key").GetString()!.Contains("PO-2611-SG", StringComparison.Ordinal));
        string key = entry.GetProperty("key").GetString()!;
        using HttpResponseMessage reversed = await ana.PostAsync(
            $"/licenses/{license}/ledger",
            $$"""{"act":"reverse","key":"undone","source":"exporter","on":"{{DateTime.UtcNow:yyyy-MM-dd}}","entry":"{{key}}","reason":"It never left."}"""
        );
        Assert.True(reversed.IsSuccessStatusCode, await reversed.Content.ReadAsStringAsync(Ct));
        JsonElement told = (await ana.JsonAsync("/orders/PO-2611-SG")).GetProperty("reversed")[0];
        Assert.Equal((license, key), (told.GetProperty("license").GetString(), told.GetProperty("entry").GetString()));
        Assert.Equal("It never left.", told.GetProperty("reason").GetString());
    }

    [Fact]
    public async Task Impacts_are_had_page_by_page_and_their_kind_is_a_word()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        foreach (string before in new[] { "2019-05-13", "2019-05-14", "2019-05-15" })
        {
            using HttpResponseMessage asked = await ana.PostAsync(
                "/impact",
                $$"""{"before":"{{before}}","after":"2019-05-16"}"""
            );
            Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        }

        JsonElement first = await ana.JsonAsync("/impact?limit=2");
        Assert.Equal(2, first.GetProperty("items").GetArrayLength());
        Assert.Equal("days", first.GetProperty("items")[0].GetProperty("asked").GetProperty("kind").GetString());
        JsonElement second = await ana.JsonAsync("/impact?limit=2&after=" + first.GetProperty("next").GetString());
        Assert.DoesNotContain(
            second.GetProperty("items")[0].GetProperty("id").GetString(),
            first.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("id").GetString())
        );
    }

    private static string Shipped(string amount, string unit, string to) =>
        $$$"""
            {"act":"ship","key":"k-{{{amount}}}{{{unit}}}{{{to}}}","source":"exporter","on":"{{{DateTime.UtcNow:yyyy-MM-dd}}}",
             "draw":{"line":"1","quantity":{"amount":"{{{amount}}}","unit":"{{{unit}}}"},"value":{"amount":"10","currency":"USD"},"destination":"{{{to}}}","parties":["2"]}}
            """;
}
