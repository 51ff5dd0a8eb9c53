using Licet.Data.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Passkeys;

/// <summary>With an authenticator that Chromium simulates; the ceremonies are the browser's and the server's own.</summary>
[Collection(typeof(OnSecondDesk))]
public class PasskeyTests(DeskRun desk, Browser browser)
{
    private const string Password = "license-2019";

    /// <summary>A passkey belongs to a name: an address of numbers has none.</summary>
    private string Site => desk.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    [Fact]
    public async Task Who_made_a_passkey_signs_in_with_it_until_it_is_taken_away()
    {
        await MadeAsync("key@nordwind.example", "Kay");
        IPage page = await SignedInAsync("key@nordwind.example");
        await page.GotoAsync(Site + "/account/passkeys");
        await page.LooksRightAsync("passkeys-none");
        ILocator make = page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" });
        await page.GetByLabel("Name").FillAsync("laptop");
        await page.GetByLabel("Your password").FillAsync("not the password");
        await make.ClickAsync();
        await Assertions.Expect(page.GetByText("That is not your password")).ToBeVisibleAsync();
        await page.LooksRightAsync("passkeys-fault");
        await page.GetByLabel("Your password").FillAsync(Password);
        await make.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "laptop" })).ToBeVisibleAsync();
        await page.LooksRightAsync("passkeys");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(Site + "/sign-in?to=%2Forders");
        await page.LooksRightAsync("sign-in-passkey");
        ILocator use = page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" });
        await use.ClickAsync();
        await page.ArrivesAsync(Site + "/orders");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Kay" })).ToBeVisibleAsync();

        // Who is shut out is shut out with a passkey too.
        await LockAsync("key@nordwind.example", DateTimeOffset.UtcNow.AddMinutes(5));
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Site + "/sign-in");
        await use.ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("Too many tries");
        await LockAsync("key@nordwind.example", null);
        await use.ClickAsync();
        await page.ArrivesAsync(Site + "/");

        await page.GotoAsync(Site + "/account/passkeys");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it away laptop" }).ClickAsync();
        await Assertions.Expect(page.GetByText("You have no passkeys.")).ToBeVisibleAsync();
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Site + "/sign-in");
        await use.ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("not known here");
    }

    /// <summary>What one person's browser made becomes no passkey of another, and made-up ones are told as such.</summary>
    [Fact]
    public async Task What_was_not_asked_for_is_refused()
    {
        await MadeAsync("keen@nordwind.example", "Keen");
        IPage page = await SignedInAsync("keen@nordwind.example");
        await page.GotoAsync(Site + "/account/passkeys");
        string token = await page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
        foreach (string credential in new[] { "", "{", "{}", "[1]", "\"x\"", Forged })
        {
            IAPIResponse made = await PostAsync(page, "/account/passkeys?handler=Make", token, credential);
            Assert.Equal(422, made.Status);
        }

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(Site + "/sign-in");
        token = await page.Locator("input[name=__RequestVerificationToken]").First.InputValueAsync();
        foreach (string credential in new[] { "", "{", "{}", "[1]", Forged })
        {
            IAPIResponse used = await PostAsync(page, "/sign-in?handler=Passkey", token, credential);
            Assert.Equal(422, used.Status);
            await PostAsync(page, "/sign-in?handler=Options", token, "");
        }
    }

    [Fact]
    public async Task Without_scripts_the_page_says_that_it_needs_them()
    {
        IPage page = await browser.OpenAsync(desk, scripts: false);
        await page.SignInAsync("sofia@nordwind.example");
        await page.GotoAsync("/account/passkeys");
        await Assertions.Expect(page.GetByText("This needs scripts").First).ToBeVisibleAsync();
        await page.GetByLabel("Name").FillAsync("laptop");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey" }).ClickAsync();
        await Assertions.Expect(page.Locator("#faults")).ToContainTextAsync("This needs scripts");
        Assert.Equal("laptop", await page.GetByLabel("Name").InputValueAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync("/sign-in");
        await Assertions
            .Expect(page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }))
            .ToBeHiddenAsync();
    }

    private const string Forged =
        """{"id":"AAAA","rawId":"AAAA","type":"public-key","clientExtensionResults":{},"response":{"clientDataJSON":"e30","authenticatorData":"AAAA","signature":"AAAA","attestationObject":"AAAA","userHandle":"AAAA"}}""";

    private async Task<IAPIResponse> PostAsync(IPage page, string path, string token, string credential)
    {
        IFormData form = page.APIRequest.CreateFormData();
        form.Set("__RequestVerificationToken", token);
        form.Set("credential", credential);
        form.Set("name", "forged");
        return await page.APIRequest.PostAsync(Site + path, new() { Form = form });
    }

    private async Task<IPage> SignedInAsync(string person)
    {
        IPage page = await browser.OpenAsync(desk);
        ICDPSession devices = await page.Context.NewCDPSessionAsync(page);
        await devices.SendAsync("WebAuthn.enable");
        await devices.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = new Dictionary<string, object>
                {
                    ["protocol"] = "ctap2",
                    ["transport"] = "internal",
                    ["hasResidentKey"] = true,
                    ["hasUserVerification"] = true,
                    ["isUserVerified"] = true,
                    ["automaticPresenceSimulation"] = true,
                },
            }
        );
        await page.GotoAsync(Site + "/sign-in");
        await page.GetByLabel("Your name here").FillAsync(person);
        await page.GetByLabel("Password").FillAsync(Password);
        await page.GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await page.ArrivesAsync(Site + "/");
        return page;
    }

    private async Task MadeAsync(string name, string called)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        Account account = new()
        {
            UserName = name,
            Called = called,
            Organization = "nordwind-valves",
            Grants = [new() { Role = "applicant-signer", From = new(2019, 1, 1) }],
        };
        await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
    }

    private async Task LockAsync(string name, DateTimeOffset? until)
    {
        await using AsyncServiceScope scope = desk.Services.CreateAsyncScope();
        UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        await accounts.SetLockoutEndDateAsync((await accounts.FindByNameAsync(name))!, until);
    }
}
