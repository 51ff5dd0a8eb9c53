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
        string over = await scope
            .ServiceProvider.GetRequiredService<ApiTokens>()
            .MakeAsync(account, "over", ["orders"], DateOnly.FromDateTime(DateTime.UtcNow).AddDays(-1), Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(over, "/api/v1/orders"));
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
