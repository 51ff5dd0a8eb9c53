using Licet.Web.Demo;
using Licet.Web.Serving;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Demo;

/// <summary>A demo in which nobody has done anything.</summary>
public sealed class FreshDesk : DeskRun;

/// <summary>What somebody meets who starts the demo and looks around.</summary>
[Collection(typeof(OnSecondDesk))]
public class DemoTests(FreshDesk desk, Browser browser) : IClassFixture<FreshDesk>
{
    [Fact]
    public async Task The_exporter_has_an_application_in_every_state_of_November_2019_and_each_opens()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/applications");
        string all = await page.Locator("main").InnerTextAsync();
        foreach (
            string state in new[]
            {
                "being written",
                "day ",
                "overdue",
                "your answer awaited",
                "ntent to deny",
                "your answer was received",
                "enied",
                "eturned without action",
                "ithdrawn",
                "pproved",
            }
        )
        {
            Assert.Contains(state, all, StringComparison.Ordinal);
        }

        await page.LooksRightAsync("demo-applications");
        int opened = 0;
        foreach (
            string address in await page.Locator("main table a")
                .EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))")
        )
        {
            Assert.Equal(200, (await page.GotoAsync(address))!.Status);
            opened++;
        }

        Assert.True(opened >= 13);
        await page.GotoAsync("/applications");
        await page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "ntent to deny" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await page.LooksRightAsync("demo-intent-to-deny");
    }

    [Fact]
    public async Task Lists_and_details_have_something_in_them_and_say_that_it_is_synthetic()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        (string Path, string[] Told)[] pages =
        [
            ("/", ["held", "released"]),
            ("/orders", ["PO-1920", "PO-1934-DE", "PO-1929-CN"]),
            ("/orders/PO-1934-DE", ["Released"]),
            ("/licenses", ["D1300001", "synthetic"]),
            ("/counterparties", ["Sugon Foods Lda", "Fjordkraft Pumper AS"]),
        ];
        foreach ((string path, string[] told) in pages)
        {
            await page.GotoAsync(path);
            foreach (string text in told)
            {
                await Assertions.Expect(page.Locator("main")).ToContainTextAsync(text);
            }

            await Assertions.Expect(page.GetByText("synthetic, and authorize nothing")).ToBeVisibleAsync();
            await page.LooksRightAsync("demo" + path.Replace('/', '-'));
        }

        await page.GotoAsync("/licenses");
        await page.GetByRole(AriaRole.Row)
            .Filter(new() { HasText = "synthetic" })
            .GetByRole(AriaRole.Link)
            .First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("demo-2");
        await page.LooksRightAsync("demo-license");
        await page.GotoAsync("/counterparties?search=K-1003");
        await Assertions.Expect(page.Locator("main table")).ToContainTextAsync("leared");
        await page.Locator("tbody a").First.ClickAsync();
        await page.LooksRightAsync("demo-counterparty-cleared");
    }

    [Fact]
    public async Task A_license_of_the_demo_is_confirmed_and_named_a_demonstration()
    {
        string paper = DemoSigning.Paper(desk.Services.GetRequiredService<DeskSettings>())!;
        Assert.Matches("^D9[0-9]{6}, check code [0-9A-Z-]+$", paper);
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/verify");
        await page.GetByLabel("License number").FillAsync(paper[..8]);
        await page.GetByLabel("Check code").FillAsync(paper[^14..]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("demonstration");
        await page.LooksRightAsync("demo-verify");
    }
}
