using Licet.Core.Counterparties;
using Licet.Core.Determination;
using Licet.Core.Orders.Reading;
using Licet.Core.Orders.Shipping;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Check;

/// <summary>A line of an answer, with the answer it is of.</summary>
public sealed record LineShown(Answered Answer, LineDetermination Line);

/// <summary>
/// An answer under its own address: asked again as it is shown, so that everything can be unfolded; where lists or rules that came later
/// change it, the page says so, and what was answered then stays to be had.
/// </summary>
[ForExporters]
public sealed class AnswerModel(
    Checks checks,
    OrderLaw law,
    EventLog log,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public CheckRow Row { get; private set; } = null!;

    public Answered Answer { get; private set; } = null!;

    /// <summary>The outcome as it was, in words, where it is another one now; null where it is the same.</summary>
    public string? Changed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        await AskAsync(ct);
        return Page();
    }

    /// <summary>Enters the order, which is held until it is released.</summary>
    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        OrderText order = OrderText.Read(Row.Order).Text!;
        if (OrderIds.Fault(order.Order.Id) is { } fault)
        {
            Wrong("", texts["An order that is entered needs your number: {0}", fault]);
            return await ShownAgainAsync(ct);
        }

        // The check's own id as the request's key: entered twice from the same answer is entered once.
        OrderCommand command = new(order.Order.Id!, visitor.Person, log.Today, 0, new OrderAsk.Enter(order), id);
        KnownCounterparties known = await law.KnownAsync(visitor.Organization!, [order.Order], ct);
        OrderHistories orders = new(log);
        switch (await orders.TakeAsync(command, o => law.Answer(o, known, acceptGaps: false).Decided, ct))
        {
            case OrderAnswer.Taken:
                return RedirectToPage("/Orders/Details", new { id = order.Order.Id });
            case OrderAnswer.Refused refused:
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            default:
                Wrong(
                    "",
                    texts["There is an order of this number already. Check it under another number to enter it."]
                );
                break;
        }

        return await ShownAgainAsync(ct);
    }

    private async Task<IActionResult> ShownAgainAsync(CancellationToken ct)
    {
        await AskAsync(ct);
        return Again();
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await checks.FindAsync(id, visitor.Organization!, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        Row = row;
        return true;
    }

    private async Task AskAsync(CancellationToken ct)
    {
        // An order that was read once is read by every later program, or its reader has lost a field: a fault of ours.
        Answer = await law.AnswerAsync(OrderReader.Read(Row.Order).Order!, Row.Organization, Row.AcceptGaps, ct);
        Changed = Row.Outcome == Outcomes.Token(Answer.Decided.Outcome) ? null : OrderChoices.Kept(Row.Outcome);
    }
}
