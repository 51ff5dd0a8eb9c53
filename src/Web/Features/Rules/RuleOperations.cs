using Licet.Core;
using Licet.Core.Rules;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Rules;

/// <summary>Rows of a rule table, each by its columns.</summary>
internal sealed record RowsView(
    string Table,
    int Found,
    int Page,
    int Pages,
    IReadOnlyList<IReadOnlyDictionary<string, string>> Rows
);

/// <summary>Rule tables for programs.</summary>
internal static class RuleOperations
{
    public static void MapRules(this RouteGroupBuilder api)
    {
        api.MapGet("/rules", () => Results.Ok(RulesShown.Tables(RuleBook.Shipped)))
            .WithName("rules")
            .WithTags("Law")
            .WithSummary("The rule tables that answer here, with their edition")
            .Produces<IReadOnlyList<TableShown>>()
            .ForAnybodySigned(ApiScopes.Law);
        api.MapGet("/rules/{table}", Rows)
            .WithName("rule-table")
            .WithTags("Law")
            .WithSummary("Rows of a rule table, each with its citation, its days and its tag")
            .WithDescription("?words= that all stand in the row, ?on= the day on which it holds, ?page= from 1.")
            .Produces<RowsView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForAnybodySigned(ApiScopes.Law);
    }

    private static IResult Rows(string table, string? words, string? on, int? page)
    {
        DateOnly? day = null;
        if (!string.IsNullOrEmpty(on))
        {
            if (!Day.TryRead(on, out DateOnly read))
            {
                return Problems.Invalid(new FieldProblem("on", "Expected year-month-day, such as 2019-11-20."));
            }

            day = read;
        }

        RuleTable? of = RuleTables.Names.Contains(table) ? RuleBook.Shipped.Table(table) : null;
        return of is null || RulesShown.Of(RuleBook.Shipped, table, words ?? "", day, page ?? 1) is not { } shown
            ? Problems.NotFound()
            : Results.Ok(
                new RowsView(
                    table,
                    shown.Found,
                    shown.Page,
                    shown.Pages,
                    [.. shown.Rows.Select(r => of.Columns.ToDictionary(c => c, c => r[c], StringComparer.Ordinal))]
                )
            );
    }
}
