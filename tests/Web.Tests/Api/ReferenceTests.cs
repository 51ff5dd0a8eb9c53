using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Api;

[Collection(typeof(OnOneDesk))]
public partial class ReferenceTests(DeskRun desk, Browser browser)
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
        // What is said of it is said in the words of who sends it, not in the program's.
        List<string> raw = [];
        Collect(document.RootElement, raw);
        Assert.Empty(raw);
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

    /// <summary>Descriptions in which a name of the program stands, or an escaped character.</summary>
    private static void Collect(JsonElement at, List<string> raw)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in at.EnumerateArray())
            {
                Collect(item, raw);
            }
        }
        else if (at.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty member in at.EnumerateObject())
            {
                if (
                    member is { Name: "description" or "summary", Value.ValueKind: JsonValueKind.String }
                    && Raw().IsMatch(member.Value.GetString()!)
                )
                {
                    raw.Add(member.Value.GetString()!);
                }

                Collect(member.Value, raw);
            }
        }
    }

    [GeneratedRegex(@"\b[A-Z]\w*[a-z]\w*\.[A-Z]\w|&\w+;|\w<\w", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Raw();
}
