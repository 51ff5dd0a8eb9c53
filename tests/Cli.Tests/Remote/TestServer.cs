using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Licet.Cli.Tests.Remote;

/// <summary>A real HTTP server on a free port of this machine that answers as it is told to, however wrong.</summary>
internal sealed class TestServer : IDisposable
{
    private readonly WebApplication _app;

    public TestServer(Func<HttpContext, Task> answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context =>
        {
            Asked.Add($"{context.Request.Method} {context.Request.Path}{context.Request.QueryString}");
            return answer(context);
        });
        _app.StartAsync().GetAwaiter().GetResult();
        Address = _app
            .Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!
            .Addresses.Single();
    }

    public string Address { get; }

    /// <summary>"POST /api/v1/check?acceptGaps=true", in the order asked.</summary>
    public List<string> Asked { get; } = [];

    /// <summary>An answer of another kind than asked for, or one to a single order.</summary>
    public static Func<HttpContext, Task> Saying(int status, string type, string body) =>
        async context =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = type;
            await context.Response.WriteAsync(body);
        };

    /// <summary>Lines, of which the server says how many there will be.</summary>
    public static Func<HttpContext, Task> Lines(int announced, string text, bool thenBreaks = false) =>
        async context =>
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/x-ndjson";
            context.Response.Headers["Licet-Lines"] = announced.ToString(
                System.Globalization.CultureInfo.InvariantCulture
            );
            await context.Response.WriteAsync(text);
            await context.Response.Body.FlushAsync();
            if (thenBreaks)
            {
                await Task.Delay(200);
                context.Abort();
            }
        };

    public void Dispose()
    {
        _app.StopAsync().GetAwaiter().GetResult();
        ((IDisposable)_app).Dispose();
    }
}
