using System.Globalization;
using System.Text;

namespace Licet.Core.Rules;

/// <summary>
/// One table of data/ear as it is written: RFC 4180, a header, no line break inside a field. Every table has the columns
/// citation, from, through (last day, inclusive; empty is open) and confidence beside its own.
/// </summary>
public sealed class RuleTable
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    private RuleTable(string name, string[] header)
    {
        Name = name;
        Columns = header;
        for (var i = 0; i < header.Length; i++)
        {
            _columns[header[i]] = i;
        }
    }

    /// <summary>"controls": the file's name without its ending.</summary>
    public string Name { get; }

    public IReadOnlyList<string> Columns { get; }

    public IReadOnlyList<RuleRow> Rows { get; private set; } = [];

    /// <exception cref="InvalidDataException">No header, or a row with more or fewer fields than it.</exception>
    public static RuleTable Read(string name, string text)
    {
        var lines = text.AsSpan().EnumerateLines();
        if (!lines.MoveNext() || lines.Current.IsEmpty)
        {
            throw new InvalidDataException($"{name}.csv: expected a header, found nothing");
        }

        RuleTable table = new(name, Fields(lines.Current, 0));
        List<RuleRow> rows = [];
        for (var line = 2; lines.MoveNext(); line++)
        {
            if (lines.Current.IsEmpty)
            {
                continue;
            }

            var fields = Fields(lines.Current, table.Columns.Count);
            if (fields.Length != table.Columns.Count)
            {
                throw new InvalidDataException(
                    $"{name}.csv:{line}: expected {table.Columns.Count} fields as in the header, found {fields.Length}"
                );
            }

            rows.Add(new RuleRow(table, line, fields));
        }

        table.Rows = rows;
        return table;
    }

    public bool Has(string column) => _columns.ContainsKey(column);

    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    internal int At(string column) =>
        _columns.TryGetValue(column, out var at)
            ? at
            : throw new InvalidDataException($"{Name}.csv: there is no column {column}");

    private static string[] Fields(ReadOnlySpan<char> line, int expected)
    {
        List<string> fields = new(expected);
        while (true)
        {
            if (line is ['"', ..])
            {
                fields.Add(Quoted(ref line));
            }
            else
            {
                var end = line.IndexOf(',');
                fields.Add((end < 0 ? line : line[..end]).ToString());
                line = end < 0 ? [] : line[end..];
            }

            if (line.IsEmpty)
            {
                return [.. fields];
            }

            line = line[1..];
        }
    }

    /// <summary>Reads a quoted field; what is left begins with the comma after it, or is empty.</summary>
    private static string Quoted(ref ReadOnlySpan<char> line)
    {
        StringBuilder field = new();
        for (var rest = line[1..]; ; rest = rest[1..])
        {
            var end = rest.IndexOf('"');
            if (end < 0)
            {
                throw new InvalidDataException($"a quote is not closed: {line}");
            }

            field.Append(rest[..end]);
            rest = rest[(end + 1)..];
            if (rest is not ['"', ..])
            {
                line = rest;
                return field.ToString();
            }

            field.Append('"');
        }
    }
}

/// <summary>One row of a table, by its columns.</summary>
public sealed class RuleRow
{
    private readonly RuleTable _table;
    private readonly string[] _fields;

    internal RuleRow(RuleTable table, int line, string[] fields)
    {
        _table = table;
        Line = line;
        _fields = fields;
    }

    /// <summary>Line of the file, 1-based.</summary>
    public int Line { get; }

    /// <summary>"controls.csv:12".</summary>
    public string Place => $"{_table.Name}.csv:{Line}";

    public string this[string column] => _fields[_table.At(column)];

    /// <summary>The words of a field, separated by blanks.</summary>
    public IReadOnlyList<string> Words(string column) =>
        this[column] is { Length: > 0 } text ? text.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];

    /// <summary>Where the row stands, on what it rests and when it holds.</summary>
    /// <exception cref="InvalidDataException">A day, a window or a tag that cannot be read; the linter finds it before it ships.</exception>
    public RuleSource Source()
    {
        var (from, through) = (Day("from"), Day("through"));
        if (through < from || !Confidence.TryParse(this["confidence"], out var confidence))
        {
            throw new InvalidDataException($"{Place}: the window or the confidence tag cannot be read");
        }

        return new(_table.Name, Line, this["citation"], new(from, through), confidence);
    }

    /// <exception cref="InvalidDataException">Neither empty nor a day.</exception>
    public DateOnly? Day(string column) =>
        this[column] is not { Length: > 0 } text ? null
        : TryDay(text, out var day) ? day
        : throw new InvalidDataException($"{Place}: {column}: expected a day as yyyy-MM-dd, found '{text}'");

    public static bool TryDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    public override string ToString() => Place;
}

/// <summary>What a statement of the tables rests on: table and line, the section or document cited, its days, its tag.</summary>
public sealed record RuleSource(string Table, int Line, string Citation, EffectiveWindow Window, Confidence Confidence)
{
    /// <summary>"controls.csv:12".</summary>
    public string Place => $"{Table}.csv:{Line}";

    public bool Holds(DateOnly day) => Window.Holds(day);
}
