using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.People;

[Collection(typeof(OnSecondDesk))]
public class PeopleTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_person_is_added_signs_in_and_is_nothing_once_the_grant_is_ended(bool scripts)
    {
        string name = scripts ? "new@nordwind.example" : "plain@nordwind.example";
        IPage admin = await browser.OpenAsync(desk, scripts);
        await admin.SignInAsync("root@licet.example");
        await admin.GotoAsync("/people");
        await admin.Locator("#id").FillAsync(name);
        await admin.Locator("#called").FillAsync("New " + (scripts ? "Person" : "Plain"));
        await admin.Locator("#role").SelectOptionAsync("applicant-signer");
        await admin.Locator("#password").FillAsync("license-2019");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).First.ClickAsync();
        await Assertions.Expect(admin.Locator("#organization-error")).ToBeVisibleAsync();
        Assert.Equal(name, await admin.Locator("#id").InputValueAsync());
        await admin.LooksRightAsync("people-faults", scripts);
        await admin.Locator("#organization").SelectOptionAsync("nordwind-valves");
        await admin.Locator("#password").FillAsync("license-2019");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).First.ClickAsync();
        await Assertions.Expect(admin.GetByText(name, new() { Exact = true })).ToBeVisibleAsync();
        IPage person = await browser.OpenAsync(desk);
        await person.SignInAsync(name);
        Assert.Equal(200, (await person.GotoAsync("/orders"))!.Status);
        await admin
            .GetByRole(AriaRole.Button, new() { Name = "of New " + (scripts ? "Person" : "Plain") })
            .ClickAsync();
        await admin.ArrivesAsync("**/people");
        Assert.Equal(403, (await person.GotoAsync("/orders"))!.Status);
        await admin.LooksRightAsync("people", scripts);
    }

    [Fact]
    public async Task An_exporter_does_not_see_who_signs_in()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        Assert.Equal(403, (await page.GotoAsync("/people"))!.Status);
    }
}
