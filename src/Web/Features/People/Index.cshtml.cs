using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.People;

/// <summary>Accounts and grants. A grant is ended, never deleted: who could do what on which day stays to be seen.</summary>
[ForAdministrators]
public sealed class IndexModel(
    DeskContext desk,
    UserManager<Account> accounts,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>What was refused last, the newest first.</summary>
    public IReadOnlyList<RefusalRow> Refused { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Organizations { get; private set; } = [];

    public DateOnly Today => log.Today;

    [TempData]
    public string? Told { get; set; }

    public Task OnGetAsync(CancellationToken ct) => ShownAsync(ct);

    public async Task<IActionResult> OnPostAddAsync(string? password, CancellationToken ct)
    {
        await ShownAsync(ct);
        Check();
        if (Faults.Count > 0)
        {
            return Again();
        }

        Account account = new()
        {
            UserName = Typed("id"),
            Called = Typed("called"),
            Organization = Typed("organization") is { Length: > 0 } organization ? organization : null,
            Grants = [new Grant { Role = Typed("role"), From = Today }],
        };
        IdentityResult made = await accounts.CreateAsync(account, password ?? "");
        if (made.Succeeded)
        {
            Told = texts["{0} may sign in.", account.Called];
            return RedirectToPage();
        }

        foreach (IdentityError error in made.Errors)
        {
            Wrong(error.Code.StartsWith("Password", StringComparison.Ordinal) ? "password" : "id", error.Description);
        }

        return Again();
    }

    public async Task<IActionResult> OnPostEndAsync(long grant, CancellationToken ct)
    {
        await ShownAsync(ct);
        if (await desk.Grants.FindAsync([grant], ct) is not { } found || !found.IsLive(Today))
        {
            return RedirectToPage();
        }

        if (found.Role == DeskRoles.Administrator && Administrators() == 1)
        {
            Wrong("", texts["Somebody keeps the installation: the last administrator stays one"]);
            return Again();
        }

        // Today is the first day on which it gives nothing.
        found.Through = Today.AddDays(-1);
        await desk.SaveChangesAsync(ct);
        return RedirectToPage();
    }

    private int Administrators() =>
        Accounts.Count(a =>
            a.Organization is null && a.Grants.Any(g => g.Role == DeskRoles.Administrator && g.IsLive(Today))
        );

    public async Task<IActionResult> OnPostOrganizationAsync(CancellationToken ct)
    {
        await ShownAsync(ct);
        string name = Typed("organizationName");
        string id = OrganizationIds.Of(name);
        if (id.Length == 0)
        {
            Wrong("organizationName", texts["Enter the legal name"]);
        }
        else if (Organizations.Any(o => o.Key == id))
        {
            Wrong("organizationName", texts["There is one of this name"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        desk.Organizations.Add(new OrganizationRow { Id = id, Name = name });
        await desk.SaveChangesAsync(ct);
        return RedirectToPage();
    }

    private void Check()
    {
        if (Typed("id").Length == 0)
        {
            Wrong("id", texts["Enter a name"]);
        }

        if (Typed("called").Length == 0)
        {
            Wrong("called", texts["Enter how the person is called"]);
        }

        string? organization = Typed("organization") is { Length: > 0 } typed ? typed : null;
        if (!DeskRoles.Granted.Any(r => r.Key == Typed("role")))
        {
            Wrong("role", texts["Choose what the person may be"]);
        }
        else if (!DeskRoles.Fits(Typed("role"), organization))
        {
            Wrong(
                "organization",
                organization is null
                    ? texts["An exporter's person acts for an organization: choose it"]
                    : texts["An administrator sees no organization's business: choose none"]
            );
        }
        else if (organization is not null && !Organizations.Any(o => o.Key == organization))
        {
            Wrong("organization", texts["There is no such organization"]);
        }
    }

    private async Task ShownAsync(CancellationToken ct)
    {
        Refused = await desk.Refusals.AsNoTracking().OrderByDescending(r => r.At).Take(20).ToListAsync(ct);
        Accounts = await desk
            .Users.AsNoTracking()
            .Include(a => a.Grants)
            .OrderBy(a => a.UserName)
            .Take(500)
            .ToListAsync(ct);
        Organizations =
        [
            .. (await desk.Organizations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(ct)).Select(
                o => new KeyValuePair<string, string>(o.Id, o.Name)
            ),
        ];
    }
}
