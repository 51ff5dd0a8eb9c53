using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Licet.Web.Features.SignIn;

/// <summary>The way to the provider of OpenID Connect and back; not there where none is set.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class ElsewhereModel(
    SignInManager<Account> signing,
    UserManager<Account> accounts,
    OpenIdPersons persons,
    Refusals refusals,
    DeskSettings settings
) : DeskPage
{
    public string Provider => settings.OpenId?.Called ?? "";

    public IActionResult OnGet(string? to) =>
        settings.OpenId is null
            ? NotFound()
            : Challenge(
                new AuthenticationProperties
                {
                    RedirectUri = Url.Page("/SignIn/Elsewhere", "Back", new { to = Url.IsLocalUrl(to) ? to : null }),
                },
                OpenIdSettings.Scheme
            );

    public async Task<IActionResult> OnGetBackAsync(string? to)
    {
        if (settings.OpenId is not { } provider)
        {
            return NotFound();
        }

        AuthenticateResult said = await HttpContext.AuthenticateAsync(IdentityConstants.ExternalScheme);
        await HttpContext.SignOutAsync(IdentityConstants.ExternalScheme);
        if (!said.Succeeded)
        {
            return RedirectToPage("/SignIn/Index", new { elsewhere = "failed" });
        }

        if (await persons.FindAsync(said.Principal, provider) is not { } person)
        {
            await refusals.KeepAsync("known elsewhere and not here", HttpContext);
            Response.StatusCode = StatusCodes.Status403Forbidden;
            return Page();
        }

        if (await accounts.IsLockedOutAsync(person))
        {
            return RedirectToPage("/SignIn/Index", new { elsewhere = "locked" });
        }

        var result = await signing.ExternalLoginSignInAsync(
            provider.Authority.AbsoluteUri,
            said.Principal.FindFirst("sub")!.Value,
            isPersistent: false,
            bypassTwoFactor: false
        );
        string? way = Url.IsLocalUrl(to) ? to : null;
        return result.RequiresTwoFactor ? RedirectToPage("/SignIn/Second", new { to = way })
            : result.Succeeded ? LocalRedirect(way ?? "/")
            : RedirectToPage("/SignIn/Index", new { elsewhere = "failed" });
    }
}
