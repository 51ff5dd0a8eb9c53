using Licet.Core.History;

namespace Licet.Data.History;

/// <summary>
/// The last events of histories, as this writer last left them: believed only while the log as a whole ends with the event that this
/// writer wrote last, so that nobody wrote in between. Losing it costs a question and nothing else. Of one writer alone, so that nothing is
/// locked.
/// </summary>
internal sealed class HeadCache
{
    private const int Most = 8_192;
    private readonly Dictionary<string, LoggedEvent?> _heads = new(StringComparer.Ordinal);
    private string? _end;

    /// <param name="end">Hash of the last event of the log; null where it has none.</param>
    public void Begin(string? end)
    {
        if (end != _end)
        {
            _heads.Clear();
            _end = end;
        }
    }

    /// <param name="head">Null where the history has no event.</param>
    public bool TryGet(string history, out LoggedEvent? head) => _heads.TryGetValue(history, out head);

    /// <summary>Those that are remembered, and of the others what the log says; none of a history without events.</summary>
    public async Task<Dictionary<string, LoggedEvent>> OfAsync(LogContext context, HashSet<string> histories)
    {
        Dictionary<string, LoggedEvent> heads = new(StringComparer.Ordinal);
        List<string> asked = [];
        foreach (string history in histories)
        {
            if (!TryGet(history, out LoggedEvent? head))
            {
                asked.Add(history);
            }
            else if (head is not null)
            {
                heads[history] = head;
            }
        }

        if (asked.Count > 0)
        {
            foreach (LoggedEvent head in await LogQueries.LastOfAsync(context, asked))
            {
                heads[head.Event.History] = head;
            }
        }

        return heads;
    }

    /// <param name="end">Hash of the last event that was committed.</param>
    /// <param name="heads">Of the histories that the transaction asked, as it leaves them; null where one has no event.</param>
    public void Committed(string? end, IEnumerable<KeyValuePair<string, LoggedEvent?>> heads)
    {
        _end = end;
        foreach (var (history, head) in heads)
        {
            if (_heads.Count >= Most)
            {
                _heads.Clear();
            }

            _heads[history] = head;
        }
    }
}
