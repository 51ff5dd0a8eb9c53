using System.Security.Claims;
using Licet.Data.Desk;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace Licet.Web.SignIn;

/// <summary>
/// What a person may be is asked with each request, not once at sign-in: a grant that ended yesterday, or was taken away a minute ago,
/// gives nothing.
/// </summary>
public sealed class LiveGrants(DeskContext desk, RolesHere roles, TimeProvider time) : IClaimsTransformation
{
    public const string Organization = "licet:organization";
    public const string Called = "licet:called";

    /// <summary>What the person's organization is (<see cref="OrganizationKind"/>), where a role in it lives today.</summary>
    public const string Kind = "licet:kind";

    /// <summary>Of an agency's people, its id within the processes.</summary>
    public const string Agency = "licet:agency";
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
            OrganizationRow? of = null;
            if (account.Organization is { } organization)
            {
                live.AddClaim(new(Organization, organization));
                of = await desk.Organizations.AsNoTracking().FirstOrDefaultAsync(o => o.Id == organization);
            }

            // Of an organization that is not known nobody is anything.
            if (account.Organization is null || of is not null)
            {
                live.AddClaims(
                    account
                        .Grants.Where(g => g.IsLive(today) && roles.Fits(g.Role, of?.Kind))
                        .Select(g => new Claim(live.RoleClaimType, g.Role))
                );
            }

            if (of is not null && live.HasClaim(c => c.Type == live.RoleClaimType))
            {
                live.AddClaim(new(Kind, of.Kind.ToString()));
                if (of is { Kind: OrganizationKind.Agency, Agency: { } agency })
                {
                    live.AddClaim(new(Agency, agency));
                }
            }
        }

        principal.AddIdentity(live);
        return principal;
    }
}
