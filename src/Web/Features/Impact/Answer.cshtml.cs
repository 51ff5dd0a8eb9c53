using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licet.Core.Counterparties;
using Licet.Core.Orders.Shipping;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Orders;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Impact;

/// <summary>An order of the answer as it stands now.</summary>
/// <param name="Now">Null where it is not there any more.</param>
public sealed record OrderNow(TouchedOrder Touched, OrderState? Now);

/// <summary>
/// What a change does, under an address of its own. The answer is that of its moment; where orders stand is read anew, and those that are
/// released can be held from here by the acts that every order has.
/// </summary>
[ForExporters]
public sealed class AnswerModel(
    Impacts impacts,
    ImpactWork work,
    EventLog log,
    OrderLaw law,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Rows of a table on one page.</summary>
    public const int Most = 100;

    private readonly OrderHistories _orders = new(log);

    public ImpactRow Row { get; private set; } = null!;

    public ImpactAsked Asked { get; private set; } = null!;

    /// <summary>Null before there is one.</summary>
    public ImpactAnswer? Answer { get; private set; }

    /// <summary>Null while it waits for others.</summary>
    public ImpactProgress? Progress => work.ProgressOf(Row.Id);

    /// <summary>The page of the tables, from 1.</summary>
    public int Number { get; private set; } = 1;

    /// <summary>Pages of the longest table.</summary>
    public int Pages =>
        Answer is null
            ? 1
            : Math.Max(
                1,
                (
                    new[]
                    {
                        Answer.Orders.Count,
                        Answer.EnRoute.Count,
                        Answer.Applications.Count,
                        Answer.Licenses.Count,
                        Answer.Counterparties.Count,
                    }.Max()
                    + Most
                    - 1
                ) / Most
            );

    public IReadOnlyList<OrderNow> Orders { get; private set; } = [];

    public bool MayHold => Answer?.Published == true && Orders.Any(o => o.Now?.Standing == OrderStanding.Released);

    /// <summary>Of the next act: sent twice, it is done once.</summary>
    public string Key { get; } = RequestKey.New();

    [TempData]
    public string? Told { get; set; }

    /// <summary>The part of a table that the page shows.</summary>
    public IEnumerable<T> Shown<T>(IReadOnlyList<T> rows) => rows.Skip((Number - 1) * Most).Take(Most);

    /// <param name="number">The page of the tables.</param>
    /// <param name="part">Only what changes while it is under way.</param>
    public async Task<IActionResult> OnGetAsync(
        string id,
        [FromQuery(Name = "at")] int number,
        bool part,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(id, number, ct))
        {
            return await NobodysAsync();
        }

        if (part && Row.Phase != ImpactPhase.Asked)
        {
            // The whole page is another one now.
            Response.Headers["HX-Refresh"] = "true";
        }

        return part ? Partial("_Progress", this) : Page();
    }

    public async Task<IActionResult> OnPostHoldAsync(
        string id,
        [FromQuery(Name = "at")] int number,
        CancellationToken ct
    )
    {
        if (!await FoundAsync(id, number, ct))
        {
            return await NobodysAsync();
        }

        string[] chosen = [.. Request.Form["hold"].OfType<string>()];
        if (chosen.Length == 0)
        {
            Wrong("hold", texts["Choose the orders that are to be held"]);
        }

        if (Answer is not { Published: true })
        {
            Wrong("", texts["What is only proposed holds no order"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        int held = 0;
        foreach (string one in chosen)
        {
            held += await HeldAsync(one, ct) ? 1 : 0;
        }

        Told = held > 0 ? texts["Held now: {0} of {1} chosen", held, chosen.Length].Value : null;
        if (Faults.Count == 0)
        {
            return RedirectToPage(new { id, at = number > 1 ? number : (int?)null });
        }

        await FoundAsync(id, number, ct);
        return Again();
    }

    /// <summary>Whether the order was ticked in what was sent.</summary>
    public bool IsChosen(string value) =>
        Request.HasFormContentType && Request.Form["hold"].Contains(value, StringComparer.Ordinal);

    /// <summary>What a tick sends: how much of the order was seen, and its number.</summary>
    public static string ChoiceOf(OrderNow order)
    {
        ArgumentNullException.ThrowIfNull(order);
        return string.Create(CultureInfo.InvariantCulture, $"{order.Now?.Sequence} {order.Touched.Id}");
    }

    private async Task<bool> HeldAsync(string choice, CancellationToken ct)
    {
        string[] parts = choice.Split(' ', 2);
        // Only what the answer touches is held from here; of others nobody learns whether they are.
        if (
            parts.Length != 2
            || !long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out long seen)
            || Answer!.Orders.All(o => o.Id != parts[1])
        )
        {
            Wrong("", texts["This is no order of the answer"]);
            return false;
        }

        OrderCommand command = new(
            parts[1],
            visitor.Person,
            log.Today,
            seen,
            new OrderAsk.Hold(Typed("reason")),
            KeyOf(Typed("key"), parts[1])
        );
        OrderAnswer answer = await _orders.TakeAsync(
            command,
            o => law.Answer(o, KnownCounterparties.None, acceptGaps: false).Decided,
            ct
        );
        string? why = answer switch
        {
            OrderAnswer.Taken => null,
            OrderAnswer.Refused refused => $"{refused.Why} [{refused.Citation}]",
            OrderAnswer.Stale => texts["It has moved on since you looked."],
            _ => texts["This was sent before with something else in it. Load the page again."],
        };
        if (why is not null)
        {
            Wrong("", $"{parts[1]}: {why}");
        }

        return why is null;
    }

    /// <summary>One key for each order of a request.</summary>
    private static string? KeyOf(string key, string order) =>
        RequestKey.Of(key) is { } known
            ? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{known}\n{order}")).AsSpan(0, 16))
            : null;

    private async Task<bool> FoundAsync(string id, int number, CancellationToken ct)
    {
        if (await impacts.FindAsync(id, ct) is not { } row)
        {
            return false;
        }

        (Row, Asked) = (row, ImpactAsked.Of(row.Asked));
        Answer = row.Phase == ImpactPhase.Done ? ImpactAnswer.Of(row.Answer) : null;
        Number = Math.Clamp(number, 1, Pages);
        List<OrderNow> orders = [];
        foreach (TouchedOrder order in Shown(Answer?.Orders ?? []))
        {
            orders.Add(new(order, await _orders.FindAsync(order.Id, visitor.Organization!, ct)));
        }

        Orders = orders;
        return true;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }
}
