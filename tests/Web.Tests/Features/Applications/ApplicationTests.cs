using Licet.Data.History;
using Licet.Data.Review;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

[Collection(typeof(OnOneDesk))]
public class ApplicationTests(DeskRun desk, Browser browser)
{
    private static readonly (
        string Section,
        (string Field, string Text)[] Fields,
        (string Field, string Value)[] Choices
    )[] s_valves =
    [
        (
            "applicant",
            [
                ("contact-name", "Ana Ruiz"),
                ("contact-telephone", "555-010-2000"),
                ("applicant-street", "12 Example Street"),
                ("applicant-city", "Dayton, Ohio"),
                ("applicant-postalCode", "45402"),
                ("applicant-telephone", "555-010-2000"),
                ("applicant-employerId", "12-3456789"),
            ],
            []
        ),
        (
            "parties",
            [
                ("ultimateConsignee-name", "Merlion Process Pte. Ltd."),
                ("ultimateConsignee-street", "8 Sample Road"),
                ("ultimateConsignee-city", "Singapore"),
                ("ultimateConsignee-postalCode", "619000"),
                ("ultimateConsignee-telephone", "555-020-3000"),
            ],
            [("ultimateConsignee-country", "SG"), ("ultimateConsignee-business", "other")]
        ),
        (
            "items",
            [
                ("items-0--eccn", "2B350.g"),
                (
                    "items-0--description",
                    "Bellows-sealed valves, nominal size DN 25, all wetted surfaces of nickel alloy"
                ),
                ("items-0--quantity", "40"),
                ("items-0--unit", "each"),
                ("items-0--unitPrice", "1,250"),
                ("items-0--totalPrice", "50,000"),
                ("items-0--model", "EX-350"),
                ("totalValue", "50,000"),
            ],
            []
        ),
        (
            "end-use",
            [
                (
                    "endUse",
                    "Dosing of solvents in a paint plant of the consignee at 8 Sample Road; finished product: marine coatings."
                ),
            ],
            []
        ),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_application_is_written_task_by_task_checked_signed_by_a_signer_and_submitted(bool scripts)
    {
        string title = scripts ? "Valves for the paint plant" : "Valves, plainly";
        IPage ana = await browser.OpenAsync(desk, scripts);
        await ana.SignInAsync("ana@nordwind.example");
        string address = await BeginAsync(ana, title);
        await ana.LooksRightAsync($"application-begun-{(scripts ? "scripts" : "plain")}", scripts);
        foreach ((string section, var fields, var choices) in s_valves)
        {
            await ana.GotoAsync($"{address}/{section}");
            foreach ((string field, string text) in fields)
            {
                await ana.Locator("#" + field).FillAsync(text);
            }

            foreach ((string field, string value) in choices)
            {
                await ana.Locator("#" + field).SelectOptionAsync(value);
            }

            if (section == "parties")
            {
                await ana.Locator("label[for=intermediateConsignees-none-yes]").ClickAsync();
            }

            if (section == "items" && !scripts)
            {
                // Another transaction than the one submitted with scripts on (748.4(f)).
                await ana.Locator("#items-0--model").FillAsync("EX-360");
            }

            await ana.LooksRightAsync($"application-{section}-{(scripts ? "scripts" : "plain")}", scripts);
            await ana.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
            Assert.Equal([], await ana.Locator("#faults li").AllInnerTextsAsync());
            await ana.ArrivesAsync(desk.Address + address);
        }

        await ana.GotoAsync(address + "/check");
        foreach (ILocator tick in await ana.Locator("label[for^=assume-]").AllAsync())
        {
            await tick.ClickAsync();
        }

        await ana.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await ana.LooksRightAsync($"application-check-{(scripts ? "scripts" : "plain")}", scripts);
        await SignAsync(ana, "Ana Ruiz");
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("is for: Signer of the applicant");
        Assert.Equal("Ana Ruiz", await ana.Locator("#signature-name").InputValueAsync());

        IPage sofia = await browser.OpenAsync(desk, scripts);
        await sofia.SignInAsync("sofia@nordwind.example");
        await sofia.GotoAsync(address + "/check");
        await SignAsync(sofia, "Ana Ruiz");
        await Assertions.Expect(sofia.Locator("#signature-name-error")).ToContainTextAsync("Sofia Lang");
        await sofia.Locator("#signature-name").FillAsync("Sofia Lang");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        Assert.Equal([], await sofia.Locator("#faults li").AllInnerTextsAsync());
        await Assertions.Expect(sofia.GetByRole(AriaRole.Status)).ToContainTextAsync("It is submitted as Z");
        await sofia.LooksRightAsync($"application-submitted-{(scripts ? "scripts" : "plain")}", scripts);
        string number = (await sofia.GetByText("Case Z").InnerTextAsync())["Case ".Length..];
        Assert.Equal(
            "submitted",
            (
                await new Cases(desk.Services.GetRequiredService<EventLog>()).FindAsync(
                    number,
                    TestContext.Current.CancellationToken
                )
            )!.Stage
        );

        await ana.GotoAsync(address + "/items");
        Assert.Equal(0, await ana.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).CountAsync());
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Withdraw the application" }).ClickAsync();
        await Assertions.Expect(sofia.GetByText("The application is withdrawn.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_is_wrong_stands_beside_its_field_is_saved_as_typed_and_keeps_it_from_being_submitted()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        string address = await BeginAsync(page, "Faulty");
        await page.GotoAsync(address + "/items");
        await page.Locator("#items-0--eccn").FillAsync("9Z999");
        await page.Locator("#items-0--quantity").FillAsync("a lot");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await Assertions.Expect(page.Locator("#items-0--quantity-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Saved");
        await page.LooksRightAsync("application-items-faults");
        await page.GotoAsync(address + "/items");
        Assert.Equal("a lot", await page.Locator("#items-0--quantity").InputValueAsync());
        await page.GotoAsync(address + "/check");
        await page.LooksRightAsync("application-check-faults");
        await SignAsync(page, "Sofia Lang");
        await Assertions.Expect(page.Locator("#faults")).ToBeVisibleAsync();
        Assert.EndsWith("/check?handler=Submit", page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_over_a_colleague_is_told_and_keeps_what_was_typed()
    {
        IPage ana = await browser.OpenAsync(desk);
        await ana.SignInAsync("ana@nordwind.example");
        string address = await BeginAsync(ana, "Two at once");
        await ana.GotoAsync(address + "/end-use");
        IPage sofia = await browser.OpenAsync(desk);
        await sofia.SignInAsync("sofia@nordwind.example");
        await sofia.GotoAsync(address + "/transaction");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await ana.Locator("#endUse").FillAsync("Paint, marine coatings for ships of the Lyra yard");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("Somebody saved");
        Assert.StartsWith("Paint", await ana.Locator("#endUse").InputValueAsync(), StringComparison.Ordinal);
        await ana.LooksRightAsync("application-stale");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await ana.ArrivesAsync(desk.Address + address);
    }

    [Theory]
    [InlineData("spec.pdf", "%PDF-1.4 no end", "spec.pdf")]
    [InlineData("spec.exe", "MZ", "spec.exe")]
    [InlineData("../spec.pdf", "x", "pdf")]
    public async Task A_document_that_is_no_PDF_is_refused_with_the_reason(string name, string content, string told)
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        string address = await BeginAsync(page, "Papers " + name);
        await page.GotoAsync(address + "/documents");
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/pdf",
                    Buffer = System.Text.Encoding.ASCII.GetBytes(content),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach" }).ClickAsync();
        await Assertions.Expect(page.Locator("#file-error")).ToContainTextAsync(told);
    }

    [Fact]
    public async Task A_document_is_attached_had_again_and_taken_away()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        string address = await BeginAsync(page, "With papers");
        await page.GotoAsync(address + "/documents");
        const string pdf =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "EX-350.pdf",
                    MimeType = "application/pdf",
                    Buffer = System.Text.Encoding.ASCII.GetBytes(pdf),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "EX-350.pdf" })).ToBeVisibleAsync();
        await page.LooksRightAsync("application-documents");
        IAPIResponse file = await page.APIRequest.GetAsync(desk.Address + address + "/files/1");
        Assert.Equal(pdf, await file.TextAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Take away EX-350.pdf" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "EX-350.pdf" })).ToHaveCountAsync(0);
        Assert.Equal(404, (await page.APIRequest.GetAsync(desk.Address + address + "/files/1")).Status);
    }

    [Fact]
    public async Task A_worksheet_is_printed_for_another_system_and_its_number_kept()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        string address = await BeginAsync(page, "Elsewhere");
        await page.GotoAsync(address + "/worksheet");
        await page.Locator("#number").FillAsync("12");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(page.Locator("#number-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("application-worksheet");
        await page.Locator("#number").FillAsync("Z123456");
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await page.GotoAsync("/applications");
        await Assertions.Expect(page.GetByText("Z123456, with another authority")).ToBeVisibleAsync();
        await page.LooksRightAsync("applications");
    }

    private static async Task<string> BeginAsync(IPage page, string title)
    {
        await page.GotoAsync("/applications");
        await page.GetByLabel("What you call it").FillAsync(title);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.ArrivesAsync(url => url.Contains("/applications/", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task SignAsync(IPage page, string name)
    {
        await page.Locator("#signature-name").FillAsync(name);
        await page.Locator("#signature-title").FillAsync("Export compliance officer");
        await page.Locator("label[for=signature-certified-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
    }
}
