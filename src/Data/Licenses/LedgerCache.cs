using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;

namespace Licet.Data.Licenses;

/// <summary>
/// Licenses and sums as they last were, each with the number of its events: used only where the log has that many still, whoever wrote
/// them. Losing it costs time and nothing else. Of one writer alone, so that nothing is locked.
/// </summary>
internal sealed class LedgerCache(ProcessShelf processes)
{
    private const int Most = 4_096;
    private readonly Dictionary<string, LicenseState> _licenses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LedgerState> _ledgers = new(StringComparer.Ordinal);

    public ProcessShelf Processes => processes;

    public LicenseState? License(string number, long sequence) =>
        _licenses.GetValueOrDefault(number) is { } license && license.Sequence == sequence ? license : null;

    public LedgerState? Ledger(string number, long sequence) =>
        _ledgers.GetValueOrDefault(number) is { } ledger && ledger.Sequence == sequence ? ledger : null;

    public void Keep(string number, LicenseState license) => Keep(_licenses, number, license);

    public void Keep(string number, LedgerState sums) => Keep(_ledgers, number, sums);

    private static void Keep<T>(Dictionary<string, T> kept, string number, T state)
    {
        if (kept.Count >= Most)
        {
            kept.Clear();
        }

        kept[number] = state;
    }
}
