using System.Collections.Immutable;
using Licet.Core.Importing;

namespace Licet.Lists.Tables;

/// <summary>What the columns of a table hold, guessed from its header or said by a person: the part that is the same for every kind of table.</summary>
/// <typeparam name="TColumn">What a column may hold; its default holds nothing that is taken.</typeparam>
public abstract class TableColumns<TColumn>
    where TColumn : struct, Enum
{
    private readonly ImmutableArray<TColumn> _columns;
    private readonly ImmutableArray<string> _header;

    /// <param name="columns">One a column of the header.</param>
    protected TableColumns(IReadOnlyList<string> header, IReadOnlyList<TColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(header);
        (_header, _columns) = ([.. header], [.. columns]);
        if (_header.Length != _columns.Length)
        {
            throw new ArgumentException("A column more or less than the header has.", nameof(columns));
        }
    }

    public IReadOnlyList<TColumn> Columns => _columns;

    /// <summary>What is missing or twice, as a sentence; null where rows can be read.</summary>
    public abstract string? Fault { get; }

    /// <summary>A row as the columns read it; null for a row without anything.</summary>
    public ImportedRow? Read(TableRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.IsEmpty ? null
            : row.Fields.Count == _columns.Length ? Whole(row)
            : new ImportedRow.Wrong(
                row.Number,
                "row",
                $"expected {Counted.Of(_columns.Length, "field")} as in the header, found {row.Fields.Count}"
            );
    }

    /// <summary>What tells one row of the table from another; null where the row is not taken.</summary>
    public abstract string? KeyOf(ImportedRow row);

    /// <summary>The row in which a key stood before: this one is not taken.</summary>
    public ImportedRow.Wrong Twice(ImportedRow row, long before)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new(row.Row, HeaderOf(Key), $"expected every {KeyWord} once, found it in row {before} already");
    }

    /// <summary>The column by which a row is found again.</summary>
    protected abstract TColumn Key { get; }

    /// <summary>"number".</summary>
    protected abstract string KeyWord { get; }

    /// <summary>Reads a row that is as wide as the header.</summary>
    protected abstract ImportedRow Whole(TableRow row);

    protected int Count(TColumn column) => _columns.Count(c => Same(c, column));

    /// <summary>What the file calls a column.</summary>
    protected string HeaderOf(TColumn column) => At(column) is var at and >= 0 ? _header[at] : "row";

    protected ImportedRow.Wrong Told(TableRow row, TColumn column, string expected, string found)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(found);
        return new(
            row.Number,
            HeaderOf(column),
            found.Length == 0 ? $"expected {expected}, found nothing" : $"expected {expected}, found {Quoted.Of(found)}"
        );
    }

    /// <summary>The field of the one column; empty where there is none.</summary>
    protected string One(TableRow row, TColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return At(column) is var at and >= 0 ? row.Fields[at].Trim() : "";
    }

    /// <summary>The fields of several columns in their order, without empty ones.</summary>
    protected IEnumerable<string> Several(TableRow row, TColumn column)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row.Fields.Where((_, i) => Same(_columns[i], column)).Select(f => f.Trim()).Where(f => f.Length > 0);
    }

    private int At(TColumn column) => _columns.IndexOf(column);

    private static bool Same(TColumn one, TColumn other) => EqualityComparer<TColumn>.Default.Equals(one, other);
}

/// <summary>How a header's words are read.</summary>
internal static class HeaderGuess
{
    /// <summary>"Address 2" is one of several: "address".</summary>
    public static string Bare(string word) => HeaderWords.Plain(word).TrimEnd([.. "0123456789"]).TrimEnd();

    /// <summary>Words divided by commas.</summary>
    public static HashSet<string> Words(string words) => new(words.Split(','), StringComparer.Ordinal);

    /// <summary>Keeps the first column that holds it; later ones hold nothing.</summary>
    public static void Once<TColumn>(TColumn[] columns, TColumn column)
        where TColumn : struct, Enum
    {
        for (int i = Array.IndexOf(columns, column) + 1; i > 0 && i < columns.Length; i++)
        {
            columns[i] = EqualityComparer<TColumn>.Default.Equals(columns[i], column) ? default : columns[i];
        }
    }
}
