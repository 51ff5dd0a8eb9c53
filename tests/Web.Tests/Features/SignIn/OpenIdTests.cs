using Licet.Data.Desk;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.SignIn;

/// <summary>The program with a provider beside it.</summary>
public sealed class OpenIdDesk : DeskRun
{
    internal OpenIdProvider Provider { get; } = new();

    protected override OpenIdSettings OpenId =>
        new(Provider.Address, OpenIdProvider.Client, null, "the company's sign-in", "email");

    public override async ValueTask InitializeAsync()
    {
        await Provider.StartAsync(TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await Provider.DisposeAsync();
    }
}

/// <summary>The provider is a real one; what it says of its visitor a test sets.</summary>
public class OpenIdTests(OpenIdDesk desk, Browser browser) : IClassFixture<OpenIdDesk>, IClassFixture<Browser>
{
    [Fact]
    public async Task Who_is_entered_here_comes_in_by_the_verified_address_and_then_by_the_providers_key()
    {
        desk.Provider.Person = ("key-1", "Sofia@nordwind.example", true);
        IPage page = await ComeAsync("/orders");
        await page.ArrivesAsync(desk.Address + "/orders");
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("Sofia");

        // The provider calls the same person otherwise by now.
        desk.Provider.Person = ("key-1", "married@nordwind.example", true);
        page = await ComeAsync();
        await page.ArrivesAsync(desk.Address + "/");
        await Assertions.Expect(page.Locator("header")).ToContainTextAsync("Sofia");

        // Another one is called now as that person was: the account is taken.
        desk.Provider.Person = ("key-2", "sofia@nordwind.example", true);
        await NobodyAsync(await ComeAsync());
    }

    [Fact]
    public async Task An_address_that_nobody_verified_and_one_that_nobody_entered_let_nobody_in()
    {
        desk.Provider.Person = ("key-3", "ana@nordwind.example", false);
        IPage page = await ComeAsync();
        await NobodyAsync(page);
        await page.LooksRightAsync("sign-in-nobody-here");
        desk.Provider.Person = ("key-4", "nobody@elsewhere.example", true);
        await NobodyAsync(await ComeAsync());
    }

    [Fact]
    public async Task A_visitor_who_refuses_there_is_told_so_here()
    {
        desk.Provider.Person = null;
        IPage page = await ComeAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("came to nothing");
        await page.LooksRightAsync("sign-in-elsewhere-failed");

        // A way back that nobody went out on.
        IResponse? back = await page.GotoAsync("/sign-in/openid?code=made-up&state=made-up");
        Assert.Equal(200, back!.Status);
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("came to nothing");
        await page.GotoAsync("/sign-in/elsewhere?handler=Back");
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("came to nothing");
    }

    [Fact]
    public async Task The_second_factor_of_this_place_is_asked_for_all_the_same()
    {
        await using (AsyncServiceScope scope = desk.Services.CreateAsyncScope())
        {
            UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Account ben = (await accounts.FindByNameAsync("ben@nordwind.example"))!;
            await accounts.ResetAuthenticatorKeyAsync(ben);
            await accounts.SetTwoFactorEnabledAsync(ben, true);
        }

        desk.Provider.Person = ("key-5", "ben@nordwind.example", true);
        IPage page = await ComeAsync();
        await page.ArrivesAsync("**/sign-in/second**");
        Assert.Contains("/sign-in", (await page.GotoAsync("/orders"))!.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    public async Task A_way_to_another_site_is_not_taken(string to)
    {
        desk.Provider.Person = ("key-6", "omar@harbor.example", true);
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/sign-in/elsewhere?to=" + Uri.EscapeDataString(to));
        Assert.StartsWith(desk.Address, page.Url, StringComparison.Ordinal);
    }

    private async Task<IPage> ComeAsync(string? to = null)
    {
        IPage page = await browser.OpenAsync(desk);
        await page.GotoAsync("/sign-in" + (to is null ? "" : "?to=" + Uri.EscapeDataString(to)));
        await page.GetByRole(AriaRole.Link, new() { Name = "Sign in with the company's sign-in" }).ClickAsync();
        return page;
    }

    private static async Task NobodyAsync(IPage page)
    {
        await Assertions.Expect(page.GetByText("You are known there, and not here")).ToBeVisibleAsync();
        Assert.Contains("/sign-in", (await page.GotoAsync("/orders"))!.Url, StringComparison.Ordinal);
    }
}
