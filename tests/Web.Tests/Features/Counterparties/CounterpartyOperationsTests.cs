using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;

namespace Licet.Web.Tests.Features.Counterparties;

/// <summary>Counterparties as other programs keep them.</summary>
[Collection(typeof(OnOneDesk))]
public class CounterpartyOperationsTests(DeskRun desk)
{
    private const string Csv = "text/csv";
    private const string Ndjson = "application/x-ndjson";
    private const string Listed = "Huawei Technologies Poland";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_table_is_brought_in_by_its_mapping_once_and_refused_rows_are_told()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        const string table =
            "no;firm;land\nAP-1;Bakery Sunshine;DE\nAP-2;Meadow Dairy;Atlantis\nAP-3;;FR\nAP-4;Hill Press;\n";
        const string path = "/counterparties/imports?columns=number,name,country";
        HttpResponseMessage[] begun = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => ana.PostAsync(path, table, Csv, key: "table-1"))
        );
        Assert.All(begun, a => Assert.Equal(HttpStatusCode.Accepted, a.StatusCode));
        string address = Assert.Single(begun.Select(a => a.Headers.Location!.ToString()).Distinct())[
            "/api/v1".Length..
        ];
        JsonElement done = await DoneAsync(ana, address);
        Assert.Equal((4, 2, 2), (Number(done, "rows"), Number(done, "added"), Number(done, "refused")));
        Assert.Equal(["number", "name", "country"], Texts(done.GetProperty("columns")));
        JsonElement refused = await ana.JsonAsync(address + "/refused?limit=1");
        Assert.Equal(3, Number(refused.GetProperty("items")[0], "row"));
        JsonElement rest = await ana.JsonAsync($"{address}/refused?after={refused.GetProperty("next").GetString()}");
        Assert.Equal([4], rest.GetProperty("items").EnumerateArray().Select(f => Number(f, "row")));

        using HttpResponseMessage other = await ana.PostAsync(path, table + "AP-5;More;\n", Csv, key: "table-1");
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        JsonElement imports = await ana.JsonAsync("/counterparties/imports?limit=1");
        Assert.Single(imports.GetProperty("items").EnumerateArray());
        using HttpResponseMessage page = await ana.GetAsync("/counterparties/imports?after=zzz");
        Assert.Equal("after", await FieldAsync(page));
    }

    [Theory]
    [InlineData("number,name", Csv, "a,b,c\n1,x,DE\n", "columns")]
    [InlineData("number,title,country", Csv, "a,b,c\n1,x,DE\n", "columns")]
    [InlineData("name,name,country", Csv, "a,b,c\n1,x,DE\n", "columns")]
    [InlineData(null, Csv, "a,b,c\n1,x,DE\n", "columns")]
    [InlineData(null, Ndjson, "{\"number\":\"1\",\"name\":\"x\"}\n{\"number\":2,\"name\":\"y\"}", "")]
    [InlineData(null, Ndjson, "{\"number\":\"1\",\"name\":\"x\",\"otherNames\":[\"a|b\"]}", "")]
    [InlineData(null, Ndjson, "{\"number\":\"1\",\"nom\":\"x\"}", "")]
    [InlineData(null, Ndjson, "not json", "")]
    [InlineData(null, Ndjson, "{\"number\":\"1\",\"name\":\"\\ud800\"}", "")]
    [InlineData(null, Csv, "", "")]
    public async Task What_cannot_be_read_is_told_and_nothing_is_kept(
        string? columns,
        string type,
        string body,
        string field
    )
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        string path = "/counterparties/imports" + (columns is null ? "" : "?columns=" + columns);
        using HttpResponseMessage answer = await ana.PostAsync(path, body, type);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(field, await FieldAsync(answer));
    }

    [Fact]
    public async Task A_table_of_a_type_that_is_none_is_told_so()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage answer = await ana.PostAsync(
            "/counterparties/imports",
            "number,name\n1,x\n",
            "text/html"
        );
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task A_hit_is_cleared_by_two_persons_through_programs_too_and_never_by_one()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using Caller ben = await Caller.OfAsync(desk, "ben@nordwind.example");
        using Caller sofia = await Caller.OfAsync(desk, "sofia@nordwind.example");
        string party = await ListedAsync(ana, "AC-1");
        JsonElement seen = await ana.JsonAsync(party);
        Assert.Equal(("open", Listed), (Text(seen, "standing"), Text(seen, "name")));
        string[] listings = [.. seen.GetProperty("hits").EnumerateArray().Select(h => Text(h, "listing"))];
        Assert.NotEmpty(listings);
        Assert.All(seen.GetProperty("hits").EnumerateArray(), h => Assert.NotEmpty(h.GetProperty("reason").ToString()));

        using HttpResponseMessage unseen = await ana.PostAsync(party + "/propose", Propose(listings[0]));
        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        using HttpResponseMessage late = await ana.PostAsync(
            party + "/propose",
            Propose(listings[0], 400),
            seen: "\"0\""
        );
        Assert.Equal("through", await FieldAsync(late));
        using HttpResponseMessage signer = await sofia.PostAsync(
            party + "/propose",
            Propose(listings[0]),
            seen: "\"0\""
        );
        Assert.Contains("compliance analysts", await signer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        int events = 0;
        foreach (string listing in listings)
        {
            string tag = $"\"{events}\"";
            using HttpResponseMessage proposed = await ana.PostAsync(
                party + "/propose",
                Propose(listing),
                seen: tag,
                key: $"p {listing}"
            );
            Assert.Equal(HttpStatusCode.OK, proposed.StatusCode);
            Assert.Equal($"\"{++events}\"", proposed.Headers.ETag!.Tag);
        }

        using HttpResponseMessage again = await ana.PostAsync(
            party + "/propose",
            Propose(listings[0]),
            seen: "\"0\"",
            key: $"p {listings[0]}"
        );
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using HttpResponseMessage own = await ana.PostAsync(party + "/sign", Sign(listings[0]), seen: $"\"{events}\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.Contains("own first disposition", await own.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using HttpResponseMessage stale = await ben.PostAsync(party + "/sign", Sign(listings[0]), seen: "\"0\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        foreach (string listing in listings)
        {
            using HttpResponseMessage signed = await ben.PostAsync(
                party + "/sign",
                Sign(listing),
                seen: $"\"{events++}\""
            );
            Assert.Equal(HttpStatusCode.OK, signed.StatusCode);
        }

        JsonElement cleared = await ana.JsonAsync(party);
        Assert.Equal(("cleared", events), (Text(cleared, "standing"), cleared.GetProperty("acts").GetArrayLength()));
        Assert.Equal("ben@nordwind.example", Text(cleared.GetProperty("hits")[0].GetProperty("cleared"), "second"));
        JsonElement list = await ana.JsonAsync("/counterparties?search=AC-1&standing=cleared");
        Assert.Equal("AC-1", Text(list.GetProperty("items")[0], "number"));

        foreach (string act in new[] { "reopen", "confirm" })
        {
            using HttpResponseMessage done = await ben.PostAsync(
                $"{party}/{act}",
                $$"""{"listing":"{{listings[0]}}","reason":"looked again"}""",
                seen: $"\"{events++}\""
            );
            Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        }

        Assert.Equal("confirmed", Text((await ana.JsonAsync(party)).GetProperty("hits")[0], "finding"));
    }

    [Fact]
    public async Task Counterparties_are_listed_page_by_page_and_a_question_that_is_none_is_told()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        string rows = string.Concat(
            Enumerable.Range(0, 7).Select(i => $$"""{"number":"LP-{{i}}","name":"Mill {{i}}","country":"DE"}""" + "\n")
        );
        await ImportedAsync(ana, rows);
        List<string> found = [];
        string after = "";
        do
        {
            JsonElement page = await ana.JsonAsync("/counterparties?search=LP-&limit=3" + after);
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(i => Text(i, "number")));
            after = page.GetProperty("next").GetString() is { } next ? "&after=" + next : "";
        } while (after.Length > 0);
        Assert.Equal(Enumerable.Range(0, 7).Select(i => $"LP-{i}"), found);
        foreach (string question in new[] { "standing=clear", "after=%21", "search=" + new string('x', 300) })
        {
            using HttpResponseMessage answer = await ana.GetAsync("/counterparties?" + question);
            Assert.Equal(question.Split('=')[0], await FieldAsync(answer));
        }
    }

    [Fact]
    public async Task Owners_are_told_as_a_file_and_judged_and_not_replaced_unseen()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        await ImportedAsync(ana, """{"number":"OW-1","name":"Harbor Holding","country":"DE"}""");
        JsonElement list = await ana.JsonAsync("/counterparties?search=OW-1");
        string path = $"/counterparties/{Text(list.GetProperty("items")[0], "id")}/ownership";
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(path)).StatusCode);
        const string owners = """
            {"schema":"licet.ownership/1","entities":[{"id":"it","name":"Harbor Holding","country":"DE"},
             {"id":"o","name":"Huawei Technologies Co., Ltd.","country":"CN"}],
             "stakes":[{"owner":"o","entity":"it","percent":"60","asOf":"2026-01-01","source":"register"}]}
            """;
        using HttpResponseMessage told = await ana.SendAsync(HttpMethod.Put, path, owners);
        Assert.Equal(HttpStatusCode.OK, told.StatusCode);
        JsonElement view = await told.JsonAsync();
        Assert.Equal("it", Text(view, "entity"));
        Assert.NotEqual("not restricted", Text(view, "standing"));
        Assert.NotEmpty(view.GetProperty("findings")[0].GetProperty("path").EnumerateArray());
        using HttpResponseMessage seen = await ana.GetAsync(path);
        Assert.Equal(told.Headers.ETag!.Tag, seen.Headers.ETag!.Tag);
        using HttpResponseMessage stale = await ana.SendAsync(HttpMethod.Put, path, owners, seen: "\"0123\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using HttpResponseMessage wrong = await ana.SendAsync(
            HttpMethod.Put,
            path,
            owners.Replace("\"60\"", "\"160\"", StringComparison.Ordinal)
        );
        Assert.Equal("stakes[0].percent", await FieldAsync(wrong));
        using HttpResponseMessage nobody = await ana.SendAsync(HttpMethod.Put, path + "?entity=x", owners);
        Assert.Equal("entity", await FieldAsync(nobody));
        using HttpResponseMessage silent = await ana.SendAsync(
            HttpMethod.Put,
            path,
            """{"schema":"licet.ownership/1","entities":[{"id":"it","name":"Harbor Holding"}],"stakes":[]}"""
        );
        Assert.Equal("stakes", await FieldAsync(silent));

        // What nobody told could change the answer: that is said.
        Assert.Contains("Owners of up to 40 percent are not told", Gaps(view), StringComparison.Ordinal);
        const string tenth = """
            {"schema":"licet.ownership/1","entities":[{"id":"it","name":"Harbor Holding","country":"DE"},
             {"id":"o","name":"Bakery Sunshine","country":"DE"}],
             "stakes":[{"owner":"o","entity":"it","percent":"10","asOf":"2026-01-01","source":"register"}]}
            """;
        using HttpResponseMessage little = await ana.SendAsync(HttpMethod.Put, path, tenth);
        Assert.Contains(
            "Owners of up to 90 percent are not told",
            Gaps(await little.JsonAsync()),
            StringComparison.Ordinal
        );
        using HttpResponseMessage enough = await ana.SendAsync(
            HttpMethod.Put,
            path,
            tenth.Replace("\"10\"", "\"60\"", StringComparison.Ordinal)
        );
        Assert.DoesNotContain("are not told", Gaps(await enough.JsonAsync()), StringComparison.Ordinal);

        static string Gaps(JsonElement shown) => shown.GetProperty("gaps").GetRawText();
    }

    private static string Propose(string listing, int days = 90) =>
        JsonSerializer.Serialize(
            new
            {
                listing,
                reason = "another register number",
                through = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(days),
            }
        );

    private static string Sign(string listing) => JsonSerializer.Serialize(new { listing });

    /// <returns>The address of a counterparty that meets a listing.</returns>
    private static async Task<string> ListedAsync(Caller caller, string number)
    {
        await ImportedAsync(caller, $$"""{"number":"{{number}}","name":"{{Listed}}","country":"PL"}""");
        JsonElement list = await caller.JsonAsync("/counterparties?search=" + number);
        return "/counterparties/" + Text(list.GetProperty("items")[0], "id");
    }

    private static async Task ImportedAsync(Caller caller, string rows)
    {
        using HttpResponseMessage begun = await caller.PostAsync("/counterparties/imports", rows, Ndjson);
        Assert.Equal(HttpStatusCode.Accepted, begun.StatusCode);
        JsonElement done = await DoneAsync(caller, begun.Headers.Location!.ToString()["/api/v1".Length..]);
        Assert.Equal(0, Number(done, "refused"));
    }

    private static async Task<JsonElement> DoneAsync(Caller caller, string address)
    {
        for (int i = 0; i < 600; i++)
        {
            JsonElement import = await caller.JsonAsync(address);
            if (Text(import, "phase") is "done" or "broken")
            {
                Assert.Equal("done", Text(import, "phase"));
                return import;
            }

            await Task.Delay(100, Ct);
        }

        Assert.Fail("The import did not end within a minute.");
        return default;
    }

    private static async Task<string> FieldAsync(HttpResponseMessage answer) =>
        Text((await answer.JsonAsync()).GetProperty("errors")[0], "field");

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;

    private static long Number(JsonElement of, string member) => of.GetProperty(member).GetInt64();

    private static IEnumerable<string?> Texts(JsonElement list) => list.EnumerateArray().Select(t => t.GetString());
}
