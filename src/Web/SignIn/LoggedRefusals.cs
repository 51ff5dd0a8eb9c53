using Licet.Data.Desk;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;

namespace Licet.Web.SignIn;

/// <summary>What is refused to a person who is signed in is kept, so that somebody may ask why it was tried.</summary>
public sealed class LoggedRefusals : IAuthorizationMiddlewareResultHandler
{
    private static readonly AuthorizationMiddlewareResultHandler s_usual = new();

    public async Task HandleAsync(
        RequestDelegate next,
        HttpContext context,
        AuthorizationPolicy policy,
        PolicyAuthorizationResult authorizeResult
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(authorizeResult);
        if (authorizeResult.Forbidden)
        {
            await context.RequestServices.GetRequiredService<Refusals>().KeepAsync("no role for it", context);
        }

        await s_usual.HandleAsync(next, context, policy, authorizeResult);
    }
}

/// <summary>Keeps what was refused.</summary>
public sealed class Refusals(DeskContext desk, Visitor visitor, TimeProvider time)
{
    /// <param name="why">"no role for it", "another organization's".</param>
    public async Task KeepAsync(string why, HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        desk.Refusals.Add(
            new RefusalRow
            {
                At = time.GetUtcNow(),
                Person = visitor.Id,
                Organization = visitor.Organization ?? "",
                Route = $"{context.Request.Method} {context.Request.Path}",
                Why = why,
            }
        );
        await desk.SaveChangesAsync(context.RequestAborted);
    }
}
