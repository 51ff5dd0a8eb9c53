using System.Security.Claims;
using Licet.Data.Desk;
using Licet.Web.Look;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Profile;

/// <summary>One's own account: password and second factor.</summary>
public sealed class IndexModel(
    UserManager<Account> accounts,
    SignInManager<Account> signing,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    private const int Codes = 8;

    private Account _person = null!;

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool HasSecond => _person.TwoFactorEnabled;

    /// <summary>For an authenticator, in groups of four.</summary>
    public string Secret { get; private set; } = "";

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    [TempData]
    public string? Told { get; set; }

    public Task OnGetAsync() => ShownAsync();

    public async Task<IActionResult> OnPostPasswordAsync(string? old, [FromForm(Name = "new")] string? fresh)
    {
        await ShownAsync();
        IdentityResult changed = await accounts.ChangePasswordAsync(_person, old ?? "", fresh ?? "");
        if (!changed.Succeeded)
        {
            foreach (IdentityError error in changed.Errors)
            {
                Wrong(error.Code == "PasswordMismatch" ? "old" : "new", error.Description);
            }

            return Again();
        }

        await signing.RefreshSignInAsync(_person);
        Told = texts["The password is changed. Who was signed in elsewhere signs in anew."];
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostOnAsync(string? code)
    {
        await ShownAsync();
        if (!await IsRightAsync(code))
        {
            Wrong("code", texts["The code is not right, or no longer"]);
            return Again();
        }

        await accounts.SetTwoFactorEnabledAsync(_person, true);
        RecoveryCodes = [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(_person, Codes) ?? []];
        await signing.RefreshSignInAsync(_person);
        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(string? code)
    {
        await ShownAsync();
        if (!await IsRightAsync(code))
        {
            Wrong("code", texts["The code is not right, or no longer"]);
            return Again();
        }

        await accounts.SetTwoFactorEnabledAsync(_person, false);
        await accounts.ResetAuthenticatorKeyAsync(_person);
        await signing.RefreshSignInAsync(_person);
        return RedirectToPage();
    }

    private Task<bool> IsRightAsync(string? code) =>
        accounts.VerifyTwoFactorTokenAsync(
            _person,
            accounts.Options.Tokens.AuthenticatorTokenProvider,
            string.Concat((code ?? "").Where(char.IsAsciiDigit))
        );

    private async Task ShownAsync()
    {
        _person = (await accounts.GetUserAsync(User))!;
        Roles = [.. User.FindAll(ClaimTypes.Role).Select(c => c.Value).Order(StringComparer.Ordinal)];
        if (!_person.TwoFactorEnabled)
        {
            string? secret = await accounts.GetAuthenticatorKeyAsync(_person);
            if (secret is null)
            {
                await accounts.ResetAuthenticatorKeyAsync(_person);
                secret = await accounts.GetAuthenticatorKeyAsync(_person);
            }

            Secret = string.Join(' ', (secret ?? "").Chunk(4).Select(c => new string(c)));
        }
    }
}
