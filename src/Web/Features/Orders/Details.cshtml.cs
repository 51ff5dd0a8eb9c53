using System.Globalization;
using System.Security.Cryptography;
using Licet.Core.Covering;
using Licet.Core.Orders.Shipping;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Data.Records;
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

    /// <summary>Of the next act: sent twice, it is done once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>What the last act came to.</summary>
    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await ShownAsync(id, ct) ? Page() : await NobodysAsync();

    public Task<IActionResult> OnPostHoldAsync(string id, CancellationToken ct) =>
        ActAsync(id, "hold", _ => new OrderAsk.Hold(Typed("hold.reason")), ct);

    public Task<IActionResult> OnPostCancelAsync(string id, CancellationToken ct) =>
        ActAsync(id, "cancel", _ => new OrderAsk.Cancel(Typed("cancel.reason")), ct);

    public Task<IActionResult> OnPostReleaseAsync(string id, CancellationToken ct) =>
        ActAsync(id, "release", order => new OrderAsk.Release(order, Typed("release.reason")), ct);

    public Task<IActionResult> OnPostShipAsync(string id, CancellationToken ct) =>
        ActAsync(
            id,
            "ship",
            order => new OrderAsk.Ship(order, Typed("ship.filing") is { Length: > 0 } filing ? filing : null),
            ct
        );

    /// <summary>What stands in an input: what was typed, or of a day that nobody has typed yet the day of today.</summary>
    public string Typed(string field) =>
        Request.HasFormContentType && Request.Form.ContainsKey(field) ? Request.Form[field].ToString().Trim()
        : field.EndsWith(".on", StringComparison.Ordinal) ? Day(Today)
        : "";

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
            OrderReleased released => released.Reason,
            OrderShipped { Filing: { } filing } => filing,
            OrderCancelled cancelled => cancelled.Reason,
            _ => "",
        };

    /// <summary>The law of an order that ended is no question any more; of one that is open it is asked today.</summary>
    private DateOnly Today => State.Last > log.Today ? State.Last.Value : log.Today;

    private async Task<bool> ShownAsync(string id, CancellationToken ct)
    {
        if (
            OrderIds.Fault(id) is not null
            || await _orders.FindAsync(id, ct) is not { } state
            || state.Organization != visitor.Organization
        )
        {
            return false;
        }

        (Id, State) = (id, state);
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        if (state.Standing is OrderStanding.Held or OrderStanding.Released && await TextAsync(ct) is { } order)
        {
            Answer = await law.AnswerAsync(order.Order with { On = Today }, visitor.Organization, false, ct);
        }

        return true;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }

    private async Task<OrderText?> TextAsync(CancellationToken ct) =>
        await _orders.TextAsync(Id, ct) is RecordContent.Whole whole ? OrderText.Read(whole.Content).Text : null;

    private async Task<IActionResult> ActAsync(
        string id,
        string act,
        Func<OrderText, OrderAsk> ask,
        CancellationToken ct
    )
    {
        if (!await ShownAsync(id, ct))
        {
            return await NobodysAsync();
        }

        if (
            !DateOnly.TryParseExact(
                Typed(act + ".on"),
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateOnly on
            )
        )
        {
            Wrong(act + ".on", texts["Enter the day as year-month-day, such as 2019-11-20"]);
            return Again();
        }

        if (await TextAsync(ct) is not { } order)
        {
            Wrong("", texts["The order's text was erased: nothing more is done to it"]);
            return Again();
        }

        long seen = long.TryParse(
            Request.Form["seen"],
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out long number
        )
            ? number
            : -1;
        OrderCommand command = new(id, visitor.Person, on, seen, ask(order), KeyOf(Request.Form["key"].ToString()));
        IReadOnlyList<HeldLicense> held = await law.HeldAsync(visitor.Organization!, on, ct);
        return await ToldAsync(
            await _orders.TakeAsync(command, o => law.Answer(o, law.Covering(held), false).Decided, ct),
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
                await ShownAsync(Id, ct);
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

        return Again();
    }

    private static string? KeyOf(string typed) =>
        typed.Length == 32 && typed.All(char.IsAsciiHexDigitLower) ? typed : null;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
