using System.Globalization;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Audit;

/// <summary>An event of the log.</summary>
/// <param name="Position">In the whole log, from 1.</param>
/// <param name="Body">Canonical JSON, as it is hashed.</param>
/// <param name="Previous">Hash of the event before in the same history.</param>
internal sealed record EventView(
    long Position,
    string History,
    long Sequence,
    string Type,
    int Version,
    DateOnly Effective,
    DateTimeOffset Recorded,
    string Actor,
    string? Cause,
    string Body,
    string Previous,
    string Hash
);

/// <summary>What a verification came to.</summary>
/// <param name="IsRunning">One runs now; what else is told is of the one before.</param>
/// <param name="Whole">No fault was found; null before the first verification.</param>
/// <param name="Where">Of the first fault: history and event, or checkpoint.</param>
internal sealed record VerdictView(
    bool IsRunning,
    DateTimeOffset? At,
    bool? Whole,
    string? Fault,
    string? Where,
    string? Message,
    IReadOnlyList<string> LostGuards,
    long? Events,
    long? Covered
);

/// <summary>The log for programs of auditors.</summary>
internal static class LogOperations
{
    public static void MapLog(this RouteGroupBuilder api)
    {
        api.MapGet("/log/events", EventsAsync)
            .WithName("log-events")
            .WithSummary("The log, the newest event first")
            .WithDescription("?history= the beginning of a history's name, as case/Z100001.")
            .Produces<PageOf<EventView>>()
            .Common();
        api.MapGet("/log/verdict", (LogVerifying verifying) => Results.Ok(View(verifying)))
            .WithName("log-verdict")
            .WithSummary("What the last verification of the whole log came to")
            .Produces<VerdictView>()
            .Common();
        api.MapPost("/log/verdict", Verify)
            .WithName("verify-log")
            .WithSummary("Verify the whole log while you do something else")
            .Produces<VerdictView>(StatusCodes.Status202Accepted)
            .Common();
        api.MapGet(
                "/log/export",
                (HttpContext context, EventLog log, CancellationToken ct) => LogFileAnswer.WriteAsync(context, log, ct)
            )
            .WithName("log-export")
            .WithSummary("The log as a file that 'licet log verify' checks without the database")
            .Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson")
            .Common();
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation) =>
        operation
            .WithTags("Log")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForKinds(ApiScopes.Log, OrganizationKind.Oversight);

    private static IResult Verify(LogVerifying verifying)
    {
        verifying.Ask();
        return Results.Accepted(value: View(verifying));
    }

    private static async Task<IResult> EventsAsync(
        EventLog log,
        string? history,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        long? before = null;
        if (after is not null)
        {
            if (
                Cursor.Read(after, 1) is not [var at]
                || !long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out long position)
            )
            {
                return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
            }

            before = position;
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<PlacedEvent> found = await LogPages.BeforeAsync(log.Place, before, history ?? "", most + 1, ct);
        EventView[] page = [.. found.Take(most).Select(View)];
        return Results.Ok(
            new PageOf<EventView>(
                page,
                found.Count > most ? Cursor.Of(page[^1].Position.ToString(CultureInfo.InvariantCulture)) : null
            )
        );
    }

    private static EventView View(PlacedEvent placed)
    {
        (Core.History.Event e, string previous, string hash) = placed.Event;
        return new(
            placed.Position,
            e.History,
            e.Sequence,
            e.Type,
            e.Version,
            e.Effective,
            e.Recorded,
            e.Actor,
            e.Cause,
            e.Body,
            previous,
            hash
        );
    }

    private static VerdictView View(LogVerifying verifying)
    {
        Verified? last = verifying.Last;
        Core.History.LogVerdict? verdict = last?.Report.Verdict;
        return new(
            verifying.IsRunning,
            last?.At,
            verdict is null ? null : verdict.IsWhole && last!.Report.LostGuards.Count == 0,
            verdict?.Finding?.Fault.ToString(),
            verdict?.Finding?.Where,
            verdict?.Finding?.Message,
            last?.Report.LostGuards ?? [],
            verdict?.Events,
            verdict?.Covered
        );
    }
}
