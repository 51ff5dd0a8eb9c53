using Licet.Data.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.SignIn;

/// <summary>Signs out; who comes by a link finds the way to sign in.</summary>
[AllowAnonymous]
public sealed class OutModel(SignInManager<Account> signing) : PageModel
{
    public IActionResult OnGet() => RedirectToPage("/SignIn/Index");

    public async Task<IActionResult> OnPostAsync()
    {
        await signing.SignOutAsync();
        return RedirectToPage("/SignIn/Index");
    }
}
