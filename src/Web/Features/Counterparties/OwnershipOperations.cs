using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licet.Core.Ownership;
using Licet.Core.Ownership.Pictures;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Counterparties;

/// <summary>Who owns a counterparty, and what both 50 percent rules make of it.</summary>
/// <param name="Standing">The graver of both rules: "listed", "restricted", "a person must decide", ...</param>
/// <param name="Entity">The counterparty's id in the graph.</param>
/// <param name="Graph">As it was told (licet.ownership/1).</param>
public sealed record OwnershipView(
    string Standing,
    string Entity,
    string By,
    DateTimeOffset At,
    DateOnly On,
    IReadOnlyList<OwnershipFindingView> Findings,
    IReadOnlyList<string> WhatWouldChange,
    IReadOnlyList<OwnerDoubtView> Doubts,
    IReadOnlyList<string> Gaps,
    JsonElement Graph
)
{
    internal static OwnershipView Of(
        CounterpartyOwnersRow told,
        OwnershipAnswer answer,
        EntityStanding standing,
        (IReadOnlyList<DoubtfulOwner> Owners, IReadOnlyList<string> Gaps) open
    ) =>
        new(
            OwnershipWords.Of(standing.Overall),
            told.Entity,
            told.By,
            told.At,
            answer.On,
            [.. new[] { standing.Bis, standing.Ofac }.Select(OwnershipFindingView.Of)],
            [.. standing.WhatWouldChange.Select(c => c.Sentence)],
            [.. open.Owners.Select(d => new OwnerDoubtView(d.Name, d.Listing?.Id, d.Listing?.PrimaryName))],
            open.Gaps,
            JsonElement.Parse(told.Graph)
        );
}

/// <summary>An owner at whom a person must look: the standing may be too mild.</summary>
/// <param name="Listing">Which listing it may be; null where its name tells nobody from another, or cannot be read.</param>
public sealed record OwnerDoubtView(string Owner, string? Listing, string? Listed);

/// <summary>What one of the rules makes of it.</summary>
/// <param name="Path">Each step of the reasoning with its citation.</param>
/// <param name="Questions">What a person must find out first.</param>
public sealed record OwnershipFindingView(
    string Rule,
    string Standing,
    IReadOnlyList<OwnershipStepView> Path,
    IReadOnlyList<string> Questions,
    IReadOnlyList<string> RedFlags
)
{
    internal static OwnershipFindingView Of(Finding finding) =>
        new(
            OwnershipWords.Of(finding.Rule),
            OwnershipWords.Of(finding.Standing),
            [.. finding.Path.Select(s => new OwnershipStepView(s.Sentence, s.Citation))],
            finding.Questions,
            finding.RedFlags
        );
}

public sealed record OwnershipStepView(string Sentence, string Citation);

/// <summary>Owners of counterparties for programs.</summary>
internal static class OwnershipOperations
{
    public static void MapOwnership(this RouteGroupBuilder api)
    {
        api.MapGet("/counterparties/{id}/ownership", OneAsync)
            .WithName("ownership")
            .WithSummary("Who owns it as it was told, and what the 50 percent rules make of it today")
            .Produces<OwnershipView>()
            .Common(ApiScopes.Counterparties);
        api.MapPut("/counterparties/{id}/ownership", PutAsync)
            .WithName("tell-ownership")
            .WithSummary("Tell who owns it, in the place of what was told before")
            .WithDescription(
                "Body: an ownership file (docs/ownership.md). ?entity= says which of its entities the counterparty is; left out, the one of "
                    + "its name. With If-Match nothing is replaced that was told since."
            )
            .Accepts<object>("application/json")
            .Produces<OwnershipView>()
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .Common(ApiScopes.CounterpartiesWrite);
    }

    private static async Task<IResult> OneAsync(
        string id,
        CounterpartyActing acting,
        OwnersLook owners,
        CancellationToken ct
    ) =>
        await acting.FindAsync(id, ct) is null
            ? Problems.NotFound()
            : await owners.ToldAsync(id, ct)
                ?? Problems.Of(StatusCodes.Status404NotFound, "Not told", "Nobody has told yet who owns it.");

    private static async Task<IResult> PutAsync(
        string id,
        string? entity,
        HttpRequest request,
        CounterpartyActing acting,
        OwnersLook owners,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        byte[] json = await request.BodyAsync(ct);
        GraphReading reading = GraphReader.Read(json);
        if (reading.Graph is not { } graph)
        {
            return Problems.Invalid(
                reading.Faults.Select(f => new FieldProblem(
                    f.Path.StartsWith("$.", StringComparison.Ordinal) ? f.Path[2..] : f.Path,
                    $"Expected {f.Expected}, found {f.Found}"
                ))
            );
        }

        string known = ToldOwners.EntityOf(graph, entity, row.Name);
        return known.Length > 0 && graph.Stakes.All(s => s.Entity != known)
                ? Problems.Invalid(
                    new FieldProblem("stakes", $"Expected an owner of '{known}' at least: silence is no answer.")
                )
            : known.Length == 0
                ? Problems.Invalid(
                    new FieldProblem(
                        "entity",
                        "Say which entity of the file it is (?entity=ID): none has this id, and none its name."
                    )
                )
            : await owners.KeepAsync(id, known, json, ct);
    }
}

/// <summary>What was told of owners, as it stands by the lists and the law of today.</summary>
internal sealed class OwnersLook(
    EventLog log,
    Chosen chosen,
    PortfolioWork work,
    ListsOfDays lists,
    Visitor visitor,
    IHttpContextAccessor accessor
)
{
    private readonly OwnersTold _told = new(log);

    /// <summary>Null where nobody told.</summary>
    public async Task<IResult?> ToldAsync(string id, CancellationToken ct)
    {
        if (await _told.FindAsync(id, ct) is not { } told || GraphReader.Read(told.Graph).Graph is not { } graph)
        {
            return null;
        }

        ToldOwners owners = ToldOwners.Of(graph, work.Asked());
        OwnershipAnswer answer = OwnershipAnswer.Of(owners.Graph, log.Today, chosen.AffiliatesRule);
        EntityStanding standing = answer.Explain(told.Entity, changes: graph.Entities.Count <= SvgPicture.MostEntities);
        accessor.HttpContext!.Response.Headers.ETag = TagOf(told);
        IEnumerable<string> untold = answer.UntoldOf(told.Entity) is { } said ? [said.Sentence] : [];
        return Results.Ok(
            OwnershipView.Of(told, answer, standing, (owners.Doubts, [.. lists.Of(log.Today).Standing.Gaps, .. untold]))
        );
    }

    public async Task<IResult> KeepAsync(string id, string entity, byte[] json, CancellationToken ct)
    {
        string seen = accessor.HttpContext!.Request.Headers.IfMatch.ToString();
        if (seen.Length > 0 && (await _told.FindAsync(id, ct) is not { } before || TagOf(before) != seen))
        {
            return Problems.MovedOn("ownership");
        }

        await _told.KeepAsync(id, entity, json, visitor.Id, ct);
        return (await ToldAsync(id, ct))!;
    }

    private static string TagOf(CounterpartyOwnersRow told) =>
        $"\"{Convert.ToHexStringLower(SHA256.HashData([.. Encoding.UTF8.GetBytes(told.Entity), 0, .. told.Graph]).AsSpan(0, 8))}\"";
}
