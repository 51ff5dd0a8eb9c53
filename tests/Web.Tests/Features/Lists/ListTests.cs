using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Lists;

[Collection(typeof(OnSecondDesk))]
public class ListTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task An_exporter_sees_the_lists_and_does_not_import()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/lists");
        await Assertions.Expect(page.GetByText("Today is not screened")).ToBeVisibleAsync();
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).CountAsync());
        await page.LooksRightAsync("lists-exporter");
    }

    [Fact]
    public async Task What_is_no_list_is_refused_with_the_reason()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("root@licet.example");
        await page.GotoAsync("/lists");
        await page.GetByLabel("Files")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "csl.csv",
                    MimeType = "text/csv",
                    Buffer = "a,b\n1,2\n"u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("csl.csv");
        await page.LooksRightAsync("lists-refused");
    }
}
