using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Look;

/// <summary>On a narrow screen what matters of a table is read without scrolling sideways.</summary>
[Collection(typeof(OnSecondDesk))]
public class NarrowTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData("officer-1", "/statistics", "statistics")]
    [InlineData("statistics-1", "/figures/new", "figures")]
    [InlineData("auditor-1", "/log", "log")]
    [InlineData("customs-1", "/border/{0}", "border")]
    [InlineData(null, "/replay", "replay")]
    [InlineData("ana@nordwind.example", "/rules", "rules")]
    public async Task Rows_fold_where_a_table_has_no_room(string? person, string path, string picture)
    {
        IPage page = await browser.OpenAsync(desk, width: 390);
        if (person is not null)
        {
            await page.SignInAsync(person);
        }

        if (path.Contains('{', StringComparison.Ordinal))
        {
            using Caller officer = await Caller.OfAsync(desk, "officer-1");
            JsonElement issued = await officer.JsonAsync("/issued?limit=1");
            string number = issued.GetProperty("items")[0].GetProperty("number").GetString()!;
            path = path.Replace("{0}", number, StringComparison.Ordinal);
        }

        await page.GotoAsync(path);
        ILocator folded = page.Locator(".lc-fold");
        for (int i = 0; i < 60 && await folded.CountAsync() == 0; i++)
        {
            // The log is being read for the first time.
            await page.WaitForTimeoutAsync(500);
            await page.ReloadAsync();
        }

        await page.LooksRightAsync(picture + "-narrow");
        int[] beyond = await folded.EvaluateAllAsync<int[]>(
            "all => all.map(t => t.parentElement.scrollWidth - t.parentElement.clientWidth)"
        );
        Assert.NotEmpty(beyond);
        Assert.All(beyond, b => Assert.True(b <= 1, $"{b} pixels"));
        // No row is much higher than what stands in it.
        int[] empty = await folded
            .Locator("tbody tr")
            .EvaluateAllAsync<int[]>(
                "all => all.map(r => Math.round(r.clientHeight - [...r.cells].reduce((h, c) => h + c.getBoundingClientRect().height, 0)))"
            );
        Assert.All(empty, e => Assert.True(e < 40, $"{e} pixels"));
    }

    /// <summary>A table of the law has many columns: it scrolls, and its columns are not squeezed until every row fills the screen.</summary>
    [Theory]
    [InlineData("entries")]
    [InlineData("exceptions")]
    [InlineData("exception-tests")]
    [InlineData("parameters")]
    public async Task A_row_of_a_rule_table_does_not_fill_the_screen(string table)
    {
        IPage page = await browser.OpenAsync(desk, width: 390);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/rules/" + table);
        await page.LooksRightAsync($"rules-{table}-narrow");
        int[] heights = await page.Locator(".lc-dense tbody tr")
            .EvaluateAllAsync<int[]>("all => all.map(r => r.clientHeight)");
        Assert.NotEmpty(heights);
        Assert.All(heights, h => Assert.True(h < 400, $"{h} pixels"));
    }

    /// <summary>The text of a picture is not drawn too small to be read: the picture scrolls instead.</summary>
    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_text_of_a_picture_can_be_read(int width)
    {
        IPage page = await browser.OpenAsync(desk, width: width);
        await page.GotoAsync("/replay");
        double height = await page.Locator(".lc-figure svg text")
            .First.EvaluateAsync<double>(
                "t => 13 * t.ownerSVGElement.getBoundingClientRect().width / t.ownerSVGElement.viewBox.baseVal.width"
            );
        Assert.True(height >= 11, $"{height} pixels");
    }

    /// <summary>What everybody may read is found on every page, by strangers and by who is signed in.</summary>
    [Theory]
    [InlineData(null)]
    [InlineData("ana@nordwind.example")]
    [InlineData("officer-1")]
    [InlineData("customs-1")]
    public async Task Figures_and_the_replay_are_found_from_every_page(string? person)
    {
        IPage page = await browser.OpenAsync(desk, width: 320);
        if (person is null)
        {
            await page.GotoAsync("/verify");
        }
        else
        {
            await page.SignInAsync(person);
        }

        ILocator foot = page.GetByRole(AriaRole.Navigation, new() { Name = "Besides" });
        await foot.GetByRole(AriaRole.Link, new() { Name = "Figures released" }).ClickAsync();
        await page.ArrivesAsync("**/figures");
        await foot.GetByRole(AriaRole.Link, new() { Name = "The year 2019, day by day" }).ClickAsync();
        await page.ArrivesAsync("**/replay");
        await page.LooksRightAsync("footer-narrow");
    }
}
