using Licet.Core.History;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data.History;

/// <summary>The requests that came with a key, of the log and of one transaction: the same one again records nothing.</summary>
/// <param name="from">The events of a history from a sequence on, those of this transaction too.</param>
internal sealed class KeyedRequests(LogContext context, Func<string, long, Task<IReadOnlyList<LoggedEvent>>> from)
{
    private readonly Dictionary<string, RequestRow> _requests = new(StringComparer.Ordinal);

    public void Keep(Append append)
    {
        if (append.Key is { } key)
        {
            _requests[key] = new RequestRow
            {
                Key = key,
                History = append.History,
                First = append.Expected + 1,
                Count = append.Events.Count,
            };
            context.Add(_requests[key]);
        }
    }

    /// <summary>The answer that the key's first use got, or that it was another's; null where the key is new, or there is none.</summary>
    public async Task<Appended?> EarlierAsync(Append append)
    {
        if (append.Key is not { } key)
        {
            return null;
        }

        RequestRow? known =
            _requests.GetValueOrDefault(key)
            ?? await context.Requests.AsNoTracking().FirstOrDefaultAsync(r => r.Key == key);
        if (known is null)
        {
            return null;
        }

        List<LoggedEvent> events =
            known.History == append.History ? [.. (await from(known.History, known.First)).Take(known.Count)] : [];
        bool same = events
            .Select(e => (e.Event.Type, e.Event.Effective, e.Event.Actor, e.Event.Body))
            .SequenceEqual(append.Events.Select(e => (e.Type, e.Effective, e.Actor, e.Body)));
        return same ? new Appended.Done(events) : new Appended.KeyTaken(known.History, known.First);
    }
}
