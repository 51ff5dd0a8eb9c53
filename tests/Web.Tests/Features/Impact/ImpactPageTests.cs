using System.Net;
using System.Text;
using System.Text.Json;
using Licet.Web.Tests.Api;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Impact;

/// <summary>A program of its own, since its lists change.</summary>
public sealed class ChangingDesk : DeskRun;

/// <summary>What a change of lists or law does to an exporter, asked by page and by program.</summary>
[Collection(typeof(OnOneDesk))]
public class ImpactPageTests(DeskRun desk, ChangingDesk changing, Browser browser) : IClassFixture<ChangingDesk>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_days_tell_what_the_listing_of_May_2019_does_to_an_order(bool scripts)
    {
        string number = scripts ? "PO-impact" : "PO-impact-plain";
        using (Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example"))
        {
            using HttpResponseMessage entered = await caller.PostAsync("/orders", Answers.Stopped(number));
            Assert.True(entered.IsSuccessStatusCode);
        }

        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/impact");
        await page.LooksRightAsync("impact-" + (scripts ? "scripts" : "plain"), scripts);
        await page.GetByLabel("First day").FillAsync("2019-05-15");
        await page.GetByLabel("Second day").FillAsync("2019-05-16");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the days" }).ClickAsync();
        await AnsweredAsync(page, scripts);
        ILocator row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = number });
        await Assertions.Expect(row.First).ToContainTextAsync("License required");
        await Assertions.Expect(row.First).ToContainTextAsync("744.11");
        await Assertions.Expect(page.Locator(".lc-answer")).ToContainTextAsync("open orders change: USD");
        await page.LooksRightAsync("impact-answer-" + (scripts ? "scripts" : "plain"), scripts);
        // Held already: there is nothing to hold from here.
        await Assertions.Expect(page.GetByText("Hold the orders ticked")).ToHaveCountAsync(0);
        await row.First.GetByRole(AriaRole.Link, new() { Name = number, Exact = true }).ClickAsync();
        await page.ArrivesAsync("**/orders/" + number);
    }

    [Fact]
    public async Task Days_in_the_wrong_order_and_what_is_no_list_are_refused_beside_their_fields()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/impact");
        await page.GetByLabel("First day").FillAsync("2019-05-16");
        await page.GetByLabel("Second day").FillAsync("2019-05-15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the days" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("later day");
        Assert.Equal("2019-05-16", await page.GetByLabel("First day").InputValueAsync());
        await page.LooksRightAsync("impact-faults");
        await UploadAsync(page, "el.csv", "a,b\n1,2\n");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("el.csv");
        await Assertions.Expect(page.Locator("#files-error")).ToContainTextAsync("expected");
        await page.LooksRightAsync("impact-no-list");
    }

    [Fact]
    public async Task An_answer_is_the_organizations_own_and_who_keeps_the_installation_sees_none()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/impact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the days" }).ClickAsync();
        await AnsweredAsync(page, scripts: true);
        IPage colleague = await browser.OpenAsync(desk);
        await colleague.SignInAsync("sofia@nordwind.example");
        Assert.Equal(200, (await colleague.GotoAsync(page.Url))!.Status);
        IPage other = await browser.OpenAsync(desk);
        await other.SignInAsync("omar@harbor.example");
        Assert.Equal(404, (await other.GotoAsync(page.Url))!.Status);
        Assert.Equal(404, (await other.GotoAsync("/impact/" + new string('0', 32)))!.Status);
        IPage keeper = await browser.OpenAsync(desk);
        await keeper.SignInAsync("root@licet.example");
        Assert.Equal(403, (await keeper.GotoAsync("/impact"))!.Status);
    }

    [Fact]
    public async Task A_list_that_was_published_holds_the_released_orders_it_touches_and_one_that_is_only_tried_holds_none()
    {
        IPage keeper = await browser.OpenAsync(changing);
        await keeper.SignInAsync("root@licet.example");
        await ImportAsync(keeper, "id,entity,kind,name,country,list\n1,nobody,company,Nobody At All Holdings,DE,DPL\n");
        string[] orders = ["PO-list-1", "PO-list-2"];
        IPage page = await browser.OpenAsync(changing);
        await page.SignInAsync("sofia@nordwind.example");
        foreach (string order in orders)
        {
            await ReleasedAsync(page, order);
        }

        const string proposed =
            "id,entity,kind,name,country,list\n1,nobody,company,Nobody At All Holdings,DE,DPL\n2,kestrel,company,Kestrel Optik GmbH,DE,DPL\n";
        await page.GotoAsync("/impact");
        await UploadAsync(page, "watched.csv", proposed);
        await AnsweredAsync(page, scripts: true);
        await Assertions.Expect(page.GetByText("This is not law yet")).ToBeVisibleAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Row).Filter(new() { HasText = orders[0] }).First)
            .ToContainTextAsync("Prohibited");
        await Assertions.Expect(page.Locator("input[name=hold]")).ToHaveCountAsync(0);
        await page.LooksRightAsync("impact-tried");

        await ImportAsync(keeper, proposed);
        await page.GotoAsync("/impact");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the newest lists" }).ClickAsync();
        await AnsweredAsync(page, scripts: true);
        await page.Locator($"label[for=hold-{orders[0]}]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync(orders[0]);
        Assert.True(await page.Locator($"#hold-{orders[0]}").IsCheckedAsync());
        await page.LooksRightAsync("impact-hold-refused");
        await page.Locator("#reason").FillAsync("Kestrel Optik came onto our list tonight");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hold", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Held now: 1 of 1 chosen")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("input[name=hold]")).ToHaveCountAsync(1);
        await page.LooksRightAsync("impact-held");
        await page.GotoAsync("/orders/" + orders[0]);
        await Assertions.Expect(page.GetByText("came onto our list tonight")).ToBeVisibleAsync();
        await page.GotoAsync("/orders/" + orders[1]);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Released" }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_shipped_before_its_party_was_listed_says_under_which_savings_clause_it_may_go_on()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/orders/PO-1902-NL");
        ILocator enRoute = page.GetByRole(AriaRole.Region, new() { Name = "En route" });
        await Assertions.Expect(enRoute).ToContainTextAsync("Savings clause");
        await Assertions.Expect(enRoute).ToContainTextAsync("84 FR 22961");
        await page.LooksRightAsync("order-en-route");
        await page.GotoAsync("/orders/PO-2611-SG");
        await Assertions.Expect(page.GetByText("Shipped").First).ToBeVisibleAsync();
        await Assertions.Expect(enRoute).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_program_asks_waits_and_reads_the_answer_and_the_same_key_asks_once()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example", "check", "orders:write");
        using HttpResponseMessage entered = await caller.PostAsync("/orders", Answers.Stopped("PO-impact-api"));
        const string body = """{"before":"2019-05-15","after":"2019-05-16"}""";
        using HttpResponseMessage asked = await caller.PostAsync("/impact", body, key: "tonight");
        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        string address = asked.Headers.Location!.ToString()["/api/v1".Length..];
        using HttpResponseMessage again = await caller.PostAsync("/impact", body, key: "tonight");
        Assert.Equal(asked.Headers.Location, again.Headers.Location);
        using HttpResponseMessage taken = await caller.PostAsync(
            "/impact",
            body.Replace("05-15", "05-14", StringComparison.Ordinal),
            key: "tonight"
        );
        Assert.Equal(HttpStatusCode.Conflict, taken.StatusCode);
        JsonElement answer = await AnswerAsync(caller, address);
        JsonElement order = answer
            .GetProperty("orders")
            .EnumerateArray()
            .Single(o => o.GetProperty("id").GetString() == "PO-impact-api");
        Assert.Equal("LICENSE_REQUIRED", order.GetProperty("after").GetString());
        Assert.Contains(
            order.GetProperty("why").EnumerateArray(),
            w => w.GetProperty("citation").GetString()!.Contains("744.11", StringComparison.Ordinal)
        );
        Assert.Contains(
            (await caller.JsonAsync("/impact")).GetProperty("items").EnumerateArray(),
            i => address.EndsWith(i.GetProperty("id").GetString()!, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData("""{"before":"2019-05-15"}""", "after")]
    [InlineData("""{"before":"2019-05-15","after":"2019-05-15"}""", "after")]
    [InlineData("""{"before":"2019-05-15","after":"2019-05-16","law":"mine"}""", "law")]
    [InlineData("{}", "")]
    public async Task A_program_is_told_the_field_of_what_it_did_not_say(string body, string field)
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example", "check");
        using HttpResponseMessage answer = await caller.PostAsync("/impact", body);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        JsonElement problem = await answer.JsonAsync();
        Assert.Equal(field, problem.GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_program_tries_a_list_and_one_that_is_none_is_refused_and_no_scope_asks_nothing()
    {
        using Caller caller = await Caller.OfAsync(desk, "ana@nordwind.example", "check");
        using HttpResponseMessage none = await caller.PostAsync(
            "/impact/proposed?file=el.csv",
            "a,b\n1,2\n",
            "application/octet-stream"
        );
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        using HttpResponseMessage tried = await caller.PostAsync(
            "/impact/proposed?file=watched.csv",
            "id,entity,kind,name,country,list\n1,merlion,company,Merlion Process Pte. Ltd.,SG,DPL\n",
            "application/octet-stream"
        );
        Assert.Equal(HttpStatusCode.Accepted, tried.StatusCode);
        JsonElement answer = await AnswerAsync(caller, tried.Headers.Location!.ToString()["/api/v1".Length..]);
        Assert.False(answer.GetProperty("published").GetBoolean());
        Assert.Equal(1, answer.GetProperty("added").GetInt32());
        // The demo's license and what was shipped under it name the party.
        Assert.Contains(
            answer.GetProperty("licenses").EnumerateArray(),
            l => l.GetProperty("number").GetString() == "D1300001"
        );
        JsonElement shipped = answer
            .GetProperty("enRoute")
            .EnumerateArray()
            .Single(o => o.GetProperty("id").GetString() == "PO-2611-SG");
        Assert.Contains(
            "savings clause",
            shipped.GetProperty("savings").GetProperty("why").GetString()!,
            StringComparison.Ordinal
        );
        using Caller without = await Caller.OfAsync(desk, "ana@nordwind.example", "orders");
        using HttpResponseMessage refused = await without.PostAsync("/impact", "{}");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<JsonElement> AnswerAsync(Caller caller, string address)
    {
        for (int i = 0; i < 300; i++)
        {
            JsonElement view = await caller.JsonAsync(address);
            if (view.GetProperty("phase").GetString() != "asked")
            {
                Assert.Equal("done", view.GetProperty("phase").GetString());
                return view.GetProperty("answer");
            }

            await Task.Delay(200, Ct);
        }

        throw new TimeoutException(address);
    }

    /// <summary>Waits as a person does: with scripts the page turns by itself, without one looks again.</summary>
    private static async Task AnsweredAsync(IPage page, bool scripts)
    {
        await page.ArrivesAsync(url => url.Contains("/impact/", StringComparison.Ordinal));
        for (int i = 0; !scripts && i < 300 && await page.GetByText("Look again").CountAsync() > 0; i++)
        {
            await page.GetByText("Look again").ClickAsync();
        }

        await Assertions
            .Expect(page.GetByText("what the answer rests on"))
            .ToBeVisibleAsync(new() { Timeout = 60_000 });
    }

    private static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.GetByLabel("Files").SetInputFilesAsync(File(name, text));
        await page.GetByRole(AriaRole.Button, new() { Name = "Try the list" }).ClickAsync();
    }

    private static async Task ImportAsync(IPage page, string text)
    {
        await page.GotoAsync("/lists");
        await page.GetByLabel("Files").SetInputFilesAsync(File("watched.csv", text));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import" }).ClickAsync();
        await Assertions
            .Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Stored", Exact = true }))
            .ToBeVisibleAsync();
    }

    private static FilePayload File(string name, string text) =>
        new()
        {
            Name = name,
            MimeType = "text/csv",
            Buffer = Encoding.UTF8.GetBytes(text),
        };

    private static async Task ReleasedAsync(IPage page, string number)
    {
        await page.GotoAsync("/check");
        await page.GetByLabel("Your number").FillAsync(number);
        await page.Locator("#parties-0--name").FillAsync("Kestrel Optik GmbH");
        await page.Locator("#parties-0--country").SelectOptionAsync("DE");
        await page.GetByLabel("Classification").FillAsync("EAR99");
        await page.GetByLabel("Value of the line").FillAsync("500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter as an order" }).ClickAsync();
        await page.ArrivesAsync("**/orders/" + number);
        await page.Locator("#release-reason").FillAsync("screened by hand");
        await page.Locator("label[for=release-acceptGaps-yes]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Release" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Released" }).First).ToBeVisibleAsync();
    }
}
