using Licet.Data.Desk;
using Licet.Web.Serving;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Identity;

namespace Licet.Web.SignIn;

/// <summary>How people sign in: by password, with a second factor where they have one; locked for a while after some wrong tries.</summary>
internal static class SignInSetup
{
    public static IServiceCollection AddSignIn(this IServiceCollection services, DeskSettings settings)
    {
        AuthenticationBuilder schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddScheme<AuthenticationSchemeOptions, TokenSignIn>(TokenSignIn.SchemeName, null);
        schemes.AddIdentityCookies();
        if (settings.OpenId is { } provider)
        {
            schemes.AddElsewhere(provider);
        }

        services
            .AddIdentityCore<Account>(o =>
            {
                o.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyz0123456789._-@";
                o.Password.RequiredLength = 12;
                o.Password.RequireDigit = o.Password.RequireLowercase = false;
                o.Password.RequireUppercase = o.Password.RequireNonAlphanumeric = false;
                o.Password.RequiredUniqueChars = 5;
                o.Lockout.MaxFailedAccessAttempts = 5;
                o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            })
            .AddEntityFrameworkStores<DeskContext>()
            .AddSignInManager()
            .AddDefaultTokenProviders();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "licet";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = settings.CookieSecurity;
            o.LoginPath = "/sign-in";
            o.ReturnUrlParameter = "to";
            o.ExpireTimeSpan = TimeSpan.FromHours(8);
            o.SlidingExpiration = true;
            o.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        foreach (string scheme in new[] { IdentityConstants.ExternalScheme, IdentityConstants.TwoFactorUserIdScheme })
        {
            services.Configure<CookieAuthenticationOptions>(
                scheme,
                o => o.Cookie.SecurePolicy = settings.CookieSecurity
            );
        }

        // The device has to ask its owner, and to know the passkey by itself: nobody types a name first.
        services.Configure<IdentityPasskeyOptions>(o =>
            (o.UserVerificationRequirement, o.ResidentKeyRequirement) = ("required", "required")
        );
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = "licet-form";
            o.Cookie.SecurePolicy = settings.CookieSecurity;
        });
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = TimeSpan.FromMinutes(1));
        AuthorizationBuilder policies = services
            .AddAuthorizationBuilder()
            .SetFallbackPolicy(Else)
            .SetDefaultPolicy(Signed)
            .AddPolicy(
                ForReadersOfCasesAttribute.Name,
                p => p.RequireClaim(LiveGrants.Kind, ForReadersOfCasesAttribute.Kinds)
            )
            .AddPolicy(
                ForReadersOfChangesAttribute.Name,
                p => p.RequireClaim(LiveGrants.Kind, ForReadersOfChangesAttribute.Kinds.Select(k => k.ToString()))
            )
            .AddPolicy(
                ForDecidersOfChangesAttribute.Name,
                p => p.RequireClaim(LiveGrants.Kind, ForDecidersOfChangesAttribute.Kinds.Select(k => k.ToString()))
            );
        foreach (OrganizationKind kind in Enum.GetValues<OrganizationKind>())
        {
            policies.AddPolicy(ForKindAttribute.NameOf(kind), p => p.RequireClaim(LiveGrants.Kind, kind.ToString()));
        }

        services.AddScoped<IClaimsTransformation, LiveGrants>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LoggedRefusals>();
        services
            .AddSingleton<FirstVisit>()
            .AddSingleton<RolesHere>()
            .AddScoped<Refusals>()
            .AddScoped<Organizations>()
            .AddScoped<OpenIdPersons>()
            .AddScoped<Visitor>()
            .AddScoped<ApiTokens>()
            .AddHttpContextAccessor();
        return services;
    }

    private static AuthorizationPolicy Signed { get; } =
        new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();

    /// <summary>
    /// Of whatever says nothing about it: signed in. Where no operation answers a program there is nothing to see, and a way to the sign-in
    /// would hide from it what is wrong with its request.
    /// </summary>
    private static AuthorizationPolicy Else { get; } =
        new AuthorizationPolicyBuilder()
            .RequireAssertion(c =>
                c.User.Identity?.IsAuthenticated == true
                || c.Resource is HttpContext context
                    && context.GetEndpoint() is not RouteEndpoint
                    && context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            )
            .Build();
}
