using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Licenses;

[Collection(typeof(OnOneDesk))]
public class LicenseTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_license_issued_elsewhere_is_entered_and_drawn_until_nothing_is_left(bool scripts)
    {
        string number = scripts ? "D1300011" : "D1300012";
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/licenses/new");
        await page.LooksRightAsync("license-new", scripts);
        foreach (
            (string field, string text) in new (string, string)[]
            {
                ("number", number),
                ("issued", "2026-01-15"),
                ("lastDay", "2030-01-31"),
                ("source", "license letter of 2026-01-15"),
                ("destinations", "SG"),
                ("parties-0--name", "Merlion Process Pte. Ltd."),
                ("lines-0--eccn", "2B350.g"),
                ("lines-0--description", "Valves with wetted surfaces of nickel alloy"),
                ("lines-0--quantity", "100"),
                ("lines-0--unit", "number"),
                ("lines-0--value", "59,600"),
            }
        )
        {
            await page.Locator("#licenses-0--" + field).FillAsync(text);
        }

        await page.Locator("#licenses-0--parties-0--role").SelectOptionAsync("ultimate-consignee");
        await page.Locator("#licenses-0--parties-0--country").SelectOptionAsync("SG");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter the license" }).ClickAsync();
        await page.ArrivesAsync("**/licenses/" + number);
        await ReserveAsync(page, "60", "36000");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("40 number");
        await page.LooksRightAsync("license", scripts);
        await ReserveAsync(page, "41", "100");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("40 number");
        Assert.Equal("41", await page.Locator("#quantity").InputValueAsync());
        await page.LooksRightAsync("license-refused", scripts);
        await page.GotoAsync("/licenses");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = number })).ToBeVisibleAsync();
        await page.LooksRightAsync("licenses", scripts);
    }

    [Fact]
    public async Task Each_fault_of_a_license_stands_beside_its_field()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/licenses/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter the license" }).ClickAsync();
        await Assertions.Expect(page.Locator("#licenses-0--number-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#licenses-0--lines-0--eccn-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#licenses-0--destinations-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("license-new-faults");
    }

    [Fact]
    public async Task Another_organizations_license_is_nothing_here()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("omar@harbor.example");
        Assert.Equal(404, (await page.GotoAsync("/licenses/D1300011"))!.Status);
        Assert.Equal(404, (await page.GotoAsync("/licenses/none%2F"))!.Status);
        await page.GotoAsync("/licenses");
        await Assertions.Expect(page.GetByText("No license is held.")).ToBeVisibleAsync();
        await page.LooksRightAsync("licenses-none");
    }

    private static async Task ReserveAsync(IPage page, string quantity, string value)
    {
        await page.Locator("#quantity").FillAsync(quantity);
        await page.Locator("#value").FillAsync(value);
        await page.Locator("#until").FillAsync("2027-01-31");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reserve" }).ClickAsync();
    }
}
