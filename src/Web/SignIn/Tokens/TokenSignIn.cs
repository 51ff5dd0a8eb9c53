using System.Security.Claims;
using System.Text.Encodings.Web;
using Licet.Data.Desk;
using Licet.Web.Api;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Licet.Web.SignIn.Tokens;

/// <summary>
/// <c>Authorization: Bearer licet_...</c>: another program acts for a person. What the person may be is asked with each request
/// (<see cref="LiveGrants"/>); a locked account's tokens give nothing.
/// </summary>
internal sealed class TokenSignIn(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    ApiTokens tokens,
    DeskContext desk
) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    /// <summary>The scheme's name.</summary>
    public const string SchemeName = "token";

    /// <summary>A claim for each scope.</summary>
    public const string Scope = "licet:scope";

    private const string Bearer = "Bearer ";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        string given = Request.Headers.Authorization.ToString();
        if (!given.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        CancellationToken ct = Context.RequestAborted;
        if (await tokens.FindAsync(given[Bearer.Length..].Trim(), ct) is not { } token)
        {
            return AuthenticateResult.Fail("The token is unknown, over or ended.");
        }

        Account? account = await desk.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == token.Account, ct);
        if (account is null || account.LockoutEnd > TimeProvider.GetUtcNow())
        {
            return AuthenticateResult.Fail("The token's person does not sign in.");
        }

        ClaimsIdentity identity = new(
            [
                new(ClaimTypes.NameIdentifier, account.Id),
                new(ClaimTypes.Name, account.UserName!),
                .. token.Scopes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(s => new Claim(Scope, s)),
            ],
            SchemeName
        );
        return AuthenticateResult.Success(new(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        return Problems
            .Of(
                StatusCodes.Status401Unauthorized,
                "No token",
                "Send 'Authorization: Bearer TOKEN' with a token that holds; your account's page makes them."
            )
            .ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Problems
            .Of(
                StatusCodes.Status403Forbidden,
                "Not allowed",
                "The token's scopes, or its person's roles, do not reach this."
            )
            .ExecuteAsync(Context);
}
