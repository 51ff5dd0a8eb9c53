using Licet.Screening;

namespace Licet.Lists.Tables;

/// <summary>
/// A file of names: CSV with a <c>name</c> column, or one name a line. It is read twice, first to the end for faults and then
/// for the answers, so that a fault in the last row leaves nothing half answered, in bounded memory.
/// </summary>
public sealed class QueryFile : IDisposable
{
    private readonly string _file;
    private readonly Stream _content;
    private readonly QueryDefaults _defaults;

    /// <param name="file">Its name, for messages; the extension of a table makes it one.</param>
    /// <param name="content">The file, which can be sought; closed with this.</param>
    /// <param name="defaults">What holds of rows that do not say otherwise.</param>
    public QueryFile(string file, Stream content, QueryDefaults defaults)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!content.CanSeek)
        {
            throw new ArgumentException("A file of names is read twice.", nameof(content));
        }
        _file = file;
        _content = content;
        _defaults = defaults;
    }

    /// <summary>Rows in all, known after <see cref="Check"/>.</summary>
    public long Count { get; private set; }

    /// <summary>How the file was taken, in lines for a person.</summary>
    public IReadOnlyList<string> Taken { get; private set; } = [];

    /// <summary>How the user says that a file with the name of a table holds one name a line.</summary>
    public string OneNameALine { get; init; } = "name it .txt or give it on standard input (--in -)";

    /// <summary>Reads every row once.</summary>
    /// <exception cref="UnusableTableException">The first fault, with its line; also where there is no name at all.</exception>
    public void Check()
    {
        QueryColumns? columns = null;
        foreach (var _ in Rows(taken => columns = taken))
        {
            Count++;
        }
        Taken = Describe(columns);
        if (Count == 0)
        {
            throw UnusableTableException.Row(_file, 0, "file", "at least one name", "");
        }
    }

    /// <summary>The rows, in the file's order.</summary>
    public IEnumerable<QueryRow> Rows() => Rows(_ => { });

    private IEnumerable<QueryRow> Rows(Action<QueryColumns?> taken)
    {
        _content.Position = 0;
        var lines = new Utf8Lines(_file, _content);
        var first = lines.Read();
        if (first is ['s', 'e', 'p', '=', _])
        {
            first = lines.Read(); // Excel's word for what divides its columns; the header shows it too
        }
        while (first is not null && string.IsNullOrWhiteSpace(first))
        {
            first = lines.Read();
        }
        if (first is null)
        {
            return [];
        }
        if (OtherDocument.Of(first) is { } document)
        {
            throw UnusableTableException.Row(_file, 1, "file", "names, or CSV with a column 'name'", document);
        }
        var records = new CsvRecords(lines);
        var columns = Header(records, first);
        taken(columns);
        return columns is not null ? Table(records, columns) : Lines(lines, first);
    }

    private QueryColumns? Header(CsvRecords records, string first)
    {
        var header = HeaderLine.Of(first, IsTable(_file));
        if (header is null)
        {
            return null;
        }
        if (header.NameAt < 0)
        {
            var wrong = UnusableTableException.Row(
                _file,
                1,
                "header",
                "a column 'name'",
                string.Join(", ", header.Fields)
            );
            throw IsTable(_file) ? new UnusableTableException($"{wrong.Message}\n{OneName}") : wrong;
        }
        records.Delimiter = header.Delimiter;
        records.Take(first);
        return QueryColumns.From(_file, header, records.Fields, _defaults);
    }

    private List<string> Describe(QueryColumns? columns)
    {
        if (columns is null)
        {
            return [$"{_file}: taken as one name a line"];
        }
        var taken = $"{_file}: taken as CSV by its header";
        if (!HeaderWords.IsName(columns.NameColumn))
        {
            taken += $"; the names are those under {Quoted.Of(columns.NameColumn)}";
        }
        if (columns.Further.Count > 0)
        {
            taken += $"; further names of a row: {string.Join(", ", columns.Further)}";
        }
        if (columns.Unused.Count > 0)
        {
            taken += $"; columns not used: {string.Join(", ", columns.Unused)}";
        }
        if (columns.Joined.Count > 0)
        {
            taken += $"; asked together with the name too: {string.Join(", ", columns.Joined)}";
        }
        return [taken, .. columns.UnknownCountries.Said(_file)];
    }

    /// <summary>"Name, Inc., City" is a name with its place; where every line has as many commas, they divide columns.</summary>
    private const int MostCommasOfNames = 2;

    /// <summary>Lines above a header ("Customers of 2022", "# export") after which a line that looks like one is taken for a name.</summary>
    private const int MostAboveHeader = 20;

    private string OneName =>
        $"if the file holds one name a line and no columns, {OneNameALine}, or put the line 'name' on top and each name in quotes";

    /// <summary>Whether a file of this name is a table whatever its first line looks like.</summary>
    public static bool IsTable(string file) =>
        Path.GetExtension(file).ToLowerInvariant() is ".csv" or ".tsv" or ".txt.csv";

    private static IEnumerable<QueryRow> Table(CsvRecords records, QueryColumns columns)
    {
        for (var index = 0L; records.Read(); index++)
        {
            yield return columns.Row(records, index);
        }
    }

    private IEnumerable<QueryRow> Lines(Utf8Lines lines, string first)
    {
        var index = 0L;
        var divided = 0L;
        var commas = first.Count(c => c == ',');
        for (var line = first; line is not null; line = lines.Read())
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }
            if (
                index is > 0 and < MostAboveHeader
                && HeaderLine.Of(line, isTable: false) is { NameAt: >= 0, Fields.Count: > 1 }
            )
            {
                throw UnusableTableException.Row(
                    _file,
                    lines.Number,
                    "header",
                    "the header of a table in the first line: take away what stands above it",
                    line
                );
            }
            divided += line.Contains(';', StringComparison.Ordinal) ? 1 : 0;
            commas = line.Count(c => c == ',') == commas ? commas : 0;
            var query = _defaults.Query with { Name = QueryName.Of(_file, lines.Number, line) };
            yield return new(index++, null, query, lines.Number);
        }
        if (index > 1 && divided == index)
        {
            // One name may hold a semicolon; where all do, they are columns.
            throw new UnusableTableException($"{_file}:0: header: expected a column 'name', found ';' in every line");
        }
        if (index > 1 && commas >= MostCommasOfNames)
        {
            throw new UnusableTableException(
                $"{_file}:0: header: expected a column 'name', found {commas} commas in every line: columns without a header"
            );
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();
}
