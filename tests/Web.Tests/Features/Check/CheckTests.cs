using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Check;

[Collection(typeof(OnOneDesk))]
public class CheckTests(DeskRun desk, Browser browser)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_order_by_form_is_answered_under_its_own_address(bool scripts)
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/check");
        await page.GetByLabel("Day of the shipment").FillAsync("2019-11-20");
        await page.GetByLabel("Your number").FillAsync("PO-1");
        await page.Locator("#parties-0--name").FillAsync("Huawei Technologies Coöperatief U.A.");
        await page.Locator("#parties-0--country").SelectOptionAsync("NL");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByLabel("Value of the line").FillAsync("500");
        await page.LooksRightAsync($"check-filled-{(scripts ? "scripts" : "plain")}", scripts);
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.ArrivesAsync(url => url.Length > desk.Address.Length + 30);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "PO-1" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("LICENSE REQUIRED", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("744.11").First).ToBeVisibleAsync();
        await page.LooksRightAsync($"answer-{(scripts ? "scripts" : "plain")}", scripts);
    }

    [Fact]
    public async Task Every_fault_stands_beside_its_field_and_above_the_form_and_what_was_typed_stays()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/check");
        await page.GetByLabel("Day of the shipment").FillAsync("");
        await page.GetByLabel("Description").FillAsync("a <pump> & more");
        await page.GetByLabel("Classification").FillAsync("9Z999");
        await page.GetByLabel("Value of the line").FillAsync("a lot");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        IReadOnlyList<string> links = await page.Locator("#faults a")
            .EvaluateAllAsync<string[]>("a => a.map(x => x.getAttribute('href'))");
        Assert.Equal(["#on", "#parties-0--name", "#parties-0--country", "#lines-0--eccn", "#lines-0--value"], links);
        Assert.Equal("a <pump> & more", await page.GetByLabel("Description").InputValueAsync());
        Assert.Equal("a lot", await page.GetByLabel("Value of the line").InputValueAsync());
        Assert.Equal("true", await page.GetByLabel("Classification").GetAttributeAsync("aria-invalid"));
        await page.LooksRightAsync("check-faults");
    }

    [Fact]
    public async Task The_lists_answer_while_a_name_is_typed()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/check");
        await page.Locator("#parties-0--name").PressSequentiallyAsync("Huawei Technologies");
        await Assertions.Expect(page.Locator("#listed-0")).ToContainTextAsync("Huawei Technologies Co., Ltd.");
    }

    [Fact]
    public async Task Another_organization_finds_nothing_under_the_address()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/check");
        await page.Locator("#parties-0--name").FillAsync("Nordlicht Feinmechanik");
        await page.Locator("#parties-0--country").SelectOptionAsync("DE");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.ArrivesAsync(url => url.Length > desk.Address.Length + 30);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        IResponse? answer = await other.GotoAsync(new Uri(page.Url).AbsolutePath);
        Assert.Equal(404, answer!.Status);
        await Assertions.Expect(other.GetByRole(AriaRole.Heading, new() { Name = "Nothing here" })).ToBeVisibleAsync();
        await other.LooksRightAsync("nothing-here");
    }

    [Fact]
    public async Task Faults_are_told_in_the_order_of_the_page()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/check");
        await page.Locator("#lines-0--quantity").FillAsync("-1");
        await page.Locator("#lines-0--currency").FillAsync("Z1");
        await page.Locator("#lines-0--value").FillAsync("-5");
        await page.Locator("#lines-0--eccn").FillAsync("9X");
        await page.Locator("#parties-0--name").FillAsync("Somebody");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToBeVisibleAsync();
        IReadOnlyList<string> told = await page.Locator("#faults a")
            .EvaluateAllAsync<string[]>("links => links.map(l => l.getAttribute('href'))");
        Assert.Equal(
            ["#parties-0--country", "#lines-0--eccn", "#lines-0--value", "#lines-0--currency", "#lines-0--quantity"],
            told
        );
        await page.LooksRightAsync("check-faults-in-order");
    }
}
