using Licet.Core.Statistics.Releases;
using Licet.Data.History;
using Licet.Data.Statistics;
using Licet.Web.Api;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Figures;

/// <summary>Figures that were released to the public.</summary>
/// <param name="Number">Of the release.</param>
/// <param name="On">Day of the release.</param>
/// <param name="Day">The figures are those of its end.</param>
/// <param name="Least">Organizations that a number is made from at least.</param>
/// <param name="TakenBack">Why they are told no longer; null where they are.</param>
/// <param name="Figures">None of a release that was taken back.</param>
internal sealed record ReleaseView(
    long Number,
    DateOnly On,
    DateOnly Day,
    int Least,
    string? Words,
    string? TakenBack,
    IReadOnlyList<PublicFigure> Figures
)
{
    public static ReleaseView Of(Release release) =>
        new(
            release.Number,
            release.On,
            release.Content.Day,
            release.Content.Least,
            release.Content.Words,
            release.Taken?.Reason,
            release.Taken is null ? release.Content.Figures : []
        );
}

/// <summary>Figures as the public would have them.</summary>
/// <param name="Least">Organizations that a number is made from at least.</param>
/// <param name="Digest">Of the figures: who releases them sends it.</param>
/// <param name="Fault">Why they would not be released as they are; null where they would.</param>
/// <param name="ComparedWith">The latest day of which the public had figures, taken back or not: it is compared with every release through that day, and only later days are released. Null where it had none.</param>
internal sealed record ProposedView(
    DateOnly Day,
    int Least,
    string Digest,
    string? Fault,
    DateOnly? ComparedWith,
    IReadOnlyList<PublicFigure> Figures
);

/// <param name="Digest">Of the figures that were looked at (GET /figures/proposed).</param>
/// <param name="Least">Organizations that a number is made from at least; null: 5.</param>
internal sealed record FiguresBody(DateOnly Day, string Digest, int? Least = null, string? Words = null);

internal sealed record TakeBackBody(string Reason);

/// <summary>Figures for the public: to read without a token, and released by who may.</summary>
internal static class FigureOperations
{
    public static void MapFigures(this RouteGroupBuilder api)
    {
        api.MapGet("/figures", LatestAsync)
            .WithName("figures")
            .WithSummary("What the authority last released of its figures; no token is asked")
            .WithDescription("The ETag is that of all releases together: it goes with a take-back of any of them.")
            .Produces<ReleaseView>()
            .ForStrangers();
        api.MapGet("/figures/{number:long}", OneAsync)
            .WithName("figures-released")
            .WithSummary("An earlier release; no token is asked")
            .WithDescription("The ETag is that of all releases together: it goes with a take-back of any of them.")
            .Produces<ReleaseView>()
            .ForStrangers();
        api.MapGet("/figures/proposed", ProposedAsync)
            .WithName("figures-proposed")
            .WithSummary("The figures of a day as the public would have them, to look at before they are released")
            .WithDescription(
                "?day= of a day that is over, yesterday where none is given; ?least= organizations behind a number at least, 5 where none is given. "
                    + "The answer's ETag and digest go with the release. 503 while the log is being read for the first time: ask again."
            )
            .WithTags("Figures")
            .Produces<ProposedView>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ForRole(ApiScopes.Cases, DeskRoles.Statistician);
        api.MapPost("/figures", ReleaseAsync)
            .WithName("release-figures")
            .WithSummary("Release the figures of a day to the public, small cells suppressed")
            .WithDescription(
                "Send what GET /figures/proposed told: its ETag as If-Match and the digest of the figures; and an Idempotency-Key. "
                    + "409 where the figures are others by now: look at them again."
            )
            .Accepts<FiguresBody>("application/json")
            .Produces<ReleaseView>()
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ForOfficers();
        api.MapPost("/figures/{number:long}/take-back", TakeBackAsync)
            .WithName("take-figures-back")
            .WithSummary("Take a release back, with the reason that the public reads in its place")
            .WithDescription(
                "If-Match: the ETag of GET /figures, GET /figures/{number} or GET /figures/proposed, which are one; and an Idempotency-Key. "
                    + "What was told of it stays told: its day is not released anew, nor an earlier one."
            )
            .Accepts<TakeBackBody>("application/json")
            .Produces<ReleaseView>()
            .ForOfficers();
    }

    private static void ForStrangers(this RouteHandlerBuilder operation) =>
        operation
            .WithTags("Figures")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AllowAnonymous()
            .RequireRateLimiting(Pages.Strangers);

    private static void ForOfficers(this RouteHandlerBuilder operation) =>
        operation
            .WithTags("Figures")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .ForRole(ApiScopes.CasesWrite, DeskRoles.Statistician)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> LatestAsync(Releasing releasing, HttpContext context, CancellationToken ct)
    {
        ReleaseState state = await releasing.ReadAsync(ct);
        context.Response.Headers.ETag = Requests.Tag(state.Sequence);
        return state.Latest is { } latest ? Results.Ok(ReleaseView.Of(latest)) : Problems.NotFound();
    }

    private static async Task<IResult> OneAsync(
        long number,
        Releasing releasing,
        HttpContext context,
        CancellationToken ct
    )
    {
        ReleaseState state = await releasing.ReadAsync(ct);
        context.Response.Headers.ETag = Requests.Tag(state.Sequence);
        return state.Find(number) is { } release ? Results.Ok(ReleaseView.Of(release)) : Problems.NotFound();
    }

    private static async Task<IResult> ProposedAsync(
        Releasing releasing,
        EventLog log,
        HttpContext context,
        Visitor visitor,
        string? day,
        int? least,
        CancellationToken ct
    )
    {
        DateOnly on = log.Today.AddDays(-1);
        if (day is not null && !Core.Day.TryRead(day, out on))
        {
            return Problems.Invalid(new FieldProblem("day", "Expected year-month-day, such as 2019-11-20."));
        }

        int asked = least ?? DisclosureControl.Usual;
        if (WrongLeast(asked) is { } wrong)
        {
            return Problems.Invalid(wrong);
        }

        if (await releasing.ShownAsync(on, asked, null, ct) is not { } shown)
        {
            return NotCounted();
        }

        context.Response.Headers.ETag = Requests.Tag(shown.State.Sequence);
        return Results.Ok(
            new ProposedView(
                on,
                asked,
                shown.Digest,
                shown.State.FaultOf(shown.Content, visitor.PersonInHouse, log.Today),
                shown.State.LastDay,
                shown.Content.Figures
            )
        );
    }

    private static FieldProblem? WrongLeast(int least) =>
        least is >= DisclosureControl.Fewest and <= DisclosureControl.Most
            ? null
            : new("least", $"Expected a number from {DisclosureControl.Fewest} to {DisclosureControl.Most}.");

    private static IResult NotCounted() =>
        Problems.Of(
            StatusCodes.Status503ServiceUnavailable,
            "Not counted yet",
            "The log is being read for the first time: ask again."
        );

    private static async Task<IResult> ReleaseAsync(
        FiguresBody body,
        Releasing releasing,
        HttpContext context,
        Visitor visitor,
        CancellationToken ct
    )
    {
        int least = body.Least ?? DisclosureControl.Usual;
        if (WrongLeast(least) is { } wrong)
        {
            return Problems.Invalid(wrong);
        }

        if (body.Words is { Length: > ReleaseState.LongestWords })
        {
            return Problems.Invalid(new FieldProblem("words", $"At most {ReleaseState.LongestWords} characters."));
        }

        if (context.Request.Seen() is not { } seen)
        {
            return Problems.NotSeen("release");
        }

        if (await releasing.ShownAsync(body.Day, least, body.Words, ct) is not { } shown)
        {
            return NotCounted();
        }

        ReleaseCommand command = new(
            shown.Content,
            visitor.PersonInHouse,
            seen,
            context.Request.Key(visitor),
            body.Digest
        );
        return Answer(await releasing.TakeAsync(command, ct), s => s.Latest, context);
    }

    private static async Task<IResult> TakeBackAsync(
        long number,
        TakeBackBody body,
        Releasing releasing,
        HttpContext context,
        Visitor visitor,
        CancellationToken ct
    ) =>
        (await releasing.ReadAsync(ct)).Find(number) is null ? Problems.NotFound()
        : body.Reason.Length is 0 or > ReleaseState.LongestWords
            ? Problems.Invalid(new FieldProblem("reason", $"Expected 1 to {ReleaseState.LongestWords} characters."))
        : context.Request.Seen() is not { } seen ? Problems.NotSeen("release")
        : Answer(
            await releasing.TakeAsync(
                new ReleaseCommand(
                    new TakenBack(number, body.Reason),
                    visitor.PersonInHouse,
                    seen,
                    context.Request.Key(visitor)
                ),
                ct
            ),
            s => s.Find(number),
            context
        );

    private static IResult Answer(ReleaseAnswer answer, Func<ReleaseState, Release?> of, HttpContext context)
    {
        switch (answer)
        {
            case ReleaseAnswer.Taken taken:
                context.Response.Headers.ETag = Requests.Tag(taken.State.Sequence);
                return of(taken.State) is { } release ? Results.Ok(ReleaseView.Of(release)) : Problems.NotFound();
            case ReleaseAnswer.Refused refused:
                return Problems.Refused(refused.Why, "DESIGN");
            case ReleaseAnswer.Others:
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "Other figures",
                    "The figures are others by now: look at them again (GET /figures/proposed), then release them."
                );
            case ReleaseAnswer.Stale stale:
                context.Response.Headers.ETag = Requests.Tag(stale.State.Sequence);
                return Problems.MovedOn("release", "");
            default:
                return Problems.KeyTaken();
        }
    }
}
