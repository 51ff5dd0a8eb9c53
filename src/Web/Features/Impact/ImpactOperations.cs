using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Lists;
using Licet.Lists.Importing;
using Licet.Screening.Lists;
using Licet.Web.Api;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Impact;

/// <summary>Two days that are compared; neither: the newest version of each list against the one before it.</summary>
/// <param name="Law">"each" (default): orders by the law of either day; "after": by that of the second alone.</param>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ImpactBody(DateOnly? Before = null, DateOnly? After = null, string? Law = null);

/// <summary>An analysis that was asked for.</summary>
/// <param name="Phase">"asked" while it is under way, "done", "broken".</param>
/// <param name="Why">Why there is no answer; null where there is one, or will be.</param>
/// <param name="Looked">Orders, applications and counterparties looked at, while it is under way.</param>
/// <param name="Answer">Null before it is done.</param>
public sealed record ImpactView(
    string Id,
    ImpactAsked Asked,
    string Phase,
    string? Why,
    string By,
    DateTimeOffset At,
    long? Looked,
    ImpactAnswer? Answer
);

/// <summary>Impact of a change for programs: asked, and fetched when it is done.</summary>
internal static class ImpactOperations
{
    public static void MapImpacts(this RouteGroupBuilder api)
    {
        api.MapPost("/impact", AskAsync)
            .WithName("impact")
            .WithSummary("What a change of lists or law does to the organization's orders, licenses and counterparties")
            .WithDescription(
                "Answered while nobody waits: 202 with the address of the answer. The same Idempotency-Key with the same question gives the one that was kept."
            )
            .Produces<ImpactView>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common()
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));
        api.MapPost("/impact/proposed", TryAsync)
            .WithName("impact-proposed")
            .WithSummary("The same of a proposed list, which is read and compared, and not kept")
            .WithDescription(
                "Body: the list's file as it is published; ?file= its name (csl.csv). A list that is not whole is refused with the reason; ?acceptShrink=true takes one that is a tenth shorter than before."
            )
            .Accepts<string>("application/octet-stream")
            .Produces<ImpactView>(StatusCodes.Status202Accepted)
            .Common()
            .WithMetadata(new RequestSizeLimitAttribute(IndexModel.Longest));
        api.MapGet("/impact", ListAsync)
            .WithName("impacts")
            .WithSummary("Analyses that were asked for, the newest first, without their answers")
            .Produces<PageOf<ImpactView>>()
            .Common();
        api.MapGet("/impact/{id}", OneAsync)
            .WithName("impact-answer")
            .WithSummary("How far an analysis is, and its answer when it is done")
            .Produces<ImpactView>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .Common();
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation) =>
        operation
            .WithTags("Impact")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(ApiScopes.Check);

    private static async Task<IResult> AskAsync(
        ImpactBody body,
        HttpContext context,
        Impacts impacts,
        ListStore store,
        EventLog log,
        Visitor visitor,
        CancellationToken ct
    )
    {
        List<FieldProblem> faults = [.. Faults(body, store)];
        if (faults.Count > 0)
        {
            return Problems.Invalid(faults);
        }

        ImpactAsked asked = body.Before is null
            ? new(ImpactKind.Newest, log.Today)
            : new(ImpactKind.Days, log.Today, body.Before, body.After, body.Law != "after");
        string id = context.Request.Key(visitor) ?? RequestKey.New();
        return await impacts.FindAsync(id, ct) is not { } earlier
                ? Accepted(await impacts.AskAsync(id, asked, [], ct), context)
            : earlier.Asked == (asked with { On = ImpactAsked.Of(earlier.Asked).On }).Json()
                ? Accepted(earlier, context)
            : Problems.KeyTaken();
    }

    private static IEnumerable<FieldProblem> Faults(ImpactBody body, ListStore store)
    {
        if (body.Before is null != body.After is null)
        {
            yield return new(body.Before is null ? "before" : "after", "Expected both days, or neither.");
        }
        else if (body.Before >= body.After)
        {
            yield return new("after", "Expected a later day than the first.");
        }
        else if (body.Before is null && !IndexModel.Earlier(store))
        {
            yield return new("", ImpactSides.NoneBefore + ".");
        }

        if (body.Law is not (null or "each" or "after"))
        {
            yield return new("law", "Expected each or after.");
        }
    }

    private static async Task<IResult> TryAsync(
        string file,
        bool? acceptShrink,
        HttpContext context,
        Impacts impacts,
        ListStore store,
        EventLog log,
        TimeProvider time,
        CancellationToken ct
    )
    {
        Stream content = await context.Request.WholeBodyAsync(ct);
        Import import = new(store, new ListReadOptions(), time)
        {
            AcceptShrink = acceptShrink == true,
            Words = new() { Files = "file" },
        };
        ImportAnswer read = await Task.Run(() => import.Try([new ListFile(file, content)]), ct);
        return IndexModel.WhyNot(read) is { Count: > 0 } faults
            ? Problems.Invalid(faults.Select(f => new FieldProblem("file", f)))
            : Accepted(
                await impacts.AskAsync(
                    RequestKey.New(),
                    new(ImpactKind.Proposed, log.Today, Files: [file]),
                    read.Versions,
                    ct
                ),
                context
            );
    }

    private static async Task<IResult> ListAsync(Impacts impacts, int? limit, string? after, CancellationToken ct)
    {
        (DateTimeOffset, string)? from = null;
        if (after is not null && (from = Cursor.Moment(after)) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<ImpactRow> rows = await impacts.PageAsync(from, most, ct);
        return Results.Ok(
            new PageOf<ImpactView>(
                [.. rows.Select(r => View(r, null))],
                rows.Count < most ? null : Cursor.Of(rows[^1].At, rows[^1].Id)
            )
        );
    }

    private static async Task<IResult> OneAsync(
        string id,
        Impacts impacts,
        ImpactWork work,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (await impacts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", context);
            return Problems.NotFound();
        }

        return Results.Ok(View(row, work.ProgressOf(id)?.Done));
    }

    private static IResult Accepted(ImpactRow row, HttpContext context)
    {
        string address = $"{ApiSetup.Root}/impact/{row.Id}";
        context.Response.Headers.Location = address;
        return Results.Accepted(address, View(row, null));
    }

    private static ImpactView View(ImpactRow row, long? looked) =>
        new(
            row.Id,
            ImpactAsked.Of(row.Asked),
            JsonNamingPolicy.CamelCase.ConvertName(row.Phase.ToString()),
            row.Why,
            row.By,
            row.At,
            looked,
            row.Answer.Length > 0 ? ImpactAnswer.Of(row.Answer) : null
        );
}
