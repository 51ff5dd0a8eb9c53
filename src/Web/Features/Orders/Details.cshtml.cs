using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Core.Covering;
using Licet.Core.Determination;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Data.Review;
using Licet.Web.Features.Applications;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Orders;

/// <summary>An order: where it stands, by what it goes, what was done, and what may be done now. The core decides on each act.</summary>
[ForExporters]
public sealed class DetailsModel(
    EventLog log,
    OrderLaw law,
    Drafts drafts,
    Organizations organizations,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    private readonly OrderHistories _orders = new(log);

    public string Id { get; private set; } = "";

    public OrderState State { get; private set; } = null!;

    /// <summary>The law's answer today, or on the day of its last act where that is later; null where the order's text is erased.</summary>
    public Answered? Answer { get; private set; }

    /// <summary>What lists and tables do not cover on the day of the answer.</summary>
    public IReadOnlyList<string> Gaps => Answer?.Decided.Gaps ?? [];

    /// <summary>Of what was shipped: what came after it and stands in its way; null where nothing does, or its text is erased.</summary>
    public EnRoute? EnRoute { get; private set; }

    /// <summary>Draws of its shipment that count no more on the ledger of their license.</summary>
    public IReadOnlyList<ReversedDraw> Reversed { get; private set; } = [];

    /// <summary>Of the next act: sent twice, it is done once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the last act came to.</summary>
    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        await AskAsync(ct);
        return Page();
    }

    /// <summary>Whether a line needs a license that nothing held covers.</summary>
    public bool NeedsLicense =>
        Answer?.Decided.Lines.Any(l => l.Outcome == Outcome.LicenseRequired || l.Underneath == Outcome.LicenseRequired)
        == true;

    /// <summary>Begins an application with what the order says.</summary>
    public async Task<IActionResult> OnPostApplyAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct) || await TextAsync(ct) is not { Order: var order })
        {
            return await NobodysAsync();
        }

        string applicant = await organizations.NameAsync(visitor.Organization!, ct);
        string begun = await drafts.BeginAsync(
            texts["License for {0}", id],
            FormOfOrder.Of(order, applicant),
            FormOfOrder.Assumes(order),
            ct
        );
        return RedirectToPage("/Applications/Details", new { id = begun });
    }

    public Task<IActionResult> OnPostHoldAsync(string id, CancellationToken ct) =>
        ActAsync(id, "hold", _ => new OrderAsk.Hold(Typed("hold.reason")), ct);

    public Task<IActionResult> OnPostCancelAsync(string id, CancellationToken ct) =>
        ActAsync(id, "cancel", _ => new OrderAsk.Cancel(Typed("cancel.reason")), ct);

    public Task<IActionResult> OnPostReleaseAsync(string id, CancellationToken ct) =>
        ActAsync(
            id,
            "release",
            order => new OrderAsk.Release(order, Typed("release.reason")) { AcceptGaps = Accepts("release") },
            ct
        );

    public Task<IActionResult> OnPostShipAsync(string id, CancellationToken ct) =>
        ActAsync(
            id,
            "ship",
            order => new OrderAsk.Ship(order, Typed("ship.filing") is { Length: > 0 } filing ? filing : null)
            {
                AcceptGaps = Accepts("ship"),
            },
            ct
        );

    /// <summary>Whether the person takes it upon themselves that lists or tables do not cover the day.</summary>
    public bool Accepts(string act) => Typed(act + ".acceptGaps") == "yes";

    /// <summary>What was typed; of a day that nobody has typed yet the day of today.</summary>
    public override string Typed(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return base.Typed(field) is { Length: > 0 } typed ? typed
            : field.EndsWith(".on", StringComparison.Ordinal)
            && !(Request.HasFormContentType && Request.Form.ContainsKey(field))
                ? Day.Text(Today)
            : "";
    }

    public static string Name(OrderContent content) =>
        content switch
        {
            OrderEntered => "Entered",
            OrderHeld => "Held",
            OrderReleased => "Released",
            OrderShipped => "Shipped",
            _ => "Cancelled",
        };

    public static string Text(OrderContent content) =>
        content switch
        {
            OrderHeld held => held.Cause is { } cause ? $"{held.Reason} ({cause})" : held.Reason,
            OrderReleased released => released.Reason + Accepted(released.Check),
            OrderShipped shipped => shipped.Filing + Accepted(shipped.Check),
            OrderCancelled cancelled => cancelled.Reason,
            _ => "",
        };

    private static string Accepted(CheckedOn check) =>
        check.Gaps is { } gaps ? $" (in spite of: {string.Join("; ", gaps)})" : "";

    /// <summary>The law of an order that ended is no question any more; of one that is open it is asked today.</summary>
    private DateOnly Today => State.Last > log.Today ? State.Last.Value : log.Today;

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await _orders.FindAsync(id, visitor.Organization!, ct) is not { } state)
        {
            return false;
        }

        (Id, State, Key) = (id, state, RequestKey.New());
        return true;
    }

    /// <summary>The law's answer, where the order's page is shown and somebody may still act on it.</summary>
    private async Task AskAsync(CancellationToken ct)
    {
        Reversed = await ReversedDraws.OfAsync(log, State, ct);
        if (State.Standing is OrderStanding.Held or OrderStanding.Released && await TextAsync(ct) is { } order)
        {
            Answer = await law.AnswerAsync(order.Order with { On = Today }, visitor.Organization, false, ct);
        }
        else if (State is { Standing: OrderStanding.Shipped, Last: { } shipped } && await TextAsync(ct) is { } gone)
        {
            KnownCounterparties known = await law.KnownAsync(visitor.Organization!, [gone.Order], ct);
            CameAfter? came = EnRoute.Obstacle(
                gone.Order,
                shipped,
                log.Today,
                o => law.Answer(o, known, acceptGaps: true).Decided
            );
            EnRoute = came?.Under(await PublishedClauses.OnAsync(log, log.Today, ct));
        }
    }

    private async Task<IActionResult> ShownAgainAsync(CancellationToken ct)
    {
        await AskAsync(ct);
        return Again();
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }

    private async Task<OrderText?> TextAsync(CancellationToken ct) =>
        await _orders.TextAsync(Id, visitor.Organization!, ct) is RecordContent.Whole whole
            ? OrderText.Read(whole.Content).Text
            : null;

    private async Task<IActionResult> ActAsync(
        string id,
        string act,
        Func<OrderText, OrderAsk> ask,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        DateOnly? on = TypedDay(act + ".on", texts);
        OrderText? order = await TextAsync(ct);
        if (order is null)
        {
            Wrong("", texts["The order's text was erased: nothing more is done to it"]);
        }

        if (Faults.Count > 0)
        {
            return await ShownAgainAsync(ct);
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : -1;
        OrderCommand command = new(id, visitor.Person, on!.Value, seen, ask(order!), RequestKey.Of(Typed("key")));
        IReadOnlyList<HeldLicense> held = await law.HeldAsync(visitor.Organization!, on.Value, ct);
        KnownCounterparties known = order is null
            ? KnownCounterparties.None
            : await law.KnownAsync(visitor.Organization!, [order.Order], ct);
        return await ToldAsync(
            await _orders.TakeAsync(
                command,
                o => law.Answer(o, known, command.Ask.AcceptGaps).With(law.Covering(held)).Decided,
                ct
            ),
            act,
            ct
        );
    }

    private async Task<IActionResult> ToldAsync(OrderAnswer answer, string act, CancellationToken ct)
    {
        switch (answer)
        {
            case OrderAnswer.Taken:
                return RedirectToPage(new { id = Id });
            case OrderAnswer.HeldInstead held:
                Told = texts["It did not ship and is held: {0}", held.Why];
                return RedirectToPage(new { id = Id });
            case OrderAnswer.Refused refused:
                Wrong(
                    refused.Kind == Core.Review.RefusalKind.Day ? act + ".on" : "",
                    $"{refused.Why} [{refused.Citation}]"
                );
                break;
            case OrderAnswer.NotDrawn not:
                Wrong("", $"{not.Draw.License}: {not.Finding.Why} [{not.Finding.Citation}] {not.Left}");
                break;
            case OrderAnswer.Stale stale:
                await FoundAsync(Id, ct);
                Wrong(
                    "",
                    texts[
                        "The order has moved on since you looked: {0} more. What you typed is still here.",
                        stale.Since.Count
                    ]
                );
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        return await ShownAgainAsync(ct);
    }
}
