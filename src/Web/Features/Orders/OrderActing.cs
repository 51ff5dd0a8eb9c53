using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Web.Api;
using Licet.Web.Features.Check;
using Licet.Web.Law;
using Licet.Web.SignIn;

namespace Licet.Web.Features.Orders;

/// <summary>Acts on orders that another program sends, and what they came to.</summary>
internal sealed class OrderActing(
    EventLog log,
    OrderLaw law,
    Visitor visitor,
    Refusals refusals,
    IHttpContextAccessor accessor
)
{
    private readonly OrderHistories _orders = new(log);

    private HttpContext Context => accessor.HttpContext!;

    public async Task<IResult> EnterAsync(byte[] json, CancellationToken ct)
    {
        OrderReading reading = CheckOperations.Read(json);
        if (reading.Order is not { } order)
        {
            return Problems.Invalid(reading.Problems);
        }

        if (OrderIds.Fault(order.Id) is { } fault)
        {
            return Problems.Invalid(new FieldProblem("id", fault));
        }

        OrderAsk.Enter ask = new(OrderText.Read(json).Text!);
        OrderCommand command = new(order.Id!, visitor.Person, log.Today, 0, ask, Context.Request.Key(visitor));
        return await ToldAsync(order, command, [], ct);
    }

    /// <param name="on">Null: today.</param>
    public async Task<IResult> ActAsync(string id, DateOnly? on, Func<OrderText, OrderAsk> ask, CancellationToken ct)
    {
        if (await _orders.FindAsync(id, visitor.Organization!, ct) is null)
        {
            await refusals.KeepAsync("not this organization's, or none", Context);
            return Problems.NotFound();
        }

        if (Context.Request.Seen() is not { } seen)
        {
            return Problems.NotSeen("order");
        }

        if (
            await _orders.TextAsync(id, visitor.Organization!, ct) is not RecordContent.Whole whole
            || OrderText.Read(whole.Content).Text is not { } order
        )
        {
            return Problems.Of(
                StatusCodes.Status410Gone,
                "Erased",
                "The order's text was erased: nothing more is done to it."
            );
        }

        DateOnly day = on ?? log.Today;
        OrderCommand command = new(id, visitor.Person, day, seen, ask(order), Context.Request.Key(visitor));
        return await ToldAsync(order.Order, command, await law.HeldAsync(visitor.Organization!, day, ct), ct);
    }

    private async Task<IResult> ToldAsync(
        Order order,
        OrderCommand command,
        IReadOnlyList<HeldLicense> held,
        CancellationToken ct
    )
    {
        KnownCounterparties known = await law.KnownAsync(visitor.Organization!, [order], ct);
        OrderAnswer answer = await _orders.TakeAsync(
            command,
            o => law.Answer(o, known, command.Ask.AcceptGaps).With(law.Covering(held)).Decided,
            ct
        );
        switch (answer)
        {
            case OrderAnswer.Taken taken:
                Context.Response.Headers.ETag = Requests.Tag(taken.State.Sequence);
                OrderView view = OrderView.Of(
                    command.Id,
                    taken.State,
                    await ReversedDraws.OfAsync(log, taken.State, ct)
                );
                return command.Ask is OrderAsk.Enter
                    ? Results.Created($"{ApiSetup.Root}/orders/{command.Id}", view)
                    : Results.Ok(view);
            case OrderAnswer.HeldInstead instead:
                Context.Response.Headers.ETag = Requests.Tag(instead.State.Sequence);
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "Held instead",
                    $"It did not ship and is held: {instead.Why}"
                );
            case OrderAnswer.Refused refused:
                return Problems.Refused(refused.Why, refused.Citation);
            case OrderAnswer.NotDrawn not:
                return Problems.Refused(
                    $"{not.Draw.License}: {not.Finding.Why} {not.Left}".Trim(),
                    not.Finding.Citation
                );
            case OrderAnswer.Stale when command.Ask is OrderAsk.Enter:
                return Problems.Of(
                    StatusCodes.Status409Conflict,
                    "Number used",
                    "There is an order of this number already."
                );
            case OrderAnswer.Stale stale:
                Context.Response.Headers.ETag = Requests.Tag(stale.State.Sequence);
                return Problems.MovedOn(
                    "order",
                    string.Create(CultureInfo.InvariantCulture, $": {stale.Since.Count} more")
                );
            default:
                return Problems.KeyTaken();
        }
    }
}
