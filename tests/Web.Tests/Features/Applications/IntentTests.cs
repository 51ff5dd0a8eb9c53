using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Applications;

/// <summary>An intent to deny is answered within its days; after them the core refuses, and the page says why. In days that pass.</summary>
public sealed class IntentTests(IntentTests.PassingDays desk, Browser browser)
    : IClassFixture<IntentTests.PassingDays>,
        IClassFixture<Browser>
{
    /// <summary>The demo with a clock that is set ahead.</summary>
    public sealed class PassingDays : DeskRun
    {
        public AheadClock Clock { get; } = new();

        protected override TimeProvider Time => Clock;
    }

    public sealed class AheadClock : TimeProvider
    {
        private TimeSpan _ahead;

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + _ahead;

        /// <summary>Sets it to noon of the day that many days from now.</summary>
        public void Pass(int days, TimeSpan hour) =>
            _ahead += GetUtcNow().Date.AddDays(days) + hour - GetUtcNow().UtcDateTime;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_notice_of_intent_to_deny_is_answered_in_its_days_and_refused_after_them(bool scripts)
    {
        string how = scripts ? "scripts" : "plain";
        desk.Clock.Pass(1, TimeSpan.FromHours(12));
        Authority authority = await Authority.InReviewAsync(desk, "Intended " + how, "EX-51" + how);
        await authority.IntendToDenyAsync();
        Authority late = await Authority.InReviewAsync(desk, "Late " + how, "EX-52" + how);
        await late.IntendToDenyAsync();

        desk.Clock.Pass(5, TimeSpan.FromHours(12));
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/applications/" + authority.Id);
        await Assertions.Expect(page.GetByText("Intent to deny, day 5 of 20")).ToBeVisibleAsync();
        Assert.DoesNotContain("SECRET-OF-AGENCIES", await page.ContentAsync(), StringComparison.Ordinal);
        await page.LooksRightAsync($"application-intent-{how}", scripts);
        await page.GetByRole(AriaRole.Link, new() { Name = "Read the letter" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Risk of diversion to another plant.")).ToBeVisibleAsync();
        Assert.DoesNotContain("SECRET-OF-AGENCIES", await page.ContentAsync(), StringComparison.Ordinal);
        await page.LooksRightAsync($"application-intent-letter-{how}", scripts);
        await page.GotoAsync("/applications/" + authority.Id);
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer the notice" }).ClickAsync();
        await page.LooksRightAsync($"application-intent-answer-{how}", scripts);
        await AnswerTests.SendAsync(page, "The plant is a hospital's.", "deed.pdf", AnswerTests.Pdf);
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("It is sent");
        await Assertions.Expect(page.GetByText("your answer was received on").First).ToBeVisibleAsync();
        Assert.Equal("The plant is a hospital's.", (await authority.StateAsync()).Answer!.Text);

        // On the 45th day it may still be sent, as a late one; the page is left open over midnight.
        desk.Clock.Pass(40, new TimeSpan(23, 30, 0));
        page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/applications/" + late.Id);
        await Assertions.Expect(page.GetByText("no answer was received by").First).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Answer the notice" }).ClickAsync();
        await page.Locator("#text").FillAsync("We were away.");
        desk.Clock.Pass(1, TimeSpan.FromMinutes(20));
        await page.GetByRole(AriaRole.Button, new() { Name = "Send it to the authority" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("is not possible in stage 'Decided'");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("750.6(b)");
        Assert.Equal("We were away.", await page.Locator("#text").InputValueAsync());
        await page.LooksRightAsync($"application-intent-late-{how}", scripts);
        await page.GotoAsync("/applications/" + late.Id);
        await Assertions.Expect(page.GetByText("The denial is final").First).ToBeVisibleAsync();
        await page.LooksRightAsync($"application-denied-{how}", scripts);
        await Assertions
            .Expect(page.GetByRole(AriaRole.Link, new() { Name = "Answer the notice" }))
            .ToHaveCountAsync(0);
    }
}
