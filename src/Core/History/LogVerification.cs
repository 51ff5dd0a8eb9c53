using System.Globalization;

namespace Licet.Core.History;

/// <summary>
/// Reads a log and names the first fault. Checkpoints come first, in their order; then the events in the log's order, in which
/// histories take turns and each one's own events follow each other. Holds one head a history, nothing else.
/// </summary>
/// <param name="signedBy">
/// Who signed a checkpoint, see <see cref="CheckpointSigner.Look"/>. One by a known key is chained to the checkpoints before it, and
/// vouches for these too, whoever signed them.
/// </param>
/// <param name="openSealed">What lies beside the log under a reference.</param>
public sealed class LogVerification(Func<Checkpoint, SignedBy> signedBy, Func<Sealed, SealedState> openSealed)
{
    private readonly Dictionary<string, Standing> _histories = new(StringComparer.Ordinal);
    private Checkpoint? _lastCheckpoint;
    private Checkpoint? _byAnother;
    private bool _hasHeads;
    private LogFinding? _finding;
    private DateTimeOffset _recorded = DateTimeOffset.MinValue;
    private long _events;
    private long _begun;
    private long _erased;
    private long _elsewhere;

    /// <summary>The last checkpoint so far by a known key; 0 for none.</summary>
    public long Vouched { get; private set; }

    /// <summary>Whether a checkpoint by a known key says where histories stood.</summary>
    public bool IsVouched { get; private set; }

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
        else
        {
            Signed(checkpoint, where);
        }

        foreach (Head head in checkpoint.Heads)
        {
            Of(head.History).Promised.Add((head, checkpoint.Number));
        }

        _lastCheckpoint = checkpoint;
    }

    private void Signed(Checkpoint checkpoint, string where)
    {
        _hasHeads |= checkpoint.Heads.Count > 0;
        switch (signedBy(checkpoint))
        {
            case SignedBy.Known:
                Vouched = checkpoint.Number;
                IsVouched = _hasHeads;
                _byAnother = null;
                break;
            case SignedBy.Another:
                _byAnother ??= checkpoint;
                break;
            default:
                Note(LogFault.Checkpoint, where, $"its signature is not by the key that it names, {checkpoint.Key}.");
                break;
        }
    }

    /// <summary>A fault that who reads the log met.</summary>
    public void Add(LogFinding finding) => _finding ??= finding;

    public void Add(LoggedEvent logged)
    {
        ArgumentNullException.ThrowIfNull(logged);
        _events++;
        Event e = logged.Event;
        Standing at = Of(e.History);
        if (at.Sequence == 0)
        {
            _begun++;
            at.Promised.Sort((a, b) => a.Head.Sequence.CompareTo(b.Head.Sequence));
        }

        Check(logged, e, at);
        at.Sequence = e.Sequence;
        at.Hash = logged.Hash;
    }

    private void Check(LoggedEvent logged, Event e, Standing at)
    {
        long expected = at.Sequence + 1;
        if (e.Sequence != expected)
        {
            LogFault fault = e.Sequence > expected ? LogFault.Missing : LogFault.Reordered;
            string what = string.Create(CultureInfo.InvariantCulture, $"event {expected} was to follow.");
            Note(fault, Where(e.History, e.Sequence), what);
        }
        else if (logged.Previous != at.Hash)
        {
            Note(LogFault.BrokenChain, Where(e.History, e.Sequence), "is not chained to the event before it.");
        }
        else if (EventHash.Of(e, logged.Previous) != logged.Hash)
        {
            Note(LogFault.Altered, Where(e.History, e.Sequence), "its content is not what its hash says.");
        }
        else if (e.Recorded < _recorded)
        {
            // The hash holds the time, and the log never runs backward: this is the order of histories among each other.
            const string Earlier = "was recorded before the event that stands before it in the log.";
            Note(LogFault.Reordered, Where(e.History, e.Sequence), Earlier);
        }

        _recorded = e.Recorded;
        for (; at.Next < at.Promised.Count && at.Promised[at.Next].Head.Sequence <= e.Sequence; at.Next++)
        {
            Head head = at.Promised[at.Next].Head;
            if (head.Sequence == e.Sequence && head.Hash != logged.Hash)
            {
                string saw = $"a checkpoint saw another event here ({head.Hash}).";
                Note(LogFault.Altered, Where(e.History, e.Sequence), saw);
            }
        }

        foreach (Sealed reference in Sealed.In(e.Body))
        {
            SealedState state = openSealed(reference);
            _erased += state == SealedState.ErasedUnderRule ? 1 : 0;
            _elsewhere += state == SealedState.Elsewhere ? 1 : 0;
            if (state == SealedState.Broken)
            {
                string broken = $"the record '{reference.Record}' beside the log is not whole.";
                Note(LogFault.SealedBroken, Where(e.History, e.Sequence), broken);
            }
        }
    }

    /// <summary>Ends the reading. The log as a whole: also ends of histories, and histories, that are not there.</summary>
    public LogVerdict End()
    {
        long covered = 0;
        long seen = 0;
        foreach ((string history, Standing at) in _histories.OrderBy(h => h.Key, StringComparer.Ordinal))
        {
            covered += at.Promised.LastOrDefault(p => p.Checkpoint <= Vouched).Head?.Sequence ?? 0;
            long promised = at.Promised.LastOrDefault().Head?.Sequence ?? 0;
            seen += promised;
            if (at.Next == at.Promised.Count)
            {
                continue;
            }

            if (at.Sequence == 0)
            {
                Note(LogFault.Missing, history, "a checkpoint saw this history; it is not there.");
            }
            else
            {
                string what = string.Create(
                    CultureInfo.InvariantCulture,
                    $"ends here; a checkpoint saw event {promised}."
                );
                Note(LogFault.Missing, Where(history, at.Sequence), what);
            }
        }

        return new LogVerdict(_finding, _events, _begun, _lastCheckpoint?.Number ?? 0, _erased, _elsewhere)
        {
            ByAnother = _byAnother,
            Covered = covered,
            Last = _lastCheckpoint,
            After = _events - seen,
        };
    }

    private Standing Of(string history)
    {
        if (!_histories.TryGetValue(history, out Standing? at))
        {
            _histories[history] = at = new Standing();
        }

        return at;
    }

    private static string Where(string history, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{history} #{sequence}");

    private void Note(LogFault fault, string where, string message) =>
        _finding ??= new LogFinding(fault, where, message);

    /// <summary>How far a history has been read, and what checkpoints saw of it.</summary>
    private sealed class Standing
    {
        public long Sequence { get; set; }

        public string Hash { get; set; } = EventHash.None;

        /// <summary>With the number of the checkpoint that saw it.</summary>
        public List<(Head Head, long Checkpoint)> Promised { get; } = [];

        /// <summary>The first of <see cref="Promised"/> that was not met yet.</summary>
        public int Next { get; set; }
    }
}
