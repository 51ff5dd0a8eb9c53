using System.Text.Json.Nodes;
using Licet.Core.Applications;
using Licet.Core.Letters;
using Licet.Core.Review;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Review;

/// <summary>An act that is asked for.</summary>
/// <param name="Act">Id of a transition of the case's process, or a kind of what stands beside the stage.</param>
/// <param name="Content">What it brings, as the log keeps it (docs/cases.md), without its kind; null where it brings nothing.</param>
/// <param name="On">The legal day; null: today.</param>
/// <param name="Late">Why it is recorded after acts of later days.</param>
/// <param name="Letter">What its letters say beside it (docs/api.md); null where nothing is to be said.</param>
internal sealed record ActBody(
    string Act,
    JsonObject? Content = null,
    DateOnly? On = null,
    string? Late = null,
    LetterFacts? Letter = null
);

/// <summary>An act with the case on which it is asked for.</summary>
/// <param name="Offers">What is known there of acts.</param>
internal sealed record ActRequest(string Number, ActBody Body, IReadOnlyList<ActOffer> Offers)
{
    /// <summary>Whose process it follows.</summary>
    public CaseKind Kind { get; init; } = CaseKind.Application;
}

/// <param name="Why">Why it may not be done now by who asks; null where it may.</param>
internal sealed record OfferView(string Act, string Title, string Content, bool May, string? Why, string? Citation);

/// <summary>The authority's queue for programs.</summary>
internal static class CaseOperations
{
    public static void MapCases(this RouteGroupBuilder api)
    {
        api.MapGet("/cases", ListAsync)
            .WithName("cases")
            .WithSummary("The queue: open cases, the most urgent first")
            .WithDescription(
                "?stage= id of a stage; ?officer= id of a person, 'me' or 'nobody'; ?due= overdue, week or month; ?beside= held or stopped; ?applicant= id of an organization."
            )
            .Produces<PageOf<QueueRow>>()
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapGet("/cases/workload", WorkloadAsync)
            .WithName("workload")
            .WithSummary("Open cases by officer; those of nobody without one")
            .Produces<IReadOnlyList<Workload>>()
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapGet("/cases/{number}", OneAsync)
            .WithName("case")
            .WithSummary(
                "A case: application, lines, positions, conditions, screening, clocks, letters, and what may be done by who asks"
            )
            .WithDescription(
                "Its acts are at /history, its form at /form, precedents at /precedents, the determination asked anew at /determination."
            )
            .Produces<CaseView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);
        api.MapCaseReading();
        api.MapPost("/cases/{number}/acts", ActAsync)
            .WithName("act-on-case")
            .WithSummary("Do an act of the case's process: assign, refer, propose, sign; the case decides")
            .WithDescription(
                "Body: the act, what it brings (docs/cases.md), and its day. Send If-Match with the case's ETag, so that nothing is done to a case that has moved on, and an Idempotency-Key, so that what is sent twice is done once."
            )
            .Accepts<ActBody>("application/json")
            .Produces<CaseView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.CasesWrite, OrganizationKind.Authority);
    }

    internal static RouteHandlerBuilder Common(
        this RouteHandlerBuilder operation,
        string scope,
        params OrganizationKind[] kinds
    ) =>
        operation
            .WithTags("Cases")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(scope, kinds)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> ListAsync(
        EventLog log,
        QueueLook look,
        Visitor visitor,
        string? stage,
        string? officer,
        string? due,
        string? beside,
        string? applicant,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        QueueFilters filters = QueueFilters.Of(stage, officer, due, beside, applicant);
        FieldProblem[] faults = [.. filters.Faults([.. look.Stages.Select(s => s.Key)])];
        QueuePlace? from = IndexModel.Place(after);
        if (faults.Length > 0 || (after is not null && from is null))
        {
            return Problems.Invalid(
                faults.Length > 0 ? faults : [new FieldProblem("after", "It is no cursor of this list.")]
            );
        }

        int most = Cursor.Limit(limit);
        QueueQuestion question = filters.Question(log.Today, visitor.Id) with { After = from, Most = most + 1 };
        IReadOnlyList<QueueEntry> found = await new CaseQueue(log).AskAsync(question, ct);
        QueueEntry[] page = [.. found.Take(most)];
        return Results.Ok(
            new PageOf<QueueRow>(
                await look.ShownAsync(page, log.Today, ct),
                found.Count > most ? IndexModel.CursorOf(page[^1]) : null
            )
        );
    }

    private static async Task<IResult> WorkloadAsync(QueueTally tally, CancellationToken ct) =>
        Results.Ok((await tally.AskAsync(ct)).Officers);

    private static async Task<IResult> OneAsync(
        string number,
        HttpContext context,
        EventLog log,
        CaseLook look,
        CaseLicenses licenses,
        QueueLook queue,
        CancellationToken ct
    )
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return Problems.NotFound();
        }

        QueueEntry entry = (await new CaseQueue(log).FindAsync(number, log.Today, ct))!;
        CaseState now = shown.Now;
        ApplicationForm? form = await look.FormAsync(shown.File, ct);
        context.Response.Headers.ETag = Requests.Tag(shown.State.Sequence);
        return Results.Ok(
            new CaseView(
                (await queue.ShownAsync([entry], log.Today, ct))[0],
                shown.Status,
                form is null ? null : CaseApplication.Of(form),
                now.Submission?.AllOrNothing == true,
                CaseViewing.Lines(now),
                CaseViewing.Proposal(now),
                CaseViewing.Agencies(now),
                now.Ruled,
                now.Conditions,
                CaseViewing.Screening(now),
                CaseViewing.Clocks(shown.Clocks),
                shown.Holds,
                CaseViewing.Stops(now),
                shown.Reasons,
                shown.Answers,
                [
                    .. (await look.LettersAsync(shown.File, ct)).Select(l => new CasePaperView(
                        l.Act,
                        l.Number,
                        l.Letter.Title,
                        l.Letter.Frame.Dated
                    )),
                ],
                [.. CaseLook.Papers(shown.File, form).Select(p => new CasePaperView(p.Act, p.Number, p.Name, p.On))],
                [.. shown.Offers.Select(View)],
                CaseViewing.Granted(await licenses.OfAsync(shown.State, form, ct))
            )
        );
    }

    internal static OfferView View(ActOffer offer) =>
        new(offer.Id, offer.Title, offer.Content, offer.May, offer.Refused?.Why, offer.Refused?.Citation);

    private static async Task<IResult> ActAsync(
        string number,
        ActBody body,
        HttpContext context,
        EventLog log,
        CaseLook look,
        CaseLicenses licenses,
        QueueLook queue,
        CaseActing acting,
        Visitor visitor,
        CancellationToken ct
    ) =>
        await look.FindAsync(number, ct) is not { } shown
            ? Problems.NotFound()
            : await TakeAsync(
                new(number, body, shown.Offers),
                context,
                acting,
                visitor,
                () => OneAsync(number, context, log, look, licenses, queue, ct),
                ct
            );

    /// <summary>An act by a program, whosever desk it is of.</summary>
    /// <param name="then">What is answered where it was taken.</param>
    internal static async Task<IResult> TakeAsync(
        ActRequest request,
        HttpContext context,
        CaseActing acting,
        Visitor visitor,
        Func<Task<IResult>> then,
        CancellationToken ct
    )
    {
        ActBody body = request.Body;
        if (context.Request.Seen() is not { } seen)
        {
            return Problems.NotSeen(request.Kind.Word);
        }

        if (request.Offers.FirstOrDefault(o => o.Id == body.Act) is not { } offer)
        {
            return Problems.Invalid(new FieldProblem("act", $"'{body.Act}' is no act that can be done here."));
        }

        Content content;
        try
        {
            content = CaseJson.ContentOf(offer.Content, body.Content);
        }
        catch (FormatException e)
        {
            return Problems.Invalid(new FieldProblem("content", e.Message));
        }

        ActAsked asked = new(offer.Id, content, body.On, body.Late) { Letters = body.Letter };
        switch (await acting.ActAsync(request.Number, asked, seen, context.Request.Key(visitor), ct, request.Kind))
        {
            case CaseAnswer.Taken:
                return await then();
            case CaseAnswer.Refused refused:
                return Problems.Refused(refused.Why, refused.Citation, refused.Kind == RefusalKind.Day ? "on" : null);
            case CaseAnswer.Stale stale:
                context.Response.Headers.ETag = Requests.Tag(stale.State.Sequence);
                return Problems.MovedOnSince(request.Kind.Word, stale.Why);
            default:
                return Problems.KeyTaken();
        }
    }
}
