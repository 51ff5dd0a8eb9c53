using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.SignIn;

[Collection(typeof(OnSecondDesk))]
public class SignInTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task A_wrong_password_does_not_say_whether_there_is_such_a_person()
    {
        List<string> told = [];
        foreach (string person in new[] { "ben@nordwind.example", "nobody@nordwind.example" })
        {
            IPage page = await browser.OpenAsync(desk);
            await page.GotoAsync("/sign-in");
            await page.GetByLabel("Your name here").FillAsync(person);
            await page.GetByLabel("Password").FillAsync("license-2018");
            await page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
                .ClickAsync();
            told.Add(await page.Locator("#faults").InnerTextAsync());
            Assert.Equal(person, await page.GetByLabel("Your name here").InputValueAsync());
            await page.LooksRightAsync("sign-in-refused");
        }

        Assert.Equal(told[0], told[1]);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    public async Task Signing_in_leads_to_this_site_alone(string to)
    {
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/sign-in?to=" + Uri.EscapeDataString(to));
        await page.GetByLabel("Your name here").FillAsync("sofia@nordwind.example");
        await page.GetByLabel("Password").FillAsync("license-2019");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Assertions.Expect(page.GetByText("Good day, Sofia Lang")).ToBeVisibleAsync();
        Assert.StartsWith(desk.Address, page.Url, StringComparison.Ordinal);
        await page.LooksRightAsync("home");
    }

    [Fact]
    public async Task A_stranger_is_led_to_the_sign_in_and_back()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/check");
        Assert.Contains("/sign-in?to=%2Fcheck", page.Url, StringComparison.Ordinal);
        await page.GetByLabel("Your name here").FillAsync("ana@nordwind.example");
        await page.GetByLabel("Password").FillAsync("license-2019");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await page.ArrivesAsync(desk.Address + "/check");
    }

    [Fact]
    public async Task Who_keeps_the_installation_does_not_see_an_exporters_pages()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("root@licet.example");
        IResponse? answer = await page.GotoAsync("/check");
        Assert.Equal(403, answer!.Status);
        await page.LooksRightAsync("not-yours");
    }
}
