using System.Net;
using Licet.Core.Statistics;
using Licet.Web.Features.Statistics;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Statistics;

/// <summary>Statistics of the authority's applications.</summary>
[Collection(typeof(OnSecondDesk))]
public class StatisticsTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Figures_stand_with_their_formula_over_time_and_as_a_table_file(bool scripts)
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/statistics");
        await Assertions.Expect(page.GetByText("applications submitted through the day")).ToBeVisibleAsync();
        await page.LooksRightAsync("statistics" + (scripts ? "" : "-plain"), scripts);
        TimeProvider time = (TimeProvider)desk.Services.GetService(typeof(TimeProvider))!;
        DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        StatisticsBook book = (StatisticsBook)desk.Services.GetService(typeof(StatisticsBook))!;
        decimal received = ApplicationFigures
            .On((await book.AskAsync(TestContext.Current.CancellationToken))!.Rows, today, 0)
            .Single(f => f.Name == "received")
            .Value!.Value;
        Assert.True(received > 0);
        IAPIResponse csv = await page.APIRequest.GetAsync(desk.Address + "/statistics?format=csv");
        string text = await csv.TextAsync();
        Assert.Contains(
            FormattableString.Invariant($"received,{today:yyyy-MM-dd},{received},applications"),
            text,
            StringComparison.Ordinal
        );
        IResponse? wrong = await page.GotoAsync("/statistics?day=yesterday");
        Assert.Equal(422, wrong!.Status);
        // What is to come is said to be, by the page, its table file and the operation alike.
        foreach (string file in new[] { "", "&format=csv" })
        {
            IResponse? future = await page.GotoAsync("/statistics?day=2090-01-01" + file);
            Assert.Equal(422, future!.Status);
            await Assertions.Expect(page.GetByText("what is to come nobody has counted").First).ToBeVisibleAsync();
        }

        await page.LooksRightAsync("statistics-future" + (scripts ? "" : "-plain"), scripts);
        using Caller caller = await Caller.OfAsync(desk, "officer-1");
        using HttpResponseMessage refused = await caller.GetAsync("/statistics?day=2090-01-01");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("plain", "plain")]
    public void A_cell_begins_no_formula(string text, string cell) => Assert.Equal(cell, FiguresShown.Harmless(text));
}
