using System.Text.Json;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Api;

[Collection(typeof(OnOneDesk))]
public class ReferenceTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task Every_operation_stands_in_the_document_with_its_refusals_and_the_page_shows_them()
    {
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        using JsonDocument document = JsonDocument.Parse(
            await client.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)
        );
        JsonElement paths = document.RootElement.GetProperty("paths");
        Assert.All(paths.EnumerateObject(), p => Assert.StartsWith("/api/v1/", p.Name, StringComparison.Ordinal));
        Assert.All(
            paths.EnumerateObject().SelectMany(p => p.Value.EnumerateObject()),
            operation =>
            {
                Assert.NotEmpty(operation.Value.GetProperty("summary").GetString()!);
                Assert.NotEmpty(operation.Value.GetProperty("operationId").GetString()!);
            }
        );
        IPage page = await browser.OpenAsync(desk);
        List<string> faults = [];
        page.Console += (_, m) =>
        {
            if (m.Type == "error")
            {
                faults.Add(m.Text);
            }
        };
        await page.GotoAsync("/api-reference/");
        await Assertions.Expect(page.GetByText("Screen one party").First).ToBeVisibleAsync();
        await page.ScreenshotAsync(new() { Path = Visits.Picture("api-reference") });
        Assert.Empty(faults);
    }
}
