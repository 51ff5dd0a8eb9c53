namespace Licet.Core.Licenses.Ledgers;

/// <summary>
/// Which recorded entries a decision needs beside the sums (see <see cref="LedgerFold.Restore"/>): all that hang together with the
/// entry asked, by naming each other or by being reports of one filing on one line. Fetched in rounds: what <see cref="Keys"/> and
/// <see cref="Filings"/> ask for is handed to <see cref="Add"/>, until nothing more is asked.
/// </summary>
public sealed class LedgerNeeds
{
    private readonly Dictionary<string, LedgerEntry> _found = new(StringComparer.Ordinal);
    private readonly HashSet<string> _askedKeys = new(StringComparer.Ordinal);
    private readonly HashSet<(string Filing, string Line)> _askedFilings = [];
    private readonly List<string> _keys = [];
    private readonly List<(string Filing, string Line)> _filings = [];

    /// <param name="asked">What is to be decided.</param>
    public LedgerNeeds(LedgerEntry asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        Want(asked);
    }

    /// <summary>To be fetched next: the entries of these keys, and those that name them.</summary>
    public IReadOnlyList<string> Keys => _keys;

    /// <summary>To be fetched next: the shipments of these filings, each in capital letters, on these lines.</summary>
    public IReadOnlyList<(string Filing, string Line)> Filings => _filings;

    /// <summary>What was fetched, each entry once.</summary>
    public IReadOnlyCollection<LedgerEntry> Found => _found.Values;

    /// <summary>The number of a shipment's filing as it is looked up; null where it has none.</summary>
    public static string? FilingOf(LedgerEntry entry) => entry is Ship ship ? Weights.FiledLineOf(ship).Filing : null;

    /// <param name="fetched">All that there is of what was asked for; more does no harm.</param>
    /// <returns>Whether there is more to fetch.</returns>
    public bool Add(IEnumerable<LedgerEntry> fetched)
    {
        ArgumentNullException.ThrowIfNull(fetched);
        _keys.Clear();
        _filings.Clear();
        foreach (LedgerEntry entry in fetched)
        {
            if (_found.TryAdd(entry.Key, entry))
            {
                Want(entry);
            }
        }

        return _keys.Count + _filings.Count > 0;
    }

    private void Want(LedgerEntry entry)
    {
        foreach (string key in new[] { entry.Key, entry.Names }.OfType<string>())
        {
            if (_askedKeys.Add(key))
            {
                _keys.Add(key);
            }
        }

        if (FilingOf(entry) is { } filing && _askedFilings.Add((filing, entry.Drawn!.Line)))
        {
            _filings.Add((filing, entry.Drawn.Line));
        }
    }
}
