using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>From an order that needs a license to the application for it, with what it costs a person.</summary>
[Collection(typeof(OnOneDesk))]
public class ApplyTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_is_checked_held_applied_for_and_the_application_submitted(bool scripts)
    {
        // Other quantities make another transaction (748.4(f)).
        string number = scripts ? "PO-apply" : "PO-apply-plain";
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/check");
        Effort check = new();
        await check.FillAsync(page.GetByLabel("Your number"), number);
        await check.FillAsync(page.Locator("#parties-0--name"), "Lyra Marine Coatings Pte. Ltd.");
        await check.ChooseAsync(page.Locator("#parties-0--country"), "SG");
        await check.FillAsync(page.GetByLabel("Description"), "Bellows-sealed valves of nickel alloy " + number);
        await check.FillAsync(page.GetByLabel("Classification"), "2B350.g");
        await check.FillAsync(page.Locator("#lines-0--quantity"), scripts ? "10" : "12");
        await check.FillAsync(page.Locator("#lines-0--unit"), "each");
        await check.FillAsync(page.GetByLabel("Value of the line"), scripts ? "12500" : "15000");
        await check.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }));
        await Assertions.Expect(page.GetByText("LICENSE REQUIRED", new() { Exact = true })).ToBeVisibleAsync();
        check.IsAsDocumented("order to answer");

        Effort apply = new();
        await apply.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Enter as an order" }));
        await page.ArrivesAsync("**/orders/" + number);
        await apply.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Apply for a license" }));
        await page.ArrivesAsync("**/applications/*");
        string address = new Uri(page.Url).AbsolutePath;
        await page.LooksRightAsync($"apply-begun-{(scripts ? "scripts" : "plain")}", scripts);

        await apply.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "You, and whom to ask" }));
        await apply.FillAsync(page.Locator("#contact-name"), "Ana Ruiz");
        await apply.FillAsync(page.Locator("#contact-telephone"), "555-010-2000");
        await apply.FillAsync(page.Locator("#applicant-street"), "12 Example Street");
        await apply.FillAsync(page.Locator("#applicant-city"), "Dayton, Ohio");
        await apply.FillAsync(page.Locator("#applicant-postalCode"), "45402");
        await apply.FillAsync(page.Locator("#applicant-telephone"), "555-010-2000");
        await apply.FillAsync(page.Locator("#applicant-employerId"), "12-3456789");
        await SaveAsync(page, apply, address);

        await apply.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "The parties" }));
        await apply.FillAsync(page.Locator("#ultimateConsignee-street"), "21 Harbor Road");
        await apply.FillAsync(page.Locator("#ultimateConsignee-city"), "Singapore");
        await apply.FillAsync(page.Locator("#ultimateConsignee-postalCode"), "619001");
        await apply.FillAsync(page.Locator("#ultimateConsignee-telephone"), "555-020-4000");
        await apply.ChooseAsync(page.Locator("#ultimateConsignee-business"), "other");
        await SaveAsync(page, apply, address);

        await apply.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "End use and further information" }));
        await apply.FillAsync(
            page.Locator("#endUse"),
            "Dosing of solvents in the consignee's plant at 21 Harbor Road; finished product: coatings of hulls."
        );
        await SaveAsync(page, apply, address);

        await apply.ClickAsync(page.GetByRole(AriaRole.Link, new() { Name = "Check your answers, sign and submit" }));
        await apply.FillAsync(page.Locator("#signature-name"), "Sofia Lang");
        await apply.FillAsync(page.Locator("#signature-title"), "Export compliance officer");
        await apply.ClickAsync(page.Locator("label[for=signature-certified-yes]"));
        await apply.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Submit" }));
        await Assertions.Expect(page.GetByText("It is submitted as Z")).ToBeVisibleAsync();
        apply.IsAsDocumented("answer to submitted application");
    }

    private async Task SaveAsync(IPage page, Effort effort, string address)
    {
        await effort.ClickAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save and return" }));
        Assert.Equal([], await page.Locator("#faults li").AllInnerTextsAsync());
        await page.ArrivesAsync(desk.Address + address);
    }
}
