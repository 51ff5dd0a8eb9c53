using Licet.Cli;
using Licet.Core.Counterparties;
using Licet.Data;
using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;

namespace Licet.Admin.People;

/// <summary>Accounts of a desk's database, as commands ask for them.</summary>
internal static class DeskPeople
{
    private const string Administrator = "administrator";

    /// <summary>End of a lock that only a person ends; a whole second, which each database keeps.</summary>
    public static DateTimeOffset Forever { get; } = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>What can be given here: the installation's own role, and those of an exporter's people.</summary>
    public static IReadOnlyList<string> Roles { get; } =
    [Administrator, "applicant-preparer", "applicant-signer", CounterpartyActs.Analyst];

    /// <exception cref="BadInputException">The database has no desk, or one of another version.</exception>
    public static async Task AskAsync(DeskContext desk, Place place, CancellationToken ct)
    {
        if ((await desk.Database.GetPendingMigrationsAsync(ct)).Any())
        {
            throw new BadInputException(
                $"{place.Name}: there is no desk of this program's version here: start the desk once"
            );
        }
    }

    public static async Task<IReadOnlyList<Account>> AllAsync(DeskContext desk, CancellationToken ct) =>
        await desk.Users.AsNoTracking().Include(a => a.Grants).OrderBy(a => a.UserName).ToListAsync(ct);

    /// <exception cref="BadInputException">Nobody has the name.</exception>
    public static async Task<Account> FindAsync(DeskContext desk, string person, CancellationToken ct) =>
        await desk.Users.Include(a => a.Grants).FirstOrDefaultAsync(a => a.UserName == person, ct)
        ?? throw new BadInputException(
            $"{BadInputException.Shown(person)}: nobody signs in under this name; see: licet-admin people list"
        );

    /// <summary>Why a person may not have a role; null where the person may.</summary>
    public static async Task<string?> WhyNotAsync(
        DeskContext desk,
        Account account,
        string role,
        DateOnly today,
        CancellationToken ct
    )
    {
        OrganizationKind? kind = account.Organization is { } id
            ? (await desk.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == id, ct))?.Kind
            : null;
        return !Roles.Contains(role)
                ? $"ROLE: expected {string.Join(", ", Roles)}; found {BadInputException.Shown(role)}"
            : role == Administrator && account.Organization is not null
                ? $"{account.UserName}: acts for {account.Organization}; an administrator sees no organization's business"
            : role != Administrator && kind != OrganizationKind.Exporter
                ? $"{account.UserName}: is nobody of an exporter, whose people have the role {role}"
            : account.Grants.Any(g => g.Role == role && g.IsLive(today)) ? $"{account.UserName}: is {role} already"
            : null;
    }

    /// <summary>Whether nobody else could keep the installation.</summary>
    public static async Task<bool> IsLastAdministratorAsync(
        DeskContext desk,
        Account account,
        DateOnly today,
        CancellationToken ct
    )
    {
        string[] keepers =
        [
            .. (await AllAsync(desk, ct))
                .Where(a => a.LockoutEnd != Forever && a.Organization is null)
                .Where(a => a.Grants.Any(g => g.Role == Administrator && g.IsLive(today)))
                .Select(a => a.Id),
        ];
        return keepers is [var only] && only == account.Id;
    }
}
