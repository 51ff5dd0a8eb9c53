using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Api;
using Licet.Web.Demo;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Licet.Web.Serving;

/// <summary>The program as a whole: what it consists of, in which order a request meets it, start and stop.</summary>
public static class Desk
{
    public static async Task<int> RunAsync(DeskSettings settings, CancellationToken ct)
    {
        await using WebApplication app = await StartAsync(settings, ct);
        await Console.Out.WriteLineAsync(
            Greeting.Of(settings, Address(app), app.Services.GetRequiredService<FirstVisit>().Code)
        );
        await app.WaitForShutdownAsync(ct);
        return 0;
    }

    /// <summary>Brings the tables up to date, fills a demo, and listens.</summary>
    /// <exception cref="Data.Opening.UnusablePlaceException">The database cannot be used; the message says why.</exception>
    public static async Task<WebApplication> StartAsync(DeskSettings settings, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(settings);
        await DeskSchema.MigrateAsync(settings.Place, ct);
        EventLog log = await EventLog.OpenAsync(settings.Place, settings.Time, ct);
        WebApplication app = Built(settings, log);
        if (settings.Demo)
        {
            await app.Services.GetRequiredService<DemoSituation>().FillAsync(ct);
        }

        await app.Services.GetRequiredService<FirstVisit>().BeginAsync(ct);
        await app.Services.GetRequiredService<Chosen>().LoadAsync(ct);
        await app.StartAsync(ct);
        return app;
    }

    /// <summary>Where it listens.</summary>
    public static string Address(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static WebApplication Built(DeskSettings settings, EventLog log)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(Desk).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = WebRoot(),
            }
        );
        // Style sheets and scripts as the build compressed them, in a checkout too.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // What they say is said by the greeting, by docs/operate.md (keys), and by the message that ends the program.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(settings).AddSingleton(settings.Time).AddSingleton(log);
        builder.Services.AddScoped(_ => DeskContext.Of(settings.Place));
        builder
            .Services.AddDataProtection()
            .SetApplicationName("licet")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.Place.Folder, "keys", "web")));
        builder
            .Services.AddSingleton<DemoSituation>()
            .AddScoped<DemoBusiness>()
            .AddScoped<DemoReplay>()
            .AddScoped<DemoSigning>()
            .AddScoped<DemoParties>()
            .AddLaw(settings)
            .AddSignIn(settings)
            .AddPages()
            .AddApi()
            .AddCounters();
        // A page holds no secret but its form's token, which is another one each time (docs/security.md).
        builder.Services.AddResponseCompression(o => o.EnableForHttps = true);
        WebApplication app = builder.Build();
        app.UseExceptionHandler("/problem").UseStatusCodePagesWithReExecute("/problem/{0}");
        app.UseApiProblems();
        app.UseResponseHeaders(settings);
        app.UseResponseCompression();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
        // Who asks for a style sheet is nobody's business, and a question to the database less.
        app.MapStaticAssets().ShortCircuit();
        app.MapRazorPages().WithStaticAssets();
        app.MapApi();
        app.MapCondition(settings);
        return app;
    }

    /// <summary>Beside a published program its own folder; in a checkout the project's, which the build names.</summary>
    private static string? WebRoot() =>
        Path.Combine(AppContext.BaseDirectory, "wwwroot") is var own && Directory.Exists(own) ? own : null;
}
