using System.Threading.RateLimiting;
using Licet.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Look;

/// <summary>How pages are made: where they lie, who may see them when they say nothing, how often strangers may ask.</summary>
internal static class Pages
{
    /// <summary>For pages that strangers see.</summary>
    public const string Strangers = "strangers";

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddLocalization();
        services
            .AddRazorPages(o =>
            {
                o.RootDirectory = "/Features";
                o.Conventions.AuthorizeFolder("/");
            })
            .AddViewLocalization();
        services.AddRateLimiter(o =>
        {
            o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            o.AddPolicy(
                Strangers,
                context =>
                    RateLimitPartition.GetTokenBucketLimiter(
                        CallerAddress.Of(context),
                        _ =>
                            new()
                            {
                                TokenLimit = 120,
                                TokensPerPeriod = 2,
                                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                                QueueLimit = 0,
                            }
                    )
            );
        });
        return services;
    }
}

/// <summary>Where texts of all pages are looked up: the English sentence is the key (Texts.resx names every one).</summary>
public sealed class Texts;
