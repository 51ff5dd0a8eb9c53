using System.Security.Claims;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace Licet.Web.Features.Profile;

/// <summary>For whom a token acts, and what it may.</summary>
/// <param name="Person">The person's id in every history.</param>
/// <param name="Organization">Null for the installation's own people.</param>
public sealed record ProfileView(
    string Person,
    string? Organization,
    IReadOnlyList<string> Roles,
    IReadOnlyList<string> Scopes
);

internal static class ProfileOperations
{
    public static void MapProfile(this RouteGroupBuilder api) =>
        api.MapGet("/me", Me)
            .WithName("me")
            .WithTags("Account")
            .WithSummary("For whom the token acts, and what it may at this moment")
            .RequireAuthorization(
                new AuthorizationPolicyBuilder(TokenSignIn.SchemeName).RequireAuthenticatedUser().Build()
            );

    private static ProfileView Me(Visitor visitor, ClaimsPrincipal user) =>
        new(
            visitor.Id,
            visitor.Organization,
            [.. user.FindAll(ClaimTypes.Role).Select(c => c.Value).Order(StringComparer.Ordinal)],
            [.. user.FindAll(TokenSignIn.Scope).Select(c => c.Value).Order(StringComparer.Ordinal)]
        );
}
