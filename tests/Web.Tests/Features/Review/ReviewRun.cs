using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Review;

/// <summary>A desk whose days pass when a test says so.</summary>
public sealed class PassingDays : DeskRun
{
    private readonly Shifted _time = new();

    protected override TimeProvider Time => _time;

    /// <summary>Days that have passed since it began.</summary>
    public int Passed => _time.Days;

    public void Pass(int days) => _time.Days += days;

    private sealed class Shifted : TimeProvider
    {
        public int Days { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddDays(Days);
    }
}

[CollectionDefinition]
public sealed class OnPassingDays : ICollectionFixture<PassingDays>, ICollectionFixture<Browser>;

/// <summary>What people of the authority and of agencies do to cases in the browser, again and again.</summary>
internal sealed class ReviewRun(PassingDays desk, Browser browser)
{
    public const string Bases = "ECRA, 50 U.S.C. 4813(a)";

    private readonly Dictionary<string, (int Day, IPage Page)> _signedIn = new(StringComparer.Ordinal);

    public string Today(IPage page, int days)
    {
        ArgumentNullException.ThrowIfNull(page);
        DateTimeOffset now = ((TimeProvider)desk.Services.GetService(typeof(TimeProvider))!).GetUtcNow();
        return now.AddDays(days).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The person's browser, signed in for the day: whoever comes on another day signs in anew.</summary>
    public async Task<IPage> AsAsync(string person)
    {
        if (_signedIn.TryGetValue(person, out (int Day, IPage Page) open) && open.Day == desk.Passed)
        {
            return open.Page;
        }

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync(person);
        _signedIn[person] = (desk.Passed, page);
        return page;
    }

    /// <summary>Registered by intake, begun by the program, and with three agencies.</summary>
    public async Task ToAgenciesAsync(string number)
    {
        await ActAsync(await AsAsync("intake-1"), number, "register");
        await ActAsync(
            await AsAsync("officer-1"),
            number,
            "refer",
            async page =>
            {
                foreach (string agency in new[] { "defense", "energy", "state" })
                {
                    await page.Locator($"input[value={agency}]").SetCheckedAsync(true, new() { Force = true });
                }
            }
        );
    }

    public async Task AllApproveAsync(string number)
    {
        await ClearAsync(number);
        foreach (string agency in new[] { "defense", "energy", "state" })
        {
            await PositionAsync(agency, number, "approve");
        }

        await ActAsync(await AsAsync("officer-1"), number, "agree");
    }

    public async Task PositionAsync(string agency, string number, string view, string condition = "") =>
        await ReferralActAsync(
            await AsAsync("reviewer-of-" + agency),
            number,
            "position",
            async page =>
            {
                await page.Locator("#view").SelectOptionAsync(view);
                if (condition.Length > 0)
                {
                    await At(page, "condition1", "text").FillAsync(condition);
                    await At(page, "condition1", "citation").FillAsync("750.7(a)");
                }
            }
        );

    /// <summary>What screening left open, found by two analysts to be another party.</summary>
    public async Task ClearAsync(string number)
    {
        IPage first = await AsAsync("analyst-1");
        IPage second = await AsAsync("analyst-2");
        await first.GotoAsync($"/cases/{number}/acts/dispose");
        if (await TickAsync(first) == 0)
        {
            return;
        }

        await first.Locator("#finding").SelectOptionAsync("another-party");
        await first.Locator("#reason").FillAsync("Looked up with the registry: it is nobody listed.");
        await Submit(first).ClickAsync();
        await Assertions.Expect(first.GetByText("Done:")).ToBeVisibleAsync();
        await ActAsync(second, number, "confirm-disposition", TickAsync);
        await Assertions.Expect(second.GetByText("No hit is open.")).ToBeVisibleAsync();
    }

    /// <summary>Ticks every hit that is offered.</summary>
    private static async Task<int> TickAsync(IPage page)
    {
        IReadOnlyList<ILocator> hits = await page.Locator("input[name=hit] + label").AllAsync();
        foreach (ILocator hit in hits)
        {
            await hit.ClickAsync();
        }

        return hits.Count;
    }

    /// <summary>Proposed by an officer, signed by a countersigner.</summary>
    public async Task DecideAsync(string number, string outcome)
    {
        await ActAsync(await AsAsync("officer-1"), number, "propose", page => ProposeAsync(page, outcome, ""));
        await ActAsync(await AsAsync("countersigner-1"), number, "decide");
    }

    public static async Task ProposeAsync(IPage page, string outcome, string rationale)
    {
        foreach (string line in new[] { "22-1", "22-2" })
        {
            await At(page, line, "outcome").SelectOptionAsync(outcome);
            await At(page, line, "rationale").FillAsync(rationale);
        }
    }

    public static async Task RuleAsync(IPage page)
    {
        await page.Locator("#outcome").SelectOptionAsync("approve");
        await page.Locator("#statutory").FillAsync(Bases);
        await page.Locator("#regulatory").FillAsync("742.18");
    }

    public static ILocator At(IPage page, string group, string field) => page.Locator($"[name='{group}.{field}']");

    /// <summary>The button that does what the page is for.</summary>
    public static ILocator Submit(IPage page) =>
        page.Locator("main .lc-acts button.usa-button:not(.usa-button--outline)");

    public static Task ActAsync(IPage page, string number, string act, Func<IPage, Task>? fill = null) =>
        DoneAsync(page, $"/cases/{number}/acts/{act}", fill);

    public static Task ReferralActAsync(IPage page, string number, string act, Func<IPage, Task> fill) =>
        DoneAsync(page, $"/referrals/{number}/acts/{act}", fill);

    private static async Task DoneAsync(IPage page, string at, Func<IPage, Task>? fill)
    {
        await page.GotoAsync(at);
        if (fill is not null)
        {
            await fill(page);
        }

        await Submit(page).ClickAsync();
        await Assertions.Expect(page.GetByText("Done:")).ToBeVisibleAsync();
    }
}
