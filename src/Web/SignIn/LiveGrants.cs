using System.Security.Claims;
using Licet.Data.Desk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.SignIn;

/// <summary>
/// What a person may be is asked with each request, not once at sign-in: a grant that ended yesterday, or was taken away a minute ago,
/// gives nothing.
/// </summary>
public sealed class LiveGrants(DeskContext desk, TimeProvider time) : IClaimsTransformation
{
    public const string Organization = "licet:organization";
    public const string Called = "licet:called";
    private const string Marked = "licet:live";

    public async Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal)
    {
        ArgumentNullException.ThrowIfNull(principal);
        if (
            principal.Identity?.IsAuthenticated != true
            || principal.HasClaim(c => c.Type == Marked)
            || principal.FindFirstValue(ClaimTypes.NameIdentifier) is not { } id
        )
        {
            return principal;
        }

        Account? account = await desk.Users.AsNoTracking().Include(a => a.Grants).FirstOrDefaultAsync(a => a.Id == id);
        ClaimsIdentity live = new();
        live.AddClaim(new(Marked, "yes"));
        if (account is not null)
        {
            DateOnly today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
            live.AddClaim(new(Called, account.Called));
            if (account.Organization is { } organization)
            {
                live.AddClaim(new(Organization, organization));
            }

            live.AddClaims(
                account
                    .Grants.Where(g => g.IsLive(today) && DeskRoles.Fits(g.Role, account.Organization))
                    .Select(g => new Claim(live.RoleClaimType, g.Role))
            );
        }

        principal.AddIdentity(live);
        return principal;
    }
}
