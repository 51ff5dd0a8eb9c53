using Licet.Data.Desk;
using Licet.Web.Law;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.Demo;

/// <summary>Fills an empty installation, so that every page has something real in it; one that holds people already stays as it is.</summary>
internal sealed class DemoSituation(IServiceScopeFactory scopes, Chosen chosen)
{
    private static readonly DateOnly s_since = new(2019, 1, 1);

    public async Task FillAsync(CancellationToken ct)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        DeskContext desk = scope.ServiceProvider.GetRequiredService<DeskContext>();
        if (await desk.Users.AnyAsync(ct))
        {
            return;
        }

        desk.Organizations.AddRange(DemoPeople.Organizations);
        await chosen.EnterOfficeAsync("Licensing Office (demonstration)\n1 Example Street\nCapital City", ct);
        await desk.SaveChangesAsync(ct);
        UserManager<Account> accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        // The same for all of them, and hashed once: each time takes as long as it should for a person.
        string hash = accounts.PasswordHasher.HashPassword(new(), DemoPeople.Password);
        foreach (DemoPerson person in DemoPeople.All)
        {
            Account account = new()
            {
                UserName = person.Id,
                Called = person.Called,
                Organization = person.Organization,
                PasswordHash = hash,
                Grants = [.. person.Roles.Select(r => new Grant { Role = r, From = s_since })],
            };
            IdentityResult made = await accounts.CreateAsync(account);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(" ", made.Errors.Select(e => e.Description)));
            }
        }

        var licenses = await scope.ServiceProvider.GetRequiredService<DemoReplay>().FillAsync(DemoBusiness.Seat, ct);
        await scope.ServiceProvider.GetRequiredService<DemoSigning>().FillAsync(licenses, ct);
        await scope.ServiceProvider.GetRequiredService<DemoBusiness>().FillAsync(ct);
        await scope.ServiceProvider.GetRequiredService<DemoParties>().FillAsync(ct);
    }
}
