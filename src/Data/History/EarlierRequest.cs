using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>A request that was carried out before, found by the key that its caller gave.</summary>
/// <param name="Events">
/// Of the history asked, all in order; none where the key was used for another history. Read after the key was found: what a caller read before
/// may be older than the key.
/// </param>
/// <param name="First">Sequence of the first event that it brought.</param>
/// <param name="Last">Of the last one.</param>
internal sealed record EarlierRequest(IReadOnlyList<LoggedEvent> Events, long First, long Last)
{
    /// <summary>What came before it.</summary>
    public IEnumerable<LoggedEvent> Before => Events.Where(e => e.Event.Sequence < First);

    /// <summary>Through its last event.</summary>
    public IEnumerable<LoggedEvent> Through => Events.Where(e => e.Event.Sequence <= Last);

    /// <summary>Its last event; null where the key was used for another history.</summary>
    public LoggedEvent? Done => Events.FirstOrDefault(e => e.Event.Sequence == Last);

    /// <summary>Null where the key is new, or there is none.</summary>
    public static async Task<EarlierRequest?> FindAsync(EventLog log, string? key, string history, CancellationToken ct)
    {
        if (key is null)
        {
            return null;
        }

        await using LogContext context = log.Place.Open();
        RequestRow? known = await context.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Key == key, ct);
        if (known is null)
        {
            return null;
        }

        List<LoggedEvent> events =
            known.History == history ? await context.Queries.FromAsync(context, history, 1, ct) : [];
        return new EarlierRequest(events, known.First, known.First + known.Count - 1);
    }
}
