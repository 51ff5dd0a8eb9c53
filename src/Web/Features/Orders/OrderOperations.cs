using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Web.Api;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Orders;

/// <summary>Orders for programs: pushed in, held, released, shipped. The core decides on each act, as it does for pages.</summary>
internal static class OrderOperations
{
    private const string Acting =
        "Send If-Match with the order's ETag, so that nothing is done to an order that has moved on, and an Idempotency-Key, so that what "
        + "is sent twice is done once.";

    public static void MapOrders(this RouteGroupBuilder api)
    {
        api.MapGet("/orders", ListAsync)
            .WithName("orders")
            .WithSummary("The organization's orders by number (?standing=held, ?number= what it contains)")
            .Produces<PageOf<OrderListed>>()
            .Common(ApiScopes.Orders);
        api.MapPost("/orders", EnterAsync)
            .WithName("enter-order")
            .WithSummary("Enter an order, which is held until it is released")
            .WithDescription("Body: an order file with its 'id' (docs/order-file.md). Send an Idempotency-Key.")
            .Accepts<object>("application/json")
            .Produces<OrderView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.OrdersWrite);
        api.MapGet("/orders/{id}", OneAsync)
            .WithName("order")
            .WithSummary("Where an order stands, by what it goes, and what was done")
            .Produces<OrderView>()
            .Common(ApiScopes.Orders);
        api.MapGet("/orders/{id}/file", FileAsync)
            .WithName("order-file")
            .WithSummary("The order as it was entered")
            .Produces<object>()
            .Common(ApiScopes.Orders);
        Act<HoldBody>(api, "hold", "Hold a released order", (body, _) => new OrderAsk.Hold(body.Reason));
        Act<ReleaseBody>(
            api,
            "release",
            "Release a held order: the law of the day must let each line go",
            (body, order) => new OrderAsk.Release(order, body.Reason) { AcceptGaps = body.AcceptGaps }
        );
        Act<ShipBody>(
            api,
            "ship",
            "Ship a released order: it is checked again on the ship date, and draws on its licenses; or it is held",
            (body, order) => new OrderAsk.Ship(order, body.Filing) { AcceptGaps = body.AcceptGaps }
        );
        Act<CancelBody>(api, "cancel", "Cancel an order", (body, _) => new OrderAsk.Cancel(body.Reason));
    }

    private static RouteHandlerBuilder Common(this RouteHandlerBuilder operation, string scope) =>
        operation
            .WithTags("Orders")
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ForExporters(scope)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static void Act<TBody>(
        RouteGroupBuilder api,
        string name,
        string summary,
        Func<TBody, OrderText, OrderAsk> ask
    )
        where TBody : IActBody =>
        api.MapPost(
                $"/orders/{{id}}/{name}",
                (string id, TBody body, OrderActing acting, CancellationToken ct) =>
                    acting.ActAsync(id, body.On, order => ask(body, order), ct)
            )
            .WithName(name + "-order")
            .WithSummary(summary)
            .WithDescription(Acting)
            .Produces<OrderView>()
            .ProducesProblem(StatusCodes.Status409Conflict)
            .ProducesProblem(StatusCodes.Status412PreconditionFailed)
            .ProducesProblem(StatusCodes.Status428PreconditionRequired)
            .Common(ApiScopes.OrdersWrite);

    private static async Task<IResult> ListAsync(
        EventLog log,
        Visitor visitor,
        string? standing,
        string? number,
        int? limit,
        string? after,
        CancellationToken ct
    )
    {
        OrderStanding? asked = null;
        if (standing is not null)
        {
            if (!Enum.GetValues<OrderStanding>().Any(s => s != OrderStanding.None && OrderListed.Word(s) == standing))
            {
                return Problems.Invalid(new FieldProblem("standing", "Expected held, released, shipped or cancelled."));
            }

            asked = Enum.Parse<OrderStanding>(standing, ignoreCase: true);
        }

        string? from = null;
        if (after is not null && (from = Cursor.Read(after, 1)?[0]) is null)
        {
            return Problems.Invalid(new FieldProblem("after", "It is no cursor of this list."));
        }

        int most = Cursor.Limit(limit);
        OrdersPage page = await new OrderList(log).PageAsync(
            visitor.Organization!,
            asked,
            from,
            most,
            ct,
            number?.Trim() ?? ""
        );
        return Results.Ok(
            new PageOf<OrderListed>(
                [.. page.Orders.Select(OrderListed.Of)],
                page.Next is { } next ? Cursor.Of(next) : null
            )
        );
    }

    private static async Task<IResult> EnterAsync(HttpRequest request, OrderActing acting, CancellationToken ct) =>
        await acting.EnterAsync(await request.BodyAsync(ct), ct);

    private static async Task<IResult> OneAsync(
        string id,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        if (await new OrderHistories(log).FindAsync(id, visitor.Organization!, ct) is not { } state)
        {
            await refusals.KeepAsync("not this organization's, or none", context);
            return Problems.NotFound();
        }

        string tag = Requests.Tag(state.Sequence);
        context.Response.Headers.ETag = tag;
        // What is taken back is told on the ledger: the order's own tag stays as it was.
        IReadOnlyList<ReversedDraw> reversed = await ReversedDraws.OfAsync(log, state, ct);
        return reversed.Count == 0 && context.Request.Has(tag)
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Ok(OrderView.Of(id, state, reversed));
    }

    private static async Task<IResult> FileAsync(
        string id,
        EventLog log,
        Visitor visitor,
        Refusals refusals,
        HttpContext context,
        CancellationToken ct
    )
    {
        OrderHistories orders = new(log);
        if (await orders.FindAsync(id, visitor.Organization!, ct) is null)
        {
            await refusals.KeepAsync("not this organization's, or none", context);
            return Problems.NotFound();
        }

        return await orders.TextAsync(id, visitor.Organization!, ct) is RecordContent.Whole whole
            ? Results.Bytes(whole.Content.ToArray(), "application/json")
            : Problems.Of(StatusCodes.Status410Gone, "Erased", "The order's text was erased.");
    }
}

/// <summary>What every act on an order says.</summary>
public interface IActBody
{
    /// <summary>The legal day; null: today.</summary>
    DateOnly? On { get; }
}

public sealed record HoldBody(string Reason, DateOnly? On = null) : IActBody;

/// <param name="AcceptGaps">In spite of what lists and tables do not cover; each gap is recorded with the reason.</param>
public sealed record ReleaseBody(string Reason, DateOnly? On = null, bool AcceptGaps = false) : IActBody;

/// <param name="Filing">Number of the export filing (ITN); null where none was made.</param>
/// <param name="On">The ship date; null: today.</param>
/// <param name="AcceptGaps">In spite of what lists and tables do not cover; each gap is recorded.</param>
public sealed record ShipBody(string? Filing = null, DateOnly? On = null, bool AcceptGaps = false) : IActBody;

public sealed record CancelBody(string Reason, DateOnly? On = null) : IActBody;
