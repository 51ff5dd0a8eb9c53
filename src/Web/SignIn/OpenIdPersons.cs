using System.Security.Claims;
using Licet.Data.Desk;
using Microsoft.AspNetCore.Identity;

namespace Licet.Web.SignIn;

/// <summary>
/// Whom a provider's word means here. Nobody comes in whom an administrator did not enter: the provider says who it is, the grants say what
/// the person may. Once known, a person is known by the provider's own key, whatever the name becomes.
/// </summary>
public sealed class OpenIdPersons(UserManager<Account> accounts)
{
    /// <summary>Null where nobody here is meant, or the account is another's at the provider.</summary>
    public async Task<Account?> FindAsync(ClaimsPrincipal said, OpenIdSettings provider)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(provider);
        string issuer = provider.Authority.AbsoluteUri;
        if (said.FindFirstValue("sub") is not { Length: > 0 } key)
        {
            return null;
        }

        if (await accounts.FindByLoginAsync(issuer, key) is { } known)
        {
            return known;
        }

        if (
            said.FindFirstValue(provider.Claim) is not { Length: > 0 } name
            || (
                provider.Claim == "email"
                && !string.Equals(said.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase)
            )
            || await accounts.FindByNameAsync(name.ToLowerInvariant()) is not { } named
            || (await accounts.GetLoginsAsync(named)).Any(l => l.LoginProvider == issuer)
        )
        {
            return null;
        }

        IdentityResult kept = await accounts.AddLoginAsync(named, new(issuer, key, provider.Called));
        return kept.Succeeded ? named : null;
    }
}
