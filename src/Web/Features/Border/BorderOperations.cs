using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Api;
using Licet.Web.Features.Licenses;
using Licet.Web.Features.Licensing;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Border;

/// <summary>Licenses at the border for programs of customs.</summary>
internal static class BorderOperations
{
    public static void MapBorder(this RouteGroupBuilder api)
    {
        api.MapGet("/border/{number}", OneAsync)
            .WithName("license-at-border")
            .WithSummary("Whether a license holds today, what it says, what is left, and what was used against it")
            .Produces<FaceView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Border);
        api.MapPost("/border/{number}/ledger", ReportAsync)
            .WithName("report-shipment")
            .WithSummary(
                "Report what was shipped: kept whatever it says, and as a breach where it is against the license"
            )
            .WithDescription("Body: an entry of the ledger (docs/ledger.md) with \"source\": \"customs\".")
            .Accepts<object>("application/json")
            .Produces<EntryView>()
            .Common(ApiScopes.BorderWrite);
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Border")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(scope, OrganizationKind.Customs)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> OneAsync(string number, EventLog log, CancellationToken ct) =>
        await LicenseFace.FindAsync(log, number, ct) is { } face
            ? Results.Ok(FaceView.Of(face, kept: false))
            : Problems.NotFound();

    private static async Task<IResult> ReportAsync(
        string number,
        HttpRequest request,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    ) =>
        CaseNumbers.IsPlain(number)
            ? await LicenseOperations.TakeEntryAsync(
                number,
                await request.BodyAsync(ct),
                EntrySource.Customs,
                log,
                visitor,
                ct
            )
            : Problems.NotFound();
}
