using Licet.Core.Counterparties;
using Licet.Core.Orders;
using Licet.Data.Desk;
using Licet.Data.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>What persons found about counterparties, as it is asked for many of them.</summary>
public static class PortfolioFindings
{
    private const int Together = 500;

    /// <summary>The counterparties of an organization that the parties of these orders may be, each with what was found about its hits.</summary>
    public static async Task<KnownCounterparties> OfAsync(
        EventLog log,
        string organization,
        IEnumerable<Order> orders,
        CancellationToken ct
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        Party[] parties = [.. orders.SelectMany(o => o.Parties)];
        List<CounterpartyRow> rows = [];
        await using DeskContext desk = DeskContext.Of(log.Place);
        IQueryable<CounterpartyRow> own = desk.Counterparties.AsNoTracking().Where(r => r.Organization == organization);
        foreach (string[] some in Distinct(parties.Where(p => p.Id is not null).Select(p => p.Id!)))
        {
            rows.AddRange(await own.Where(r => some.Contains(r.Number)).ToListAsync(ct));
        }

        foreach (string[] some in Distinct(parties.Where(p => p.Id is null).Select(p => CounterpartyRow.KeyOf(p.Name))))
        {
            rows.AddRange(await own.Where(r => some.Contains(r.NameKey)).ToListAsync(ct));
        }

        CounterpartyRow[] known = [.. rows.DistinctBy(r => r.Id).OrderBy(r => r.Number, StringComparer.Ordinal)];
        Dictionary<string, CounterpartyState> states = [];
        foreach (string[] some in known.Select(r => r.Id).Chunk(Together))
        {
            foreach ((string id, CounterpartyState state) in await StatesAsync(log, some, ct))
            {
                states[id] = state;
            }
        }

        return new(
            organization,
            [
                .. known.Select(r => new KnownCounterparty(
                    r.Number,
                    r.Facts,
                    [.. r.Salt],
                    states.GetValueOrDefault(r.Id)
                )),
            ]
        );
    }

    /// <summary>What was found about these; those about which nothing was are absent.</summary>
    internal static async Task<Dictionary<string, CounterpartyState>> StatesAsync(
        EventLog log,
        string[] ids,
        CancellationToken ct
    )
    {
        string[] histories = [.. ids.Select(CounterpartyIds.HistoryOf)];
        await using LogContext context = log.Place.Open();
        List<EventRow> events = await context
            .Events.AsNoTracking()
            .Where(e => histories.Contains(e.History))
            .OrderBy(e => e.History)
            .ThenBy(e => e.Sequence)
            .ToListAsync(ct);
        return events
            .Select(e => e.Logged())
            .GroupBy(e => e.Event.History)
            .ToDictionary(
                g => g.Key[(CounterpartyIds.Kind.Length + 1)..],
                g => CounterpartyJson.Fold(g.Key, g.Select(e => e.Event)),
                StringComparer.Ordinal
            );
    }

    private static IEnumerable<string[]> Distinct(IEnumerable<string> texts) =>
        texts.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Chunk(Together);
}
