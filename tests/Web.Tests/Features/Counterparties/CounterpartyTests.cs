using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Counterparties;

[Collection(typeof(OnOneDesk))]
public class CounterpartyTests(DeskRun desk, Browser browser)
{
    private const string Listed = "Huawei Technologies Coöperatief U.A.";

    private async Task<IPage> SignedInAsync(string person, bool scripts = true, int width = 1280)
    {
        IPage page = await browser.OpenAsync(desk, scripts, width);
        await page.SignInAsync(person);
        return page;
    }

    /// <summary>Sends a file and takes its rows as they are guessed; waits until all is screened.</summary>
    private static async Task ImportAsync(
        IPage page,
        string file,
        byte[] content,
        string? picture = null,
        bool scripts = true
    )
    {
        await SendAsync(page, file, content);
        await page.ArrivesAsync("**/counterparties/import/*");
        if (picture is not null)
        {
            await page.LooksRightAsync(picture + "-columns", scripts);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        if (picture is not null)
        {
            await page.LooksRightAsync(picture + "-progress", scripts);
        }

        for (int i = 0; i < 120 && await page.Locator("progress").CountAsync() > 0; i++)
        {
            await page.WaitForTimeoutAsync(250);
            if (!scripts)
            {
                await page.GetByRole(AriaRole.Link, new() { Name = "Look again" }).ClickAsync();
            }
        }

        await Assertions.Expect(page.GetByText("To the open hits")).ToBeVisibleAsync();
    }

    private static async Task SendAsync(IPage page, string file, byte[] content)
    {
        await page.GotoAsync("/counterparties/import");
        await page.GetByLabel("File")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = file,
                    MimeType = "application/octet-stream",
                    Buffer = content,
                }
            );
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
    }

    private static async Task OpenAsync(IPage page, string number)
    {
        await page.GotoAsync("/counterparties?search=" + number);
        await page.Locator("tbody a").First.ClickAsync();
        await page.ArrivesAsync(url => url.Contains("/counterparties/", StringComparison.Ordinal));
    }

    /// <summary>The journey of issue 6: import 10,000 counterparties, find a hit, clear it with two people.</summary>
    [Fact]
    public async Task Ten_thousand_are_imported_and_a_hit_is_cleared_by_two_people()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        string csv = MadeTables.Csv(
            10_000,
            (4_711, "HIT-1", Listed, "NL"),
            (7_000, "HIT-2", "Huawei Device Co Ltd", "CN"),
            (9_000, "BAD-1", "Somebody", "Atlantis")
        );
        var clock = Stopwatch.StartNew();
        await ImportAsync(ana, "customers.csv", Encoding.UTF8.GetBytes(csv), "counterparties-import");
        TestContext.Current.SendDiagnosticMessage(
            $"10,000 imported and screened in {clock.Elapsed.TotalSeconds:0.0} s, with pictures"
        );
        // Some seconds on a machine of its own (bench/results); here others work beside it.
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 180);
        await Assertions.Expect(ana.GetByText("expected an ISO 3166-1 country code")).ToBeVisibleAsync();
        // Some of these numbers another test of this desk may have imported: they stay as they were.
        IReadOnlyList<string> counts = await ana.Locator("dl.lc-facts dd").AllInnerTextsAsync();
        Assert.Equal(
            9_999,
            counts.Take(3).Sum(c => int.Parse(c, NumberStyles.AllowThousands, CultureInfo.InvariantCulture))
        );
        await ana.LooksRightAsync("counterparties-import-done");
        await ana.GetByText("To the open hits").ClickAsync();
        await Assertions.Expect(ana.GetByText("HIT-1")).ToBeVisibleAsync();
        await ana.LooksRightAsync("counterparties-open");
        await ana.GotoAsync("/counterparties");
        await ana.LooksRightAsync("counterparties");
        await ana.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("First page")).ToBeVisibleAsync();

        await ana.GotoAsync("/counterparties?standing=open&search=HIT-1");
        Effort effort = new();
        await effort.ClickAsync(ana.Locator("tbody a").First);
        await ana.ArrivesAsync(url => !url.Contains('?', StringComparison.Ordinal));
        string address = ana.Url;
        await ana.LooksRightAsync("counterparty");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).First.ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("It is said why");
        await ana.LooksRightAsync("counterparty-fault");
        await effort.FillAsync(ana.Locator("#hit-0-reason"), "another register number");
        await effort.ClickAsync(ana.GetByText("The same for all 11 hits").First);
        await effort.ClickAsync(ana.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).First);
        await Assertions.Expect(ana.GetByText("Waits for a second signature").First).ToBeVisibleAsync();
        Assert.Equal(0, await ana.GetByRole(AriaRole.Button, new() { Name = "Sign the clearing" }).CountAsync());
        await ana.LooksRightAsync("counterparty-waiting");

        // By hand as well, past the page that does not offer it.
        IAPIResponse own = await PostAsync(ana, address + "?handler=Sign");
        Assert.Contains("own first disposition", await own.TextAsync(), StringComparison.Ordinal);

        IPage ben = await SignedInAsync("ben@nordwind.example");
        await ben.GotoAsync("/counterparties?standing=waiting");
        await effort.ClickAsync(ben.GetByRole(AriaRole.Link, new() { Name = Listed }));
        await effort.ClickAsync(ben.GetByText("The same for all 11 hits").First);
        await effort.ClickAsync(ben.GetByRole(AriaRole.Button, new() { Name = "Sign the clearing" }).First);
        await Assertions.Expect(ben.Locator("h1")).ToContainTextAsync("Cleared");
        effort.IsAsDocumented("hit to cleared");
        await Assertions.Expect(ben.GetByText("Clearing signed: 11 hits")).ToBeVisibleAsync();
        await Assertions.Expect(ben.GetByText("another register number").First).ToBeVisibleAsync();
        await ben.LooksRightAsync("counterparty-cleared");

        IPage sofia = await SignedInAsync("sofia@nordwind.example");
        await sofia.GotoAsync(address);
        Assert.Equal(0, await sofia.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).CountAsync());
        IAPIResponse signer = await PostAsync(sofia, address + "?handler=Reopen");
        Assert.Contains("compliance analysts", await signer.TextAsync(), StringComparison.Ordinal);

        // An order to whom was cleared asks no more about it, and says why.
        await sofia.GotoAsync("/check");
        await sofia.Locator("#parties-0--name").FillAsync(Listed);
        await sofia.Locator("#parties-0--country").SelectOptionAsync("NL");
        await sofia.GetByLabel("Number among your counterparties").FillAsync("HIT-1");
        await sofia.GetByLabel("Classification").FillAsync("EAR99");
        await sofia.GetByLabel("Value of the line").FillAsync("500");
        await sofia.Locator("label[for=acceptGaps-yes]").ClickAsync();
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions
            .Expect(sofia.GetByText("cleared for the counterparty HIT-1 by ana@nordwind.example and ben@").First)
            .ToBeAttachedAsync();
        Assert.Equal(0, await sofia.GetByText("LICENSE REQUIRED", new() { Exact = true }).CountAsync());
        await sofia.LooksRightAsync("check-cleared");
    }

    /// <summary>Sends a form as a page would that offers it.</summary>
    private static async Task<IAPIResponse> PostAsync(IPage page, string address)
    {
        string token = await page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
        string? listing =
            await page.Locator("input[name=listing]").CountAsync() > 0
                ? await page.Locator("input[name=listing]").First.InputValueAsync()
                : "EL:1";
        string seen =
            await page.Locator("input[name=seen]").CountAsync() > 0
                ? await page.Locator("input[name=seen]").First.InputValueAsync()
                : "2";
        IFormData form = page.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", token);
        form.Set("listing", listing);
        form.Set("at", "0");
        form.Set("seen", seen);
        form.Set("hit.0.reason", "I am sure");
        return await page.APIRequest.PostAsync(address, new() { Form = form });
    }

    [Fact]
    public async Task All_of_it_works_without_scripts()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example", scripts: false);
        string csv = MadeTables.Csv(20, (3, "PLAIN-1", Listed, "NL"), (4, "PLAIN-2", Listed, "NL"));
        await ImportAsync(ana, "plain.csv", Encoding.UTF8.GetBytes(csv), "counterparties-plain", scripts: false);
        await OpenAsync(ana, "PLAIN-1");
        await ana.Locator("#hit-0-reason").FillAsync("another register number");
        await ana.Locator("#hit-0-through").FillAsync("2020-01-01");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).First.ClickAsync();
        await Assertions.Expect(ana.Locator("#hit-0-through-error")).ToContainTextAsync("The last day is over");
        Assert.Equal("another register number", await ana.Locator("#hit-0-reason").InputValueAsync());
        await ana.Locator("#hit-0-through").FillAsync("");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).First.ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("year-month-day");
        await ana.Locator("#hit-0-through")
            .FillAsync(
                DateTime.UtcNow.AddDays(90).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            );
        await ana.GetByRole(AriaRole.Button, new() { Name = "Propose to clear it" }).First.ClickAsync();
        await ana.LooksRightAsync("counterparty-plain-waiting", scripts: false);
        string address = ana.Url;
        IPage ben = await SignedInAsync("ben@nordwind.example", scripts: false);
        await ben.GotoAsync(address);
        await ben.GetByRole(AriaRole.Button, new() { Name = "Reject it" }).First.ClickAsync();
        await Assertions.Expect(ben.Locator("#faults")).ToContainTextAsync("It is said why");
        await ben.Locator("#hit-0-reason").FillAsync("the number is the same");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Reject it" }).First.ClickAsync();
        await Assertions.Expect(ben.GetByText("the number is the same")).ToBeVisibleAsync();
        await ben.Locator("#hit-0-reason").FillAsync("it is they");
        await ben.GetByRole(AriaRole.Button, new() { Name = "It is the listed party" }).First.ClickAsync();
        await Assertions.Expect(ben.GetByText("Confirmed as the listed party by").First).ToBeVisibleAsync();
        // What the other page shows is of before.
        await ana.Locator("#hit-0-reason").FillAsync("never mind");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Take it back" }).First.ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("moved on");
    }

    [Fact]
    public async Task An_Excel_file_is_read_as_a_table_and_columns_can_be_said_otherwise()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example", width: 320);
        byte[] xlsx = MadeTables.Xlsx(
            ["Ref", "Whom", "Where", "Nobody knows"],
            ["X-1", "Orchard &amp; Sons", "France", "1"],
            ["", "", "", ""],
            ["X-2", "Huawei Device Co Ltd", "China", "2"]
        );
        await SendAsync(ana, "partners.xlsx", xlsx);
        await ana.ArrivesAsync("**/counterparties/import/*");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("which column holds the names");
        await ana.LooksRightAsync("counterparties-columns-narrow");
        await ana.Locator("#column-1").SelectOptionAsync("Name");
        await ana.Locator("#column-2").SelectOptionAsync("Country");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look how they are read" }).ClickAsync();
        await Assertions.Expect(ana.Locator("table")).ToContainTextAsync("Orchard & Sons");
        await Assertions.Expect(ana.Locator("table")).ToContainTextAsync("FR");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions
            .Expect(ana.GetByText("All rows were taken and screened"))
            .ToBeVisibleAsync(new() { Timeout = 30_000 });
        await OpenAsync(ana, "X-2");
        await ana.LooksRightAsync("counterparty-narrow");
        await ana.GotoAsync("/counterparties?search=x");
        await ana.LooksRightAsync("counterparties-narrow");
    }

    [Fact]
    public async Task What_is_no_table_is_refused_with_the_reason()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        await ana.GotoAsync("/counterparties/import");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("Choose a file");
        (string File, byte[] Content, string Why)[] bad =
        [
            ("empty.csv", [], "an empty file"),
            ("header.csv", "number,name\n"u8.ToArray(), "at least one row"),
            ("one.csv", "just a name\nand another\n"u8.ToArray(), "at least two columns"),
            ("paper.pdf", "%PDF-1.7\n"u8.ToArray(), "PDF"),
            ("page.csv", "<html><body>\n"u8.ToArray(), "XML or HTML"),
            ("latin.csv", [.. "number,name\n1,M"u8, 0xFC, .. "ller\n"u8], "UTF-8"),
            ("quote.csv", "number,name\n1,\"open\n"u8.ToArray(), "closing quote"),
            ("broken.xlsx", [.. "PK\u0003\u0004"u8, 1, 2, 3], "ZIP"),
            ("bomb.xlsx", MadeTables.Bomb(), "swells"),
        ];
        foreach ((string file, byte[] content, string why) in bad)
        {
            await SendAsync(ana, file, content);
            await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync(why);
            await Assertions.Expect(ana.Locator("#file-error")).ToContainTextAsync(file);
        }

        await ana.LooksRightAsync("counterparties-import-refused");
    }

    [Fact]
    public async Task Owners_are_told_and_shown_as_a_picture_with_a_table()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        await ImportAsync(ana, "owned.csv", "no,name,country\nOWN-1,Danube Optics Trading,HU\n"u8.ToArray());
        await OpenAsync(ana, "OWN-1");
        await ana.GetByRole(AriaRole.Link, new() { Name = "Who owns it" }).ClickAsync();
        await ana.LooksRightAsync("ownership-none");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep the owners" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#owners-0--name-error")).ToContainTextAsync("Tell one owner at least");
        await ana.Locator("#owners-0--percent").FillAsync("50");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep the owners" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#owners-0--name-error")).ToContainTextAsync("Enter the owner's name");
        await ana.Locator("#owners-0--name").FillAsync("Huawei Technologies Co., Ltd.");
        await ana.Locator("#owners-0--country").SelectOptionAsync("CN");
        await ana.Locator("#owners-0--percent").FillAsync("a lot");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep the owners" }).ClickAsync();
        await Assertions
            .Expect(ana.Locator("#owners-0--percent-error"))
            .ToContainTextAsync("a percentage from 0 to 100");
        await ana.LooksRightAsync("ownership-fault");
        await ana.Locator("#owners-0--percent").FillAsync("60");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Add an owner" }).ClickAsync();
        await ana.Locator("#owners-1--name").FillAsync("Somebody Else");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Keep the owners" }).ClickAsync();
        await Assertions.Expect(ana.Locator("svg")).ToBeVisibleAsync();
        await Assertions.Expect(ana.Locator("table")).ToContainTextAsync("Huawei Technologies Co., Ltd.");
        await Assertions.Expect(ana.Locator(".lc-answer")).ToContainTextAsync("84 FR 22961");
        await ana.LooksRightAsync("ownership");
        IPage other = await SignedInAsync("omar@harbor.example");
        Assert.Equal(404, (await other.GotoAsync(ana.Url))!.Status);
    }
}
