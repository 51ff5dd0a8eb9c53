using System.Globalization;

namespace Licet.Core.History;

/// <summary>What is wrong with a log.</summary>
public enum LogFault
{
    /// <summary>The event's content is not what its hash says.</summary>
    Altered,

    /// <summary>An event, or the end of a history that a checkpoint saw, is not there.</summary>
    Missing,

    /// <summary>The event does not stand where its number says, or stands twice.</summary>
    Reordered,

    /// <summary>The event is chained to another than the one before it.</summary>
    BrokenChain,

    /// <summary>Data beside the log is gone without a rule, or is not what the event says.</summary>
    SealedBroken,

    /// <summary>A checkpoint is not signed by a key that is known, or not chained to the one before.</summary>
    Checkpoint,
}

/// <param name="Where">History and event ("case/Z100123 #7"), or checkpoint.</param>
public sealed record LogFinding(LogFault Fault, string Where, string Message)
{
    public override string ToString() => $"{Where}: {Message}";
}

/// <param name="Finding">The first fault; null where the log is whole.</param>
/// <param name="Erased">References whose data was erased under a retention rule.</param>
public sealed record LogVerdict(LogFinding? Finding, long Events, long Histories, long Checkpoints, long Erased)
{
    public bool IsWhole => Finding is null;
}

/// <summary>
/// Reads a log history by history and names the first fault. Checkpoints come first, in their order; then the events, each
/// history's together and in order. Holds one head a history, nothing else.
/// </summary>
/// <param name="isSigned">Whether a checkpoint's signature is by a key that is known.</param>
/// <param name="openSealed">What lies beside the log under a reference.</param>
public sealed class LogVerification(Func<Checkpoint, bool> isSigned, Func<Sealed, SealedState> openSealed)
{
    private readonly Dictionary<string, List<Head>> _promised = new(StringComparer.Ordinal);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);
    private Checkpoint? _lastCheckpoint;
    private LoggedEvent? _last;
    private List<Head> _due = [];
    private LogFinding? _finding;
    private long _events;
    private long _erased;

    public void Add(Checkpoint checkpoint)
    {
        ArgumentNullException.ThrowIfNull(checkpoint);
        string where = string.Create(CultureInfo.InvariantCulture, $"checkpoint {checkpoint.Number}");
        if (checkpoint.Number != (_lastCheckpoint?.Number ?? 0) + 1)
        {
            Note(LogFault.Missing, where, "a checkpoint before it is not there.");
        }
        else if (checkpoint.Previous != (_lastCheckpoint?.Digest ?? EventHash.None))
        {
            Note(LogFault.Checkpoint, where, "is not chained to the checkpoint before.");
        }
        else if (!isSigned(checkpoint))
        {
            Note(LogFault.Checkpoint, where, "its signature is not by a known key.");
        }

        foreach (Head head in checkpoint.Heads)
        {
            if (!_promised.TryGetValue(head.History, out List<Head>? heads))
            {
                _promised[head.History] = heads = [];
            }

            heads.Add(head);
        }

        _lastCheckpoint = checkpoint;
    }

    public void Add(LoggedEvent logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        _events++;
        Event e = logged.Event;
        if (_last?.Event.History != e.History)
        {
            EndHistory();
            _last = null;
            if (!_done.Add(e.History))
            {
                Note(LogFault.Reordered, Where(e), "its history was read before: events do not stand together.");
            }

            _due = _promised.Remove(e.History, out List<Head>? due) ? due : [];
        }

        Check(logged, e);
        _last = logged;
    }

    private void Check(LoggedEvent logged, Event e)
    {
        long expected = (_last?.Event.Sequence ?? 0) + 1;
        if (e.Sequence != expected)
        {
            LogFault fault = e.Sequence > expected ? LogFault.Missing : LogFault.Reordered;
            string what = string.Create(CultureInfo.InvariantCulture, $"event {expected} was to follow.");
            Note(fault, Where(e), what);
        }
        else if (logged.Previous != (_last?.Hash ?? EventHash.None))
        {
            Note(LogFault.BrokenChain, Where(e), "is not chained to the event before it.");
        }
        else if (EventHash.Of(e, logged.Previous) != logged.Hash)
        {
            Note(LogFault.Altered, Where(e), "its content is not what its hash says.");
        }

        foreach (Head head in _due.Where(h => h.Sequence == e.Sequence && h.Hash != logged.Hash))
        {
            Note(LogFault.Altered, Where(e), $"a checkpoint saw another event here ({head.Hash[..12]}).");
        }

        foreach (Sealed reference in Sealed.In(e.Body))
        {
            SealedState state = openSealed(reference);
            _erased += state == SealedState.ErasedUnderRule ? 1 : 0;
            if (state == SealedState.Broken)
            {
                Note(LogFault.SealedBroken, Where(e), $"the record '{reference.Record}' beside the log is not whole.");
            }
        }
    }

    /// <summary>Ends the reading. The log as a whole: also histories that are not there at all.</summary>
    public LogVerdict End()
    {
        EndHistory();
        foreach (string history in _promised.Keys.Order(StringComparer.Ordinal))
        {
            Note(LogFault.Missing, history, "a checkpoint saw this history; it is not there.");
        }

        return new LogVerdict(_finding, _events, _done.Count, _lastCheckpoint?.Number ?? 0, _erased);
    }

    private void EndHistory()
    {
        if (_last is { } last && _due.Exists(h => h.Sequence > last.Event.Sequence))
        {
            long seen = _due.Max(h => h.Sequence);
            string what = string.Create(CultureInfo.InvariantCulture, $"ends here; a checkpoint saw event {seen}.");
            Note(LogFault.Missing, Where(last.Event), what);
        }
    }

    private static string Where(Event e) => string.Create(CultureInfo.InvariantCulture, $"{e.History} #{e.Sequence}");

    private void Note(LogFault fault, string where, string message) =>
        _finding ??= new LogFinding(fault, where, message);
}
