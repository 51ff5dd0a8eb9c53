using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Counterparties;

/// <summary>Counterparties for programs: listed, read with their hits, cleared by two persons.</summary>
internal static class CounterpartyOperations
{
    private const int LongestSearch = 200;
    private const string Acting =
        "Send If-Match with the counterparty's ETag and an Idempotency-Key. A clearing holds once a second person, with a token of its own, "
        + "has signed it; nobody clears an own first disposition.";

    public static void MapCounterparties(this RouteGroupBuilder api)
    {
        api.MapGet("/counterparties", ListAsync)
            .WithName("counterparties")
            .WithSummary(
                "The organization's counterparties by number; by how a number or a name begins, or by standing"
            )
            .WithDescription(
                "?search=BEGINNING, ?standing=open|waiting|confirmed|unsure|cleared|silent|not-screened. 'silent' is clear only where "
                    + "'screened' is true."
            )
            .Produces<CounterpartiesPage>()
            .Common(ApiScopes.Counterparties);
        api.MapGet(
                "/counterparties/{id}",
                (string id, CounterpartyActing acting, CancellationToken ct) => acting.ViewAsync(id, ct)
            )
            .WithName("counterparty")
            .WithSummary("A counterparty, what it meets on the lists of today and why, and what was found about that")
            .Produces<CounterpartyView>()
            .Common(ApiScopes.Counterparties);
        Act<ProposeBody>(
            api,
            "propose",
            "Propose to clear a hit: it is not the listed party",
            body => new CounterpartyAsk.Propose(body.Listing ?? "", body.Reason ?? "", body.Through)
        );
        Act<SignBody>(
            api,
            "sign",
            "Sign a proposed clearing as the second person",
            body => new CounterpartyAsk.Sign(body.Listing ?? "", body.Reason ?? "")
        );
        Act<FindBody>(
            api,
            "reject",
            "Reject a proposed clearing, or take an own one back",
            body => new CounterpartyAsk.Reject(body.Listing ?? "", body.Reason ?? "")
        );
        Act<FindBody>(
            api,
            "confirm",
            "Confirm that it is the listed party",
            body => new CounterpartyAsk.Confirm(body.Listing ?? "", body.Reason ?? "")
        );
        Act<FindBody>(
            api,
            "reopen",
            "Take a clearing or a confirmed match back",
            body => new CounterpartyAsk.Reopen(body.Listing ?? "", body.Reason ?? "")
        );
    }

    internal static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Counterparties")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static void Act<TBody>(RouteGroupBuilder api, string name, string summary, Func<TBody, CounterpartyAsk> ask)
        where TBody : IFindingBody =>
        api.MapPost(
                $"/counterparties/{{id}}/{name}",
                (string id, TBody body, CounterpartyActing acting, CancellationToken ct) =>
                    acting.ActAsync(id, body.On, ask(body), ct)
            )
            .WithName(name + "-clearing")
            .WithSummary(summary)
            .WithDescription(Acting)
            .Produces<CounterpartyView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.CounterpartiesWrite);

    private static async Task<IResult> ListAsync(
        EventLog log,
        Visitor visitor,
        CounterpartyActing acting,
        [AsParameters] PortfolioQuestion question,
        CancellationToken ct
    )
    {
        PortfolioStanding? standing = question.Standing is { } word ? PartyWordsOf.StandingOf(word) : null;
        string? place = question.After is { } after ? Cursor.Read(after, 1)?[0] : null;
        FieldProblem[] wrong =
        [
            .. new[]
            {
                question.Standing is not null && standing is null
                    ? new FieldProblem("standing", $"There is no standing '{question.Standing}'.")
                    : null,
                question.Search?.Length > LongestSearch
                    ? new FieldProblem("search", $"At most {LongestSearch} characters.")
                    : null,
                question.After is not null && (place is null || !Portfolio.IsPlace(place))
                    ? new FieldProblem("after", "It is no cursor of this list.")
                    : null,
            }.OfType<FieldProblem>(),
        ];
        if (wrong.Length > 0)
        {
            return Problems.Invalid(wrong);
        }

        Portfolio portfolio = new(log, visitor.Organization!);
        PortfolioPage found = await portfolio.AskAsync(
            new(question.Search?.Trim() ?? "", standing, place, Cursor.Limit(question.Limit)),
            ct
        );
        return Results.Ok(
            new CounterpartiesPage(
                [.. found.Rows.Select(r => CounterpartyListed.Of(r, acting.Today))],
                found.Next is { } next ? Cursor.Of(next) : null,
                await acting.ScreenedAsync(ct),
                (await portfolio.CountAsync(ct)).ToDictionary(c => PartyWordsOf.Standing(c.Key), c => c.Value)
            )
        );
    }
}

/// <param name="Search">How a number or a name begins.</param>
/// <param name="Standing">"open"; null for any.</param>
internal sealed record PortfolioQuestion(string? Search, string? Standing, int? Limit, string? After);

/// <summary>What every act on a hit says.</summary>
public interface IFindingBody
{
    /// <summary>The legal day; null: today.</summary>
    DateOnly? On { get; }
}

/// <param name="Listing">Id of the listing that was met.</param>
/// <param name="Reason">Why it is not the listed party.</param>
/// <param name="Through">The last day on which the clearing shall hold, within 366 days.</param>
public sealed record ProposeBody(string? Listing, string? Reason, DateOnly Through, DateOnly? On = null) : IFindingBody;

/// <param name="Reason">What the second person looked up; empty where there is nothing to add.</param>
public sealed record SignBody(string? Listing = null, string? Reason = null, DateOnly? On = null) : IFindingBody;

/// <param name="Reason">Why.</param>
public sealed record FindBody(string? Listing = null, string? Reason = null, DateOnly? On = null) : IFindingBody;
