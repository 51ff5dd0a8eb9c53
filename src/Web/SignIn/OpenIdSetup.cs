using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Licet.Web.SignIn;

/// <summary>Asks the provider; what it says becomes a sign-in of somebody known here, or none (<see cref="OpenIdPersons"/>).</summary>
internal static class OpenIdSetup
{
    private const string Verified = "email_verified";

    public static void AddElsewhere(this AuthenticationBuilder schemes, OpenIdSettings provider) =>
        schemes.AddOpenIdConnect(
            OpenIdSettings.Scheme,
            provider.Called,
            o =>
            {
                o.SignInScheme = IdentityConstants.ExternalScheme;
                o.Authority = provider.Authority.AbsoluteUri;
                o.ClientId = provider.Client;
                o.ClientSecret = provider.Secret;
                o.CallbackPath = OpenIdSettings.Back;
                o.ResponseType = OpenIdConnectResponseType.Code;
                // A form that another site sends would come without the cookie that knows this visit.
                o.ResponseMode = OpenIdConnectResponseMode.Query;
                o.UsePkce = true;
                o.MapInboundClaims = false;
                o.GetClaimsFromUserInfoEndpoint = true;
                o.RequireHttpsMetadata = provider.Authority.Scheme == Uri.UriSchemeHttps;
                o.Scope.Add("email");
                o.ClaimActions.MapUniqueJsonKey(provider.Claim, provider.Claim);
                o.ClaimActions.MapUniqueJsonKey(Verified, Verified);
                o.CorrelationCookie.SameSite = o.NonceCookie.SameSite = SameSiteMode.Lax;
                o.Events.OnRemoteFailure = context =>
                {
                    context.HandleResponse();
                    context.Response.Redirect("/sign-in?elsewhere=failed");
                    return Task.CompletedTask;
                };
            }
        );
}
