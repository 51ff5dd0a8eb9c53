using System.Globalization;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Products;

[Collection(typeof(OnOneDesk))]
public class ProductTests(DeskRun desk, Browser browser)
{
    private static string Today => DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string In(int days) =>
        DateTime.UtcNow.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private async Task<IPage> SignedInAsync(string person, bool scripts = true, int width = 1280)
    {
        IPage page = await browser.OpenAsync(desk, scripts, width);
        await page.SignInAsync(person);
        return page;
    }

    /// <summary>The journey of issue 6: import, ECCN history, reclassify in bulk.</summary>
    [Fact]
    public async Task A_catalogue_is_imported_found_and_reclassified_together()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        string csv = Catalogues.Csv(
            "BULK",
            1_200,
            "BAD-1;Valve;;;3A777;;",
            "BAD-2;Valve;;;2B350.g;;11/02/2026",
            ";Valve;;;EAR99;;",
            "BULK-0001;Valve again;;;EAR99;;",
            "BULK-X;Gasket, not classified yet;;;;;"
        );
        await Catalogues.ImportAsync(ana, "parts.csv", csv, "products-import");
        await ana.LooksRightAsync("products-import-done");
        Assert.Equal(["1,201", "0", "0", "4"], await ana.Locator("dl.lc-facts dd").AllInnerTextsAsync());
        foreach (
            string why in new[]
            {
                "expected an entry of the control list, or EAR99, found '3A777'",
                "expected a day as 2019-11-20, found '11/02/2026'",
                "expected a code of 1 to 100 characters in one line, found nothing",
                "expected every code once, found it in row 3 already",
            }
        )
        {
            await Assertions.Expect(ana.GetByText(why)).ToBeVisibleAsync();
        }

        await ana.GetByRole(AriaRole.Link, new() { Name = "To the products" }).ClickAsync();
        await ana.LooksRightAsync("products");
        await ana.GetByLabel("Words of code").FillAsync("bulk valve");
        await ana.GetByLabel("ECCN, with all").FillAsync("2b350");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("Reclassify all 1,080 found")).ToBeVisibleAsync();
        await ana.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("First page")).ToBeVisibleAsync();
        await ana.LooksRightAsync("products-found");
        await ana.GetByText("Reclassify all 1,080 found").ClickAsync();
        await Assertions.Expect(ana.GetByText("1,080 products are chosen")).ToBeVisibleAsync();
        await ana.LooksRightAsync("products-reclassify");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        IReadOnlyList<string> links = await ana.Locator("#faults a")
            .EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href'))");
        Assert.Equal(["#eccn", "#basis", "#reason"], links);
        await ana.LooksRightAsync("products-reclassify-faults");
        await Catalogues.FindAsync(ana, "2B350.i", "wetted parts measured anew");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("1,080 products become 2B350.i")).ToBeVisibleAsync();
        await ana.LooksRightAsync("products-reclassify-look");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Record it for 1,080 products" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("1,080 products: 2B350.i from")).ToBeVisibleAsync();
        await Assertions.Expect(ana.GetByText("wetted parts measured anew").First).ToBeVisibleAsync();

        await Catalogues.OpenAsync(ana, "BULK-0003");
        await Assertions.Expect(ana.Locator(".lc-answer .lc-title")).ToHaveTextAsync("2B350.i");
        await Assertions.Expect(ana.GetByText("G123456").First).ToBeVisibleAsync();
        await ana.LooksRightAsync("product");
        await ana.Locator("#on").FillAsync("2020-05-05");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(ana.Locator(".lc-answer .lc-title").Last).ToHaveTextAsync("2B350.g");
        await ana.Locator("#known").FillAsync("2020-05-05");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await Assertions.Expect(ana.Locator(".lc-answer .lc-title").Last).ToHaveTextAsync("Not classified");
        await ana.LooksRightAsync("product-on-a-day");
    }

    [Fact]
    public async Task All_of_it_works_without_scripts()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example", scripts: false);
        await Catalogues.ImportAsync(
            ana,
            "plain.csv",
            Catalogues.Csv("PLAIN", 12, "PLAIN-X;Gasket;;;;;"),
            "products-plain",
            scripts: false
        );
        await ana.GotoAsync("/products?search=plain&standing=unclassified");
        await Assertions.Expect(ana.GetByRole(AriaRole.Link, new() { Name = "Gasket" })).ToBeVisibleAsync();
        await ana.GotoAsync("/products?search=plain");
        await ana.GetByText("PLAIN-0000", new() { Exact = true }).ClickAsync();
        await ana.GetByText("PLAIN-X", new() { Exact = true }).ClickAsync();
        await ana.LooksRightAsync("products-plain-ticked", scripts: false);
        await ana.GetByRole(AriaRole.Button, new() { Name = "Reclassify the ticked" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("2 products are chosen")).ToBeVisibleAsync();
        await Catalogues.FindAsync(ana, "EAR99", "");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#reason-error")).ToContainTextAsync("Expected why");
        Assert.Equal("EAR99", await ana.Locator("#eccn").InputValueAsync());
        await Catalogues.FindAsync(ana, "EAR99", "no fluorine", In(30));
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("2 products become EAR99")).ToBeVisibleAsync();
        await ana.LooksRightAsync("products-plain-look", scripts: false);
        await ana.GetByRole(AriaRole.Button, new() { Name = "Record it for 2 products" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("2 products: EAR99 from")).ToBeVisibleAsync();
        await Catalogues.OpenAsync(ana, "PLAIN-0000");
        await Assertions.Expect(ana.Locator(".lc-answer .lc-title")).ToHaveTextAsync("2B350.g");
        await Assertions.Expect(ana.GetByText($"From {In(30)} on: EAR99.")).ToBeVisibleAsync();
        await ana.LooksRightAsync("product-plain", scripts: false);
    }

    [Fact]
    public async Task One_product_is_added_classified_corrected_and_changed()
    {
        IPage sofia = await SignedInAsync("sofia@nordwind.example");
        await sofia.GotoAsync("/products/new");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(sofia.Locator("#code-error")).ToContainTextAsync("Expected a code");
        await sofia.LooksRightAsync("product-new-faults");
        await sofia.Locator("#code").FillAsync("ONE-1");
        await sofia.Locator("#description").FillAsync("Integrated circuit <16 bit>");
        await sofia.Locator("#unit").FillAsync("pieces");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(sofia.Locator(".lc-answer .lc-title")).ToHaveTextAsync("Not classified");
        await sofia.LooksRightAsync("product-unclassified");
        string address = sofia.Url;
        await Catalogues.FindAsync(sofia, "3A777", "guess");
        await sofia.Locator("#basis").SelectOptionAsync("ccats");
        await sofia.Locator("#effective").FillAsync("2062-01-01");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        IReadOnlyList<string> links = await sofia
            .Locator("#faults a")
            .EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href'))");
        Assert.Equal(["#eccn", "#effective", "#reference"], links);
        Assert.Equal("guess", await sofia.Locator("#reason").InputValueAsync());
        await sofia.LooksRightAsync("product-faults");
        await Catalogues.FindAsync(sofia, "3A001.q", "the data sheet", "2024-03-01");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        await Assertions.Expect(sofia.GetByText("Recorded: 3A001.q")).ToBeVisibleAsync();
        await sofia.GotoAsync("/products?standing=gone");
        await Assertions.Expect(sofia.GetByText("ONE-1")).ToBeVisibleAsync();
        await sofia.LooksRightAsync("products-gone");
        await sofia.GotoAsync(address);
        // The same day again corrects it; both stay.
        await Catalogues.FindAsync(sofia, "3A001.a.2", "a slip of the pen", "2024-03-01");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        await Assertions.Expect(sofia.Locator(".lc-answer .lc-title")).ToHaveTextAsync("3A001.a.2");
        Assert.Equal(3, await sofia.Locator("tbody tr").CountAsync());
        await sofia.GetByRole(AriaRole.Link, new() { Name = "Change them" }).ClickAsync();
        await sofia.Locator("#description").FillAsync("Integrated circuit, 16 bit");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions
            .Expect(sofia.GetByText("It was described otherwise when it was classified"))
            .ToBeVisibleAsync();
        await sofia.LooksRightAsync("product-corrected");
        await sofia.GotoAsync("/products/new");
        await sofia.Locator("#code").FillAsync("ONE-1");
        await sofia.Locator("#description").FillAsync("Another");
        await sofia.GetByRole(AriaRole.Button, new() { Name = "Keep" }).ClickAsync();
        await Assertions.Expect(sofia.Locator("#code-error")).ToContainTextAsync("already");
    }

    [Fact]
    public async Task What_another_person_did_meanwhile_refuses_the_act_and_what_was_typed_stays()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        await Catalogues.ImportAsync(ana, "stale.csv", Catalogues.Csv("STALE", 3));
        await ana.GotoAsync("/products/reclassify?by=found&search=stale");
        await Catalogues.FindAsync(ana, "EAR99", "first");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("3 products become EAR99")).ToBeVisibleAsync();
        IPage ben = await SignedInAsync("ben@nordwind.example");
        await Catalogues.OpenAsync(ben, "STALE-0001");
        await Catalogues.FindAsync(ben, "2B350.i", "before her");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        await Assertions.Expect(ben.GetByText("Recorded: 2B350.i")).ToBeVisibleAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Record it for 3 products" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("have changed since you looked");
        Assert.Equal("first", await ana.Locator("#reason").InputValueAsync());
        await ana.LooksRightAsync("products-reclassify-moved");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look what would change" }).ClickAsync();
        await ana.GetByRole(AriaRole.Button, new() { Name = "Record it for 3 products" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("3 products: EAR99 from")).ToBeVisibleAsync();
        await ben.Locator("#reason").FillAsync("after her");
        await ben.Locator("#eccn").FillAsync("2B350.i");
        await ben.Locator("#basis").SelectOptionAsync("self");
        await ben.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        await Assertions.Expect(ben.Locator("#faults")).ToContainTextAsync("moved on since you looked");
    }

    [Fact]
    public async Task Who_only_prepares_reads_and_classifies_nothing_and_strangers_see_nothing()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example");
        await Catalogues.ImportAsync(ana, "right.csv", Catalogues.Csv("RIGHT", 2));
        await Catalogues.OpenAsync(ana, "RIGHT-0001");
        string address = ana.Url;
        IPage eva = await SignedInAsync(await Catalogues.PreparerAsync(desk));
        await eva.GotoAsync("/products?search=right");
        Assert.Equal(0, await eva.GetByText("Reclassify the ticked").CountAsync());
        await eva.LooksRightAsync("products-reader");
        await eva.GotoAsync(address);
        Assert.Equal(0, await eva.Locator("#eccn").CountAsync());
        await Assertions.Expect(eva.GetByText("analysts and signers of your organization")).ToBeVisibleAsync();
        // By hand, past pages that offer nothing.
        foreach (
            string path in new[] { new Uri(address).AbsolutePath, "/products/reclassify?handler=Look", "/products/new" }
        )
        {
            IFormData form = eva.APIRequest.CreateFormData();
            form.Set("__RequestVerificationToken", await TokenAsync(eva));
            form.Set("eccn", "EAR99");
            form.Set("basis", "self");
            form.Set("reason", "I am sure");
            form.Set("effective", Today);
            form.Set("code", "EVA-1");
            form.Set("description", "Valve");
            IAPIResponse answer = await eva.APIRequest.PostAsync(desk.Address + path, new() { Form = form });
            Assert.Equal(422, answer.Status);
            Assert.Contains("compliance analysts and signers", await answer.TextAsync(), StringComparison.Ordinal);
        }

        await Catalogues.SendAsync(eva, "eva.csv", "sku,description\nE,Valve\n"u8.ToArray());
        await Assertions.Expect(eva.Locator("#faults")).ToContainTextAsync("compliance analysts and signers");

        IPage root = await SignedInAsync("root@licet.example");
        IPage omar = await SignedInAsync("omar@harbor.example");
        foreach (
            string path in new[] { "/products", "/products/import", "/products/new", "/products/reclassify", address }
        )
        {
            Assert.Equal(403, (await root.APIRequest.GetAsync(new Uri(new Uri(desk.Address), path).ToString())).Status);
        }

        Assert.Equal(404, (await omar.GotoAsync(address))!.Status);
        await omar.GotoAsync("/products/reclassify?by=ticked&id=" + new Uri(address).Segments[^1]);
        await Assertions.Expect(omar.GetByText("No product is chosen")).ToBeVisibleAsync();
        await omar.LooksRightAsync("products-reclassify-none");
        Assert.Equal(404, (await ana.GotoAsync("/products/" + new string('0', 32)))!.Status);
        Assert.Equal(404, (await ana.GotoAsync("/products/import/" + new string('0', 32)))!.Status);
    }

    [Fact]
    public async Task Columns_are_said_and_what_is_no_table_is_refused_on_a_narrow_screen()
    {
        IPage ana = await SignedInAsync("ana@nordwind.example", width: 320);
        await ana.GotoAsync("/products/import");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("Choose a file");
        await Catalogues.SendAsync(ana, "paper.pdf", "%PDF-1.7\n"u8.ToArray());
        await Assertions.Expect(ana.Locator("#file-error")).ToContainTextAsync("PDF");
        byte[] xlsx = Counterparties.MadeTables.Xlsx(
            ["What", "Which", "Class"],
            ["Valve", "NARROW-1", "2B350.g"],
            ["Cable", "NARROW-2", "EAR99"]
        );
        await Catalogues.SendAsync(ana, "narrow.xlsx", xlsx);
        await ana.ArrivesAsync("**/products/import/*");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(ana.Locator("#faults")).ToContainTextAsync("your product codes");
        await ana.LooksRightAsync("products-columns-narrow");
        await ana.Locator("#column-0").SelectOptionAsync("Description");
        await ana.Locator("#column-1").SelectOptionAsync("Code");
        await ana.Locator("#column-2").SelectOptionAsync("Eccn");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Look how they are read" }).ClickAsync();
        await Assertions.Expect(ana.Locator("table")).ToContainTextAsync("2B350.g");
        await ana.GetByRole(AriaRole.Button, new() { Name = "Take the rows" }).ClickAsync();
        await Assertions.Expect(ana.GetByText("All rows were taken")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await ana.GotoAsync("/products?search=narrow");
        await ana.LooksRightAsync("products-narrow");
        await Catalogues.OpenAsync(ana, "NARROW-1");
        await ana.LooksRightAsync("product-narrow");
    }

    private static Task<string> TokenAsync(IPage page) =>
        page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
}
