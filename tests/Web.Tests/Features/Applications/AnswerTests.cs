using System.Net;
using System.Text.Json;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>What the authority asks and intends, and what the exporter answers in the browser.</summary>
[Collection(typeof(OnOneDesk))]
public class AnswerTests(DeskRun desk, Browser browser)
{
    internal const string Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private DateOnly Today => desk.Services.GetRequiredService<EventLog>().Today;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_for_information_is_read_and_answered_with_documents(bool scripts)
    {
        string how = scripts ? "scripts" : "plain";
        Authority authority = await Authority.InReviewAsync(desk, $"Asked, {how}", "EX-41" + how);
        DateOnly by = Today.AddDays(20);
        await authority.AskAsync("Who runs the paint plant, and for whom does it paint?", by);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/applications");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row, new() { Name = $"Asked, {how}" }))
            .ToContainTextAsync($"your answer awaited until {by:yyyy-MM-dd}");
        await page.LooksRightAsync($"applications-awaited-{how}", scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = $"Asked, {how}" }).ClickAsync();
        await Assertions.Expect(page.GetByText("your answer awaited").First).ToBeVisibleAsync();
        await page.LooksRightAsync($"application-asked-{how}", scripts);

        await page.GetByRole(AriaRole.Link, new() { Name = "Read the letter" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Who runs the paint plant")).ToBeVisibleAsync();
        await page.LooksRightAsync($"application-letter-{how}", scripts);
        IAPIResponse text = await page.APIRequest.GetAsync(page.Url + "?as=text");
        Assert.Contains("REQUEST FOR INFORMATION", await text.TextAsync(), StringComparison.Ordinal);

        string address = $"/applications/{authority.Id}";
        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer the request" }).ClickAsync();
        await page.LooksRightAsync($"application-answer-{how}", scripts);
        await SendAsync(page, "", "layout.txt", "no pdf");
        await Assertions.Expect(page.Locator("#text-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#files-error")).ToContainTextAsync("layout.txt");
        await Assertions.Expect(page.Locator("#faults li")).ToHaveCountAsync(2);
        await page.LooksRightAsync($"application-answer-faults-{how}", scripts);
        await SendAsync(page, "The consignee runs it itself.\nIt paints hulls.", "layout.exe", "MZ");
        await Assertions.Expect(page.Locator("#files-error")).ToContainTextAsync("layout.exe");
        Assert.Equal("The consignee runs it itself.\nIt paints hulls.", await page.Locator("#text").InputValueAsync());
        await SendAsync(page, null, "layout.pdf", Pdf);
        await page.ArrivesAsync(desk.Address + address);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is sent, and was received on");
        await Assertions.Expect(page.GetByText("is with the authority").First).ToBeVisibleAsync();
        await page.LooksRightAsync($"application-answered-{how}", scripts);
        string file = (await page.GetByRole(AriaRole.Link, new() { Name = "layout.pdf" }).GetAttributeAsync("href"))!;
        Assert.Equal(Pdf, await (await page.APIRequest.GetAsync(desk.Address + file)).TextAsync());

        CaseState state = await authority.BesideAsync(new StopEnded("s1"));
        Assert.Equal("ana@nordwind.example", state.Acts[^2].Person);
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Send more" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_answer_that_comes_after_the_authority_went_on_is_refused_with_the_reason_and_stays_typed()
    {
        Authority authority = await Authority.InReviewAsync(desk, "Went on", "EX-42");
        await authority.AskAsync("Who runs the plant?", null);
        string answer = $"/applications/{authority.Id}/answer/{(await authority.StateAsync()).Sequence}/information";
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync(answer);
        await authority.BesideAsync(new StopEnded("s1"));
        await SendAsync(page, "We run it.", null, "");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Something was done to the case");
        Assert.Equal("We run it.", await page.Locator("#text").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to the authority" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("The request is no longer open");
        Assert.Equal("We run it.", await page.Locator("#text").InputValueAsync());
        await page.LooksRightAsync("application-answer-refused");
        await page.GotoAsync(answer);
        await Assertions.Expect(page.Locator("#closed")).ToContainTextAsync("no longer open");
        await Assertions.Expect(page.Locator("#text")).ToHaveCountAsync(0);
        await page.LooksRightAsync("application-answer-closed");
    }

    [Fact]
    public async Task Programs_read_notices_and_letters_and_answer_and_see_nothing_of_agencies()
    {
        Authority authority = await Authority.InReviewAsync(desk, "By program", "EX-45");
        await authority.AskAsync("Who runs the plant?", null);
        using Caller caller = await Caller.OfAsync(desk, "sofia@nordwind.example");
        string path = "/applications/" + authority.Id;
        JsonElement notice = (await caller.JsonAsync(path + "/notices"))[0];
        Assert.Equal("information", notice.GetProperty("awaits").GetString());
        long act = notice.GetProperty("act").GetInt64();
        CancellationToken ct = TestContext.Current.CancellationToken;
        using HttpResponseMessage letter = await caller.GetAsync($"{path}/letters/{act}/0");
        Assert.Contains("Who runs the plant?", await letter.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        using HttpResponseMessage application = await caller.GetAsync(path);
        string seen = application.Headers.ETag!.Tag;
        string Body(string text, string name) =>
            $$"""{"act":{{act}},"kind":"information","text":"{{text}}","documents":[{"name":"{{name}}","content":"{{Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(Pdf))}}"}]}""";
        using HttpResponseMessage wrong = await caller.PostAsync(
            path + "/answers",
            Body("We.", "plant.exe"),
            seen: seen
        );
        Assert.Contains("documents[0]", await wrong.Content.ReadAsStringAsync(ct), StringComparison.Ordinal);
        using HttpResponseMessage nothing = await caller.PostAsync(
            path + "/answers",
            $$"""{"act":{{act}},"kind":"information","text":"We.","documents":[null]}""",
            seen: seen
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, nothing.StatusCode);
        using HttpResponseMessage empty = await caller.PostAsync(path + "/answers", Body("", "plant.pdf"), seen: seen);
        Assert.Contains(
            "an answer says something",
            await empty.Content.ReadAsStringAsync(ct),
            StringComparison.Ordinal
        );
        using HttpResponseMessage blind = await caller.PostAsync(path + "/answers", Body("We.", "plant.pdf"));
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        using HttpResponseMessage sent = await caller.PostAsync(
            path + "/answers",
            Body("We.", "plant.pdf"),
            seen: seen
        );
        Assert.True(sent.IsSuccessStatusCode, await sent.Content.ReadAsStringAsync(ct));
        // What was seen before the answer is seen no more: a second one is not recorded by mistake.
        using HttpResponseMessage late = await caller.PostAsync(
            path + "/answers",
            Body("They.", "plant.pdf"),
            seen: seen
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.NotEqual(seen, late.Headers.ETag!.Tag);
        await authority.BesideAsync(new StopEnded("s1"));
        await authority.IntendToDenyAsync();
        using HttpResponseMessage all = await caller.GetAsync(path);
        using HttpResponseMessage told = await caller.GetAsync(path + "/notices");
        string text = await all.Content.ReadAsStringAsync(ct) + await told.Content.ReadAsStringAsync(ct);
        Assert.Contains("IntentToDeny", text, StringComparison.Ordinal);
        foreach (string secret in new[] { "SECRET-OF-AGENCIES", "osition", "reviewer", "Propose", "olga", "carl" })
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_may_not_answer_is_told_and_what_is_not_there_is_not_found()
    {
        Authority authority = await Authority.InReviewAsync(desk, "Not by analysts", "EX-43");
        await authority.AskAsync("Who runs the plant?", null);
        long act = (await authority.StateAsync()).Sequence;
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ben@nordwind.example");
        await page.GotoAsync($"/applications/{authority.Id}/answer/{act}/information");
        await Assertions.Expect(page.Locator("#closed")).ToContainTextAsync("answered by the applicant");
        foreach (
            string path in new[]
            {
                $"answer/{act}/intent",
                $"answer/{act + 1}/information",
                $"answer/1/information",
                $"letters/{act}/7",
                "letters/1/0",
                $"papers/{act}/0",
            }
        )
        {
            IAPIResponse none = await page.APIRequest.GetAsync($"{desk.Address}/applications/{authority.Id}/{path}");
            Assert.True(none.Status == 404, $"{path}: {none.Status}");
        }

        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        foreach (string path in new[] { "", $"/answer/{act}/information", $"/letters/{act}/0" })
        {
            IAPIResponse none = await other.APIRequest.GetAsync($"{desk.Address}/applications/{authority.Id}{path}");
            Assert.True(none.Status == 404, $"{path}: {none.Status}");
        }
    }

    [Fact]
    public async Task A_return_says_what_to_mend_and_a_letter_that_lacks_something_keeps_it_from_being_recorded()
    {
        Authority authority = await Authority.InReviewAsync(desk, "Returned", "EX-44");
        Return returned = new("The end user is not named.", "Name the end user in Block 19.");
        InvalidOperationException lacks = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            authority.DoAsync(
                "return",
                Authority.Officer,
                returned,
                state =>
                    Licet.Core.Letters.ReturnLetter.Write(
                        new([], authority.Form.Applicant!.Party, authority.Number, Today, null, null),
                        state,
                        returned,
                        false
                    )
            )
        );
        Assert.Contains("the name and address of the office", lacks.Message, StringComparison.Ordinal);
        Assert.Equal("agency-review", (await authority.StateAsync()).Stage);
        await authority.ReturnAsync(returned);
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/applications/" + authority.Id);
        await Assertions.Expect(page.GetByText("Name the end user in Block 19.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText($"Until {Today.AddDays(45):yyyy-MM-dd}")).ToBeVisibleAsync();
        await page.LooksRightAsync("application-returned");
        await page.GetByRole(AriaRole.Link, new() { Name = "Appeal" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to the authority" }).ClickAsync();
        await Assertions.Expect(page.Locator("#text-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("application-appeal-faults");
        await page.Locator("#text").FillAsync("The end user stands in Block 18: consignee and end user are one.");
        await page.Locator("label[for=hearing-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to the authority" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is sent");
        Assert.True((await authority.StateAsync()).AppealFiled!.Hearing);
    }

    internal static async Task SendAsync(IPage page, string? text, string? file, string content)
    {
        if (text is not null)
        {
            await page.Locator("#text").FillAsync(text);
        }

        if (file is not null)
        {
            await page.Locator("#files")
                .SetInputFilesAsync(
                    new FilePayload
                    {
                        Name = file,
                        MimeType = "application/pdf",
                        Buffer = System.Text.Encoding.ASCII.GetBytes(content),
                    }
                );
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to the authority" }).ClickAsync();
    }
}
