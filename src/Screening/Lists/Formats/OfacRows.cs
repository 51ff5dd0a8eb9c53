namespace Licet.Screening.Lists.Formats;

/// <summary>One row of an OFAC file; a field that is "-0-" or not there reads as "".</summary>
internal sealed record OfacRow(string[] Fields, string Raw, RowPlace Place)
{
    public string this[int column] => column < Fields.Length ? Fields[column] : "";
}

/// <summary>A party with its rows in the other files of the set.</summary>
internal sealed record OfacParty(
    OfacRow Main,
    IReadOnlyList<OfacRow> Addresses,
    IReadOnlyList<OfacRow> Aliases,
    IReadOnlyList<OfacRow> Comments
)
{
    public IEnumerable<OfacRow> Rows => [Main, .. Addresses, .. Aliases, .. Comments];

    /// <summary>One line a row, the file's name in front.</summary>
    public string Raw => string.Join('\n', Rows.Select(r => $"{r.Place.File}: {r.Raw}"));
}

/// <summary>Reads the rows of one file of the set.</summary>
internal static class OfacRows
{
    /// <summary>The rows with at least a party's number; a row of another number of columns than the file's breaks it.</summary>
    public static IEnumerable<OfacRow> Read(ListFile? file, int columns, ListProblems problems)
    {
        if (file is null)
        {
            yield break;
        }

        foreach (var row in new DelimitedRows(file, problems).Read())
        {
            if (row.Fields.Length != columns)
            {
                var found = $"{row.Fields.Length} in {ListProblems.Excerpt(row.Raw)}";
                problems.Broken(row.Place, "", $"{columns} columns", found, "listed as far as it can be read");
            }

            var fields = Array.ConvertAll(row.Fields, Value);
            if (fields[0].Length == 0)
            {
                problems.Lost(row.Place, "1", "the number of a party", ListProblems.Excerpt(row.Raw));
                continue;
            }

            yield return new OfacRow(fields, row.Raw, row.Place);
        }
    }

    // The last row of a file has been seen to end in "-0".
    private static string Value(string field) => field.Trim() is var value && value is "-0-" or "-0" ? "" : value;
}

/// <summary>Rows of a side file by the number of their party; what no party asks for is left over.</summary>
internal sealed class OfacJoin
{
    private readonly Dictionary<string, List<OfacRow>> _rows = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public OfacJoin(IEnumerable<OfacRow> rows)
    {
        foreach (var row in rows)
        {
            if (!_rows.TryGetValue(row[0], out var list))
            {
                _rows.Add(row[0], list = []);
                _order.Add(row[0]);
            }

            list.Add(row);
        }
    }

    public IReadOnlyList<OfacRow> Of(string number)
    {
        _taken.Add(number);
        return _rows.TryGetValue(number, out var rows) ? rows : [];
    }

    public IEnumerable<OfacRow> Left() => _order.Where(n => !_taken.Contains(n)).SelectMany(n => _rows[n]);
}
