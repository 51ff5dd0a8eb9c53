using System.Text.RegularExpressions;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Orders;

[Collection(typeof(OnOneDesk))]
public class OrderTests(DeskRun desk, Browser browser)
{
    /// <summary>A book to a country to which nothing of it needs a license; the gap of lists is a matter of its own.</summary>
    private static async Task<IPage> EnterAsync(
        DeskRun desk,
        Browser browser,
        string number,
        string person,
        bool scripts
    )
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync(person);
        await page.GotoAsync("/check");
        await page.GetByLabel("Your number").FillAsync(number);
        await page.Locator("#parties-0--name").FillAsync("Huawei Technologies Coöperatief U.A.");
        await page.Locator("#parties-0--country").SelectOptionAsync("NL");
        await page.GetByLabel("Day of the shipment").FillAsync("2019-11-20");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByLabel("Value of the line").FillAsync("500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter as an order" }).ClickAsync();
        await page.ArrivesAsync("**/orders/" + number);
        return page;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_entered_is_held_and_what_the_law_stops_is_not_released(bool scripts)
    {
        string number = scripts ? "PO-held" : "PO-held-plain";
        IPage page = await EnterAsync(desk, browser, number, "ana@nordwind.example", scripts);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Held" }).First).ToBeVisibleAsync();
        await page.LooksRightAsync("order-held", scripts);
        await page.Locator("#release-reason").FillAsync("the customer is in a hurry");
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Nothing lets it go");
        Assert.Equal("the customer is in a hurry", await page.Locator("#release-reason").InputValueAsync());
        await page.LooksRightAsync("order-refused", scripts);
    }

    [Fact]
    public async Task A_cancelled_order_can_be_done_nothing_to_and_a_stale_page_says_what_happened()
    {
        IPage page = await EnterAsync(desk, browser, "PO-stale", "ana@nordwind.example", scripts: true);
        IPage colleague = await browser.OpenAsync(desk);
        await colleague.SignInAsync("sofia@nordwind.example");
        await colleague.GotoAsync("/orders/PO-stale");
        await colleague.Locator("#cancel-reason").FillAsync("the customer went away");
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await Assertions.Expect(colleague.GetByText("the customer went away")).ToBeVisibleAsync();
        await page.Locator("#cancel-reason").FillAsync("I did not know");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("moved on");
        await Assertions.Expect(page.GetByText("the customer went away")).ToBeVisibleAsync();
        await page.LooksRightAsync("order-stale");
    }

    [Fact]
    public async Task Orders_are_listed_by_standing_and_for_the_own_organization_alone()
    {
        await EnterAsync(desk, browser, "PO-mine", "ana@nordwind.example", scripts: true);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        await other.GotoAsync("/orders");
        Assert.Equal(0, await other.GetByText("PO-mine").CountAsync());
        Assert.Equal(404, (await other.GotoAsync("/orders/PO-mine"))!.Status);
        await other.GotoAsync("/orders?standing=shipped");
        await other.LooksRightAsync("orders-none");
        IPage own = await browser.OpenAsync(desk);
        await own.SignInAsync("ana@nordwind.example");
        await own.GotoAsync("/orders?standing=held");
        await Assertions.Expect(own.GetByRole(AriaRole.Link, new() { Name = "PO-mine" })).ToBeVisibleAsync();
        await own.LooksRightAsync("orders");
    }

    [Fact]
    public async Task Two_organizations_enter_the_same_number_and_neither_learns_of_the_others_order()
    {
        IPage own = await EnterAsync(desk, browser, "PO-same", "ana@nordwind.example", scripts: true);
        IPage other = await EnterAsync(desk, browser, "PO-same", "omar@harbor.example", scripts: true);
        await Assertions.Expect(other.GetByText("ana@nordwind.example")).ToHaveCountAsync(0);
        await other.Locator("#cancel-reason").FillAsync("entered by mistake");
        await other.GetByRole(AriaRole.Button, new() { Name = "Cancel the order" }).ClickAsync();
        await Assertions.Expect(other.GetByText("entered by mistake")).ToBeVisibleAsync();
        await own.ReloadAsync();
        await Assertions.Expect(own.GetByRole(AriaRole.Heading, new() { Name = "Held" }).First).ToBeVisibleAsync();
        await Assertions.Expect(own.GetByText("entered by mistake")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_order_is_found_by_a_part_of_its_number_and_the_list_goes_on_behind_a_page()
    {
        const string mark = "seek";
        using Caller caller = await Caller.OfAsync(desk, "omar@harbor.example");
        for (int i = 0; i <= Licet.Web.Features.Orders.IndexModel.Most; i++)
        {
            using HttpResponseMessage order = await caller.PostAsync("/orders", Answers.Stopped($"{mark}-{i:00}"));
            Assert.True(order.IsSuccessStatusCode, $"{order.StatusCode}");
        }

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("omar@harbor.example");
        await page.GotoAsync("/orders");
        await page.GetByLabel("Number contains").FillAsync(mark.ToUpperInvariant() + "-4");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        ILocator rows = page.Locator("tbody tr");
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync(mark + "-40");
        await Assertions.Expect(rows).ToContainTextAsync("Held");
        await page.LooksRightAsync("orders-found");

        await page.GetByLabel("Number contains").FillAsync(mark + "-");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(
                AriaRole.Link,
                new() { NameRegex = new("Held$", RegexOptions.None, TimeSpan.FromSeconds(1)) }
            )
            .First.ClickAsync();
        await Assertions.Expect(page.GetByText("Oldest act first")).ToBeVisibleAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(Licet.Web.Features.Orders.IndexModel.Most);
        await Assertions.Expect(rows.First).ToContainTextAsync(mark + "-00");
        await page.LooksRightAsync("orders-page");
        await page.GetByRole(AriaRole.Link, new() { Name = "Next page" }).ClickAsync();
        await Assertions.Expect(rows).ToHaveCountAsync(1);
        await Assertions.Expect(rows).ToContainTextAsync(mark + "-40");
        await page.GetByRole(AriaRole.Link, new() { Name = "First page" }).ClickAsync();
        await Assertions.Expect(rows.First).ToContainTextAsync(mark + "-00");

        await page.GotoAsync("/orders?number=nobody%27s&after=%2A&standing=odd");
        await Assertions.Expect(page.GetByText("None is found.")).ToBeVisibleAsync();
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("ana@nordwind.example");
        await other.GotoAsync("/orders?number=" + mark);
        await Assertions.Expect(other.GetByText("None is found.")).ToBeVisibleAsync();
    }
}
