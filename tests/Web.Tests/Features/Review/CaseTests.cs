using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Review;

/// <summary>A case on one page, and its acts.</summary>
[Collection(typeof(OnSecondDesk))]
public class CaseTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A form that is sent twice, as a browser may, is one act, and the second sending is told the same.</summary>
    [Fact]
    public async Task A_hold_that_is_sent_twice_is_one()
    {
        string number = await OpenAsync("officer-1", "hold-placed");
        RoleWalk walk = new(desk);
        using HttpClient officer = await walk.SignedInAsync("officer-1");
        Uri at = new($"/cases/{number}/acts/hold-placed", UriKind.Relative);
        Dictionary<string, string> form = RoleWalk.Filled(await officer.GetStringAsync(at, Ct));
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        long before = await SeenAsync();
        for (int i = 0; i < 2; i++)
        {
            using FormUrlEncodedContent sent = new(form);
            using HttpResponseMessage answer = await officer.PostAsync(at, sent, Ct);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            Assert.Equal(before + 1, await SeenAsync());
        }

        async Task<long> SeenAsync()
        {
            using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
            return long.Parse(shown.Headers.ETag!.Tag.Trim('"'), System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_hold_is_placed_and_lifted_on_the_case_page(bool scripts)
    {
        string tag = scripts ? "" : "-plain";
        string number = await OpenAsync("officer-1", "hold-placed", fromEnd: scripts);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/cases/" + number);
        await page.LooksRightAsync("case" + tag, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Place a hold" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Place a hold" }).ClickAsync();
        await Assertions.Expect(page.Locator("#reason-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("case-act-faults" + tag, scripts);
        await page.Locator("#reason").FillAsync("Counsel looks at the end user.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place a hold" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: Place a hold")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lift a hold" }).ClickAsync();
        await page.Locator("#id").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#reason").FillAsync("It is cleared.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lift a hold" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: Lift a hold")).ToBeVisibleAsync();
        await page.GotoAsync($"/cases/{number}/form");
        await page.LooksRightAsync("case-form" + tag, scripts);
    }

    [Fact]
    public async Task A_stale_act_says_what_came_since_and_keeps_what_was_typed()
    {
        string number = await OpenAsync("officer-1", "hold-placed");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync($"/cases/{number}/acts/hold-placed");
        using Caller other = await Caller.OfAsync(desk, "officer-2");
        using HttpResponseMessage held = await ActAsync(
            other,
            number,
            """{"act":"hold-placed","content":{"id":"meanwhile","reason":"Another matter."}}"""
        );
        Assert.Equal(HttpStatusCode.OK, held.StatusCode);
        await page.Locator("#reason").FillAsync("Counsel looks at it.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place a hold" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Since then: 'hold placed'").First).ToBeVisibleAsync();
        Assert.Equal("Counsel looks at it.", await page.Locator("#reason").InputValueAsync());
        await page.LooksRightAsync("case-act-stale");
        await page.GetByRole(AriaRole.Button, new() { Name = "Place a hold" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: Place a hold")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_not_there_or_not_the_persons_is_refused()
    {
        string number = await OpenAsync("officer-1", "hold-placed");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        Assert.Equal(404, (await page.GotoAsync("/cases/Z999999"))!.Status);
        Assert.Equal(404, (await page.GotoAsync($"/cases/{number}/acts/nonsense"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/cases/Z999999/form"))!.Status);
        // What may not be done now says why, before and after it is tried.
        await page.GotoAsync($"/cases/{number}/acts/sign");
        await Assertions.Expect(page.GetByText("It is not possible now:")).ToBeVisibleAsync();
        await page.LooksRightAsync("case-act-not-now");
        using Caller officer = await Caller.OfAsync(desk, "officer-1");
        using HttpResponseMessage unknown = await ActAsync(officer, number, """{"act":"nonsense"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unknown.StatusCode);
        using HttpResponseMessage shapeless = await ActAsync(
            officer,
            number,
            """{"act":"hold-placed","content":{"reason":"x"}}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, shapeless.StatusCode);
        using HttpResponseMessage stranger = await ActAsync(
            officer,
            number,
            """{"act":"assigned","content":{"officer":"ana@nordwind.example"}}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, stranger.StatusCode);
        using HttpResponseMessage blind = await officer.PostAsync($"/cases/{number}/acts", """{"act":"hold-placed"}""");
        Assert.Equal((HttpStatusCode)428, blind.StatusCode);
        using HttpResponseMessage old = await officer.PostAsync(
            $"/cases/{number}/acts",
            """{"act":"hold-placed","content":{"id":"x","reason":"y"}}""",
            seen: "\"1\""
        );
        Assert.Equal(HttpStatusCode.PreconditionFailed, old.StatusCode);
        Assert.Contains("Since then", await old.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> ActAsync(Caller caller, string number, string body)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        return await caller.PostAsync($"/cases/{number}/acts", body, seen: shown.Headers.ETag!.Tag);
    }

    /// <summary>An open case in which the person may do an act.</summary>
    private async Task<string> OpenAsync(string person, string act, bool fromEnd = false)
    {
        using Caller caller = await Caller.OfAsync(desk, person);
        JsonElement cases = await caller.JsonAsync("/cases?limit=200");
        IEnumerable<string> numbers = cases
            .GetProperty("items")
            .EnumerateArray()
            .Select(i => i.GetProperty("number").GetString()!);
        foreach (string number in fromEnd ? numbers.Reverse() : numbers)
        {
            JsonElement shown = await caller.JsonAsync("/cases/" + number);
            if (
                shown
                    .GetProperty("acts")
                    .EnumerateArray()
                    .Any(a => a.GetProperty("act").GetString() == act && a.GetProperty("may").GetBoolean())
            )
            {
                return number;
            }
        }

        throw new InvalidOperationException($"{person} may do '{act}' in no case.");
    }
}
