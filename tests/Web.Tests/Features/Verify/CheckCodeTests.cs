using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Verify;

/// <summary>Anybody with a paper in hand has it confirmed: what was typed and no more.</summary>
[Collection(typeof(OnOneDesk))]
public class CheckCodeTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_customs_officer_has_a_paper_confirmed_by_its_check_code(bool scripts)
    {
        string number = scripts ? "D8100001" : "D8100002";
        SignedHere signed = await SignedHere.OfAsync(desk, number);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.GotoAsync("/verify");
        await page.LooksRightAsync($"verify-code-empty-{scripts}", scripts);
        await page.GetByLabel("License number").FillAsync(number.ToLowerInvariant());
        await page.Locator("#checkCode").FillAsync(signed.Code.Replace("-", " ", StringComparison.Ordinal));
        await page.GetByText("What else the paper says").ClickAsync();
        await page.GetByLabel("Licensee").FillAsync("quayside metering, inc");
        await page.GetByLabel("Classification").FillAsync("2B350.g");
        await page.GetByLabel("Quantity").FillAsync("1,200");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("not as on the license");
        ILocator rows = page.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(3);
        await Assertions.Expect(rows.Nth(0)).ToContainTextAsync("As on the license");
        await Assertions.Expect(rows.Nth(2)).ToContainTextAsync("Not as on the license");
        await page.LooksRightAsync($"verify-code-other-{scripts}", scripts);

        await page.GetByLabel("Quantity").FillAsync("120");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It holds");
        await page.LooksRightAsync($"verify-code-holds-{scripts}", scripts);
        string shown = await page.ContentAsync();
        foreach (string untyped in new[] { "Beispiel", "Muster", "71,520", "71520", "Valves" })
        {
            Assert.DoesNotContain(untyped, shown, StringComparison.Ordinal);
        }

        await signed.SuspendAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is suspended");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).Not.ToContainTextAsync("diversion");
        await page.LooksRightAsync($"verify-code-suspended-{scripts}", scripts);
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_code_are_answered_alike()
    {
        SignedHere signed = await SignedHere.OfAsync(desk, "D8100003");
        IPage page = await browser.OpenAsync(desk);
        List<string> answers = [];
        foreach (
            (string number, string code) in new[]
            {
                ("D8100003", "0000-0000-0000"),
                ("D8100099", signed.Code),
                // A license that is known here and was never signed here.
                ("D1300001", signed.Code),
            }
        )
        {
            await page.GotoAsync("/verify");
            await page.GetByLabel("License number").FillAsync(number);
            await page.Locator("#checkCode").FillAsync(code);
            await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
            await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("Not confirmed");
            answers.Add(await page.GetByRole(AriaRole.Status).InnerTextAsync());
        }

        Assert.Single(answers.Distinct(StringComparer.Ordinal));
        await page.LooksRightAsync("verify-code-unknown");
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_beside_its_field()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/verify");
        await page.Locator("#checkCode").FillAsync("K7QM-2XRD");
        await page.GetByText("What else the paper says").ClickAsync();
        await page.GetByLabel("Quantity").FillAsync("1,5");
        await page.GetByLabel("Classification").FillAsync("valves");
        await page.GetByRole(AriaRole.Button, new() { Name = "Confirm" }).ClickAsync();
        foreach (string field in new[] { "number", "checkCode", "quantity", "eccn" })
        {
            await Assertions.Expect(page.Locator($"#{field}-error")).ToBeVisibleAsync();
        }

        await Assertions.Expect(page.GetByLabel("Quantity")).ToHaveValueAsync("1,5");
        await page.LooksRightAsync("verify-code-faults");
    }

    [Fact]
    public async Task A_program_of_anybody_verifies_by_code_and_by_file_without_a_token()
    {
        SignedHere signed = await SignedHere.OfAsync(desk, "D8100004");
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        JsonElement code = await AnswerAsync(
            client,
            $$"""{"number":"D8100004","checkCode":"{{signed.Code}}","quantity":120,"value":"71,520","licensee":"Nordwind"}"""
        );
        Assert.True(code.GetProperty("holds").GetBoolean());
        Assert.False(code.GetProperty("asTyped").GetBoolean());
        Assert.Equal(
            [("licensee", false), ("quantity", true), ("value", true)],
            code.GetProperty("facts")
                .EnumerateArray()
                .Select(f => (f.GetProperty("field").GetString(), f.GetProperty("same").GetBoolean()))
        );
        JsonElement file = await AnswerAsync(client, signed.Document.Json());
        Assert.Empty(file.GetProperty("findings").EnumerateArray());
        JsonElement altered = await AnswerAsync(
            client,
            signed.Document.Json().Replace("Muster", "Master", StringComparison.Ordinal)
        );
        Assert.Equal("altered", altered.GetProperty("findings")[0].GetProperty("fault").GetString());

        using HttpResponseMessage number = await PostAsync(
            client,
            $$"""{"number":"D8100098","checkCode":"{{signed.Code}}"}"""
        );
        using HttpResponseMessage wrong = await PostAsync(
            client,
            """{"number":"D8100004","checkCode":"0000-0000-0000"}"""
        );
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (number.StatusCode, wrong.StatusCode));
        // The id of the request apart, byte by byte.
        static async Task<IEnumerable<string>> Told(HttpResponseMessage answer) =>
            (await answer.JsonAsync()).EnumerateObject().Where(p => p.Name != "traceId").Select(p => p.ToString());
        Assert.Equal(await Told(number), await Told(wrong));
        using HttpResponseMessage unread = await PostAsync(
            client,
            """{"number":"","checkCode":"x","lastDay":"1.1.2020","owner":"A","unit":[]}"""
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unread.StatusCode);
        Assert.Equal(
            ["owner", "unit"],
            (await unread.JsonAsync())
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => e.GetProperty("field").GetString())
        );
        using HttpResponseMessage half = await PostAsync(client, """{"number":"\ud800","checkCode":"x"}""");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, half.StatusCode);
        using HttpResponseMessage fields = await PostAsync(
            client,
            """{"number":"","checkCode":"x","lastDay":"1.1.2020"}"""
        );
        Assert.Equal(
            ["number", "checkCode", "lastDay"],
            (await fields.JsonAsync())
                .GetProperty("errors")
                .EnumerateArray()
                .Select(e => e.GetProperty("field").GetString())
        );
    }

    private static async Task<JsonElement> AnswerAsync(HttpClient client, string body)
    {
        using HttpResponseMessage answer = await PostAsync(client, body);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string body) =>
        client.PostAsync(
            "/api/v1/verify",
            new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
            Ct
        );
}
