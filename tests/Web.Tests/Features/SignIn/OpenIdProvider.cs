using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Licet.Web.Tests.Features.SignIn;

/// <summary>A provider of OpenID Connect on a free port: OpenIddict, which says of everybody who comes what a test has set.</summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    public const string Client = "licet";

    private WebApplication? _app;

    /// <summary>Its key, name and whether it was verified; null: the visitor refuses.</summary>
    public (string Key, string Email, bool IsVerified)? Person { get; set; }

    public Uri Address { get; private set; } = null!;

    public async Task StartAsync(CancellationToken ct)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder
            .Services.AddOpenIddict()
            .AddServer(o =>
            {
                o.SetAuthorizationEndpointUris("connect/authorize")
                    .SetTokenEndpointUris("connect/token")
                    .SetUserInfoEndpointUris("connect/userinfo")
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .AddEphemeralEncryptionKey()
                    .AddEphemeralSigningKey()
                    .RegisterScopes("email", "profile")
                    .EnableDegradedMode();
                o.UseAspNetCore().DisableTransportSecurityRequirement();
                o.AddEventHandler<ValidateAuthorizationRequestContext>(b =>
                    b.UseInlineHandler(c => KnownAsync(c, c.ClientId))
                );
                o.AddEventHandler<ValidateTokenRequestContext>(b => b.UseInlineHandler(c => KnownAsync(c, c.ClientId)));
                o.AddEventHandler<HandleAuthorizationRequestContext>(b => b.UseInlineHandler(SaidAsync));
                o.AddEventHandler<HandleUserInfoRequestContext>(b => b.UseInlineHandler(ToldAsync));
            });
        builder.Services.AddAuthorization();
        _app = builder.Build();
        _app.UseAuthentication();
        await _app.StartAsync(ct);
        Address = new(
            _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync(CancellationToken.None);
            await _app.DisposeAsync();
        }
    }

    private static ValueTask KnownAsync(BaseValidatingContext context, string? client)
    {
        if (client != Client)
        {
            context.Reject(OpenIddictConstants.Errors.InvalidClient, "no such client");
        }

        return default;
    }

    private ValueTask SaidAsync(HandleAuthorizationRequestContext context)
    {
        if (Person is not { } person)
        {
            context.Reject(OpenIddictConstants.Errors.AccessDenied, "the visitor refused");
            return default;
        }

        ClaimsIdentity identity = new("provider", "name", "role");
        identity.SetClaim("sub", person.Key).SetScopes(context.Request.GetScopes());
        context.SignIn(new ClaimsPrincipal(identity));
        return default;
    }

    private ValueTask ToldAsync(HandleUserInfoRequestContext context)
    {
        context.Subject = Person!.Value.Key;
        context.Email = Person.Value.Email;
        context.EmailVerified = Person.Value.IsVerified;
        return default;
    }
}
