using System.Text.Json;
using Licet.Core.Review;
using Licet.Web.Tests.Api;
using Licet.Web.Tests.Features.Applications;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Changes;

/// <summary>
/// A list change from its proposal to the desks that it reaches: the preview names orders, cases, licenses and consignments en route with value and
/// citation, a second person publishes, and the same objects await people on both desks until each is looked at again.
/// </summary>
public sealed class ChangeJourneyTests(IntentTests.PassingDays desk, Browser browser)
    : IClassFixture<IntentTests.PassingDays>,
        IClassFixture<Browser>
{
    private const string Order = "PO-4711-SG";
    private const string EnRoute = "PO-2611-SG";
    private const string License = "D1300001";
    private const string Citation = "91 FR 74001";

    [Fact]
    public async Task A_list_change_is_proposed_previewed_voted_published_by_a_second_person_and_awaits_both_desks()
    {
        desk.Clock.Pass(1, TimeSpan.FromHours(9));
        Authority authority = await Authority.InReviewAsync(desk, "To Merlion", "EX-71change");
        using Caller signer = await Caller.OfAsync(desk, "sofia@nordwind.example");
        await ReleasedAsync(signer);
        IPage page = await browser.OpenAsync(desk);

        // A member proposes; the preview comes by itself.
        await page.SignInAsync("member-of-commerce");
        await page.GotoAsync("/changes");
        await page.LooksRightAsync("changes");
        await page.GetByRole(AriaRole.Link, new() { Name = "Propose a change" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("#name-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("change-new-faults");
        await page.Locator("#name").FillAsync("Merlion Process Pte. Ltd.");
        await page.Locator("#aliases").FillAsync("Merlion Process Private Limited");
        await page.Locator("#country").SelectOptionAsync("SG");
        await page.Locator("#requirement").FillAsync("For all items subject to the EAR. (See §744.11 of the EAR)");
        await page.Locator("#policy").FillAsync("Presumption of denial");
        await page.Locator("#reasons").FillAsync("Synthetic: acts contrary to foreign policy interests.");
        await page.LooksRightAsync("change-new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propose", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByText("Proposed as LC-")).ToBeVisibleAsync();
        string number = new Uri(page.Url).Segments[^1];
        await TouchesAsync(page, authority.Number, "will be held");
        // What an exporter has not submitted is nobody's: the demo has drafts to this very party.
        await Assertions.Expect(page.GetByText("not submitted")).ToHaveCountAsync(0);
        using (Caller member = await Caller.OfAsync(desk, "member-of-commerce"))
        {
            JsonElement change = await member.JsonAsync("/changes/" + number);
            JsonElement[] touched =
            [
                .. change
                    .GetProperty("books")
                    .EnumerateArray()
                    .SelectMany(b => b.GetProperty("applications").EnumerateArray()),
            ];
            Assert.NotEmpty(touched);
            // What the committee is told in sum is the sum of the books.
            long met = change
                .GetProperty("books")
                .EnumerateArray()
                .Sum(b => b.GetProperty("counterparties").GetInt64());
            Assert.True(met > 0);
            Assert.Equal(met, change.GetProperty("preview").GetProperty("counterparties").GetInt64());
            Assert.All(touched, a => Assert.Equal(JsonValueKind.String, a.GetProperty("number").ValueKind));
        }

        await page.LooksRightAsync("change-previewed");
        Assert.DoesNotContain(
            "Merlion Process Pte. Ltd.\" country",
            await page.ContentAsync(),
            StringComparison.Ordinal
        );
        Assert.Equal("released", await StandingAsync(signer));

        // All members are asked and vote; the chair rules and, once nobody may escalate, clears.
        await ActAsync(page, "chair-of-the-erc", number, "Circulate to all members");
        foreach (string member in new[] { "commerce", "defense", "energy", "state" })
        {
            await page.SignInAsync("member-of-" + member);
            await page.GotoAsync("/");
            if (member == "commerce")
            {
                await page.LooksRightAsync("change-home-agency");
            }

            await page.GetByRole(AriaRole.Link, new() { Name = "A member votes" }).ClickAsync();
            await page.Locator("#vote").SelectOptionAsync("for");
            await page.GetByRole(AriaRole.Button, new() { Name = "A member votes" }).ClickAsync();
            await Assertions.Expect(page.GetByText("Done: A member votes")).ToBeVisibleAsync();
            // Nobody votes twice by way of a task.
            await page.GotoAsync("/");
            await Assertions.Expect(page.GetByText("A member votes")).ToHaveCountAsync(0);
        }

        await page.SignInAsync("chair-of-the-erc");
        await page.GotoAsync($"/changes/{number}/acts/rule-erc");
        await page.Locator("#outcome").SelectOptionAsync("approve");
        await page.Locator("#statutory").FillAsync("ECRA, 50 U.S.C. 4813(a)(2)");
        await page.Locator("#regulatory").FillAsync("744.11(b)");
        await page.GetByRole(AriaRole.Button, new() { Name = "The ERC decides" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: The ERC decides")).ToBeVisibleAsync();
        await page.GotoAsync($"/changes/{number}/acts/clear");
        await Assertions.Expect(page.GetByText("An agency may still appeal.")).ToBeVisibleAsync();
        desk.Clock.Pass(6, TimeSpan.FromHours(9));
        await ActAsync(page, "chair-of-the-erc", number, "Cleared by all members for publication");

        // One person prepares the amendment, another one publishes it.
        await page.SignInAsync("list-editor-1");
        await page.GotoAsync($"/changes/{number}/acts/prepare");
        string today = await TodayAsync(page);
        await page.Locator("#effective").FillAsync(today);
        await page.Locator("#published").FillAsync(today);
        await page.Locator("#citation").FillAsync(Citation);
        await page.LooksRightAsync("change-prepare");
        await page.GetByRole(AriaRole.Button, new() { Name = "Prepare the amendment" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: Prepare the amendment")).ToBeVisibleAsync();
        await page.GotoAsync($"/changes/{number}/acts/publish");
        await Assertions.Expect(page.GetByText("It is not possible now:")).ToBeVisibleAsync();
        Assert.Equal("released", await StandingAsync(signer));
        await ActAsync(page, "list-publisher-1", number, "Publish, by a second person");
        await Assertions.Expect(page.GetByText("What it does", new() { Exact = true }).Nth(1)).ToBeVisibleAsync();
        await TouchesAsync(page, authority.Number, "held for it");
        await page.LooksRightAsync("change-published");

        // The exporter's desk: each object, until it is looked at again.
        Assert.Equal("held", await StandingAsync(signer));
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/");
        ILocator table = page.Locator("table", new() { HasText = $"List change {number}" });
        foreach (string known in new[] { Order, EnRoute, License })
        {
            await Assertions.Expect(table.GetByRole(AriaRole.Link, new() { Name = known })).ToBeVisibleAsync();
        }

        await page.LooksRightAsync("change-home-exporter");
        await table.GetByRole(AriaRole.Link, new() { Name = Order }).ClickAsync();
        await Assertions
            .Expect(page.GetByText($"The list change {number} ({Citation}) touches it").First)
            .ToBeVisibleAsync();
        using HttpResponseMessage cancelled = await DoAsync(signer, "cancel", """{"reason":"Listed."}""");
        Assert.True(cancelled.IsSuccessStatusCode);
        await page.GotoAsync("/");
        await Assertions.Expect(table.GetByRole(AriaRole.Link, new() { Name = Order })).ToHaveCountAsync(0);
        await Assertions.Expect(table.GetByRole(AriaRole.Link, new() { Name = License })).ToBeVisibleAsync();

        // The authority's desk: the case until its parties are screened again, and the license.
        await page.SignInAsync("officer-1");
        await page.GotoAsync("/");
        ILocator own = page.Locator("table", new() { HasText = $"List change {number}" });
        await Assertions.Expect(own.GetByRole(AriaRole.Link, new() { Name = License })).ToBeVisibleAsync();
        await page.LooksRightAsync("change-home-authority");
        await own.GetByRole(AriaRole.Link, new() { Name = authority.Number }).ClickAsync();
        await Assertions.Expect(page.GetByText("No longer fresh")).ToBeVisibleAsync();
        await page.LooksRightAsync("change-case-not-fresh");
        await authority.DoAsync("screen", Person.System, new Screened(["own-list@2"], 0, []));
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByText("No longer fresh")).ToHaveCountAsync(0);
        await page.GotoAsync("/");
        await Assertions.Expect(own.GetByRole(AriaRole.Link, new() { Name = authority.Number })).ToHaveCountAsync(0);
    }

    /// <summary>The change's page names each object, with value and citation.</summary>
    private static async Task TouchesAsync(IPage page, string number, string held)
    {
        ILocator row = page.GetByRole(AriaRole.Row, new() { Name = Order });
        await Assertions.Expect(row).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await Assertions.Expect(row).ToContainTextAsync(held);
        await Assertions.Expect(row).ToContainTextAsync("USD 500");
        await Assertions.Expect(row).ToContainTextAsync("744.11");
        foreach (string known in new[] { EnRoute, number, License })
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = known })).ToBeVisibleAsync();
        }

        await Assertions
            .Expect(page.GetByRole(AriaRole.Row, new() { Name = EnRoute }))
            .ToContainTextAsync("savings clause");
    }

    private static async Task ActAsync(IPage page, string person, string number, string title)
    {
        await page.SignInAsync(person);
        await page.GotoAsync("/changes/" + number);
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = title }).ClickAsync();
        await Assertions.Expect(page.GetByText("Done: " + title)).ToBeVisibleAsync();
    }

    private static async Task<string> TodayAsync(IPage page)
    {
        await page.GetByText("It was done on an earlier day").ClickAsync();
        return await page.Locator("#on").InputValueAsync();
    }

    /// <summary>An order of no license to a party that nobody lists yet, released.</summary>
    private static async Task ReleasedAsync(Caller signer)
    {
        string text = Answers
            .Stopped(Order)
            .Replace("Huawei Technologies Coöperatief U.A.", "Merlion Process Pte. Ltd.", StringComparison.Ordinal)
            .Replace("\"NL\"", "\"SG\"", StringComparison.Ordinal);
        using HttpResponseMessage entered = await signer.PostAsync("/orders", text);
        Assert.True(
            entered.IsSuccessStatusCode,
            await entered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
        using HttpResponseMessage released = await DoAsync(
            signer,
            "release",
            """{"reason":"Nobody of it is listed.","acceptGaps":true}"""
        );
        Assert.True(
            released.IsSuccessStatusCode,
            await released.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private static async Task<HttpResponseMessage> DoAsync(Caller signer, string act, string body)
    {
        using HttpResponseMessage shown = await signer.GetAsync("/orders/" + Order);
        return await signer.PostAsync($"/orders/{Order}/{act}", body, seen: shown.Headers.ETag!.Tag);
    }

    private static async Task<string> StandingAsync(Caller signer)
    {
        JsonElement order = await signer.JsonAsync("/orders/" + Order);
        return order.GetProperty("standing").GetString()!;
    }
}
