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
    public static IReadOnlyList<KeyValuePair<string, string>> Roles { get; } =
    [
        new(DeskRoles.Preparer, "Preparer of an exporter"),
        new(DeskRoles.Signer, "Signer of an exporter"),
        new(DeskRoles.Analyst, "Compliance analyst of an exporter"),
        new(DeskRoles.Administrator, "Administrator of this installation"),
    ];

    public IReadOnlyList<Account> Accounts { get; private set; } = [];

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
        if (await desk.Grants.FindAsync([grant], ct) is { } found && found.IsLive(Today))
        {
            // Today is the first day on which it gives nothing.
            found.Through = Today.AddDays(-1);
            await desk.SaveChangesAsync(ct);
        }

        return RedirectToPage();
    }

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

    public string Typed(string field) => Request.HasFormContentType ? Request.Form[field].ToString().Trim() : "";

    public string Words(string role) => Roles.FirstOrDefault(r => r.Key == role) is { Value: { } words } ? words : role;

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

        bool ownPeople = Typed("organization").Length == 0;
        if (!Roles.Any(r => r.Key == Typed("role")))
        {
            Wrong("role", texts["Choose what the person may be"]);
        }
        else if (ownPeople != (Typed("role") == DeskRoles.Administrator))
        {
            Wrong(
                "organization",
                ownPeople
                    ? texts["An exporter's person acts for an organization: choose it"]
                    : texts["An administrator sees no organization's business: choose none"]
            );
        }
        else if (!ownPeople && !Organizations.Any(o => o.Key == Typed("organization")))
        {
            Wrong("organization", texts["There is no such organization"]);
        }
    }

    private async Task ShownAsync(CancellationToken ct)
    {
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
