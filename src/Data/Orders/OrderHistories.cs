using System.Text;
using Licet.Core.Determination;
using Licet.Core.History;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Orders;
using Licet.Core.Orders.Shipping;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Orders;

/// <summary>
/// The only way by which an order's history grows: each act is decided on from the events as they stand (<see cref="OrderActs"/>). What
/// a shipment draws of licenses is decided where it is written, in one transaction with it: all of it, or nothing.
/// </summary>
public sealed class OrderHistories(EventLog log)
{
    /// <summary>Of an order's own text, in bytes: it lies in the database.</summary>
    public const int LongestText = 4 << 20;

    /// <param name="law">
    /// The law's answer to an order on its own day, with lists of that day and licenses held (<see cref="LicensesHeld"/>).
    /// </param>
    public async Task<OrderAnswer> TakeAsync(
        OrderCommand command,
        Func<Order, OrderDetermination> law,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(command);
        (string history, IReadOnlyList<LoggedEvent> events) = await EventsAsync(command.Id, command.Organization, ct);
        OrderState state = Fold(history, events);
        if (Why(command, state) is { } refusal)
        {
            return refusal;
        }

        if (await EarlierAsync(command, history, ct) is { } earlier)
        {
            return earlier;
        }

        switch (OrderActs.Take(state, await KnownAsync(command.Act, ct), log.Today, law))
        {
            case OrderRuling.Accepted accepted:
                Recorded done = new(accepted.Event, accepted.State, accepted.Draws);
                return await WriteAsync(command, done, e => new OrderAnswer.Taken(accepted.State, e), ct);
            case OrderRuling.HeldInstead held:
                Recorded instead = new(held.Event, held.State, []);
                return await WriteAsync(
                    command,
                    instead,
                    e => new OrderAnswer.HeldInstead(held.State, e, held.Why),
                    ct
                );
            case OrderRuling.Refused { Kind: RefusalKind.Stale } stale:
                return new OrderAnswer.Stale(state, Since(events, command.Seen), stale.Why);
            case var other:
                var refused = (OrderRuling.Refused)other;
                return new OrderAnswer.Refused(refused.Kind, refused.Why, refused.Citation);
        }
    }

    /// <summary>Whose clause a person names who ships what was en route is told from the rules that were published here.</summary>
    private async Task<OrderAct> KnownAsync(OrderAct act, CancellationToken ct) =>
        act.Ask is OrderAsk.Ship { EnRoute: not null } ship
            ? act with
            {
                Ask = ship with { Known = await PublishedClauses.OnAsync(log, act.On, ct) },
            }
            : act;

    /// <summary>An organization's order as its events make it; null where it has none of that number.</summary>
    /// <exception cref="FormatException">The log is newer than the program.</exception>
    public async Task<OrderState?> FindAsync(string id, string organization, CancellationToken ct)
    {
        if (OrderIds.Fault(id) is not null)
        {
            return null;
        }

        (string history, IReadOnlyList<LoggedEvent> events) = await EventsAsync(id, organization, ct);
        return events.Count == 0 ? null : Fold(history, events);
    }

    /// <summary>The order's own text, by which it is released and shipped (<see cref="OrderText.Read"/>); null where there is no order.</summary>
    public async Task<RecordContent?> TextAsync(string id, string organization, CancellationToken ct)
    {
        (_, IReadOnlyList<LoggedEvent> events) = await EventsAsync(id, organization, ct);
        return events.Count == 0 ? null : await log.Records.OpenAsync(Sealed.In(events[0].Event.Body)[0], ct);
    }

    /// <summary>The texts of an organization's orders by their numbers, in few questions to the database; one that was erased is absent.</summary>
    /// <param name="ids">Of orders that are there.</param>
    public async Task<IReadOnlyDictionary<string, OrderText>> TextsAsync(
        IReadOnlyCollection<string> ids,
        string organization,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(ids);
        string[] histories =
        [
            .. ids.SelectMany(i => new[] { OrderIds.HistoryOf(i, organization), OrderIds.HistoryOf(i, null) }),
        ];
        Dictionary<string, Sealed> first;
        await using (LogContext context = log.Place.Open())
        {
            first = await context
                .Events.AsNoTracking()
                .Where(e => e.Sequence == 1 && histories.Contains(e.History))
                .ToDictionaryAsync(e => e.History, e => Sealed.In(e.Body)[0], StringComparer.Ordinal, ct);
        }

        List<KeyValuePair<string, Sealed>> found = [];
        foreach (string id in ids)
        {
            if (
                first.TryGetValue(OrderIds.HistoryOf(id, organization), out Sealed? text)
                || first.TryGetValue(OrderIds.HistoryOf(id, null), out text)
            )
            {
                found.Add(new(id, text));
            }
        }

        Dictionary<string, OrderText> texts = new(StringComparer.Ordinal);
        foreach (
            (KeyValuePair<string, Sealed> one, RecordContent content) in found.Zip(
                await log.Records.OpenAsync([.. found.Select(f => f.Value)], ct)
            )
        )
        {
            if (content is RecordContent.Whole whole && OrderText.Read(whole.Content).Text is { } text)
            {
                texts[one.Key] = text;
            }
        }

        return texts;
    }

    internal static OrderState Fold(string history, IEnumerable<LoggedEvent> events) =>
        OrderJson.Fold(history, events.Select(e => e.Event));

    /// <summary>
    /// Where an organization's order is or would be, and its events. In older logs a number was one order, whoever entered it: such a
    /// history goes on under its own name, for the organization that entered it.
    /// </summary>
    private async Task<(string History, IReadOnlyList<LoggedEvent> Events)> EventsAsync(
        string id,
        string organization,
        CancellationToken ct
    )
    {
        string history = OrderIds.HistoryOf(id, organization);
        IReadOnlyList<LoggedEvent> events = await log.ReadAsync(history, 0, ct);
        if (events.Count > 0)
        {
            return (history, events);
        }

        string old = OrderIds.HistoryOf(id, null);
        IReadOnlyList<LoggedEvent> before = await log.ReadAsync(old, 0, ct);
        return before.Count > 0 && Fold(old, before).Organization == organization ? (old, before) : (history, events);
    }

    /// <summary>An act as it is to be recorded.</summary>
    private sealed record Recorded(OrderEvent Event, OrderState State, IReadOnlyList<OrderDraw> Draws);

    private OrderAnswer.Refused? Why(OrderCommand command, OrderState state)
    {
        if (OrderPersons.Why(state, command.Ask, command.By, log.Processes.Knowing(command.By.Roles)) is { } person)
        {
            return new(RefusalKind.Role, person, "DESIGN");
        }

        return command.Ask is OrderAsk.Enter { Order.Json: var text } && Encoding.UTF8.GetByteCount(text) > LongestText
            ? new(RefusalKind.Guard, "The order's text is longer than 4 MiB.", "DESIGN")
            : null;
    }

    private async Task<OrderAnswer> WriteAsync(
        OrderCommand command,
        Recorded done,
        Func<LoggedEvent, OrderAnswer> answer,
        CancellationToken ct
    )
    {
        List<SealedRecord> records = [.. command.Records];
        if (command.Ask is OrderAsk.Enter enter)
        {
            records.Insert(0, SealedRecord.Of(Encoding.UTF8.GetBytes(enter.Order.Json), "application/json"));
        }

        NewEvent e = OrderJson.EventOf(done.Event, records.Select(r => r.Reference));
        Append append = new(done.State.History, done.State.Sequence - 1, [e], command.Key)
        {
            Records = records,
            Order = OrderRow.Of(done.State),
            Draws = [.. done.Draws.Select(d => new LedgerDraw(d.License, d.Entry, command.By))],
        };
        return await log.WriteAsync(append, ct) switch
        {
            Appended.Done written => answer(written.Events[0]),
            Appended.NotDrawn not => NotDrawn(not.Draw),
            Appended.Stale stale => new OrderAnswer.Stale(
                (await FindAsync(command.Id, command.Organization, ct))!,
                stale.Since,
                "The order has moved on since."
            ),
            Appended.RecordTaken taken => new OrderAnswer.RecordTaken(taken.Record),
            // The key came in between: perhaps with this very request, whose text was sealed under another key.
            _ => await EarlierAsync(command, append.History, ct) ?? new OrderAnswer.KeyTaken(command.Key!),
        };
    }

    /// <summary>A draw that was to be kept as a breach does not fit either: what has gone is told to the ledger, not to the order.</summary>
    private static OrderAnswer.NotDrawn NotDrawn(LedgerDraw draw)
    {
        OrderDraw asked = new(draw.Number, (Ship)draw.Entry);
        return draw.Ruling is LedgerRuling.Refused refused
            ? new(asked, refused.Finding, refused.Left)
            : new(asked, ((LedgerRuling.Kept)draw.Ruling!).Findings[0], null);
    }

    private static IReadOnlyList<LoggedEvent> Since(IReadOnlyList<LoggedEvent> events, long seen) =>
        seen >= 0 && seen < events.Count ? [.. events.Skip((int)seen)] : [];

    /// <summary>What the same request came to before; null where the key is new.</summary>
    private async Task<OrderAnswer?> EarlierAsync(OrderCommand command, string history, CancellationToken ct)
    {
        EarlierRequest? known = await EarlierRequest.FindAsync(log, command.Key, history, ct);
        if (known is null)
        {
            return null;
        }

        if (known.Done is not { } done)
        {
            return new OrderAnswer.KeyTaken(command.Key!);
        }

        OrderState before = Fold(history, known.Before);
        OrderEvent recorded = OrderJson.EventOf(done.Event);
        OrderState after = OrderFold.Apply(before, recorded);
        return !OrderRepeats.IsOf(before, command.Act, recorded) ? new OrderAnswer.KeyTaken(command.Key!)
            : command.Ask is OrderAsk.Ship && recorded.Content is OrderHeld held
                ? new OrderAnswer.HeldInstead(after, done, held.Reason)
            : new OrderAnswer.Taken(after, done);
    }
}
