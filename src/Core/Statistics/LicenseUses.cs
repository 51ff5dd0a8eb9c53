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
    /// <param name="log">In its order; what is of no license is counted for the position and nothing else.</param>
    /// <param name="processes">By id and version, null where it is not to be had; null: the shipped ones.</param>
    /// <exception cref="FormatException">An event of another shape, or a process that is not to be had.</exception>
    public static LicenseUses Of(
        IEnumerable<LoggedEvent> log,
        Func<string, string, ProcessDefinition?>? processes = null
    )
    {
        ArgumentNullException.ThrowIfNull(log);
        LicenseUseRows rows = new(processes ?? ShippedProcesses.Find);
        long position = 0;
        foreach (LoggedEvent logged in log)
        {
            position++;
            rows.Add(logged.Event);
        }

        return rows.Uses(position);
    }
}

/// <summary>Licenses and their ledgers, event by event, in the order of the log; an event that was read is not kept.</summary>
/// <param name="processes">By id and version; null where it is not to be had.</param>
public sealed class LicenseUseRows(Func<string, string, ProcessDefinition?> processes)
{
    private const string Licenses = "license/";
    private const string Ledgers = "ledger/";

    private readonly SortedDictionary<string, Folding> _all = new(StringComparer.Ordinal);

    /// <summary>The log's next event; what is of no license is passed over.</summary>
    /// <exception cref="FormatException">An event of another shape, or a process that is not to be had.</exception>
    public void Add(Event e)
    {
        ArgumentNullException.ThrowIfNull(e);
        if (e.History.StartsWith(Licenses, StringComparison.Ordinal))
        {
            Folding of = Of(e.History[Licenses.Length..]);
            (of.State, of.Use) = (LicenseJson.Fold(of.State, e, processes), null);
        }
        else if (e.History.StartsWith(Ledgers, StringComparison.Ordinal))
        {
            Folding of = Of(e.History[Ledgers.Length..]);
            of.Entries.Add(LedgerJson.EntryOf(e));
            of.Use = null;
        }
    }

    /// <param name="position">Events of the log, of whatever history.</param>
    public LicenseUses Uses(long position)
    {
        List<LicenseUse> known = [];
        List<IReadOnlyList<LedgerEntry>> unknown = [];
        foreach (Folding of in _all.Values)
        {
            if (of.State is { } state)
            {
                known.Add(of.Use ??= new LicenseUse(state, [.. of.Entries]));
            }
            else
            {
                unknown.Add([.. of.Entries]);
            }
        }

        return new(known, unknown, position);
    }

    private Folding Of(string number)
    {
        if (!_all.TryGetValue(number, out Folding? of))
        {
            _all[number] = of = new();
        }

        return of;
    }

    private sealed class Folding
    {
        public LicenseState? State { get; set; }

        public List<LedgerEntry> Entries { get; } = [];

        /// <summary>Null where something came since it was made.</summary>
        public LicenseUse? Use { get; set; }
    }
}
