namespace Licet.Core.Rules.Countries;

/// <summary>The destinations of the chart and the country groups by code, each on a day.</summary>
public sealed class CountryTable
{
    private readonly Dictionary<string, List<Country>> _byCode = new(StringComparer.Ordinal);

    internal CountryTable(RuleTable table)
    {
        var grid = table
            .Rows.Where(r => r["row"] == "GRID")
            .GroupBy(r => r["code"], StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            var used = row["row"] is ['U', 'S', 'E', ':', .. var code] ? Latest(grid.GetValueOrDefault(code)) : null;
            if (!_byCode.TryGetValue(row["code"], out var windows))
            {
                _byCode[row["code"]] = windows = [];
            }

            windows.Add(new Country(row, used));
        }
    }

    /// <summary>Codes in order.</summary>
    public IReadOnlyList<string> Codes => [.. _byCode.Keys.Order(StringComparer.Ordinal)];

    /// <summary>
    /// The destination on that day; null where the table does not hold it, which says nothing about it. A day before the edition
    /// has the dated changes that are known, and else the edition's own marks: ask <see cref="RuleBook.EditionOf"/>.
    /// </summary>
    public Country? On(string code, DateOnly day) => _byCode.GetValueOrDefault(code)?.Find(c => c.Source.Holds(day));

    /// <summary>Every window of a destination, in the order of the file.</summary>
    public IReadOnlyList<Country> Windows(string code) => _byCode.GetValueOrDefault(code) ?? [];

    // Rows that others use (China, United Kingdom, Switzerland, Denmark ...) have one window today.
    private static RuleRow? Latest(List<RuleRow>? rows) => rows?[^1];
}
