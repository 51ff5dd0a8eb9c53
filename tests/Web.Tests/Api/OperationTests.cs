using System.Net;
using System.Text;
using System.Text.Json;

namespace Licet.Web.Tests.Api;

[Collection(typeof(OnOneDesk))]
public class OperationTests(DeskRun desk)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_party_is_screened_as_by_the_command_line()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await caller.PostAsync(
            "/screen?on=2019-11-20&explain=true",
            """{"name":"Huawei Technologies Poland","country":"PL","id":"C-1"}"""
        );
        JsonElement line = await answer.JsonAsync();
        Assert.Equal("C-1", line.GetProperty("id").GetString());
        Assert.True(line.GetProperty("found").GetBoolean());
        Assert.True(line.GetProperty("hits")[0].GetProperty("reason").GetProperty("waterfall").GetArrayLength() > 0);
        Assert.Equal("2019-11-20", line.GetProperty("screening").GetProperty("day").GetString());
    }

    [Theory]
    [InlineData("{\"nam\":\"x\"}", "name")]
    [InlineData("{\"name\":\"Sugon\",\"county\":\"CN\"}", "county")]
    [InlineData("{\"name\":\"Sugon\",\"country\":\"Atlantis\"}", "country")]
    [InlineData("{\"name\":\"Sugon\",\"country\":\"Korea\"}", "KP")]
    [InlineData("{\"name\":\"Sugon\",\"kind\":\"spaceship\"}", "kind")]
    [InlineData("{\"name\":\"Sugon\",\"identifiers\":[\"12\"]}", "identifiers")]
    [InlineData("{\"name\":\"Sugon\",\"dates\":[\"2999\"]}", "dates")]
    [InlineData("{\"name\":\"Sugon\",\"name\":\"x\"}", "JSON")]
    [InlineData("[]", "JSON")]
    [InlineData("", "JSON")]
    public async Task A_party_that_cannot_be_asked_whole_is_refused_with_its_field(string body, string told)
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await caller.PostAsync("/screen", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains(told, (await answer.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/x-ndjson", "{\"name\":\"Sugon\"}\n\n{\"name\":\"Nordlicht Feinmechanik\"}\n", null)]
    [InlineData("text/csv", "name,country,shoe size\nSugon,CN,44\nNordlicht Feinmechanik,DE,42\n", "shoe size")]
    [InlineData("text/plain", "Sugon\nNordlicht Feinmechanik\n", "one name a line")]
    public async Task Many_parties_are_answered_line_by_line_in_their_order(string type, string body, string? taken)
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await caller.PostAsync("/screen/batch?on=2019-11-20", body, type);
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        string[] lines = (await answer.Content.ReadAsStringAsync(Ct)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(
            ["Sugon", "Nordlicht Feinmechanik"],
            lines.Select(l => JsonDocument.Parse(l).RootElement.GetProperty("query").GetString()!)
        );
        Assert.Equal(
            taken is not null,
            answer.Headers.TryGetValues("Licet-Taken", out var said)
                && Uri.UnescapeDataString(string.Join(' ', said)).Contains(taken!, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("application/x-ndjson", "{\"name\":\"Sugon\"}\n{\"name\":7}\n", "body:2")]
    [InlineData("application/x-ndjson", "\n", "at least one")]
    [InlineData("text/csv", "a,b\n1,2\n", "column 'name'")]
    [InlineData("text/csv", "PK\u0003\u0004", "name")]
    public async Task A_fault_anywhere_is_told_before_anything_is_answered(string type, string body, string told)
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await caller.PostAsync("/screen/batch", body, type);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(told, await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_of_another_kind_is_refused()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await caller.PostAsync("/screen/batch", "x", "application/pdf");
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    /// <summary>A caller that gave up waiting sends again while the first is still under way.</summary>
    [Theory]
    [InlineData("/checks", "AT-ONCE-1")]
    [InlineData("/orders", "AT-ONCE-2")]
    [InlineData("/licenses", "D4499001")]
    public async Task What_is_sent_by_many_at_once_with_one_key_is_done_once(string path, string number)
    {
        using Caller caller = await Caller.OfAsync(desk, "sofia@nordwind.example");
        string body = path == "/licenses" ? Answers.License(number) : Answers.Stopped(number);
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => caller.PostAsync(path, body, key: "at once " + number))
        );
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Created, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct(StringComparer.Ordinal));
        string first = await answers[0].Content.ReadAsStringAsync(Ct);
        foreach (HttpResponseMessage answer in answers)
        {
            Assert.Equal(first, await answer.Content.ReadAsStringAsync(Ct), StringComparer.Ordinal);
        }
    }

    [Fact]
    public async Task An_order_is_checked_and_kept_once_for_one_key()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        string order = Answers.Stopped("API-1");
        using HttpResponseMessage stateless = await caller.PostAsync("/check", order);
        Assert.Equal("LICENSE_REQUIRED", (await stateless.JsonAsync()).GetProperty("outcome").GetString());
        using HttpResponseMessage first = await caller.PostAsync("/checks", order, key: "one");
        using HttpResponseMessage again = await caller.PostAsync("/checks", order, key: "one");
        using HttpResponseMessage other = await caller.PostAsync("/checks", Answers.Stopped("API-2"), key: "one");
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        string kept = first.Headers.Location!.ToString()["/api/v1".Length..];
        using HttpResponseMessage answer = await caller.GetAsync(kept);
        Assert.Equal(
            await first.Content.ReadAsStringAsync(Ct),
            await answer.Content.ReadAsStringAsync(Ct),
            StringComparer.Ordinal
        );
        using HttpRequestMessage unchanged = new(HttpMethod.Get, "/api/v1" + kept);
        unchanged.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using HttpResponseMessage not = await caller.Client.SendAsync(unchanged, Ct);
        Assert.Equal(HttpStatusCode.NotModified, not.StatusCode);
        Assert.Equal(order, await (await caller.GetAsync(kept + "/order")).Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Every_fault_of_an_order_is_told_by_its_path()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        const string bad =
            """{"on":"2019-11-20","parties":[{"roles":["buyer"],"name":"X","country":"NL"}],"destination":"NL","lines":[{"eccn":"EAR99","value":"a lot"}]}""";
        using HttpResponseMessage answer = await caller.PostAsync("/check", bad);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        string[] fields =
        [
            .. (await answer.JsonAsync())
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => e.GetProperty("field").GetString()!),
        ];
        Assert.Contains("parties[0].roles[0]", fields);
        Assert.Contains("lines[0].value", fields);
        using HttpResponseMessage batch = await caller.PostAsync(
            "/check/batch",
            Answers.Stopped("A") + "\n" + bad,
            "application/x-ndjson"
        );
        Assert.Contains("[1].lines[0].value", await batch.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_orders_are_answered_line_by_line()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        StringBuilder orders = new();
        for (int i = 0; i < 300; i++)
        {
            orders.Append(Answers.Stopped($"B-{i}")).Append('\n');
        }

        using HttpResponseMessage answer = await caller.PostAsync(
            "/check/batch",
            orders.ToString(),
            "application/x-ndjson"
        );
        string[] lines = (await answer.Content.ReadAsStringAsync(Ct)).Split(
            '\n',
            StringSplitOptions.RemoveEmptyEntries
        );
        Assert.Equal(300, lines.Length);
        Assert.All(lines, (line, i) => Assert.Contains($"\"B-{i}\"", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_order_is_pushed_in_and_done_with_what_was_seen()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        string order = Answers.Stopped("PUSH-1");
        using HttpResponseMessage entered = await caller.PostAsync("/orders", order, key: "push");
        Assert.Equal(HttpStatusCode.Created, entered.StatusCode);
        using HttpResponseMessage repeated = await caller.PostAsync("/orders", order, key: "push");
        Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
        using HttpResponseMessage taken = await caller.PostAsync("/orders", order, key: "push-again");
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        string seen = entered.Headers.ETag!.Tag;
        using HttpResponseMessage unseen = await caller.PostAsync("/orders/PUSH-1/cancel", """{"reason":"gone"}""");
        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        using HttpResponseMessage refused = await caller.PostAsync(
            "/orders/PUSH-1/release",
            """{"reason":"in a hurry"}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains(
            "736.2(b)",
            (await refused.JsonAsync()).GetProperty("citation").GetString(),
            StringComparison.Ordinal
        );
        using HttpResponseMessage cancelled = await caller.PostAsync(
            "/orders/PUSH-1/cancel",
            """{"reason":"the customer went away"}""",
            seen: seen,
            key: "cancel"
        );
        Assert.Equal("cancelled", (await cancelled.JsonAsync()).GetProperty("standing").GetString());
        using HttpResponseMessage stale = await caller.PostAsync(
            "/orders/PUSH-1/cancel",
            """{"reason":"again"}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        JsonElement now = await caller.JsonAsync("/orders/PUSH-1");
        Assert.Equal(2, now.GetProperty("acts").GetArrayLength());
        Assert.Equal(order, await (await caller.GetAsync("/orders/PUSH-1/file")).Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage empty = await caller.PostAsync("/orders/PUSH-1/hold", "{}", seen: "\"2\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using HttpResponseMessage garbage = await caller.PostAsync("/orders/PUSH-1/hold", "{", seen: "\"2\"");
        Assert.Equal(HttpStatusCode.BadRequest, garbage.StatusCode);
        Assert.Equal("application/problem+json", garbage.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Lists_of_things_are_paged_without_gaps_or_repeats()
    {
        using Caller caller = await Caller.OfAsync(desk, "omar@harbor.example");
        for (int i = 0; i < 5; i++)
        {
            using HttpResponseMessage order = await caller.PostAsync("/orders", Answers.Stopped($"PAGE-{i}"));
            Assert.Equal(HttpStatusCode.Created, order.StatusCode);
            using HttpResponseMessage check = await caller.PostAsync("/checks", Answers.Stopped($"PAGE-{i}"));
            Assert.Equal(HttpStatusCode.Created, check.StatusCode);
        }

        foreach ((string list, string id) in new[] { ("/orders", "id"), ("/checks", "number") })
        {
            List<string> met = [];
            string? after = null;
            do
            {
                JsonElement page = await caller.JsonAsync($"{list}?limit=2" + (after is null ? "" : "&after=" + after));
                met.AddRange(page.GetProperty("items").EnumerateArray().Select(o => o.GetProperty(id).GetString()!));
                after = page.GetProperty("next").GetString();
            } while (after is not null);

            Assert.Equal(
                ["PAGE-0", "PAGE-1", "PAGE-2", "PAGE-3", "PAGE-4"],
                met.Where(m => m.StartsWith("PAGE-", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            );
            using HttpResponseMessage wrong = await caller.GetAsync(list + "?after=%2A");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        }
    }

    /// <summary>What is not even of the right kind is told with its field, too.</summary>
    [Theory]
    [InlineData("/screen", """{"name":5}""", 422, "name")]
    [InlineData("/screen", """{"name":"Huawei","country":"ZZ"}""", 422, "country")]
    [InlineData("/screen", """{"name":"Huawei","kind":"dog"}""", 422, "kind")]
    [InlineData("/screen?on=2019-02-30", """{"name":"Huawei"}""", 400, "on")]
    [InlineData("/orders/PO-1920/ship", """{"on":"2026-02-30"}""", 400, "on")]
    [InlineData("/lists/fetch", """{"publishedOn":7}""", 403, null)]
    public async Task What_is_of_another_kind_is_told_with_its_field(
        string path,
        string body,
        int status,
        string? field
    )
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage wrong = await caller.PostAsync(path, body, seen: "\"1\"");
        string text = await wrong.Content.ReadAsStringAsync(Ct);
        Assert.Equal(status, (int)wrong.StatusCode);
        Assert.Equal("application/problem+json", wrong.Content.Headers.ContentType?.MediaType);
        Assert.True(field is null || text.Contains($"\"field\":\"{field}\"", StringComparison.Ordinal), text);
    }

    /// <summary>A cursor that lost a part on its way is no end of the list.</summary>
    [Theory]
    [InlineData("/orders")]
    [InlineData("/checks")]
    [InlineData("/licenses")]
    [InlineData("/products")]
    [InlineData("/applications")]
    [InlineData("/counterparties")]
    [InlineData("/counterparties/imports")]
    public async Task A_cursor_that_is_none_of_ours_is_refused(string list)
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        JsonElement page = await caller.JsonAsync(list + "?limit=1");
        string? next = page.GetProperty("next").GetString();
        foreach (string after in new[] { "abc", "%2A", "AAAA", next is null ? "x" : next[..^1], "B" + next })
        {
            using HttpResponseMessage wrong = await caller.GetAsync($"{list}?after={after}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains("\"after\"", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        if (next is not null)
        {
            // The last page may be an empty one: where a page is full nobody has looked behind it.
            JsonElement second = await caller.JsonAsync($"{list}?limit=1&after={next}");
            Assert.NotEqual(page.GetProperty("items").GetRawText(), second.GetProperty("items").GetRawText());
        }
    }

    [Fact]
    public async Task A_license_is_entered_drawn_and_refuses_more_than_is_left()
    {
        using Caller caller = await Caller.OfAsync(desk, "sofia@nordwind.example");
        using HttpResponseMessage unsaid = await caller.PostAsync(
            "/licenses",
            Answers.License("D1300077").Replace(",\"shipped\":[]", "", StringComparison.Ordinal)
        );
        Assert.Contains("licenses[0].shipped", await unsaid.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using HttpResponseMessage entered = await caller.PostAsync("/licenses", Answers.License("D1300077"));
        string told = await entered.Content.ReadAsStringAsync(Ct);
        Assert.True(entered.StatusCode == HttpStatusCode.Created, told);
        string day = DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        string entry = $$$"""
            {"act":"reserve","key":"r1","source":"exporter","on":"{{{day}}}","until":"2029-01-01","draw":{"line":"1","quantity":{"amount":"60","unit":"number"},"value":{"amount":"36000","currency":"USD"},"destination":"SG","parties":["2"]}}
            """;
        using HttpResponseMessage reserved = await caller.PostAsync("/licenses/D1300077/ledger", entry);
        Assert.True(reserved.IsSuccessStatusCode, await reserved.Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage repeated = await caller.PostAsync("/licenses/D1300077/ledger", entry);
        Assert.Equal("repeated", (await repeated.JsonAsync()).GetProperty("result").GetString());
        using HttpResponseMessage more = await caller.PostAsync(
            "/licenses/D1300077/ledger",
            entry.Replace("\"r1\"", "\"r2\"", StringComparison.Ordinal)
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, more.StatusCode);
        Assert.Contains(
            "left: 40 number",
            (await more.JsonAsync()).GetProperty("detail").GetString(),
            StringComparison.Ordinal
        );
        JsonElement license = await caller.JsonAsync("/licenses/D1300077");
        Assert.Equal(
            "40 number",
            license.GetProperty("balance").GetProperty("lines")[0].GetProperty("left").GetString()
        );
        Assert.Equal(1, (await caller.JsonAsync("/licenses/D1300077/ledger")).GetArrayLength());
        using HttpResponseMessage garbage = await caller.PostAsync("/licenses/D1300077/ledger", "{\"act\":\"eat\"}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, garbage.StatusCode);
    }
}
