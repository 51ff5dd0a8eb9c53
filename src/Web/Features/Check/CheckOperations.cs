using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Licet.Web.Features.Check;

/// <summary>A check that was kept.</summary>
/// <param name="Number">The order's own number; null where it has none.</param>
/// <param name="On">The day of the order.</param>
/// <param name="Outcome">Token of the worst line: "LICENSE_REQUIRED".</param>
public sealed record CheckView(string Id, string? Number, DateOnly On, string Outcome, string By, DateTimeOffset At);

/// <summary>Determination for programs: the answers of <c>licet check --format json</c>.</summary>
internal static class CheckOperations
{
    private const string Json = "application/json";
    private const string Order =
        "Body: an order file (docs/order-file.md; its schema: data/schemas/order.schema.json). ";

    public static void MapChecks(this RouteGroupBuilder api)
    {
        api.MapPost("/check", OneAsync)
            .WithName("check")
            .WithSummary("What an order needs, why, and what would change it; nothing is kept")
            .WithDescription(Order + "Answer: docs/answer.md.")
            .Accepts<object>(Json)
            .Produces<object>()
            .Common();
        api.MapPost("/check/batch", BatchedChecks.AnswerAsync)
            .WithName("check-batch")
            .WithSummary(
                "Many orders, answered line by line in the order sent; each draws on what those before it left of licenses"
            )
            .WithDescription("Body: one order a line. A fault anywhere is told before anything is answered.")
            .Accepts<string>(BatchedChecks.Ndjson)
            .Produces<string>(StatusCodes.Status200OK, BatchedChecks.Ndjson)
            .Common()
            .RequireRateLimiting(ApiSetup.Batches)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.LongestBatch));
        api.MapPost("/checks", KeepAsync)
            .WithName("keep-check")
            .WithSummary("What an order needs, kept under an address that people of the organization can open")
            .WithDescription(Order + "The same Idempotency-Key with the same order gives the check that was kept.")
            .Accepts<object>(Json)
            .Produces<object>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common();
        api.MapGet("/checks", ListAsync)
            .WithName("checks")
            .WithSummary("Checks that were kept, the newest first")
            .Produces<PageOf<CheckView>>()
            .Common();
        api.MapGet("/checks/{id}", AnswerAsync)
            .WithName("kept-check")
            .WithSummary("An answer as it was given")
            .Produces<object>()
            .Common();
        api.MapGet("/checks/{id}/order", OrderAsync)
            .WithName("kept-order")
            .WithSummary("The order that was asked about, as it was sent")
            .Produces<object>()
            .Common();
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation) =>
        operation
            .WithTags("Checks")
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(ApiScopes.Check)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> OneAsync(
        HttpRequest request,
        OrderLaw law,
        Visitor visitor,
        bool? acceptGaps,
        CancellationToken ct
    )
    {
        OrderReading reading = Read(await request.BodyAsync(ct));
        return reading.Order is { } order
            ? Results.Bytes((await law.AnswerAsync(order, visitor.Organization, acceptGaps == true, ct)).Json(), Json)
            : Problems.Invalid(reading.Problems);
    }

    private static async Task<IResult> KeepAsync(
        HttpRequest request,
        Checks checks,
        Visitor visitor,
        bool? acceptGaps,
        CancellationToken ct
    )
    {
        byte[] json = await request.BodyAsync(ct);
        OrderReading reading = Read(json);
        if (reading.Order is not { } order)
        {
            return Problems.Invalid(reading.Problems);
        }

        string id = request.Key(visitor) ?? RequestKey.New();
        CheckRow kept =
            await checks.FindAsync(id, visitor.Organization!, ct)
            ?? await checks.KeepAsync(id, order, json, acceptGaps == true, visitor.Organization!, visitor.Id, ct);
        return kept.Order.AsSpan().SequenceEqual(json) && kept.AcceptGaps == (acceptGaps == true)
            ? Kept(kept)
            : Problems.KeyTaken();
    }

    private static KeptCheck Kept(CheckRow row) => new(row);

    private static async Task<IResult> ListAsync(
        Checks checks,
        Visitor visitor,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        (DateTimeOffset, string)? from = null;
        if (after is not null && (from = Cursor.Moment(after)) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        IReadOnlyList<CheckRow> rows = await checks.PageAsync(visitor.Organization!, from, most, ct);
        return Results.Ok(
            new PageOf<CheckView>(
                [.. rows.Select(View)],
                rows.Count < most ? null : Cursor.Of(rows[^1].At, rows[^1].Id)
            )
        );
    }

    private static CheckView View(CheckRow row) =>
        new(row.Id, row.Number.Length == 0 ? null : row.Number, row.On, row.Outcome, row.By, row.At);

    private static Task<IResult> AnswerAsync(
        string id,
        Checks checks,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    ) => FileAsync(id, c => c.Answer, checks, visitor, refusals, context, ct);

    private static Task<IResult> OrderAsync(
        string id,
        Checks checks,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    ) => FileAsync(id, c => c.Order, checks, visitor, refusals, context, ct);

    private static async Task<IResult> FileAsync(
        string id,
        Func<CheckRow, byte[]> file,
        Checks checks,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (await checks.FindAsync(id, visitor.Organization!, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", context);
            return Problems.NotFound();
        }

        // What was kept never changes.
        string tag = $"\"{row.Id}\"";
        context.Response.Headers.ETag = tag;
        return context.Request.Has(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(file(row), Json);
    }

    /// <summary>The order of a body, or what is wrong with it by field.</summary>
    internal static OrderReading Read(ReadOnlyMemory<byte> json)
    {
        OrderReading reading = OrderReader.Read(json);
        return reading.Order is { } order && OrderLaw.Problems(order) is { Count: > 0 } problems
            ? new(null, problems)
            : reading;
    }

    /// <summary>The answer, with the address under which it stays.</summary>
    private sealed class KeptCheck(CheckRow row) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status201Created;
            httpContext.Response.Headers.Location = $"{ApiSetup.Root}/checks/{row.Id}";
            httpContext.Response.ContentType = Json;
            return httpContext.Response.Body.WriteAsync(row.Answer).AsTask();
        }
    }
}
