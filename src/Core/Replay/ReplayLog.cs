using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Process;
using Licet.Core.Review;

namespace Licet.Core.Replay;

/// <summary>
/// Records acts in memory: the same events, chained by the same hashes, as a database records them. A refused act is a fault of the
/// plan and ends the run.
/// </summary>
public sealed class ReplayLog
{
    private readonly Dictionary<string, LoggedEvent> _last = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseState> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LicenseState> _licenses = new(StringComparer.Ordinal);
    private readonly List<LoggedEvent> _events = [];

    /// <summary>In the order of the log.</summary>
    public IReadOnlyList<LoggedEvent> Events => _events;

    /// <summary>A case as it stands; null where there is none.</summary>
    public CaseState? Find(string history) => _cases.GetValueOrDefault(history);

    /// <summary>A license as it stands; null where there is none.</summary>
    public LicenseState? License(string history) => _licenses.GetValueOrDefault(history);

    /// <exception cref="InvalidOperationException">The process refuses the act: the message says which, and why.</exception>
    public void Record(TimedAct timed)
    {
        ArgumentNullException.ThrowIfNull(timed);
        switch (timed.Act)
        {
            case ReplayAct.Fact fact:
                Append(fact.History, fact.Event, timed.At);
                break;
            case ReplayAct.OnCase act:
                Record(act, timed.At);
                break;
            case ReplayAct.OnLicense act:
                Record(act, timed.At);
                break;
        }
    }

    private void Record(ReplayAct.OnCase act, DateTimeOffset at)
    {
        CaseState state = Find(act.History) ?? Case.New(act.History, act.Process);
        DateOnly today = DateOnly.FromDateTime(at.UtcDateTime);
        Recording recording = act.Transition is null
            ? Recording.Of(state, act.Aside(state.Sequence), today)
            : Recording.Of(state, act.Move(state.Sequence), today);
        if (recording.Ruling is not Ruling.Accepted accepted)
        {
            var refused = (Ruling.Refused)recording.Ruling;
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"{act.History}, {act.On:yyyy-MM-dd}, '{act.Transition ?? act.Content.Kind}': {refused.Why} ({refused.Citation})"
                )
            );
        }

        foreach (NewEvent e in recording.Events())
        {
            Append(act.History, e, at);
        }

        _cases[act.History] = accepted.State;
    }

    private void Record(ReplayAct.OnLicense act, DateTimeOffset at)
    {
        LicenseState state = License(act.History) ?? LicenseFold.New(act.History, ShippedProcesses.UsEar);
        LicenseRuling ruling = LicenseActs.Take(state, act.Act(state.Sequence), DateOnly.FromDateTime(at.UtcDateTime));
        if (ruling is not LicenseRuling.Accepted accepted)
        {
            var refused = (LicenseRuling.Refused)ruling;
            throw new InvalidOperationException(
                FormattableString.Invariant(
                    $"{act.History}, {act.On:yyyy-MM-dd}, '{act.Content.Kind}': {refused.Why} ({refused.Citation})"
                )
            );
        }

        Append(act.History, LicenseJson.EventOf(state, accepted.Event), at);
        _licenses[act.History] = accepted.State;
    }

    private void Append(string history, NewEvent e, DateTimeOffset at)
    {
        LoggedEvent? last = _last.GetValueOrDefault(history);
        LoggedEvent next = LoggedEvent.After(last, e.At(history, (last?.Event.Sequence ?? 0) + 1, at));
        _last[history] = next;
        _events.Add(next);
    }
}
