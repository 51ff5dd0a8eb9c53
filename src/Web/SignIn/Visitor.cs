using System.Security.Claims;
using Licet.Core.Review;
using Licet.Data.Desk;

namespace Licet.Web.SignIn;

/// <summary>Who asks, in the words of the core: the person, and the organization for which the person acts.</summary>
public sealed class Visitor(IHttpContextAccessor context)
{
    private ClaimsPrincipal Principal => context.HttpContext!.User;

    public bool IsSignedIn => Principal.Identity?.IsAuthenticated == true;

    /// <summary>The person's id in every history; empty for a stranger.</summary>
    public string Id => Principal.Identity?.Name ?? "";

    /// <summary>As people write it.</summary>
    public string Called => Principal.FindFirstValue(LiveGrants.Called) ?? Id;

    /// <summary>Null for the installation's own people and for strangers: they have nothing of any organization.</summary>
    public string? Organization => Principal.FindFirstValue(LiveGrants.Organization);

    /// <summary>What the person's organization is; null for people of none, for strangers, and where no role of theirs lives today.</summary>
    public OrganizationKind? Kind =>
        Enum.TryParse(Principal.FindFirstValue(LiveGrants.Kind), out OrganizationKind kind) ? kind : null;

    public bool Is(string role) => Principal.IsInRole(role);

    /// <summary>The person as the core asks for it, in the roles that processes know.</summary>
    public Person Person =>
        new(
            Id,
            [.. Principal.FindAll(ClaimTypes.Role).Select(c => c.Value).Where(RolesHere.IsOfProcess)],
            Principal.FindFirstValue(LiveGrants.Agency)
        )
        {
            Applicant = Kind == OrganizationKind.Exporter ? Organization : null,
        };

    /// <summary>The person in the exporter's own roles too, for what happens in the own house; null organization for those of none.</summary>
    public Person PersonInHouse =>
        new(Id, [.. Principal.FindAll(ClaimTypes.Role).Select(c => c.Value)]) { Applicant = Organization };
}
