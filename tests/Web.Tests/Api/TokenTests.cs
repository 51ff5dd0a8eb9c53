using System.Net;
using Licet.Data.Desk;
using Licet.Web.SignIn.Tokens;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Api;

[Collection(typeof(OnOneDesk))]
public class TokenTests(DeskRun desk, Browser browser)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_is_made_used_and_ended(bool scripts)
    {
        IPage page = await browser.OpenAsync(desk, scripts);
        await page.SignInAsync("ana@nordwind.example");
        await page.GotoAsync("/account/tokens");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make" }).ClickAsync();
        await Assertions.Expect(page.Locator("#name-error")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#scope-error")).ToBeVisibleAsync();
        await page.LooksRightAsync("tokens-faults", scripts);
        string name = "warehouse " + scripts;
        await page.Locator("#name").FillAsync(name);
        await page.Locator("label[for=scope-check]").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make" }).ClickAsync();
        string secret = await page.Locator("#secret").InnerTextAsync();
        await page.LooksRightAsync("tokens-made", scripts);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(secret, "/api/v1/checks"));
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(secret, "/api/v1/orders"));
        await page.GotoAsync("/account/tokens");
        Assert.Equal(0, await page.GetByText(secret).CountAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "End " + name }).ClickAsync();
        await Assertions.Expect(page.GetByText("ended").First).ToBeVisibleAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(secret, "/api/v1/checks"));
    }

    [Fact]
    public async Task A_token_gives_nothing_beyond_its_day_its_persons_roles_and_its_persons_account()
    {
        using Caller administrator = await Caller.OfAsync(desk, "root@licet.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/orders")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/lists")).StatusCode);

        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        DeskContext context = scope.ServiceProvider.GetRequiredService<DeskContext>();
        using Caller sofia = await Caller.OfAsync(desk, "sofia@nordwind.example");
        Assert.Equal(HttpStatusCode.OK, (await sofia.GetAsync("/orders")).StatusCode);
        Assert.DoesNotContain(
            sofia.Token,
            await context.Tokens.Select(t => t.Hash).ToListAsync(Ct),
            StringComparer.Ordinal
        );
        string account = await context
            .Users.Where(u => u.UserName == "sofia@nordwind.example")
            .Select(u => u.Id)
            .SingleAsync(Ct);
        ApiTokens tokens = scope.ServiceProvider.GetRequiredService<ApiTokens>();
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        string over = (await tokens.MakeAsync(account, "over", ["orders"], today, Ct)).Secret!;
        await context
            .Tokens.Where(t => t.Name == "over")
            .ExecuteUpdateAsync(set => set.SetProperty(t => t.Through, today.AddDays(-1)), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(over, "/api/v1/orders"));
    }

    /// <summary>Where tokens are made, and not in the page: whoever makes one meets the same limits.</summary>
    [Fact]
    public async Task No_token_is_made_without_a_name_for_nothing_for_longer_than_a_year_or_beyond_fifty()
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        ApiTokens tokens = scope.ServiceProvider.GetRequiredService<ApiTokens>();
        DateOnly today = DateOnly.FromDateTime(DateTime.UtcNow);
        const string account = "nobody-else";
        Assert.Equal(
            [TokenFault.Name, TokenFault.Scopes, TokenFault.Through],
            (await tokens.MakeAsync(account, "", [], today.AddDays(ApiTokens.MostDays + 1), Ct)).Faults
        );
        Assert.Equal(
            [TokenFault.Scopes, TokenFault.Through],
            (await tokens.MakeAsync(account, "x", ["everything"], today.AddDays(-1), Ct)).Faults
        );
        for (int i = 0; i < ApiTokens.Most; i++)
        {
            Assert.NotNull((await tokens.MakeAsync(account, "x", ["orders"], today.AddDays(i), Ct)).Secret);
        }

        Assert.Equal([TokenFault.TooMany], (await tokens.MakeAsync(account, "x", ["orders"], today, Ct)).Faults);
        Assert.True(await tokens.EndAsync((await tokens.OfAsync(account, Ct))[0].Id, account, Ct));
        Assert.NotNull((await tokens.MakeAsync(account, "x", ["orders"], today, Ct)).Secret);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("licet_AAAA")]
    [InlineData("x")]
    public async Task Without_a_token_that_holds_nothing_is_answered(string? token)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token, "/api/v1/me"));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(token, "/api/v1/orders/PO-1"));
        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(token, "/api/v2/orders"));
    }

    [Fact]
    public async Task A_sign_in_of_a_browser_is_none_for_programs()
    {
        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync("ana@nordwind.example");
        Assert.Equal(401, (await page.APIRequest.GetAsync(desk.Address + "/api/v1/orders")).Status);
    }

    private async Task<HttpStatusCode> AskAsync(string? token, string path)
    {
        using HttpClient client = new() { BaseAddress = new Uri(desk.Address) };
        if (token is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        }

        using HttpResponseMessage answer = await client.GetAsync(path, Ct);
        Assert.NotEqual("text/html", answer.Content.Headers.ContentType?.MediaType);
        return answer.StatusCode;
    }
}
