using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Review;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>An application that follows another one: an amendment by difference, what is filed again after a return, a copy.</summary>
[Collection(typeof(OnOneDesk))]
public class SuccessionTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_amendment_begins_with_what_was_submitted_shows_its_differences_and_replaces_it(bool scripts)
    {
        string how = scripts ? "scripts" : "plain";
        Authority authority = await Authority.InReviewAsync(desk, "To amend, " + how, "EX-61" + how);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/applications/" + authority.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Amend it" }).ClickAsync();
        await page.ArrivesAsync(url => !url.Contains(authority.Id, StringComparison.Ordinal));
        string address = new Uri(page.Url).AbsolutePath;
        await Assertions.Expect(page.GetByText("Version 2: it amends")).ToBeVisibleAsync();
        await page.GotoAsync(address + "/check");
        await Assertions.Expect(page.GetByText($"Nothing differs from {authority.Number}.")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByText($"nothing differs from {authority.Number}: an amendment says"))
            .ToBeVisibleAsync();

        await FillAsync(page, address, "applicant", "#contact-telephone", "555-010-2999");
        await page.GotoAsync(address + "/check");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row, new() { Name = "Telephone" }))
            .ToContainTextAsync("not material");
        await Assertions.Expect(page.GetByText("No difference is material")).ToBeVisibleAsync();

        await FillAsync(
            page,
            address,
            "end-use",
            "#endUse",
            "Dosing of solvents in the consignee's second plant; finished product: hull coatings."
        );
        await page.LooksRightAsync($"amendment-begun-{how}", scripts);
        await page.GotoAsync(address + "/check");
        await Assertions.Expect(page.GetByText("material: of the whole")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("To be asked again: Defense, Energy, State.")).ToBeVisibleAsync();
        await page.LooksRightAsync($"amendment-check-{how}", scripts);
        await page.Locator("#signature-name").FillAsync("Sofia Lang");
        await page.Locator("#signature-title").FillAsync("Export compliance officer");
        await page.Locator("label[for=signature-certified-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Submit" }).ClickAsync();
        Assert.Equal([], await page.Locator("#faults li").AllInnerTextsAsync());
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is submitted as Z");

        await authority.DoAsync(
            "supersede",
            Authority.Officer,
            (await DifferencesAsync(authority, address)).AsAmendment()
        );
        await page.GotoAsync("/applications/" + authority.Id);
        await Assertions.Expect(page.GetByText("There is a later one:")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Superseded by your amendment")).ToBeVisibleAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Amend it" }).CountAsync());
        await page.LooksRightAsync($"amendment-superseded-{how}", scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "amended" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Version 2: it amends")).ToBeVisibleAsync();
        await page.LooksRightAsync($"amendment-submitted-{how}", scripts);
    }

    [Fact]
    public async Task What_was_returned_is_filed_again_with_its_number_in_Blocks_10_and_24_and_a_copy_names_none()
    {
        Authority authority = await Authority.InReviewAsync(desk, "To file again", "EX-62");
        await authority.ReturnAsync(new Return("The end user is not named.", "Name the end user in Block 19."));
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/applications/" + authority.Id);
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Amend it" }).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "File it again" }).ClickAsync();
        await page.ArrivesAsync(url => !url.Contains(authority.Id, StringComparison.Ordinal));
        string address = new Uri(page.Url).AbsolutePath;
        await Assertions.Expect(page.GetByText("It files again what was returned:")).ToBeVisibleAsync();
        await page.GotoAsync(address + "/transaction");
        Assert.Equal(authority.Number, await page.Locator("#resubmits").InputValueAsync());
        await page.GotoAsync(address + "/check");
        Assert.DoesNotContain("returned without action as", await page.ContentAsync(), StringComparison.Ordinal);
        await page.LooksRightAsync("resubmission-check");

        await page.GotoAsync("/applications/" + authority.Id);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy it" }).ClickAsync();
        await page.ArrivesAsync(url => !url.Contains(authority.Id, StringComparison.Ordinal));
        await page.GotoAsync(new Uri(page.Url).AbsolutePath + "/transaction");
        Assert.Equal("", await page.Locator("#resubmits").InputValueAsync());
        await page.GotoAsync(
            new Uri(page.Url).AbsolutePath.Replace("/transaction", "/check", StringComparison.Ordinal)
        );
        await Assertions
            .Expect(page.GetByText($"returned without action as {authority.Number}").First)
            .ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_number_that_no_application_of_the_organization_has_is_no_amendment()
    {
        Authority authority = await Authority.InReviewAsync(desk, "Nordwind's own", "EX-63");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("omar@harbor.example");
        await page.GotoAsync("/applications");
        await page.GetByLabel("What you call it").FillAsync("Of Harbor");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin" }).ClickAsync();
        await page.ArrivesAsync("**/applications/*");
        string address = new Uri(page.Url).AbsolutePath;
        await page.GotoAsync(address + "/transaction");
        await page.Locator("#amends").FillAsync(authority.Number);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        await Assertions.Expect(page.Locator("#amends-error")).ToContainTextAsync("is no pending application");
        await page.LooksRightAsync("amendment-of-nobody");
        await page.GotoAsync(address + "/check");
        Assert.DoesNotContain("Nordwind", await page.ContentAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator("#differences").CountAsync());
    }

    private async Task<FormDifferences> DifferencesAsync(Authority authority, string address)
    {
        string id = address.Split('/')[^1];
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext rows = scope.ServiceProvider.GetRequiredService<DeskContext>();
        ApplicationRow row = await rows
            .Applications.AsNoTracking()
            .FirstAsync(a => a.Id == id, TestContext.Current.CancellationToken);
        return FormDifferences.Between(authority.Form, ApplicationReader.Read(row.Form).Form!);
    }

    private static async Task FillAsync(IPage page, string address, string section, string field, string text)
    {
        await page.GotoAsync($"{address}/{section}");
        await page.Locator(field).FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and return" }).ClickAsync();
        Assert.Equal([], await page.Locator("#faults li").AllInnerTextsAsync());
    }
}
