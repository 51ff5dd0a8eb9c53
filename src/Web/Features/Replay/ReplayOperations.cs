using Licet.Core;
using Licet.Core.Replay;
using Licet.Core.Statistics;
using Licet.Web.Api;
using Licet.Web.Look;

namespace Licet.Web.Features.Replay;

/// <summary>The replay of 2019 at the end of a day.</summary>
/// <param name="First">The first day that can be asked for.</param>
/// <param name="Last">The last one.</param>
/// <param name="Reconciled">What was said by then beside what the record says.</param>
internal sealed record ReplayView(
    DateOnly Day,
    DateOnly First,
    DateOnly Last,
    IReadOnlyList<Figure> Figures,
    IReadOnlyList<ReconciledFigure> Reconciled
);

/// <summary>The replay for programs.</summary>
internal static class ReplayOperations
{
    public static void MapReplay(this RouteGroupBuilder api) =>
        api.MapGet("/replay", DayAsync)
            .WithName("replay")
            .WithSummary("The replay of 2019 at the end of a day: figures beside what was said; no token is asked")
            .WithDescription("?day= another day than that of the article.")
            .WithTags("Statistics")
            .Produces<ReplayView>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AllowAnonymous()
            .RequireRateLimiting(Pages.Strangers);

    private static IResult DayAsync(ReplayBook book, string? day)
    {
        DateOnly on = book.Facts.Day;
        if (day is not null && !book.TryDay(day, out on))
        {
            return Problems.Invalid(
                new FieldProblem("day", $"Expected a day from {Day.Text(book.First)} through {Day.Text(book.Last)}.")
            );
        }

        ReplayAnswer answer = book.On(on);
        return Results.Ok(new ReplayView(on, book.First, book.Last, answer.Figures, answer.Reconciled));
    }
}
