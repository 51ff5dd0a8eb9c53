using Licet.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.FirstRun;

public class FirstRunTests(EmptyDesk desk, Browser browser) : IClassFixture<EmptyDesk>, IClassFixture<Browser>
{
    [Fact]
    public async Task The_first_visitor_with_the_printed_code_becomes_the_administrator_once()
    {
        string code = desk.Services.GetRequiredService<FirstVisit>().Code!;
        IPage page = await browser.OpenAsync(desk, scripts: false);
        await page.GotoAsync("/");
        await page.WaitForURLAsync("**/first-run");
        await page.LooksRightAsync("first-run", scripts: false);
        await page.Locator("#code").FillAsync("0000000000000000");
        await page.Locator("#person").FillAsync("kim@nordwind.example");
        await page.Locator("#called").FillAsync("Kim Park");
        await page.Locator("#password").FillAsync("a long password");
        await page.Locator("#organizationName").FillAsync("Nordwind Valves Inc.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await Assertions.Expect(page.Locator("#code-error")).ToBeVisibleAsync();
        Assert.Equal("Kim Park", await page.Locator("#called").InputValueAsync());
        await page.Locator("#code").FillAsync(code);
        await page.Locator("#password").FillAsync("a long password");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.WaitForURLAsync("**/sign-in**");
        Assert.Equal(404, (await page.GotoAsync("/first-run"))!.Status);
        await page.GotoAsync("/sign-in?to=/people");
        await page.GetByLabel("Your name here").FillAsync("kim@nordwind.example");
        await page.GetByLabel("Password").FillAsync("a long password");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Assertions.Expect(page.GetByText("Administrator of this installation").First).ToBeVisibleAsync();
        Assert.Equal(1, await page.Locator("option[value=nordwind-valves-inc]").CountAsync());
    }
}
