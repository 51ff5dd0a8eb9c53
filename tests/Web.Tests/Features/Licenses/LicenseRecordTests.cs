using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Documents;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Serving;
using Licet.Web.Tests.Api;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Licenses;

/// <summary>What is recorded of a license after it is drawn: returns, corrections, obligations, papers; and when it ends.</summary>
[Collection(typeof(OnOneDesk))]
public class LicenseRecordTests(DeskRun desk, Browser browser)
{
    private const string Pdf =
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goods_come_back_with_balance_only_for_a_proven_failure_and_an_error_is_reversed(bool scripts)
    {
        string how = scripts ? "scripts" : "plain";
        string number = scripts ? "D1300031" : "D1300032";
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        await EnterAsync(caller, Answers.License(number));
        await ShipAsync(caller, number, "s1", 60);
        await ShipAsync(caller, number, "s2", 40);
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        string address = $"/licenses/{number}/returns";
        await page.GotoAsync(address);
        await page.LooksRightAsync($"license-returns-{how}", scripts);
        await page.Locator("#quantity").FillAsync("ten");
        await page.Locator("#how").SelectOptionAsync("failure");
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the return" }).ClickAsync();
        await Assertions.Expect(page.Locator("#quantity-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#proof-error")).ToContainTextAsync("758.4(c)");
        Assert.Equal("ten", await page.Locator("#quantity").InputValueAsync());
        await page.LooksRightAsync($"license-returns-faults-{how}", scripts);

        await ReturnAsync(page, address, "s1", "70", "failure", "Carrier's statement of 2026-11-20, filed with CBP");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("More than was shipped under 's1'");
        Assert.Equal("70", await page.Locator("#quantity").InputValueAsync());
        await ReturnAsync(page, address, "s1", "5", "other", "");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It gives no balance back");
        Assert.Equal("0 number", await LeftAsync(caller, number));
        await ReturnAsync(page, address, "s1", "10", "failure", "Carrier's statement of 2026-11-20, filed with CBP");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("gives its balance back");
        Assert.Equal("10 number", await LeftAsync(caller, number));
        await page.LooksRightAsync($"license-returned-{how}", scripts);

        await page.GotoAsync(address);
        await page.GetByRole(AriaRole.Button, new() { Name = "Reverse the entry" }).ClickAsync();
        await Assertions.Expect(page.Locator("#reason-error")).ToBeVisibleAsync();
        await page.Locator("#entry").SelectOptionAsync("s2");
        await page.Locator("#reason").FillAsync("Typed twice: the filing was canceled.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reverse the entry" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("counts no more");
        Assert.Equal("50 number", await LeftAsync(caller, number));
        await page.GotoAsync(address);
        Assert.Equal(0, await page.Locator("#entry option[value=s2]").CountAsync());
    }

    [Fact]
    public async Task An_obligation_is_said_to_be_done_by_a_person_with_what_shows_it()
    {
        const string number = "D1300033";
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        await EnterAsync(caller, Conditioned(number));
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/licenses/" + number);
        await Assertions.Expect(page.GetByText("overdue by 3 days")).ToBeVisibleAsync();
        await page.LooksRightAsync("license-obligations-open");
        await page.GetByRole(AriaRole.Link, new() { Name = "Obligations, and what shows" }).ClickAsync();
        await page.LooksRightAsync("license-duties");
        await page.Locator("#on").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await Assertions.Expect(page.Locator("#obligation-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#evidence-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("license-duties-faults");
        await page.Locator("#obligation").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await page.Locator("#on").FillAsync(Text(Today.AddDays(1)));
        await page.Locator("#evidence").FillAsync("Report 7 of this year");
        await page.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("is in the future");
        Assert.Equal("Report 7 of this year", await page.Locator("#evidence").InputValueAsync());
        await page.Locator("#on").FillAsync(Text(Today));
        await page.GetByRole(AriaRole.Button, new() { Name = "It is done" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("recorded as done");
        await Assertions.Expect(page.GetByText("done, after its last day")).ToBeVisibleAsync();
        await page.LooksRightAsync("license-duties-done");

        JsonElement left = (await caller.JsonAsync($"/licenses/{number}/obligations"))[1];
        Assert.Equal("open", left.GetProperty("standing").GetString());
        string body =
            $$"""{"condition":"{{left.GetProperty("condition").GetString()}}","obligation":"{{left.GetProperty("obligation").GetString()}}","evidence":"Report 8"}""";
        using HttpResponseMessage met = await caller.PostAsync($"/licenses/{number}/obligations", body);
        Assert.True(met.IsSuccessStatusCode, await met.Content.ReadAsStringAsync(Ct));
        using HttpResponseMessage twice = await caller.PostAsync($"/licenses/{number}/obligations", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, twice.StatusCode);
        Assert.Contains("recorded as met", await twice.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paper_is_attached_to_a_license_had_again_and_refused_where_it_is_not_what_it_says()
    {
        const string number = "D1300034";
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        await EnterAsync(caller, Answers.License(number));
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("sofia@nordwind.example");
        string address = $"/licenses/{number}/papers";
        await page.GotoAsync(address);
        await page.LooksRightAsync("license-papers-none");
        await AttachAsync(page, "The license", "license.pdf", "no pdf");
        await Assertions.Expect(page.Locator("#file-error")).ToContainTextAsync("icense.pdf");
        Assert.Equal("The license", await page.Locator("#what").InputValueAsync());
        await page.LooksRightAsync("license-papers-faults");
        await AttachAsync(page, "", "license.pdf", Pdf);
        await Assertions.Expect(page.Locator("#what-error")).ToBeVisibleAsync();
        await AttachAsync(page, "The license as BIS sent it", "license.pdf", Pdf);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("license.pdf is attached.");
        await page.LooksRightAsync("license-papers");
        string file = (await page.GetByRole(AriaRole.Link, new() { Name = "license.pdf" }).GetAttributeAsync("href"))!;
        Assert.Equal(Pdf, await (await page.APIRequest.GetAsync(desk.Address + file)).TextAsync());
        Assert.Equal(404, (await page.APIRequest.GetAsync(desk.Address + address + "/1")).Status);
        JsonElement papers = await caller.JsonAsync($"/licenses/{number}/papers");
        Assert.Equal("license.pdf", papers[0].GetProperty("name").GetString());
        using HttpResponseMessage had = await caller.GetAsync(
            $"/licenses/{number}/papers/{papers[0].GetProperty("act").GetInt64()}"
        );
        Assert.Equal(Pdf, await had.Content.ReadAsStringAsync(Ct));
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        foreach (
            string path in new[] { address, file, $"/licenses/{number}/returns", $"/licenses/{number}/obligations" }
        )
        {
            Assert.Equal(404, (await other.APIRequest.GetAsync(desk.Address + path)).Status);
        }
    }

    [Fact]
    public async Task A_license_that_was_issued_here_is_had_as_signed_JSON_and_as_a_page()
    {
        string json = await File.ReadAllTextAsync(
            Path.Combine(Visits.Root(), "samples", "license", "D1234567.json"),
            Ct
        );
        EventLog log = desk.Services.GetRequiredService<EventLog>();
        LicenseTerms terms = LicenseDocument.Read(json).Terms()!;
        LicenseAct issued = new(
            new("olga", ["licensing-officer"]),
            terms.Issued,
            0,
            new Issued(terms, "nordwind-valves")
        );
        LicenseAnswer answer = await new LicenseHistories(log).TakeAsync(
            new LicenseCommand(terms.Number, issued),
            ShippedProcesses.UsEar,
            Ct
        );
        Assert.True(answer is LicenseAnswer.Taken, answer.ToString());
        // A key of this test's own, which nothing publishes.
        byte[] seed = RandomNumberGenerator.GetBytes(32);
        LicenseDocument document = LicenseDocument.Sign(
            ((LicenseAnswer.Taken)answer).State,
            Today,
            seed,
            RandomNumberGenerator.GetBytes(32)
        );
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        string address = $"/licenses/{terms.Number}/papers";
        await page.GotoAsync(address);
        await Assertions.Expect(page.GetByText("is not signed yet")).ToBeVisibleAsync();
        await new SignedLicenses(log.Place).KeepAsync(document, Ct);
        await page.ReloadAsync();
        await page.LooksRightAsync("license-signed");
        string file = (await page.GetByRole(AriaRole.Link, new() { Name = "signed file" }).GetAttributeAsync("href"))!;
        Assert.Equal(document.Json(), await (await page.APIRequest.GetAsync(desk.Address + file)).TextAsync());
        // No page is made, and no defect told.
        await Assertions.Expect(page.GetByText("No published key has the id")).ToBeVisibleAsync();
        ILocator made = page.GetByRole(AriaRole.Link, new() { Name = "page (PDF)" });
        await Assertions.Expect(made).ToHaveCountAsync(0);
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        using HttpResponseMessage none = await caller.GetAsync($"/licenses/{terms.Number}/signed/1/pdf");
        Assert.Equal(HttpStatusCode.Conflict, none.StatusCode);
        Assert.Contains(
            "No published key has the id",
            await none.Content.ReadAsStringAsync(Ct),
            StringComparison.Ordinal
        );
        await page.GotoAsync($"/licenses/{terms.Number}/signed/1/pdf");
        Assert.EndsWith(address, page.Url, StringComparison.Ordinal);
        PublishAlso(PublishedKey.OfPrivate(seed, KeyPurpose.Demo, Today));
        await page.ReloadAsync();
        string paper = (await made.GetAttributeAsync("href"))!;
        byte[] pdf = await (await page.APIRequest.GetAsync(desk.Address + paper)).BodyAsync();
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        Assert.Equal(404, (await other.APIRequest.GetAsync(desk.Address + file)).Status);
    }

    private void PublishAlso(PublishedKey key)
    {
        string published = Path.Combine(
            desk.Services.GetRequiredService<DeskSettings>().Place.Folder,
            "published",
            "keys.json"
        );
        LicenseKeySet now = LicenseKeySet.Read(File.ReadAllText(published));
        File.WriteAllText(published, (now with { Keys = [.. now.Keys, key] }).Json());
    }

    [Fact]
    public async Task Licenses_that_end_soon_are_seen_in_the_list()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example");
        await EnterAsync(
            caller,
            Answers.License("D1300035").Replace("2030-01-31", Text(Today.AddDays(12)), StringComparison.Ordinal)
        );
        await EnterAsync(caller, Answers.License("D1300036"));
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/licenses");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row, new() { Name = "D1300035" }))
            .ToContainTextAsync("ends in 12 days");
        await page.GetByRole(AriaRole.Link, new() { Name = "End within 30 days" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "D1300035" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "D1300036" })).ToHaveCountAsync(0);
        await page.LooksRightAsync("licenses-ending");
        await page.GotoAsync("/licenses?ends=over");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "D1300035" })).ToHaveCountAsync(0);
        await page.LooksRightAsync("licenses-over");
    }

    private static string Conditioned(string number) =>
        Answers
            .License(number)
            .Replace(
                "\"shipped\":[]",
                $$"""
                "conditions":[{"text":"Report deliveries each half year.","agency":"BIS","citation":"750.7(d)","obligations":[
                  {"text":"First report","due":"{{Text(Today.AddDays(-3))}}"},{"text":"Second report","due":"{{Text(
                    Today.AddDays(180)
                )}}"}]}],"shipped":[]
                """,
                StringComparison.Ordinal
            );

    private static string Text(DateOnly day) =>
        day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task EnterAsync(Caller caller, string license)
    {
        using HttpResponseMessage entered = await caller.PostAsync("/licenses", license);
        Assert.True(entered.StatusCode == HttpStatusCode.Created, await entered.Content.ReadAsStringAsync(Ct));
    }

    private static async Task ShipAsync(Caller caller, string number, string key, int quantity)
    {
        string entry = $$$"""
            {"act":"ship","key":"{{{key}}}","source":"exporter","on":"{{{Text(
                Today.AddDays(-1)
            )}}}","draw":{"line":"1","quantity":{"amount":"{{{quantity}}}","unit":"number"},"value":{"amount":"{{{quantity
                * 596}}}","currency":"USD"},"destination":"SG","parties":["2"]}}
            """;
        using HttpResponseMessage shipped = await caller.PostAsync($"/licenses/{number}/ledger", entry);
        Assert.True(shipped.IsSuccessStatusCode, await shipped.Content.ReadAsStringAsync(Ct));
    }

    private static async Task<string?> LeftAsync(Caller caller, string number) =>
        (await caller.JsonAsync("/licenses/" + number))
            .GetProperty("balance")
            .GetProperty("lines")[0]
            .GetProperty("left")
            .GetString();

    private static async Task ReturnAsync(
        IPage page,
        string address,
        string shipment,
        string quantity,
        string how,
        string proof
    )
    {
        await page.GotoAsync(address);
        await page.Locator("#shipment").SelectOptionAsync(shipment);
        await page.Locator("#quantity").FillAsync(quantity);
        await page.Locator("#value")
            .FillAsync(
                (int.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture) * 596).ToString(
                    System.Globalization.CultureInfo.InvariantCulture
                )
            );
        await page.Locator("#how").SelectOptionAsync(how);
        await page.Locator("#proof").FillAsync(proof);
        await page.GetByRole(AriaRole.Button, new() { Name = "Record the return" }).ClickAsync();
    }

    private static async Task AttachAsync(IPage page, string what, string file, string content)
    {
        await page.Locator("#what").FillAsync(what);
        await page.Locator("#file")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = "application/pdf",
                    Buffer = System.Text.Encoding.ASCII.GetBytes(content),
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Attach" }).ClickAsync();
    }
}
