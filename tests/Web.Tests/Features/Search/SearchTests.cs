using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Search;

[Collection(typeof(OnSecondDesk))]
public class SearchTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true, 1280)]
    [InlineData(false, 320)]
    public async Task Anybody_finds_a_listed_name_with_its_reason(bool scripts, int width)
    {
        IPage page = await browser.OpenAsync(desk, scripts, width);
        await page.GotoAsync("/");
        await page.LooksRightAsync($"start-{width}", scripts);
        await page.GotoAsync("/search");
        await page.GetByLabel("Name").FillAsync("Sugon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await Assertions
            .Expect(page.GetByText("Entity List").First.Or(page.GetByText("EL:").First).First)
            .ToBeVisibleAsync();
        await page.LooksRightAsync($"search-{width}", scripts);
        int over = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.Equal(0, over);
    }

    [Fact]
    public async Task Silence_of_the_starter_list_is_not_screened()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/search?name=Nordlicht+Feinmechanik");
        await Assertions.Expect(page.GetByText("Not screened", new() { Exact = true })).ToBeVisibleAsync();
        await page.LooksRightAsync("search-silence");
    }

    [Theory]
    [InlineData("?name=", "Enter a name")]
    [InlineData("?name=x&on=tomorrow", "Enter the day as year-month-day")]
    public async Task A_question_that_cannot_be_asked_is_told_so(string query, string told)
    {
        IPage page = await browser.OpenAsync(desk);
        IResponse? answer = await page.GotoAsync("/search" + query);
        Assert.Equal(422, answer!.Status);
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync(told);
        await page.LooksRightAsync("search-faults");
    }
}
