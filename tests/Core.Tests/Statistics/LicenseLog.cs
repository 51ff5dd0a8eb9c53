using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;

namespace Licet.Core.Tests.Statistics;

/// <summary>A log of licenses and ledgers as a test tells it: what is said has happened, whether or not anybody would have let it.</summary>
internal sealed class LicenseLog
{
    private readonly List<LoggedEvent> _events = [];
    private readonly Dictionary<string, LicenseState> _licenses = new(StringComparer.Ordinal);

    public IReadOnlyList<LoggedEvent> Events => _events;

    public LicenseLog Act(string number, string on, LicenseContent content) =>
        Act(number, Licenses.LicenseRun.Day(on), content);

    public LicenseLog Act(string number, DateOnly on, LicenseContent content)
    {
        var history = "license/" + number;
        var before = _licenses.GetValueOrDefault(history) ?? LicenseFold.New(history, ShippedProcesses.UsEar);
        LicenseEvent e = new("olga", "licensing-officer", null, on, content);
        Add(history, LicenseJson.EventOf(before, e));
        _licenses[history] = LicenseFold.Apply(before, e);
        return this;
    }

    public LicenseLog Enter(string number, params IEnumerable<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            var actor = entry is Adjust adjust ? adjust.Approver : "alice";
            NewEvent e = new(
                LedgerJson.Type,
                LedgerJson.Types.LatestOf(LedgerJson.Type),
                entry.On,
                actor,
                null,
                LedgerJson.BodyOf(entry)
            );
            Add("ledger/" + number, e);
        }

        return this;
    }

    private void Add(string history, NewEvent e)
    {
        var last = _events.FindLast(l => l.Event.History == history);
        _events.Add(LoggedEvent.After(last, e.At(history, (last?.Event.Sequence ?? 0) + 1, default)));
    }
}
