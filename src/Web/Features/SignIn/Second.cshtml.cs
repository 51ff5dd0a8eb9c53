using Licet.Data.Desk;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.SignIn;

/// <summary>The second factor of who gave the right password a moment ago.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class SecondModel(SignInManager<Account> signing, IStringLocalizer<Texts> texts) : DeskPage
{
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await signing.GetTwoFactorAuthenticationUserAsync() is null ? RedirectToPage("/SignIn/Index") : Page();

    public async Task<IActionResult> OnPostAsync(string? code)
    {
        string plain = string.Concat((code ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
        if (plain.Length == 0)
        {
            Wrong("code", texts["Enter the code"]);
            return Again();
        }

        var result =
            plain.Length == 6
                ? await signing.TwoFactorAuthenticatorSignInAsync(plain, isPersistent: false, rememberClient: false)
                : await signing.TwoFactorRecoveryCodeSignInAsync((code ?? "").Trim());
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(To) ? To! : "/");
        }

        Wrong(
            "code",
            result.IsLockedOut
                ? texts["Too many tries: wait a quarter of an hour, or ask your administrator"]
                : texts["The code is not right, or no longer"]
        );
        return Again();
    }
}
