using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Orders;

/// <summary>From a license that another authority issued to the last shipment, and the refusal of one more.</summary>
[Collection(typeof(OnOneDesk))]
public class CoveredOrderTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_under_a_license_issued_elsewhere_ships_until_the_license_is_exhausted_and_then_no_more(
        bool scripts
    )
    {
        string license = scripts ? "D1300021" : "D1300022";
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await EnterLicenseAsync(page, license);
        string order = scripts ? "PO-covered" : "PO-covered-plain";
        await EnterOrderAsync(page, order + "-60", "60", "36000");
        await Assertions.Expect(page.GetByText($"{license} of BIS").First).ToBeVisibleAsync();
        // Nobody lets go silently what no complete list was asked about.
        await page.Locator("#release-reason").FillAsync("license on file");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("NOT_SCREENED");
        await page.LooksRightAsync($"order-covered-{(scripts ? "scripts" : "plain")}", scripts);
        await ReleaseAsync(page);
        await page.LooksRightAsync($"order-released-{(scripts ? "scripts" : "plain")}", scripts);
        await ShipAsync(page, "X20260723000001");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Shipped" }).First).ToBeVisibleAsync();
        await EnterOrderAsync(page, order + "-40", "40", "23600");
        await ReleaseAsync(page);
        await ShipAsync(page, "X20260723000002");
        await page.GotoAsync("/licenses/" + license);
        await Assertions.Expect(page.GetByText("Exhausted")).ToBeVisibleAsync();
        await page.LooksRightAsync($"license-exhausted-{(scripts ? "scripts" : "plain")}", scripts);
        await EnterOrderAsync(page, order + "-1", "1", "600");
        await Assertions.Expect(page.GetByText("LICENSE REQUIRED").First).ToBeVisibleAsync();
        await page.Locator("#release-reason").FillAsync("one more");
        await page.Locator("label[for=release-acceptGaps-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Nothing lets it go");
    }

    private static async Task EnterLicenseAsync(IPage page, string number)
    {
        await page.GotoAsync("/licenses/new");
        foreach (
            (string field, string text) in new (string, string)[]
            {
                ("number", number),
                ("issued", "2026-01-15"),
                ("lastDay", "2030-01-31"),
                ("source", "license letter of 2026-01-15, copy on file"),
                ("destinations", "SG"),
                ("parties-0--name", "Kestrel Process Pte. Ltd."),
                ("lines-0--eccn", "2B350.g"),
                ("lines-0--description", "Valves with wetted surfaces of nickel alloy"),
                ("lines-0--quantity", "100"),
                ("lines-0--unit", "number"),
                ("lines-0--value", "59600"),
            }
        )
        {
            await page.Locator("#licenses-0--" + field).FillAsync(text);
        }

        await page.Locator("#licenses-0--parties-0--role").SelectOptionAsync("ultimate-consignee");
        await page.Locator("#licenses-0--parties-0--country").SelectOptionAsync("SG");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter the license" }).ClickAsync();
        await page.ArrivesAsync("**/licenses/" + number);
    }

    private static async Task EnterOrderAsync(IPage page, string number, string quantity, string value)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("Your number").FillAsync(number);
        await page.Locator("#parties-0--name").FillAsync("Kestrel Process Pte. Ltd.");
        await page.Locator("#parties-0--country").SelectOptionAsync("SG");
        await page.Locator("#lines-0--eccn").FillAsync("2B350.g");
        await page.Locator("#lines-0--description").FillAsync("Valves with wetted surfaces of nickel alloy");
        await page.Locator("#lines-0--quantity").FillAsync(quantity);
        await page.Locator("#lines-0--unit").FillAsync("each");
        await page.Locator("#lines-0--value").FillAsync(value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter as an order" }).ClickAsync();
        await page.ArrivesAsync("**/orders/" + number);
    }

    private static async Task ReleaseAsync(IPage page)
    {
        await page.Locator("#release-reason")
            .FillAsync("license on file; parties screened by hand against the lists of today");
        await page.Locator("label[for=release-acceptGaps-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Released" }).First).ToBeVisibleAsync();
    }

    private static async Task ShipAsync(IPage page, string filing)
    {
        await page.Locator("#ship-filing").FillAsync(filing);
        await page.Locator("label[for=ship-acceptGaps-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Ship", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText(filing)).ToBeVisibleAsync();
    }
}
