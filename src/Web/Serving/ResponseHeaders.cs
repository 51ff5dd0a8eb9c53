namespace Licet.Web.Serving;

/// <summary>What a browser may do with a page: nothing but its own style sheets, scripts, pictures and forms (docs/security.md).</summary>
internal static class ResponseHeaders
{
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; manifest-src 'self'";

    public static void UseResponseHeaders(this WebApplication app, DeskSettings settings) =>
        app.Use(
            (context, next) =>
            {
                context.Response.OnStarting(() =>
                {
                    IHeaderDictionary headers = context.Response.Headers;
                    headers.TryAdd("Content-Security-Policy", Policy);
                    headers.XContentTypeOptions = "nosniff";
                    headers["Referrer-Policy"] = "same-origin";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
                    if (!settings.IsLocal)
                    {
                        headers.StrictTransportSecurity = "max-age=31536000";
                    }

                    // What a person sees of an organization stays in no cache between.
                    if (context.GetEndpoint() is not null && !headers.ContainsKey("ETag"))
                    {
                        headers.CacheControl = "no-store";
                    }

                    return Task.CompletedTask;
                });
                return next();
            }
        );
}
