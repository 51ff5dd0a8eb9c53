using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Verify;

[Collection(typeof(OnSecondDesk))]
public class VerifyTests(DeskRun desk, Browser browser)
{
    private static readonly string s_samples = Path.Combine(Visits.Root(), "samples", "license");

    [Theory]
    [InlineData("D1234567.json", null, "Signed for a demonstration: it authorizes nothing.", "verify-demo")]
    [InlineData("D7654321.json", null, "is suspended since 2019-11-01", "verify-suspended")]
    [InlineData("D1234567.json", "Acme", "parties", "verify-altered")]
    public async Task Anybody_verifies_a_license_and_is_told_what_is_altered_suspended_or_a_demonstration(
        string file,
        string? altered,
        string told,
        string picture
    )
    {
        desk.Publish(Path.Combine(s_samples, "keys.json"), Path.Combine(s_samples, "revocations.json"));
        string text = await File.ReadAllTextAsync(Path.Combine(s_samples, file), TestContext.Current.CancellationToken);
        if (altered is not null)
        {
            Assert.Contains(altered, text, StringComparison.Ordinal);
            text = text.Replace(altered, "Axme", StringComparison.Ordinal);
        }

        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/verify");
        await page.Locator("#license")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = "application/json",
                    Buffer = System.Text.Encoding.UTF8.GetBytes(text),
                }
            );
        await page.Locator("#fileOn").FillAsync("2019-11-20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the file" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync(told);
        await page.LooksRightAsync(picture);
    }

    [Fact]
    public async Task What_is_no_license_is_told_so()
    {
        desk.Publish(Path.Combine(s_samples, "keys.json"), Path.Combine(s_samples, "revocations.json"));
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/verify");
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the file" }).ClickAsync();
        await Assertions.Expect(page.Locator("#license-error")).ToBeVisibleAsync();
        await page.Locator("#license")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "x.json",
                    MimeType = "application/json",
                    Buffer = "{\"format\":\"x\"}"u8.ToArray(),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Verify the file" }).ClickAsync();
        await Assertions.Expect(page.Locator("#license-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("verify-none");
    }
}
