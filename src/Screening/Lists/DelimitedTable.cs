namespace Licet.Screening.Lists;

/// <summary>A row of a table with a header; a column the file does not have reads as "".</summary>
internal readonly struct TableRow(DelimitedTable table, DelimitedRow row)
{
    /// <summary>The column's value, trimmed.</summary>
    public string this[string column] =>
        table.IndexOf(column) is var i && i >= 0 && i < row.Fields.Length ? row.Fields[i].Trim() : "";

    public string Raw => row.Raw;

    public RowPlace Place => row.Place;

    /// <summary>Name and value of every named column, for an id from the row; <see cref="ListIds"/> leaves out the empty ones.</summary>
    public IEnumerable<KeyValuePair<string, string>> Values()
    {
        for (var i = 0; i < Math.Min(row.Fields.Length, table.Header.Count); i++)
        {
            yield return new KeyValuePair<string, string>(table.Header[i], row.Fields[i].Trim());
        }
    }
}

/// <summary>The rows under a header, checked against the columns a format has.</summary>
internal sealed class DelimitedTable
{
    private readonly Dictionary<string, int> _columns;
    private readonly IEnumerator<DelimitedRow> _rows;
    private readonly ListProblems _problems;
    private readonly string _file;
    private readonly int _named;

    private DelimitedTable(
        DelimitedRow header,
        IEnumerator<DelimitedRow> rows,
        ListProblems problems,
        StringComparer comparer
    )
    {
        _columns = new(comparer);
        _rows = rows;
        _problems = problems;
        _file = header.Place.File;
        Header = [.. header.Fields.Select(f => f.Trim())];
        for (var i = 0; i < Header.Count; i++)
        {
            if (Header[i].Length > 0 && !_columns.TryAdd(Header[i], i))
            {
                problems.Impaired(
                    header.Place,
                    Header[i],
                    "each column once",
                    "the same name twice",
                    "the first is used"
                );
            }
            else if (Header[i].Length > 0)
            {
                _named = i + 1;
            }
        }
    }

    public IReadOnlyList<string> Header { get; }

    public int IndexOf(string column) => _columns.GetValueOrDefault(column, -1);

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>
    /// Reads the header. Null, with a <see cref="ProblemWeight.FileBroken"/>, when the file is empty or lacks a required column; a
    /// column that is neither required nor known is noted by name.
    /// </summary>
    public static DelimitedTable? Open(
        DelimitedRows source,
        IReadOnlyList<string> required,
        IReadOnlyList<string> known,
        ListProblems problems
    )
    {
        var rows = source.Read().GetEnumerator();
        // Where there is no row, the source has said why.
        return rows.MoveNext() ? Under(rows, required, known, (problems, StringComparer.Ordinal)) : null;
    }

    /// <summary>As <see cref="Open"/>; the columns are known in any case, and Excel's line "sep=;" above them is passed over.</summary>
    public static DelimitedTable? OpenOwn(
        DelimitedRows source,
        IReadOnlyList<string> required,
        IReadOnlyList<string> known,
        ListProblems problems
    )
    {
        var rows = source.Read().GetEnumerator();
        var any = rows.MoveNext();
        any = any && (!OwnListHeader.IsSeparatorLine(rows.Current.Raw) || rows.MoveNext());
        return any ? Under(rows, required, known, (problems, StringComparer.OrdinalIgnoreCase)) : null;
    }

    private static DelimitedTable? Under(
        IEnumerator<DelimitedRow> rows,
        IReadOnlyList<string> required,
        IReadOnlyList<string> known,
        (ListProblems Problems, StringComparer Comparer) how
    )
    {
        var (problems, comparer) = how;
        var table = new DelimitedTable(rows.Current, rows, problems, comparer);
        var missing = required.Where(c => !table.Has(c)).ToList();
        var place = rows.Current.Place;
        if (missing.Count > 0)
        {
            var found = ListProblems.Excerpt(rows.Current.Raw);
            var columns = missing.Count == 1 ? "the column" : "the columns";
            problems.Broken(place, "header", $"{columns} {string.Join(", ", missing)}", found, "nothing was read");
            return null;
        }

        var unknown = table
            .Header.Where(h => h.Length > 0 && !required.Contains(h, comparer) && !known.Contains(h, comparer))
            .ToList();
        if (unknown.Count > 0)
        {
            var all = string.Join(", ", required.Concat(known));
            problems.Note(place, "header", $"no columns but {all}", string.Join(", ", unknown), "these are not read");
        }

        return table;
    }

    /// <summary>The data rows. A row with too few or too many columns is given as it is and breaks the file: it was cut or joined.</summary>
    public IEnumerable<TableRow> Rows()
    {
        var any = false;
        while (_rows.MoveNext())
        {
            any = true;
            var row = _rows.Current;
            if (row.Fields.Length < _named || row.Fields.Skip(Header.Count).Any(f => f.Length > 0))
            {
                _problems.Broken(
                    row.Place,
                    "",
                    $"{_named} columns",
                    $"{row.Fields.Length} in {ListProblems.Excerpt(row.Raw)}",
                    "listed as far as it can be read"
                );
            }

            yield return new TableRow(this, row);
        }

        if (!any)
        {
            _problems.Broken(new RowPlace(_file, 0), "", "at least one row", "a header only", "nothing was read");
        }
    }
}
