using Licet.Data.Desk;
using Licet.Web.Look;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.SignIn;

/// <summary>Name and password. What is wrong of the two is not told: nobody learns here who has an account.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(
    SignInManager<Account> signing,
    UserManager<Account> accounts,
    DeskSettings settings,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    [BindProperty(Name = "person")]
    public string? Person { get; set; }

    /// <summary>Where the visitor wanted to go; only a path of this site is followed.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

    public void OnGet(string? elsewhere)
    {
        if (elsewhere == "failed")
        {
            Wrong("", texts["The sign-in with {0} came to nothing", settings.OpenId?.Called ?? ""]);
        }
        else if (elsewhere == "locked")
        {
            Wrong("", texts["Too many tries: wait a quarter of an hour, or ask your administrator"]);
        }
    }

    /// <summary>Who else may say who somebody is; null where nobody may.</summary>
    public OpenIdSettings? Elsewhere => settings.OpenId;

    public string WayElsewhere => "/sign-in/elsewhere" + (Url.IsLocalUrl(To) ? "?to=" + Uri.EscapeDataString(To!) : "");

    /// <summary>What the browser is to sign; the same for everybody, so that it tells of nobody whether there is an account.</summary>
    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await signing.MakePasskeyRequestOptionsAsync(null), "application/json");

    /// <summary>A passkey is two factors, the device and what unlocks it: no code is asked for.</summary>
    public async Task<IActionResult> OnPostPasskeyAsync(string? credential)
    {
        if (string.IsNullOrEmpty(credential))
        {
            Wrong("", texts["This needs scripts, and a browser that knows passkeys."]);
            return Again();
        }

        if (await ShownAsync(credential) is not { Succeeded: true } shown)
        {
            Wrong("", texts["The passkey is not known here, or was taken away"]);
            return Again();
        }

        if (await accounts.IsLockedOutAsync(shown.User))
        {
            Wrong("", texts["Too many tries: wait a quarter of an hour, or ask your administrator"]);
            return Again();
        }

        // How often the device signed: one that was copied gives itself away.
        await accounts.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey);
        await signing.SignInAsync(shown.User, isPersistent: false, "passkey");
        return LocalRedirect(Url.IsLocalUrl(To) ? To! : "/");
    }

    /// <summary>Null where nothing was asked for, or too long ago.</summary>
    private async Task<PasskeyAssertionResult<Account>?> ShownAsync(string credential)
    {
        try
        {
            return await signing.PerformPasskeyAssertionAsync(credential);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    public async Task<IActionResult> OnPostAsync(string? password)
    {
        string person = (Person ?? "").Trim().ToLowerInvariant();
        if (person.Length == 0)
        {
            Wrong("person", texts["Enter your name here"]);
        }

        if (string.IsNullOrEmpty(password))
        {
            Wrong("password", texts["Enter your password"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        var result = await signing.PasswordSignInAsync(person, password!, isPersistent: false, lockoutOnFailure: true);
        if (result.Succeeded)
        {
            return LocalRedirect(Url.IsLocalUrl(To) ? To! : "/");
        }

        if (result.RequiresTwoFactor)
        {
            return RedirectToPage("/SignIn/Second", new { to = To });
        }

        Wrong(
            "person",
            result.IsLockedOut
                ? texts["Too many tries: wait a quarter of an hour, or ask your administrator"]
                : texts["Name and password do not belong together"]
        );
        return Again();
    }
}
