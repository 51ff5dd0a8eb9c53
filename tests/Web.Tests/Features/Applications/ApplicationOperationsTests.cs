using System.Net;
using System.Text.Json;
using Licet.Core.Process;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Law;
using Licet.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>Applications as other programs write, sign and submit them. The core refuses; operations know no rule.</summary>
[Collection(typeof(OnOneDesk))]
public class ApplicationOperationsTests(DeskRun desk, Browser browser)
{
    private const string Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private const string Signature = """{"name":"Sofia Lang","title":"Export compliance officer","certified":true}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A form that can be filed, of a transaction that no other test files (748.4(f)).</summary>
    private static string Form(string model) =>
        $$"""
            {"contact":{"name":"Ana Ruiz","telephone":"555-010-2000"},"type":"export","intermediateConsignees":[],
             "applicant":{"name":"Nordwind Valves Inc.","street":"12 Example Street","city":"Dayton, Ohio","country":"US","postalCode":"45402",
              "telephone":"555-010-2000","employerId":"12-3456789","capacity":"principal"},
             "ultimateConsignee":{"name":"Merlion Process Pte. Ltd.","street":"8 Sample Road","city":"Singapore","country":"SG",
              "postalCode":"619000","telephone":"555-020-3000","business":"other"},
             "endUse":"Dosing of solvents in a paint plant of the consignee at 8 Sample Road; finished product: marine coatings.",
             "items":[{"eccn":"2B350.g","model":"{{model}}","quantity":40,"unit":"each","unitPrice":1250,"totalPrice":50000,
              "description":"Bellows-sealed valves, nominal size DN 25, all wetted surfaces of nickel alloy"}],"totalValue":50000}
            """;

    /// <summary>An administrator chose another process: whatever is offered can be filed under.</summary>
    [Theory]
    [InlineData("small-ministry")]
    [InlineData("uk-siel")]
    [InlineData("us-ear")]
    public async Task What_is_submitted_follows_the_process_that_was_chosen(string process)
    {
        Chosen chosen = desk.Services.GetRequiredService<Chosen>();
        Assert.Equal(["small-ministry", "uk-siel", "us-ear"], chosen.Processes.Select(p => p.Id));
        Assert.False(await chosen.ChooseProcessAsync("us-erc", Ct));
        Assert.True(await chosen.ChooseProcessAsync(Chosen.Token(chosen.Processes.Single(p => p.Id == process)), Ct));
        try
        {
            using Caller sofia = await Caller.OfAsync(desk, "sofia@nordwind.example");
            string path = await BeginAsync(sofia, $$"""{"title":"Under {{process}}"}""", "under-" + process);
            using HttpResponseMessage form = await PutAsync(sofia, path + "/form", Form("P-" + process), "\"draft-0\"");
            using HttpResponseMessage knows = await PutAsync(
                sofia,
                path + "/assumptions",
                """["direct-route","no-end-use-of-concern","no-restricted-owner","no-red-flag","no-violation-known","all-parties-named","origin-united-states"]""",
                "\"draft-1\""
            );
            using HttpResponseMessage submitted = await sofia.PostAsync(
                path + "/submit",
                Signature,
                seen: "\"draft-2\""
            );
            JsonElement view = await submitted.JsonAsync();
            Assert.True(submitted.IsSuccessStatusCode, view.ToString());
            string number = Text(view.GetProperty("application"), "case");
            EventLog log = desk.Services.GetRequiredService<EventLog>();
            CaseState state = (await new Cases(log).FindAsync(number, Ct))!;
            Assert.Equal(process, state.Process.Id);
            IPage page = await browser.OpenAsync(desk, scripts: false);
            await page.SignInAsync("sofia@nordwind.example");
            await page.GotoAsync("/applications/" + path.Split('/')[^1]);
            await Assertions.Expect(page.GetByText(number).First).ToBeVisibleAsync();
        }
        finally
        {
            await chosen.ChooseProcessAsync(Chosen.Token(ShippedProcesses.UsEar), Ct);
        }
    }

    [Fact]
    public async Task An_application_is_written_field_by_field_checked_signed_submitted_once_and_withdrawn()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        using Caller sofia = await Caller.OfAsync(desk, "sofia@nordwind.example");
        string path = await BeginAsync(ana, """{"title":"By program"}""", "begin-1");
        Assert.Equal(path, await BeginAsync(ana, """{"title":"By program"}""", "begin-1"));
        using HttpResponseMessage other = await ana.PostAsync("/applications", """{"title":"Else"}""", key: "begin-1");
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);

        using HttpResponseMessage written = await PutAsync(ana, path + "/form", Form("AP-350"), "\"draft-0\"");
        Assert.Equal("\"draft-1\"", written.Headers.ETag!.Tag);
        using HttpResponseMessage patched = await ana.SendAsync(
            HttpMethod.Patch,
            path + "/form",
            """{"contact":{"facsimile":"555-010-2001F"},"items":null}""",
            "application/merge-patch+json",
            "\"draft-1\""
        );
        JsonElement view = await patched.JsonAsync();
        Assert.Equal("555-010-2001F", Text(view.GetProperty("form").GetProperty("contact"), "facsimile"));
        Assert.Equal("Ana Ruiz", Text(view.GetProperty("form").GetProperty("contact"), "name"));
        Assert.False(view.GetProperty("ready").GetBoolean());
        Assert.Contains("items", Fields(view.GetProperty("faults")));
        using HttpResponseMessage stale = await PutAsync(ana, path + "/form", Form("AP-350"), "\"draft-1\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        Assert.Equal("\"draft-2\"", stale.Headers.ETag!.Tag);
        using HttpResponseMessage unseen = await PutAsync(ana, path + "/form", Form("AP-350"), null);
        Assert.Equal(HttpStatusCode.PreconditionRequired, unseen.StatusCode);
        using HttpResponseMessage whole = await PutAsync(ana, path + "/form", Form("AP-350"), "\"draft-2\"");
        Assert.Equal(HttpStatusCode.OK, whole.StatusCode);
        using HttpResponseMessage knows = await PutAsync(
            ana,
            path + "/assumptions",
            """["direct-route","no-end-use-of-concern","no-restricted-owner","no-red-flag","no-violation-known","all-parties-named","origin-united-states"]""",
            "\"draft-3\""
        );
        Assert.Equal(HttpStatusCode.OK, knows.StatusCode);

        // Who is named as applicant is another one than files: told, and no fault, since an agent may.
        using HttpResponseMessage named = await PutAsync(
            ana,
            path + "/form",
            Form("AP-350").Replace("Nordwind Valves Inc.", "Harbor Optics LLC", StringComparison.Ordinal),
            "\"draft-4\""
        );
        Assert.Contains(
            (await ana.JsonAsync(path + "/check")).GetProperty("faults").EnumerateArray(),
            f => Text(f, "field") == "applicant.name" && !f.GetProperty("blocks").GetBoolean()
        );
        using HttpResponseMessage own = await PutAsync(ana, path + "/form", Form("AP-350"), "\"draft-5\"");
        Assert.Equal(HttpStatusCode.OK, own.StatusCode);
        JsonElement check = await ana.JsonAsync(path + "/check");
        Assert.Equal([], Fields(check.GetProperty("faults")));
        Assert.True(check.GetProperty("ready").GetBoolean());
        Assert.Equal(JsonValueKind.Object, check.GetProperty("answer").ValueKind);
        Assert.NotEmpty((await ana.JsonAsync(path + "/worksheet")).GetProperty("blocks").EnumerateArray());

        using HttpResponseMessage preparer = await ana.PostAsync(path + "/submit", Signature, seen: "\"draft-6\"");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, preparer.StatusCode);
        JsonElement another = (await preparer.JsonAsync()).GetProperty("errors")[0];
        Assert.Equal("signature.name", Text(another, "field"));
        Assert.Contains("Ana Ruiz", Text(another, "message"), StringComparison.Ordinal);
        using HttpResponseMessage ownName = await ana.PostAsync(
            path + "/submit",
            Signature.Replace("Sofia Lang", "ana  ruiz", StringComparison.Ordinal),
            seen: "\"draft-6\""
        );
        Assert.Contains("igner of", Text(await ownName.JsonAsync(), "detail"), StringComparison.Ordinal);
        using HttpResponseMessage uncertified = await sofia.PostAsync(
            path + "/submit",
            """{"name":"Sofia Lang","title":""}""",
            seen: "\"draft-6\""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, uncertified.StatusCode);
        Assert.Contains(
            (await uncertified.JsonAsync()).GetProperty("errors").EnumerateArray(),
            e => Text(e, "field").StartsWith("signature", StringComparison.Ordinal)
        );

        // Sent by five at once, it is one case.
        HttpResponseMessage[] submitted = await Task.WhenAll(
            Enumerable.Range(0, 5).Select(_ => sofia.PostAsync(path + "/submit", Signature, seen: "\"draft-6\""))
        );
        Assert.All(submitted, a => Assert.Equal(HttpStatusCode.OK, a.StatusCode));
        List<string> numbers = [];
        foreach (HttpResponseMessage one in submitted)
        {
            numbers.Add(Text((await one.JsonAsync()).GetProperty("application"), "case"));
        }

        Assert.Single(numbers.Distinct(StringComparer.Ordinal));

        using HttpResponseMessage closed = await PutAsync(ana, path + "/form", Form("AP-351"), "\"draft-6\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, closed.StatusCode);
        string tag = submitted[0].Headers.ETag!.Tag;
        Assert.StartsWith("\"case-", tag, StringComparison.Ordinal);
        using HttpResponseMessage draft = await sofia.PostAsync(path + "/withdraw", "{}", seen: "\"draft-6\"");
        Assert.Equal(HttpStatusCode.PreconditionRequired, draft.StatusCode);
        using HttpResponseMessage notHers = await ana.PostAsync(path + "/withdraw", "{}", seen: tag);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, notHers.StatusCode);
        using HttpResponseMessage withdrawn = await sofia.PostAsync(path + "/withdraw", "{}", seen: tag, key: "w-1");
        Assert.Equal(HttpStatusCode.OK, withdrawn.StatusCode);
        using HttpResponseMessage again = await sofia.PostAsync(path + "/withdraw", "{}", seen: tag, key: "w-1");
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(
            ["submit", "withdraw"],
            (await again.JsonAsync()).GetProperty("acts").EnumerateArray().Select(a => Text(a, "act"))
        );

        string copy = await BeginAsync(ana, $$"""{"title":"Copied","copyOf":"{{path.Split('/')[^1]}}"}""", null);
        JsonElement copied = await ana.JsonAsync(copy);
        Assert.Equal("AP-350", Text(copied.GetProperty("form").GetProperty("items")[0], "model"));
        Assert.False(copied.GetProperty("form").TryGetProperty("signature", out _));
        Assert.Contains(
            "By program",
            (await ana.JsonAsync("/applications?limit=200"))
                .GetProperty("items")
                .EnumerateArray()
                .Select(i => Text(i, "title"))
        );
    }

    [Fact]
    public async Task An_application_begins_with_what_an_order_says_and_faults_are_told_by_field()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        string order = Answers.Stopped("AP-ORDER");
        JsonElement begun = await ana.JsonAsync(
            await BeginAsync(ana, $$"""{"title":"Of an order","order":{{order}}}""", null)
        );
        Assert.NotEmpty(begun.GetProperty("form").GetProperty("items").EnumerateArray());
        foreach (
            (string body, string field) in new[]
            {
                ("""{"title":" "}""", "title"),
                ("""{"title":"x","copyOf":"none"}""", "copyOf"),
                ("""{"title":"x","form":[]}""", "form"),
                ("""{"title":"x","form":{"endUse":"\ud800"}}""", "form"),
                ("""{"title":"x","form":{},"copyOf":"y"}""", ""),
                ("""{"title":"x","order":{"on":"2019-11-20"}}""", "order."),
            }
        )
        {
            using HttpResponseMessage answer = await ana.PostAsync("/applications", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            string found = Text((await answer.JsonAsync()).GetProperty("errors")[0], "field");
            Assert.True(
                field.EndsWith('.') ? found.StartsWith(field, StringComparison.Ordinal) : found == field,
                $"{body}: {found}"
            );
        }

        JsonElement given = await ana.JsonAsync(
            await BeginAsync(ana, """{"title":"Given","form":{"documentsSubmitted":["tech-specs"]}}""", null)
        );
        Assert.Equal("tech-specs", given.GetProperty("form").GetProperty("documentsSubmitted")[0].GetString());
        string path = await BeginAsync(ana, """{"title":"Own members"}""", null);
        using HttpResponseMessage signed = await PutAsync(ana, path + "/form", """{"signature":{}}""", "\"draft-0\"");
        Assert.Equal("signature", Text((await signed.JsonAsync()).GetProperty("errors")[0], "field"));
        using HttpResponseMessage word = await PutAsync(
            ana,
            path + "/assumptions",
            """["direct-route","x"]""",
            "\"draft-0\""
        );
        Assert.Equal("[1]", Text((await word.JsonAsync()).GetProperty("errors")[0], "field"));
        using HttpResponseMessage elsewhere = await PutAsync(
            ana,
            path + "/elsewhere",
            """{"number":"12"}""",
            "\"draft-0\""
        );
        Assert.Equal("number", Text((await elsewhere.JsonAsync()).GetProperty("errors")[0], "field"));
        using HttpResponseMessage noted = await PutAsync(
            ana,
            path + "/elsewhere",
            """{"number":"z654321"}""",
            "\"draft-0\""
        );
        Assert.Equal("Z654321", Text((await noted.JsonAsync()).GetProperty("application"), "elsewhere"));
    }

    [Fact]
    public async Task Documents_are_added_had_again_and_taken_away_and_a_form_that_is_written_keeps_them()
    {
        using Caller ana = await Caller.OfAsync(desk, "ana@nordwind.example");
        string path = await BeginAsync(ana, """{"title":"With documents"}""", null);
        const string add = "/documents?name=EX-350.pdf&kind=tech-specs";
        foreach (
            (string query, string body, string field) in new[]
            {
                ("/documents?name=EX-350.pdf&kind=poem", Pdf, "kind"),
                ("/documents?name=EX-350.exe&kind=tech-specs", Pdf, "file"),
                (add, "not a pdf", "file"),
            }
        )
        {
            using HttpResponseMessage refused = await ana.PostAsync(
                path + query,
                body,
                "application/pdf",
                "\"draft-0\""
            );
            Assert.Equal(field, Text((await refused.JsonAsync()).GetProperty("errors")[0], "field"));
        }

        using HttpResponseMessage added = await ana.PostAsync(path + add, Pdf, "application/pdf", "\"draft-0\"");
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        using HttpResponseMessage stale = await ana.PostAsync(path + add, Pdf, "application/pdf", "\"draft-0\"");
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        // What cannot be read yet has its documents all the same.
        using HttpResponseMessage odd = await PutAsync(ana, path + "/form", """{"items":"many"}""", "\"draft-1\"");
        Assert.Equal(HttpStatusCode.OK, odd.StatusCode);
        using HttpResponseMessage second = await ana.PostAsync(path + add, Pdf, "application/pdf", "\"draft-2\"");
        Assert.Equal(
            ["1", "2"],
            (await second.JsonAsync())
                .GetProperty("form")
                .GetProperty("attachments")
                .EnumerateArray()
                .Select(a => Text(a, "id"))
        );
        using HttpResponseMessage file = await ana.GetAsync(path + "/documents/1");
        Assert.Equal(Pdf, await file.Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage gone = await ana.SendAsync(
            HttpMethod.Delete,
            path + "/documents/1",
            "",
            seen: "\"draft-3\""
        );
        Assert.Equal(HttpStatusCode.OK, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await ana.GetAsync(path + "/documents/1")).StatusCode);
    }

    private static async Task<string> BeginAsync(Caller caller, string body, string? key)
    {
        using HttpResponseMessage begun = await caller.PostAsync("/applications", body, key: key);
        Assert.Equal(HttpStatusCode.Created, begun.StatusCode);
        return begun.Headers.Location!.ToString()["/api/v1".Length..];
    }

    private static Task<HttpResponseMessage> PutAsync(Caller caller, string path, string body, string? seen) =>
        caller.SendAsync(HttpMethod.Put, path, body, seen: seen);

    private static IEnumerable<string> Fields(JsonElement faults) =>
        faults.EnumerateArray().Where(f => f.GetProperty("blocks").GetBoolean()).Select(f => Text(f, "field"));

    private static string Text(JsonElement of, string member) => of.GetProperty(member).GetString()!;
}
