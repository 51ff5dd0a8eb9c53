using System.Net;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Review;

/// <summary>The authority's queue: what is open, whose it is, and who may see it.</summary>
[Collection(typeof(OnSecondDesk))]
public class QueueTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Ticked_cases_are_given_to_an_officer_and_a_stale_one_says_what_came_since(bool scripts)
    {
        string tag = scripts ? "" : "-plain";
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("intake-1");
        await page.GotoAsync("/cases");
        await page.LooksRightAsync("queue" + tag, scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#to-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Tick the cases").First).ToBeVisibleAsync();
        await page.LooksRightAsync("queue-faults" + tag, scripts);
        string number = (await page.Locator("tbody th a").First.TextContentAsync())!;
        await page.Locator($"label[for='t-{number}']").ClickAsync();
        await page.Locator("#to").SelectOptionAsync("officer-2");
        // Somebody else does something meanwhile.
        using Caller other = await Caller.OfAsync(desk, "officer-1");
        await HoldAsync(other, number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Since then: 'hold placed'").First).ToBeVisibleAsync();
        await page.LooksRightAsync("queue-stale" + tag, scripts);
        Assert.True(await page.Locator($"#t-{number}").IsCheckedAsync());
        await page.Locator("#to").SelectOptionAsync("officer-2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Assign", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("One case is Tom Vidal's")).ToBeVisibleAsync();
        await page.GotoAsync("/cases?officer=officer-2&beside=held");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }))
            .ToBeVisibleAsync();
        await page.GotoAsync("/cases/officers");
        await page.LooksRightAsync("workload" + tag, scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Tom Vidal" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }))
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task Filters_are_kept_as_a_view_of_ones_own()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/cases");
        await page.Locator("#officer").SelectOptionAsync("me");
        await page.Locator("#due").SelectOptionAsync("month");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await page.GetByText("Keep this as a view").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#view-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("queue-view-faults");
        await page.Locator("#view").FillAsync("My month");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep", Exact = true }).ClickAsync();
        await page.GotoAsync("/cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "My month" }).ClickAsync();
        Assert.EndsWith("/cases?officer=me&due=month", page.Url, StringComparison.Ordinal);
        Assert.Equal("month", await page.Locator("#due").InputValueAsync());
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("intake-1");
        await other.GotoAsync("/cases");
        await Assertions.Expect(other.GetByText("My month")).ToHaveCountAsync(0);
        await page.GetByText("Keep this as a view").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget My month" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "My month" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_filter_that_is_none_is_told_and_no_empty_queue()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        IResponse answer = (await page.GotoAsync("/cases?stage=nowhere&due=soon"))!;
        Assert.Equal(422, answer.Status);
        await Assertions.Expect(page.Locator("#stage-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#due-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("queue-no-such-filter");
    }

    [Theory]
    [InlineData("ana@nordwind.example")]
    [InlineData("root@licet.example")]
    public async Task Nobody_else_sees_the_queue(string person)
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync(person);
        foreach (string path in new[] { "/cases", "/cases/officers", "/cases/N000001", "/cases/N000001/form" })
        {
            Assert.Equal(403, (await page.GotoAsync(path))!.Status);
        }
    }

    [Fact]
    public async Task People_of_the_authority_have_no_exporters_desk()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/");
        await page.LooksRightAsync("start-authority");
        foreach (
            string path in new[] { "/orders", "/applications", "/counterparties", "/check", "/people", "/settings" }
        )
        {
            Assert.Equal(403, (await page.GotoAsync(path))!.Status);
        }
    }

    [Fact]
    public async Task Programs_walk_the_queue_page_by_page()
    {
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        List<string> all = Numbers(await caller.JsonAsync("/cases?limit=200"));
        Assert.True(all.Count > 2);
        List<string> walked = [];
        string? after = null;
        do
        {
            JsonElement page = await caller.JsonAsync(
                "/cases?limit=2" + (after is null ? "" : "&after=" + Uri.EscapeDataString(after))
            );
            walked.AddRange(Numbers(page));
            after = page.GetProperty("next").GetString();
        } while (after is not null);
        Assert.Equal(all, walked);
        JsonElement loads = await caller.JsonAsync("/cases/workload");
        Assert.Equal(all.Count, loads.EnumerateArray().Sum(l => l.GetProperty("open").GetInt32()));
        foreach (string wrong in new[] { "?stage=nowhere", "?due=soon", "?beside=both", "?after=abc" })
        {
            using HttpResponseMessage refused = await caller.GetAsync("/cases" + wrong);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        using Caller exporter = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage none = await exporter.GetAsync("/cases");
        Assert.Equal(HttpStatusCode.Forbidden, none.StatusCode);
    }

    private static List<string> Numbers(JsonElement page) =>
        [.. page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("number").GetString()!)];

    private static async Task HoldAsync(Caller caller, string number)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        using HttpResponseMessage held = await caller.PostAsync(
            $"/cases/{number}/acts",
            $$$"""{"act":"hold-placed","content":{"id":"{{{Guid.NewGuid()}}}","reason":"A word with counsel."}}""",
            seen: shown.Headers.ETag!.Tag
        );
        Assert.True(held.IsSuccessStatusCode, await held.Content.ReadAsStringAsync(Ct));
    }
}
