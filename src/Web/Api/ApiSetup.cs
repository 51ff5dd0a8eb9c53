using System.Net;
using System.Text.Json.Serialization;
using System.Threading.RateLimiting;
using Licet.Data.Desk;
using Licet.Web.Features.Applications;
using Licet.Web.Features.Changes;
using Licet.Web.Features.Check;
using Licet.Web.Features.Counterparties;
using Licet.Web.Features.Impact;
using Licet.Web.Features.Licenses;
using Licet.Web.Features.Lists;
using Licet.Web.Features.Orders;
using Licet.Web.Features.Products;
using Licet.Web.Features.Profile;
using Licet.Web.Features.Review;
using Licet.Web.Features.Search;
using Licet.Web.Features.Verify;
using Licet.Web.Look;
using Licet.Web.Serving;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.OpenApi;
using Scalar.AspNetCore;

namespace Licet.Web.Api;

/// <summary>The REST API as a whole (docs/api.md); each feature maps its own operations.</summary>
internal static class ApiSetup
{
    public const string Root = "/api/v1";

    /// <summary>Where people read what programs can ask.</summary>
    public const string Reference = "/api-reference";

    /// <summary>How often one address may ask.</summary>
    private const string Usual = "api";

    /// <summary>How many answers line by line are under way at once.</summary>
    public const string Batches = "batches";

    public static IServiceCollection AddApi(this IServiceCollection services)
    {
        services.AddProblemDetails();
        // So that what was sent wrong is told with its field.
        services.Configure<RouteHandlerOptions>(o => o.ThrowOnBadRequest = true);
        services.AddScoped<OrderActing>().AddScoped<LicenseAsked>();
        services.AddSingleton<PublishedFiles>().AddScoped<Verifying>();
        services.AddScoped<CounterpartyActing>().AddScoped<OwnersLook>().AddScoped<ApplicationActing>();
        // What an operation needs is not taken for empty where it was not sent.
        services.ConfigureHttpJsonOptions(o =>
        {
            o.SerializerOptions.RespectRequiredConstructorParameters = true;
            o.SerializerOptions.RespectNullableAnnotations = true;
            // Nor is what it does not know left out unsaid: a day under another name would be today.
            o.SerializerOptions.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
            o.SerializerOptions.AllowDuplicateProperties = false;
        });
        services.AddOpenApi(
            "v1",
            o =>
            {
                o.AddDocumentTransformer((document, _, _) => Described(document));
                o.AddOperationTransformer((operation, context, _) => Open(operation, context));
                o.AddOperationTransformer((operation, _, _) => SentExamples.Describe(operation));
            }
        );
        services.Configure<RateLimiterOptions>(o =>
        {
            o.AddPolicy(
                Usual,
                context =>
                    RateLimitPartition.GetTokenBucketLimiter(
                        CallerAddress.Of(context),
                        _ =>
                            new()
                            {
                                TokenLimit = 1_000,
                                TokensPerPeriod = 100,
                                ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                                QueueLimit = 0,
                            }
                    )
            );
            o.AddPolicy(
                Batches,
                _ =>
                    RateLimitPartition.GetConcurrencyLimiter(
                        Batches,
                        _ => new() { PermitLimit = Math.Max(1, Environment.ProcessorCount), QueueLimit = 16 }
                    )
            );
        });
        return services;
    }

    /// <summary>What a page tells people, an operation tells programs: as problem details.</summary>
    public static void UseApiProblems(this WebApplication app) =>
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal),
            api =>
            {
                api.UseExceptionHandler(
                    new ExceptionHandlerOptions
                    {
                        SuppressDiagnosticsCallback = c => c.Exception is BadHttpRequestException,
                        ExceptionHandler = context => Met(context).ExecuteAsync(context),
                    }
                );
                api.UseStatusCodePages(context =>
                    Problems.Of(context.HttpContext.Response.StatusCode).ExecuteAsync(context.HttpContext)
                );
            }
        );

    private static IResult Met(HttpContext context) =>
        context.Features.Get<IExceptionHandlerFeature>()?.Error is BadHttpRequestException bad
            ? Problems.Unread(bad)
            : Problems.Of(
                StatusCodes.Status500InternalServerError,
                "Defect",
                "The fault is ours and was recorded. Nothing was stored of what you sent."
            );

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json").AllowAnonymous();
        app.MapScalarApiReference(Reference, Shown).AllowAnonymous();
        RouteGroupBuilder api = app.MapGroup(Root).RequireRateLimiting(Usual).WithLimits();
        api.MapProfile();
        api.MapScreening();
        api.MapChecks();
        api.MapOrders();
        api.MapLicenses();
        api.MapLicenseRecords();
        api.MapLists();
        api.MapVerifying();
        api.MapCounterparties();
        api.MapImports();
        api.MapOwnership();
        api.MapApplications();
        api.MapBeginning();
        api.MapForms();
        api.MapNotices();
        api.MapDocuments();
        api.MapProducts();
        api.MapImpacts();
        api.MapCases();
        api.MapQueue();
        Features.Agencies.ReferralOperations.MapReferrals(api);
        Features.Audit.LogOperations.MapLog(api);
        Features.Border.BorderOperations.MapBorder(api);
        Features.Licensing.IssuedOperations.MapIssued(api);
        Features.Statistics.StatisticsOperations.MapStatistics(api);
        Features.Figures.FigureOperations.MapFigures(api);
        Features.Replay.ReplayOperations.MapReplay(api);
        Features.Processes.ProcessOperations.MapProcesses(api);
        Features.Rules.RuleOperations.MapRules(api);
        api.MapChanges();
    }

    /// <summary>
    /// The operations to read and to try. Its one inline script is let through by a number of this answer; its styles are made by its
    /// script, so that this page alone allows inline styles. It shows nothing of any organization.
    /// </summary>
    private static void Shown(ScalarOptions options, HttpContext context)
    {
        options.Nonce = RequestKey.New();
        options.Title = "Licet: what programs can ask";
        options.DefaultFonts = false;
        options.Telemetry = false;
        options.OpenApiRoutePattern = "/openapi/{documentName}.json";
        options.DisableAgent();
        options.ShowDeveloperTools = DeveloperToolsVisibility.Never;
        options.HideClientButton = true;
        options.DefaultOpenAllTags = true;
        options.HideModels = true;
        context.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{options.Nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
            + "font-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    }

    /// <summary>An operation for programs that act for people of an exporter.</summary>
    /// <param name="scope">What their token must be for.</param>
    public static TBuilder ForExporters<TBuilder>(this TBuilder operation, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        operation.RequireAuthorization(policy =>
            Signed(policy, scope).RequireRole(DeskRoles.Preparer, DeskRoles.Signer, DeskRoles.Analyst)
        );

    /// <summary>An operation for programs that act for those who keep the installation.</summary>
    /// <param name="scope">What their token must be for.</param>
    public static TBuilder ForAdministrators<TBuilder>(this TBuilder operation, string scope)
        where TBuilder : IEndpointConventionBuilder =>
        operation.RequireAuthorization(policy => Signed(policy, scope).RequireRole(DeskRoles.Administrator));

    /// <summary>An operation for programs that act for people of organizations of these kinds.</summary>
    /// <param name="scope">What their token must be for.</param>
    public static TBuilder ForKinds<TBuilder>(this TBuilder operation, string scope, params OrganizationKind[] kinds)
        where TBuilder : IEndpointConventionBuilder =>
        operation.RequireAuthorization(policy =>
            Signed(policy, scope).RequireClaim(LiveGrants.Kind, kinds.Select(k => k.ToString()))
        );

    /// <summary>An operation for programs that act for people of a role.</summary>
    /// <param name="scope">What their token must be for.</param>
    public static TBuilder ForRole<TBuilder>(this TBuilder operation, string scope, string role)
        where TBuilder : IEndpointConventionBuilder =>
        operation.RequireAuthorization(policy => Signed(policy, scope).RequireRole(role));

    /// <summary>An operation that shows nothing of any organization.</summary>
    public static TBuilder ForAnybodySigned<TBuilder>(this TBuilder operation, string scope)
        where TBuilder : IEndpointConventionBuilder => operation.RequireAuthorization(policy => Signed(policy, scope));

    private static AuthorizationPolicyBuilder Signed(AuthorizationPolicyBuilder policy, string scope) =>
        policy
            .AddAuthenticationSchemes(TokenSignIn.SchemeName)
            .RequireAuthenticatedUser()
            .RequireClaim(TokenSignIn.Scope, scope);

    /// <summary>What asks no token says so.</summary>
    private static Task Open(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<IAllowAnonymous>().Any())
        {
            operation.Security = [];
        }

        return Task.CompletedTask;
    }

    /// <summary>What is said in the program's own documentation stands there as XML.</summary>
    private static void Unescape(IOpenApiSchema schema)
    {
        if (schema.Description is { } said && said.Contains('&', StringComparison.Ordinal))
        {
            schema.Description = WebUtility.HtmlDecode(said);
        }
    }

    private static Task Described(OpenApiDocument document)
    {
        const string scheme = "token";
        document.Info.Title = "Licet";
        document.Info.Description =
            "Screening, determination, orders and licenses under the EAR. Every answer carries the law's citation. Not legal advice.";
        document.Components ??= new();
        foreach (IOpenApiSchema schema in document.Components.Schemas?.Values ?? [])
        {
            Unescape(schema);
            foreach (IOpenApiSchema member in schema.Properties?.Values ?? [])
            {
                Unescape(member);
            }
        }

        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [scheme] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http,
                Scheme = "bearer",
                Description = "A token of your account's page.",
            },
        };
        document.Security = [new() { [new OpenApiSecuritySchemeReference(scheme, document)] = [] }];
        return Task.CompletedTask;
    }
}
