using System.Net;
using System.Text.Json;
using Licet.Core.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;
using Position = Licet.Core.Review.Position;

namespace Licet.Web.Tests.Features.Review;

/// <summary>What who decides reads of a case, on its page and through the API alike.</summary>
[Collection(typeof(OnSecondDesk))]
public class CaseFactsTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_tells_to_whom_what_for_and_why_it_is_held()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Facts", "EX-F1");
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        await ActAsync(caller, filed.Number, "hold-placed", """{"id":"h1","reason":"Counsel looks at the end user."}""");
        JsonElement told = await caller.JsonAsync("/cases/" + filed.Number);
        JsonElement application = told.GetProperty("application");
        JsonElement consignee = application
            .GetProperty("parties")
            .EnumerateArray()
            .Single(p => p.GetProperty("part").GetString() == "Ultimate consignee");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/cases/" + filed.Number);
        string shown = await page.Locator("main").InnerTextAsync();
        Assert.Contains(consignee.GetProperty("name").GetString()!, shown, StringComparison.Ordinal);
        Assert.Contains(application.GetProperty("endUse").GetString()!, shown, StringComparison.Ordinal);
        foreach (JsonElement item in application.GetProperty("items").EnumerateArray())
        {
            Assert.Contains(item.GetProperty("description").GetString()!, shown, StringComparison.Ordinal);
        }

        Assert.Contains("Counsel looks at the end user.", shown, StringComparison.Ordinal);
        Assert.Equal(
            "Counsel looks at the end user.",
            told.GetProperty("holds")[0].GetProperty("reason").GetString()
        );
        await page.LooksRightAsync("case-facts");
        await page.GotoAsync($"/cases/{filed.Number}/acts/hold-lifted");
        await Assertions
            .Expect(page.Locator("#id option").Last)
            .ToContainTextAsync("Counsel looks at the end user. (");
        await page.GotoAsync($"/cases/{filed.Number}/determination");
        await Assertions.Expect(page.GetByText("The whole trail").First).ToBeVisibleAsync();
        await page.LooksRightAsync("case-determination");
    }

    /// <summary>What a case's page shows a program reads too: nothing is left to a reader of pages.</summary>
    [Fact]
    public async Task A_program_reads_all_of_a_case()
    {
        Authority filed = await Authority.InReviewAsync(desk, "Read whole", "EX-F2");
        await filed.DoAsync(
            "position",
            new("reviewer-defense", ["agency-reviewer"], "defense"),
            new Position("defense", "approve-with-conditions", "", "", "", [new("C1", "Report each delivery", "750.7(a)")])
        );
        using Caller caller = await Caller.OfAsync(desk, "auditor-1");
        string at = "/cases/" + filed.Number;
        JsonElement told = await caller.JsonAsync(at);
        Assert.Equal("us-ear/3", told.GetProperty("process").GetString());
        Assert.Equal(2, told.GetProperty("lines").GetArrayLength());
        Assert.Equal("CaseByCase", told.GetProperty("lines")[0].GetProperty("policy").GetString());
        Assert.Contains(
            told.GetProperty("agencies").EnumerateArray(),
            a => a.GetProperty("agency").GetString() == "defense" && a.GetProperty("view").GetString() == "approve"
        );
        Assert.Equal(
            "Report each delivery",
            told.GetProperty("conditions").GetProperty("defense/C1").GetProperty("text").GetProperty("text").GetString()
        );
        Assert.NotEmpty(told.GetProperty("clocks").EnumerateArray());
        Assert.NotEmpty(told.GetProperty("screening").GetProperty("lists").EnumerateArray());
        JsonElement history = await caller.JsonAsync(at + "/history");
        Assert.Equal(
            ["submit", "register", "begin", "refer", "position"],
            history.EnumerateArray().Select(a => a.GetProperty("act").GetString())
        );
        Assert.Equal("position", history[4].GetProperty("content").GetProperty("kind").GetString());
        Assert.Equal(
            told.GetProperty("application").GetProperty("endUse").GetString(),
            (await caller.JsonAsync(at + "/form")).GetProperty("endUse").GetString()
        );
        JsonElement determined = await caller.JsonAsync(at + "/determination");
        Assert.Equal(2, determined.GetProperty("lines").GetArrayLength());
        foreach (string unknown in new[] { "", "/history", "/form", "/precedents", "/determination", "/papers/1/9" })
        {
            using HttpResponseMessage none = await caller.GetAsync("/cases/Z999999" + unknown);
            Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
        }
    }

    private static async Task ActAsync(Caller caller, string number, string act, string content)
    {
        using HttpResponseMessage shown = await caller.GetAsync("/cases/" + number);
        using HttpResponseMessage done = await caller.SendAsync(
            HttpMethod.Post,
            $"/cases/{number}/acts",
            $$"""{"act":"{{act}}","content":{{content}}}""",
            "application/json",
            shown.Headers.ETag!.Tag
        );
        Assert.True(done.IsSuccessStatusCode, await done.Content.ReadAsStringAsync(Ct));
    }
}
