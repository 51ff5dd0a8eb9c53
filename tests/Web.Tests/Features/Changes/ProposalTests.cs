using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Changes;

/// <summary>Proposals of changes: what is refused as none, and versions of a list that are compared and proposed in parts.</summary>
public sealed class ProposalTests(IntentTests.PassingDays desk, Browser browser)
    : IClassFixture<IntentTests.PassingDays>,
        IClassFixture<Browser>
{
    private readonly ChangeRun _run = new(desk);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_there_not_the_persons_or_no_proposal_is_refused()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        Assert.Equal(403, (await page.GotoAsync("/changes"))!.Status);
        Assert.Equal(403, (await page.GotoAsync("/changes/84-FR-22961"))!.Status);
        await page.SignInAsync("auditor-1");
        Assert.Equal(200, (await page.GotoAsync("/changes/84-FR-22961"))!.Status);
        await page.LooksRightAsync("change-of-2019");
        Assert.Equal(403, (await page.GotoAsync("/changes/new"))!.Status);
        await page.SignInAsync("list-editor-1");
        Assert.Equal(404, (await page.GotoAsync("/changes/LC-1999-0001"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/changes/84-FR-22961/acts/nonsense"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/changes/new?of=LC-1999-0001"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/changes/new?change=remove&entry=EL:none"))!.Status);
        await page.GotoAsync("/changes/new");
        await Assertions.Expect(page.GetByText("It is not possible now:")).ToBeVisibleAsync();

        using Caller member = await Caller.OfAsync(desk, "member-of-state");
        foreach (
            string body in new[]
            {
                """{"change":"swap","list":"EL","reasons":"x"}""",
                """{"change":"add","list":"NONE","reasons":"x","name":"x","terms":{"requirement":"a","policy":"b","exceptions":"none"}}""",
                """{"change":"remove","list":"EL","entry":"EL:none","reasons":"x"}""",
                """{"change":"add","list":"EL","reasons":"x"}""",
                """{"change":"add","list":"EL","reasons":"x","name":"x","country":"XX","terms":{"requirement":"a","policy":"b","exceptions":"none"}}""",
                // A name too long, one that turns how it is read, nothing in a place of aliases, a party that is listed already.
                Named(new string('x', 501)),
                Named("Sug\\u202Eon"),
                // Names by which nobody is ever met.
                Named("\\u200f\\u200e"),
                Named("..."),
                ChangeRun
                    .Body("x", "GB")
                    .Replace("\"basis\"", "\"aliases\":[\"\\u3164\"],\"basis\"", StringComparison.Ordinal),
                ChangeRun
                    .Body("x", "GB")
                    .Replace("\"basis\"", "\"aliases\":[\" \"],\"basis\"", StringComparison.Ordinal),
                ChangeRun
                    .Body("x", "GB")
                    .Replace("\"basis\"", "\"aliases\":[null],\"basis\"", StringComparison.Ordinal),
                ChangeRun
                    .Body("x", "GB")
                    .Replace("\"basis\"", $"\"addresses\":[{Places(501)}],\"basis\"", StringComparison.Ordinal),
                ChangeRun.Body("huawei technologies co., ltd.", "CN"),
                // Of another agency nobody proposes.
                """{"change":"add","list":"EL","reasons":"x","name":"x","agency":"defense","basis":["744.11(b)"],"terms":{"requirement":"a","policy":"b","exceptions":"none"}}""",
            }
        )
        {
            using HttpResponseMessage refused = await member.PostAsync("/changes", body);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        JsonElement newest = await member.JsonAsync("/changes?limit=1");
        JsonElement next = await member.JsonAsync("/changes?limit=200&after=" + newest.GetProperty("next").GetString());
        Assert.DoesNotContain(
            newest.GetProperty("items")[0].GetProperty("number").GetString(),
            next.GetProperty("items").EnumerateArray().Select(r => r.GetProperty("number").GetString())
        );
        Assert.Equal(JsonValueKind.Null, next.GetProperty("next").ValueKind);
        using HttpResponseMessage cut = await member.GetAsync("/changes?after=nonsense");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, cut.StatusCode);
        using HttpResponseMessage nowhere = await member.GetAsync("/changes/LC-1999-0001");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        // What a change will do Licet reckons: nobody writes it by hand.
        string number = await _run.ProposedAsync("Harrier Coatings Ltd", "GB");
        using Caller editor = await Caller.OfAsync(desk, "list-editor-1");
        using HttpResponseMessage forged = await ChangeRun.ActAsync(
            editor,
            number,
            """{"act":"preview","content":{"version":"x","digest":"x","counterparties":0,"orders":0,"lines":0,"sentences":[]}}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, forged.StatusCode);
        // The same request again is the same change.
        using HttpResponseMessage first = await member.PostAsync(
            "/changes",
            ChangeRun.Body("Merganser Tools", "GB"),
            key: "one"
        );
        using HttpResponseMessage again = await member.PostAsync(
            "/changes",
            ChangeRun.Body("Merganser Tools", "GB"),
            key: "one"
        );
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(first.Headers.Location, again.Headers.Location);
    }

    [Fact]
    public async Task A_version_that_is_sent_is_compared_and_one_part_of_it_is_proposed()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("chair-of-the-erc");
        await page.GotoAsync("/changes/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#files-error")).ToBeVisibleAsync();
        const string list =
            """{"schema":"licet.list/1","name":"el","complete":true,"listings":[{"id":"EL:900","list":"EL","kind":"company","names":[{"text":"Osprey Marine Systems","kind":"primary","script":"latin"}],"countries":["GB"]}]}""";
        await page.Locator("#files")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "el.json",
                    MimeType = "application/json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(list),
                }
            );
        await page.GetByText("It may be a tenth shorter").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Osprey Marine Systems")).ToBeVisibleAsync();
        await page.LooksRightAsync("change-new-compared");
        await page.Locator("#change").SelectOptionAsync("add");
        await page.Locator("#requirement").FillAsync("For all items subject to the EAR.");
        await page.Locator("#policy").FillAsync("Case-by-case review");
        await page.Locator("#agency").SelectOptionAsync("commerce");
        await page.Locator("#reasons").FillAsync("Synthetic.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Add 1 entry to EL")).ToBeVisibleAsync();
        // An entry that is here is found by its name, and its removal proposed.
        await page.GotoAsync("/changes/new?change=remove&find=Huawei");
        await page.LooksRightAsync("change-new-find");
        await page.Locator("tbody a").First.ClickAsync();
        await page.Locator("#agency").SelectOptionAsync("commerce");
        await page.Locator("#reasons").FillAsync("Synthetic: asked by nobody.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Remove 1 entry from EL")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_program_compares_a_version_and_proposes_one_part_of_it()
    {
        using Caller chair = await Caller.OfAsync(desk, "chair-of-the-erc");
        const string at = "/api/v1/changes/compared?list=EL&acceptShrink=true";
        const string list =
            """{"schema":"licet.list/1","name":"el","complete":true,"listings":[{"id":"EL:901","list":"EL","kind":"company","names":[{"text":"Kestrel Marine Systems","kind":"primary","script":"latin"}],"countries":["GB"]}]}""";
        // Against the starter list, of which nothing lies in the store.
        using HttpResponseMessage shrunk = await chair.Client.PostAsync(
            new Uri("/api/v1/changes/compared?list=EL", UriKind.Relative),
            Files(list),
            Ct
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shrunk.StatusCode);
        Assert.Contains("EL shrank from", await shrunk.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        using HttpResponseMessage sent = await chair.Client.PostAsync(new Uri(at, UriKind.Relative), Files(list), Ct);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        JsonElement compared = JsonElement.Parse(await sent.Content.ReadAsStringAsync(Ct));
        Assert.Equal("EL:901", compared.GetProperty("add")[0].GetProperty("id").GetString());
        Assert.NotEqual(0, compared.GetProperty("remove").GetArrayLength());
        string staged = compared.GetProperty("staged").GetString()!;
        string body =
            $$$"""{"change":"add","list":"EL","staged":"{{{staged}}}","agency":"commerce","reasons":"Synthetic.","basis":["744.11(b)"],"terms":{"requirement":"For all items subject to the EAR.","policy":"Case-by-case review","exceptions":"none"}}""";
        using HttpResponseMessage proposed = await chair.PostAsync("/changes", body);
        Assert.Equal(HttpStatusCode.Created, proposed.StatusCode);

        // Another's, a part that it has not, an entry beside it, what is no list, and a list that is not here.
        using Caller member = await Caller.OfAsync(desk, "member-of-state");
        using HttpResponseMessage others = await member.PostAsync("/changes", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, others.StatusCode);
        foreach (
            (string before, string after) in new[]
            {
                ("\"change\":\"add\"", "\"change\":\"modify\""),
                ("\"list\":\"EL\"", "\"list\":\"EL\",\"name\":\"x\""),
                ("\"list\":\"EL\"", "\"list\":\"UVL\""),
            }
        )
        {
            using HttpResponseMessage refused = await chair.PostAsync(
                "/changes",
                body.Replace(before, after, StringComparison.Ordinal)
            );
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using HttpResponseMessage none = await chair.Client.PostAsync(new Uri(at, UriKind.Relative), Files("{"), Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using HttpResponseMessage nowhere = await chair.Client.PostAsync(
            new Uri("/api/v1/changes/compared?list=NONE", UriKind.Relative),
            Files(list),
            Ct
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nowhere.StatusCode);
    }

    private static string Named(string name) => ChangeRun.Body(name, "GB");

    private static string Places(int count) =>
        string.Join(',', Enumerable.Range(1, count).Select(i => $"\"{i} Example Street\""));

    private static MultipartFormDataContent Files(string list) =>
        new() { { new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(list)), "files", "el.json" } };
}
