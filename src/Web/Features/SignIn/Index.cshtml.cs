using Licet.Data.Desk;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.SignIn;

/// <summary>Name and password. What is wrong of the two is not told: nobody learns here who has an account.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(SignInManager<Account> signing, IStringLocalizer<Texts> texts) : DeskPage
{
    [BindProperty(Name = "person")]
    public string? Person { get; set; }

    /// <summary>Where the visitor wanted to go; only a path of this site is followed.</summary>
    [BindProperty(Name = "to", SupportsGet = true)]
    public string? To { get; set; }

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
