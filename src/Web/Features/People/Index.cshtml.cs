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
    RolesHere roles,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public IReadOnlyList<Account> Accounts { get; private set; } = [];

    /// <summary>What was refused last, the newest first.</summary>
    public IReadOnlyList<RefusalRow> Refused { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Organizations { get; private set; } = [];

    private IReadOnlyList<OrganizationRow> _organizations = [];

    /// <summary>What can be granted to people of the kinds that have a desk here, and to those of none.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Grantable { get; } =
    [
        .. roles
            .All.Where(r => r.For is null || RolesHere.Kinds.Any(k => k.Key == r.For.ToString()))
            .Select(r => new KeyValuePair<string, string>(r.Id, texts[r.Title])),
    ];

    public IReadOnlyList<KeyValuePair<string, string>> Kinds { get; } =
    [.. RolesHere.Kinds.Select(k => new KeyValuePair<string, string>(k.Key, texts[k.Value]))];

    public IReadOnlyList<KeyValuePair<string, string>> Agencies => roles.Agencies;

    public IReadOnlyList<KeyValuePair<string, string>> Persons =>
        [.. Accounts.Select(a => new KeyValuePair<string, string>(a.UserName!, $"{a.Called}, {a.UserName}"))];

    public string Words(string role) => texts[roles.Words(role)];

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

    /// <summary>Another role for a person who has an account.</summary>
    public async Task<IActionResult> OnPostGrantAsync(CancellationToken ct)
    {
        await ShownAsync(ct);
        Account? account = await desk
            .Users.Include(a => a.Grants)
            .FirstOrDefaultAsync(a => a.UserName == Typed("person"), ct);
        if (account is null)
        {
            Wrong("person", texts["Choose the person"]);
        }

        string role = Typed("further");
        if (!Grantable.Any(r => r.Key == role))
        {
            Wrong("further", texts["Choose what the person may be"]);
        }
        else if (account is not null && !roles.Fits(role, KindOf(account.Organization)))
        {
            Wrong("further", texts["It is no role of the person's organization"]);
        }

        DateOnly? through = Typed("through").Length > 0 ? TypedDay("through", texts, texts["Through"]) : null;
        if (through < Today)
        {
            Wrong("through", texts["The last day is today or later"]);
        }

        if (account is not null && account.Grants.Any(g => g.Role == role && g.IsLive(Today)))
        {
            Wrong("further", texts["The person is it already"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        account!.Grants.Add(
            new Grant
            {
                Role = role,
                From = Today,
                Through = through,
            }
        );
        await desk.SaveChangesAsync(ct);
        Told = texts["{0} may be more from today on.", account.Called];
        return RedirectToPage();
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

        string typed = Typed("kind") is { Length: > 0 } chosen ? chosen : nameof(OrganizationKind.Exporter);
        if (!Kinds.Any(k => k.Key == typed))
        {
            Wrong("kind", texts["Choose what it is"]);
        }

        string? agency = Typed("agency") is { Length: > 0 } said ? said : null;
        if ((typed == nameof(OrganizationKind.Agency)) != (agency is not null))
        {
            Wrong("agency", texts["Choose which agency of the processes it is; only an agency is one"]);
        }
        else if (agency is not null && roles.Agencies.All(a => a.Key != agency))
        {
            Wrong("agency", texts["There is no such choice"]);
        }
        else if (agency is not null && _organizations.Any(o => o.Agency == agency))
        {
            Wrong("agency", texts["Another organization is it already"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        desk.Organizations.Add(
            new OrganizationRow
            {
                Id = id,
                Name = name,
                Kind = Enum.Parse<OrganizationKind>(typed),
                Agency = agency,
            }
        );
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
        if (organization is not null && !Organizations.Any(o => o.Key == organization))
        {
            Wrong("organization", texts["There is no such organization"]);
        }
        else if (Grantable.Any(r => r.Key == Typed("role")) && !roles.Fits(Typed("role"), KindOf(organization)))
        {
            Wrong(
                "organization",
                organization is null ? texts["The person acts for an organization: choose it"]
                    : Typed("role") == DeskRoles.Administrator
                        ? texts["An administrator sees no organization's business: choose none"]
                    : texts["It is no role of that organization's people"]
            );
        }

        if (!Grantable.Any(r => r.Key == Typed("role")))
        {
            Wrong("role", texts["Choose what the person may be"]);
        }
    }

    private OrganizationKind? KindOf(string? organization) =>
        _organizations.FirstOrDefault(o => o.Id == organization)?.Kind;

    private async Task ShownAsync(CancellationToken ct)
    {
        Refused = await desk.Refusals.AsNoTracking().OrderByDescending(r => r.At).Take(20).ToListAsync(ct);
        Accounts = await desk
            .Users.AsNoTracking()
            .Include(a => a.Grants)
            .OrderBy(a => a.UserName)
            .Take(500)
            .ToListAsync(ct);
        _organizations = await desk.Organizations.AsNoTracking().OrderBy(o => o.Name).ToListAsync(ct);
        Organizations = [.. _organizations.Select(o => new KeyValuePair<string, string>(o.Id, o.Name))];
    }
}
