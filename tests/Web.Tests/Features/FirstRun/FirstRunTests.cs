using Licet.Core.Licenses.Documents;
using Licet.Core.Process;
using Licet.Data.Keys;
using Licet.Web.Features.Settings;
using Licet.Web.Features.Verify;
using Licet.Web.Law;
using Licet.Web.Serving;
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
        await page.ArrivesAsync("**/first-run");
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
        await page.ArrivesAsync("**/sign-in**");
        string signIn = page.Url;
        Assert.Equal(404, (await page.GotoAsync("/first-run"))!.Status);
        Assert.Equal("/settings", System.Web.HttpUtility.ParseQueryString(new Uri(signIn).Query)["to"]);
        await page.GotoAsync("/sign-in?to=/settings");
        await page.GetByLabel("Your name here").FillAsync("kim@nordwind.example");
        await page.GetByLabel("Password").FillAsync("a long password");
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await StepsAsync(page);
        await page.GotoAsync("/people");
        await Assertions.Expect(page.GetByText("Administrator of this installation").First).ToBeVisibleAsync();
        Assert.Equal(1, await page.Locator("option[value=nordwind-valves-inc]").CountAsync());
    }

    /// <summary>What is open is said; a rule, a process and a key are settled, each wrong input beside its field.</summary>
    private async Task StepsAsync(IPage page)
    {
        ILocator Step(string what) => page.Locator("tr", new() { HasText = what });
        await page.ArrivesAsync("**/settings");
        await Assertions.Expect(Step("Bring the lists in")).ToContainTextAsync("Open");
        await Assertions.Expect(Step("Settle the Affiliates Rule")).ToContainTextAsync("Open");
        await Assertions.Expect(Step("Make the key")).ToContainTextAsync("If you need it");
        await page.LooksRightAsync("settings-first", scripts: false);

        await page.GetByLabel("The Affiliates Rule of BIS").SelectOptionAsync("Ask");
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose", Exact = true }).ClickAsync();
        await Assertions.Expect(Step("Settle the Affiliates Rule")).ToContainTextAsync("Done");

        Assert.Equal(Chosen.Token(ShippedProcesses.UsEar), await page.Locator("#process").InputValueAsync());
        await page.Locator("#process").SelectOptionAsync(Chosen.Token(ShippedProcesses.SmallMinistry));
        await page.GetByRole(AriaRole.Button, new() { Name = "Choose the process" }).ClickAsync();
        await Assertions.Expect(Step("Choose the process")).ToContainTextAsync("one desk");
        Assert.Equal("small-ministry", desk.Services.GetRequiredService<Chosen>().Process.Id);
        Assert.Equal(3, await page.Locator("#process option").CountAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Assertions.Expect(page.Locator("#authority-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#phrase-error")).ToBeVisibleAsync();
        await page.Locator("#authority").FillAsync("Ministry of Trade");
        await page.Locator("#phrase").FillAsync("a phrase of a ministry");
        await page.Locator("#again").FillAsync("a phrase of a ministri");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Assertions.Expect(page.Locator("#again-error")).ToBeVisibleAsync();
        Assert.Equal("Ministry of Trade", await page.Locator("#authority").InputValueAsync());
        Assert.Equal("", await page.Locator("#phrase").InputValueAsync());
        await page.LooksRightAsync("settings-faults", scripts: false);
        await page.Locator("#phrase").FillAsync("a phrase of a ministry");
        await page.Locator("#again").FillAsync("a phrase of a ministry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).ClickAsync();
        await Assertions.Expect(Step("Make the key")).ToContainTextAsync("Keys of Ministry of Trade are published");
        await page.LooksRightAsync("settings-key", scripts: false);
        // The address that letters carry: too long is refused and kept as it was typed.
        await page.Locator("#office").FillAsync(new string('x', 101));
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the address" }).ClickAsync();
        await Assertions.Expect(page.Locator("#office-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#office")).ToHaveValueAsync(new string('x', 101));
        await page.Locator("#office").FillAsync("Export Control Office\n2 Harbor Road");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep the address" }).ClickAsync();
        await Assertions.Expect(Step("Enter the address")).ToContainTextAsync("Export Control Office");
        Assert.Equal(2, desk.Services.GetRequiredService<Law.Chosen>().Office.Count);
        DeskSettings settings = desk.Services.GetRequiredService<DeskSettings>();
        string file = Assert.Single(Directory.GetFiles(settings.SigningKeys, "*.pem"));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }

        KeyFolder keys = new(settings.SigningKeys);
        PublishedKey key = Assert.Single(keys.Find()!.Keys);
        Assert.Equal(key, Assert.Single(desk.Services.GetRequiredService<PublishedFiles>().Keys()!.Keys));
        Assert.Equal(key, keys.Open(key, "a phrase of a ministry".ToCharArray()).Published);
        Assert.Throws<UnusableKeyException>(() => keys.Open(key, "another phrase".ToCharArray()));

        // Two at once make one key, which is the one that is published.
        Assert.Null(
            desk.Services.GetRequiredService<SigningKeys>().Make("Ministry of Trade", "a phrase of a ministry")
        );
        Assert.Equal(file, Assert.Single(Directory.GetFiles(settings.SigningKeys, "*.pem")));

        // It ended between the making and the publishing: the key is not made again.
        File.Delete(Path.Combine(settings.Place.Folder, "published", "keys.json"));
        await page.GotoAsync("/settings");
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Make the key" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish them" }).ClickAsync();
        await Assertions.Expect(Step("Make the key")).ToContainTextAsync("Keys of Ministry of Trade are published");
        Assert.Equal(key, Assert.Single(desk.Services.GetRequiredService<PublishedFiles>().Keys()!.Keys));

        await page.GotoAsync("/");
        await Assertions.Expect(page.GetByText("Still open:")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Bring the lists in")).ToBeVisibleAsync();
    }
}
