using Licet.Make.Starter;

namespace Licet.Make.Ear;

/// <summary>
/// data/make/ear-scopes.csv: scopes that a person read because no pattern reads them to the last word. A row names the entry,
/// the reason (or exception) and the column or destinations; it replaces what <see cref="ScopeText"/> found.
/// </summary>
internal sealed class ScopesByHand
{
    private readonly List<CsvRow> _rows;
    private readonly HashSet<CsvRow> _used = [];

    private ScopesByHand(List<CsvRow> rows) => _rows = rows;

    public static ScopesByHand Read(string table)
    {
        var file = Path.Combine(Checkout.Root() ?? ".", "data", "make", "ear-scopes.csv");
        return new([.. CsvTable.Read(file).Where(r => r["table"] == table)]);
    }

    /// <summary>The scopes by hand, one a row; else the one that was read.</summary>
    public IReadOnlyList<ReadScope> For(string eccn, string rule, string reach, ReadScope read, string text)
    {
        var rows = _rows
            .Where(r => r["eccn"] == eccn && r["rule"] == rule && r["reach"] == reach)
            .Where(r => ScopeText.Clean(text).Contains(r["begins"], StringComparison.Ordinal))
            .ToList();
        _used.UnionWith(rows);
        return rows.Count == 0
            ? [read]
            :
            [
                .. rows.Select(r => new ReadScope(
                    Words(r["paragraphs"]),
                    Words(r["except"]),
                    r["condition"],
                    Words(r["refers"]),
                    r["for"]
                )),
            ];
    }

    /// <exception cref="InvalidDataException">A row that meets nothing is a mistake, or the source has changed.</exception>
    public void RefuseUnused()
    {
        if (_rows.Find(r => !_used.Contains(r)) is { } row)
        {
            throw new InvalidDataException($"{row.Place}: no rule of {row["eccn"]} is {row["rule"]} {row["reach"]}");
        }
    }

    private static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
