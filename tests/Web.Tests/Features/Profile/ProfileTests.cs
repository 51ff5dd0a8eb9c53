using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using Licet.Data.Desk;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Licet.Web.Tests.Features.Profile;

[Collection(typeof(OnSecondDesk))]
public class ProfileTests(DeskRun desk, Browser browser)
{
    [Fact]
    public async Task With_a_second_factor_a_password_alone_does_not_let_in()
    {
        const string name = "two@nordwind.example";
        await using (AsyncServiceScope scope = desk.Services.CreateAsyncScope())
        {
            Account account = new()
            {
                UserName = name,
                Called = "Two",
                Organization = "nordwind-valves",
                Grants = [new() { Role = "applicant-signer", From = new(2019, 1, 1) }],
            };
            await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(account, "license-2019");
        }

        IPage page = await browser.OpenAsync(desk);
        await page.SignInAsync(name);
        await page.GotoAsync("/account");
        string secret = await page.Locator("#secret").InnerTextAsync();
        await page.Locator("#code").FillAsync("000000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Assertions.Expect(page.Locator("#code-error")).ToBeVisibleAsync();
        await page.Locator("#code").FillAsync(Code(secret));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        string recovery = await page.Locator("ul.lc-mono li").First.InnerTextAsync();
        await page.LooksRightAsync("account");
        IPage again = await browser.OpenAsync(desk);
        await again.GotoAsync("/sign-in");
        await again.GetByLabel("Your name here").FillAsync(name);
        await again.GetByLabel("Password").FillAsync("license-2019");
        await again
            .GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await again.ArrivesAsync("**/sign-in/second**");
        Assert.Contains("/sign-in", (await again.GotoAsync("/orders"))!.Url, StringComparison.Ordinal);
        await again.GotoAsync("/sign-in/second");
        await again.LooksRightAsync("second-factor");
        await again.Locator("#code").FillAsync(recovery);
        await again
            .GetByRole(AriaRole.Main)
            .GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true })
            .ClickAsync();
        await Assertions.Expect(again.GetByText("Good day, Two")).ToBeVisibleAsync();
    }

    /// <summary>RFC 6238: six digits for the half minute that is.</summary>
    private static string Code(string secret)
    {
        const string letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
        string bits = string.Concat(
            secret
                .Where(c => !char.IsWhiteSpace(c))
                .Select(c =>
                    Convert
                        .ToString(letters.IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2)
                        .PadLeft(5, '0')
                )
        );
        byte[] key = [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(i * 8, 8), 2))];
        byte[] counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, DateTimeOffset.UtcNow.ToUnixTimeSeconds() / 30);
#pragma warning disable CA5350 // The algorithm of every authenticator.
        byte[] hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        int code = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & int.MaxValue;
        return (code % 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
    }
}
