using Licet.Data.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.SignIn;

[Collection(typeof(OnSecondDesk))]
public class GrantTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_grant_that_was_taken_away_gives_nothing_a_moment_later()
    {
        await AddAsync("passing@nordwind.example");
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("passing@nordwind.example");
        Assert.Equal(200, (await page.GotoAsync("/orders"))!.Status);
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        Account account = await context
            .Users.Include(a => a.Grants)
            .SingleAsync(a => a.UserName == "passing@nordwind.example", Ct);
        account.Grants[0].Through = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1);
        await context.SaveChangesAsync(Ct);
        Assert.Equal(403, (await page.GotoAsync("/orders"))!.Status);
        Assert.True(
            await context.Refusals.AnyAsync(r => r.Person == "passing@nordwind.example" && r.Route == "GET /orders", Ct)
        );
    }

    [Fact]
    public async Task Five_wrong_tries_lock_an_account_for_the_right_password_too()
    {
        await AddAsync("hasty@nordwind.example");
        IPage page = await browser.OpenAsync(desk);
        for (int i = 0; i < 6; i++)
        {
            await page.GotoAsync("/sign-in");
            await page.GetByLabel("Your name here").FillAsync("hasty@nordwind.example");
            await page.GetByLabel("Password").FillAsync(i < 5 ? "wrong-password" : "license-2019");
            await page.GetByRole(AriaRole.Main)
                .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
                .ClickAsync();
        }

        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Too many tries");
    }

    private async Task AddAsync(string name)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        Account account = new()
        {
            UserName = name,
            Called = name,
            Organization = "nordwind-valves",
            Grants = [new() { Role = "applicant-preparer", From = new(2019, 1, 1) }],
        };
        IdentityResult made = await scope
            .ServiceProvider.GetRequiredService<UserManager<Account>>()
            .CreateAsync(account, "license-2019");
        Assert.True(made.Succeeded);
    }
}
