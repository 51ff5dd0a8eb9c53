using Licet.Core.Statistics;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Statistics;

/// <summary>Figures of the authority at the end of a day.</summary>
/// <param name="Position">Events of the log that had been recorded: the same position gives the same figures.</param>
internal sealed record FiguresView(DateOnly Day, long Position, IReadOnlyList<Figure> Figures);

/// <summary>Statistics for programs.</summary>
internal static class StatisticsOperations
{
    public static void MapStatistics(this RouteGroupBuilder api) =>
        api.MapGet("/statistics", FiguresAsync)
            .WithName("statistics")
            .WithSummary(
                "What the authority can say of its applications at the end of a day, each figure with its formula"
            )
            .WithDescription(
                "?day= another day than today, none that is to come. 503 while the log is being read for the first time: ask again."
            )
            .WithTags("Statistics")
            .Produces<FiguresView>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .ForKinds(ApiScopes.Cases, OrganizationKind.Authority, OrganizationKind.Oversight);

    private static async Task<IResult> FiguresAsync(
        StatisticsBook book,
        EventLog log,
        string? day,
        CancellationToken ct
    )
    {
        DateOnly on = log.Today;
        if (day is not null && !Core.Day.TryRead(day, out on))
        {
            return Problems.Invalid(new FieldProblem("day", "Expected year-month-day, such as 2019-11-20."));
        }

        if (on > log.Today)
        {
            return Problems.Invalid(
                new FieldProblem(
                    "day",
                    $"{Core.Day.Text(on)} is to come: expected a day through {Core.Day.Text(log.Today)}."
                )
            );
        }

        return await book.AskAsync(ct) is { } from
            ? Results.Ok(new FiguresView(on, from.Position, from.On(on)))
            : Problems.Of(
                StatusCodes.Status503ServiceUnavailable,
                "Not counted yet",
                "The log is being read for the first time: ask again."
            );
    }
}
