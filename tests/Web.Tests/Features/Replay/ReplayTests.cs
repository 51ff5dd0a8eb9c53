using Licet.Core.Replay;
using Licet.Web.Features.Replay;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Replay;

/// <summary>The replay of 2019 as a page.</summary>
[Collection(typeof(OnSecondDesk))]
public class ReplayTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_day_of_the_article_says_what_was_said_beside_the_record_and_other_days_are_gone_to(
        bool scripts
    )
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.GotoAsync("/replay");
        await Assertions.Expect(page.GetByText("At the end of Sunday, 2019-11-03")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("license requests received").First).ToBeVisibleAsync();
        await page.LooksRightAsync("replay" + (scripts ? "" : "-plain"), scripts);
        if (scripts)
        {
            await page.Locator("#at").FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await Assertions.Expect(page.Locator("output")).ToHaveTextAsync("2019-11-04");
            await page.GetByRole(AriaRole.Button, new() { Name = "Go to the day" }).ClickAsync();
            await Assertions.Expect(page.GetByText("At the end of Monday, 2019-11-04")).ToBeVisibleAsync();
        }
        else
        {
            await page.GetByText("Days to go to").ClickAsync();
            await page.Locator("a[href='/replay?day=2019-12-01']").First.ClickAsync();
            await Assertions.Expect(page.GetByText("At the end of Sunday, 2019-12-01")).ToBeVisibleAsync();
        }

        Assert.Equal(200, (await page.GotoAsync("/replay?at=0"))!.Status);
        foreach (string no in new[] { "at=-5", "at=99999", "at=abc", "day=2018-01-01" })
        {
            IResponse? wrong = await page.GotoAsync("/replay?" + no);
            Assert.Equal(422, wrong!.Status);
            await Assertions.Expect(page.GetByText("Enter a day from").First).ToBeVisibleAsync();
        }

        await page.LooksRightAsync("replay-wrong" + (scripts ? "" : "-plain"), scripts);
    }

    [Theory]
    [InlineData("2019-05-16")]
    [InlineData("2019-11-03")]
    [InlineData("2020-02-29")]
    [InlineData("2021-04-20")]
    public void A_day_of_the_whole_is_the_day_recorded_alone(string day)
    {
        DateOnly on = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
        ReplayBook book = new();
        ReplayAnswer alone = ReplayAnswer.Of(book.Facts, on);
        ReplayAnswer asked = book.On(on);
        Assert.Equal(alone.Events.Count, asked.Events.Count);
        Assert.Equal(alone.Events[^1].Hash, asked.Events[^1].Hash);
        Assert.Equal(alone.Figures.Select(f => (f.Name, f.Value)), asked.Figures.Select(f => (f.Name, f.Value)));
    }
}
