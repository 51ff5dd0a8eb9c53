using Licet.Web.Tests.Features.Products;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Check;

[Collection(typeof(OnOneDesk))]
public class ProductLineTests(DeskRun desk, Browser browser)
{
    private const string Catalogue =
        "sku,description,unit,eccn,effective date\nLINE-1,Diaphragm valve,pieces,EAR99,2018-01-01\nLINE-2,Gasket,,,\n";

    private async Task<IPage> FormAsync(string on, bool scripts)
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("ana@nordwind.example");
        await Catalogues.ImportAsync(page, "lines.csv", Catalogue, scripts: scripts);
        await Catalogues.OpenAsync(page, "LINE-1");
        if (await page.GetByText("2B350.g").CountAsync() == 0)
        {
            await Catalogues.FindAsync(page, "2B350.g", "new seals", "2020-01-01");
            await page.GetByRole(AriaRole.Button, new() { Name = "Record the classification" }).ClickAsync();
        }

        await page.GotoAsync("/check");
        await page.GetByLabel("Day of the shipment").FillAsync(on);
        await page.Locator("#parties-0--name").FillAsync("Nordlicht Feinmechanik");
        await page.Locator("#parties-0--country").SelectOptionAsync("DE");
        return page;
    }

    [Theory]
    [InlineData("2019-11-20", "EAR99", true)]
    [InlineData("2021-11-20", "2B350.g", true)]
    [InlineData("2021-11-20", "2B350.g", false)]
    public async Task A_line_that_names_a_product_is_classified_as_of_the_order_s_day(
        string on,
        string eccn,
        bool scripts
    )
    {
        IPage page = await FormAsync(on, scripts);
        if (scripts)
        {
            await page.Locator("#lines-0--product").PressSequentiallyAsync("LINE-1");
            await Assertions.Expect(page.Locator("#product-0")).ToContainTextAsync($"{eccn} on {on}: Diaphragm valve");
            await page.LooksRightAsync("check-product");
        }
        else
        {
            await page.Locator("#lines-0--product").FillAsync("LINE-1");
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.ArrivesAsync(url => url.Length > desk.Address.Length + 30);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Line LINE-1: {eccn}, Diaphragm valve" }))
            .ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("LINE-9", "", "no product of this code")]
    [InlineData("LINE-2", "", "not classified on 2021-11-20")]
    [InlineData("LINE-1", "EAR99", "On 2021-11-20 it is 2B350.g, not EAR99")]
    public async Task What_a_product_does_not_say_or_says_otherwise_is_told_beside_it(
        string code,
        string eccn,
        string told
    )
    {
        IPage page = await FormAsync("2021-11-20", scripts: false);
        await page.Locator("#lines-0--product").FillAsync(code);
        await page.Locator("#lines-0--eccn").FillAsync(eccn);
        await page.Locator("#lines-0--value").FillAsync("a lot");
        await page.Locator("#parties-0--name").FillAsync("");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#lines-0--product-error")).ToContainTextAsync(told);
        Assert.Equal(
            ["#parties-0--name", "#lines-0--product"],
            await page.Locator("#faults a").EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href'))")
        );
        Assert.Equal(code, await page.Locator("#lines-0--product").InputValueAsync());
    }
}
