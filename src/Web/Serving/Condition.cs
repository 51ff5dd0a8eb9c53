using Licet.Data.Desk;
using Microsoft.EntityFrameworkCore;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Licet.Web.Serving;

/// <summary>How the program does: for those who run it.</summary>
internal static class Condition
{
    /// <summary>Traces and figures, sent where OTEL_EXPORTER_OTLP_ENDPOINT says; nothing is sent without it.</summary>
    public static IServiceCollection AddCounters(this IServiceCollection services)
    {
        if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable("OTEL_EXPORTER_OTLP_ENDPOINT")))
        {
            return services;
        }

        services
            .AddOpenTelemetry()
            .WithTracing(t => t.AddAspNetCoreInstrumentation().AddOtlpExporter())
            .WithMetrics(m => m.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddOtlpExporter());
        return services;
    }

    /// <summary><c>/health</c>: it runs. <c>/ready</c>: its database answers, too.</summary>
    public static void MapCondition(this WebApplication app, DeskSettings settings)
    {
        app.MapGet("/health", () => "ok").AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        app.MapGet("/ready", ReadyAsync).AllowAnonymous().DisableRateLimiting().ExcludeFromDescription();
        async Task<IResult> ReadyAsync(CancellationToken ct)
        {
            try
            {
                await using DeskContext desk = DeskContext.Of(settings.Place);
                await desk.Settings.AsNoTracking().FirstOrDefaultAsync(ct);
                return Results.Text("ready");
            }
            catch (System.Data.Common.DbException)
            {
                return Results.Text("the database does not answer", statusCode: 503);
            }
        }
    }
}
