using Licet.Core.History;
using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Process;

namespace Licet.Core.Statistics;

/// <summary>The licenses of a log with their ledgers, read once; any figure of any day is counted from them.</summary>
/// <param name="All">In ordinal order of their histories.</param>
/// <param name="Unknown">Ledgers in which something was reported of a license that the log does not have.</param>
/// <param name="Position">Events that were given, of whatever history.</param>
public sealed record LicenseUses(
    IReadOnlyList<LicenseUse> All,
    IReadOnlyList<IReadOnlyList<LedgerEntry>> Unknown,
    long Position
)
{
    private const string Licenses = "license/";
    private const string Ledgers = "ledger/";

    /// <param name="log">In its order; what is of no license is counted for the position and nothing else.</param>
    /// <param name="processes">By id and version, null where it is not to be had; null: the shipped ones.</param>
    /// <exception cref="FormatException">An event of another shape, or a process that is not to be had.</exception>
    public static LicenseUses Of(
        IEnumerable<LoggedEvent> log,
        Func<string, string, ProcessDefinition?>? processes = null
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        SortedDictionary<string, List<Event>> licenses = new(StringComparer.Ordinal);
        SortedDictionary<string, List<LedgerEntry>> ledgers = new(StringComparer.Ordinal);
        long position = 0;
        foreach (Event e in log.Select(l => l.Event))
        {
            position++;
            if (e.History.StartsWith(Licenses, StringComparison.Ordinal))
            {
                Under(licenses, e.History[Licenses.Length..]).Add(e);
            }
            else if (e.History.StartsWith(Ledgers, StringComparison.Ordinal))
            {
                Under(ledgers, e.History[Ledgers.Length..]).Add(LedgerJson.EntryOf(e));
            }
        }

        return new(
            [
                .. licenses.Select(l => new LicenseUse(
                    LicenseJson.Fold(l.Value, processes ?? ShippedProcesses.Find)!,
                    [.. ledgers.GetValueOrDefault(l.Key, [])]
                )),
            ],
            [.. ledgers.Where(l => !licenses.ContainsKey(l.Key)).Select(l => l.Value)],
            position
        );
    }

    private static List<T> Under<T>(SortedDictionary<string, List<T>> all, string number)
    {
        if (!all.TryGetValue(number, out List<T>? of))
        {
            all[number] = of = [];
        }

        return of;
    }
}
