using System.Net.Mime;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.Features.Review;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Agencies;

/// <summary>A case for programs of an agency: what the agency may know of it and no more.</summary>
/// <param name="Application">What its form says first; null where its text does not lie here.</param>
/// <param name="View">Of the agency in this round, as it counts; null while it has not spoken.</param>
/// <param name="Seen">Events of the case: what an act must have seen.</param>
internal sealed record ReferralView(
    string Number,
    string Process,
    string Stage,
    int Round,
    string? Applicant,
    DateOnly? Referred,
    string? View,
    string Status,
    CaseApplication? Application,
    IReadOnlyList<Line> Lines,
    IReadOnlyList<CaseClockView> Clocks,
    IReadOnlyList<Position> Positions,
    IReadOnlyList<AgencySaid> Others,
    IReadOnlyDictionary<string, OwnedCondition> Conditions,
    IReadOnlyList<OfferView> Acts,
    long Seen
);

/// <summary>Referrals for programs of agencies.</summary>
internal static class ReferralOperations
{
    public static void MapReferrals(this RouteGroupBuilder api)
    {
        api.MapGet("/referrals", ListAsync)
            .WithName("referrals")
            .WithSummary("Cases that wait for your agency, the most urgent first")
            .WithDescription("?show=all: also those on which it has spoken.")
            .Produces<PageOf<QueueRow>>()
            .Common(ApiScopes.Cases);
        api.MapGet("/referrals/{number}", OneAsync)
            .WithName("referral")
            .WithSummary("A case as your agency may know it, and what may be done by who asks")
            .Produces<ReferralView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases);
        api.MapGet("/referrals/{number}/form", FormAsync)
            .WithName("referral-form")
            .WithSummary("The application that goes with a referral, as it was signed (docs/application-form.md)")
            .Produces(StatusCodes.Status200OK, contentType: MediaTypeNames.Application.Json)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases);
        api.MapPost("/referrals/{number}/acts", ActAsync)
            .WithName("act-on-referral")
            .WithSummary("Take a position, vote, appeal, drop an own condition")
            .WithDescription(
                "Body: the act, what it brings (docs/cases.md), and its day. Send If-Match with the referral's ETag and an Idempotency-Key."
            )
            .Accepts<ActBody>("application/json")
            .Produces<ReferralView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.CasesWrite);
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Referrals")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(scope, OrganizationKind.Agency)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(
        EventLog log,
        ReferralLook look,
        QueueLook queue,
        string? show,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        QueuePlace? from = Review.IndexModel.Place(after);
        if (after is not null && from is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        if (show is not (null or "all"))
        {
            return Problems.Invalid(new FieldProblem("show", "It is 'all', or it is left out."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<QueueEntry> found = await look.AskAsync(show is null, from, most + 1, ct);
        QueueEntry[] page = [.. found.Take(most)];
        return Results.Ok(
            new PageOf<QueueRow>(
                await queue.ShownAsync(page, log.Today, ct),
                found.Count > most ? Review.IndexModel.CursorOf(page[^1]) : null
            )
        );
    }

    private static async Task<IResult> OneAsync(
        string number,
        HttpContext context,
        ReferralLook look,
        Organizations organizations,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct) is not { Record: var record } shown)
        {
            return Problems.NotFound();
        }

        context.Response.Headers.ETag = Requests.Tag(record.Sequence);
        return Results.Ok(
            new ReferralView(
                number,
                $"{record.Process.Id}/{record.Process.Version}",
                record.Stage.Title,
                record.Round,
                shown.Applicant is { } applicant ? await organizations.NameAsync(applicant, ct) : null,
                record.Own?.Referred,
                record.Own?.View,
                shown.Status,
                await look.FormAsync(number, ct) is { } form ? CaseApplication.Of(form) : null,
                record.Submission?.Lines ?? [],
                CaseViewing.Clocks(record.Clocks.Select(c => new CaseClock(c.Limit, c.Reading, null))),
                [.. record.Positions.Select(p => p.Position)],
                record.Others,
                record.Conditions,
                [.. record.Offers.Select(CaseOperations.View)],
                record.Sequence
            )
        );
    }

    private static async Task<IResult> FormAsync(string number, ReferralLook look, CancellationToken ct) =>
        await look.FormTextAsync(number, ct) is { } text
            ? Results.Bytes(text, MediaTypeNames.Application.Json)
            : Problems.NotFound();

    private static async Task<IResult> ActAsync(
        string number,
        ActBody body,
        HttpContext context,
        ReferralLook look,
        Organizations organizations,
        CaseActing acting,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct) is not { Record: var record })
        {
            return Problems.NotFound();
        }

        return await CaseOperations.TakeAsync(
            new(number, body, record.Offers),
            context,
            acting,
            visitor,
            () => OneAsync(number, context, look, organizations, ct),
            ct
        );
    }
}
