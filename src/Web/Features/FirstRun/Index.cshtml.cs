using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Features.People;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.FirstRun;

/// <summary>Makes the first administrator, once.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(
    FirstVisit first,
    DeskContext desk,
    UserManager<Account> accounts,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (first.Code is null)
        {
            context.Result = NotFound();
        }
    }

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken ct)
    {
        if (!first.Is(Typed("code")))
        {
            Wrong("code", texts["This is not the code that the program printed"]);
            return Again();
        }

        if (Typed("called").Length == 0)
        {
            Wrong("called", texts["Enter how you are called"]);
            return Again();
        }

        Account account = new()
        {
            UserName = Typed("person"),
            Called = Typed("called"),
            Grants = [new Grant { Role = DeskRoles.Administrator, From = log.Today }],
        };
        IdentityResult made = await accounts.CreateAsync(account, password ?? "");
        if (!made.Succeeded)
        {
            foreach (IdentityError error in made.Errors)
            {
                Wrong(
                    error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "person",
                    error.Description
                );
            }

            return Again();
        }

        first.Done();
        if (OrganizationIds.Of(Typed("organizationName")) is { Length: > 0 } id)
        {
            desk.Organizations.Add(new OrganizationRow { Id = id, Name = Typed("organizationName") });
            await desk.SaveChangesAsync(ct);
        }

        return Redirect("/sign-in?to=/settings");
    }
}
