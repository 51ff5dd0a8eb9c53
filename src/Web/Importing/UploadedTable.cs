using System.Text.Json;
using Licet.Core.Importing;
using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Look;

namespace Licet.Web.Importing;

/// <summary>A table as it was sent, and the import that begins with it.</summary>
internal static class UploadedTable
{
    /// <summary>Rows that a person is shown while saying what the columns hold.</summary>
    public const int Shown = 8;

    /// <summary>Reads it once to the end: what cannot be used is refused before anything is kept.</summary>
    /// <param name="file">Its name; a folder in front is not kept.</param>
    /// <exception cref="UnusableTableException">The message says where, what was expected and what was found.</exception>
    public static (ImportRow Import, byte[] Content) Read(string file, Stream content)
    {
        string name = Path.GetFileName(file.Replace('\\', '/'));
        name = name.Length <= 200 ? name : name[..200];
        return Of(name, XlsxTable.Is(content) ? XlsxTable.Rows(name, content) : CsvTable.Rows(name, content));
    }

    /// <param name="name">What messages call it.</param>
    /// <param name="rows">The header first.</param>
    /// <exception cref="UnusableTableException">The message says where, what was expected and what was found.</exception>
    public static (ImportRow Import, byte[] Content) Of(string name, IEnumerable<TableRow> rows)
    {
        (byte[] kept, IReadOnlyList<TableRow> first, long count) = KeptTable.Of(name, rows, Shown);
        if (first[0].Fields.Count < 2)
        {
            throw UnusableTableException.Row(
                name,
                first[0].Number,
                "header",
                "at least two columns",
                first[0].Fields[0]
            );
        }

        ImportRow import = new()
        {
            Id = RequestKey.New(),
            File = name,
            Preview = JsonSerializer.Serialize(first),
            Rows = count,
            Phase = ImportPhase.Mapping,
        };
        return (import, kept);
    }

    /// <summary>The header and the first rows.</summary>
    public static IReadOnlyList<TableRow> Preview(ImportRow import) =>
        JsonSerializer.Deserialize<List<TableRow>>(import.Preview)!;

    /// <summary>What a person said the columns hold; null where nobody did yet.</summary>
    public static IReadOnlyList<TColumn>? Said<TColumn>(ImportRow import)
        where TColumn : struct, Enum =>
        import.Columns.Length == 0 ? null : [.. import.Columns.Split(',').Select(Enum.Parse<TColumn>)];

    /// <summary>The rows of a file as its columns read them; what stands twice is taken once.</summary>
    public static IEnumerable<ImportedRow> Rows<TColumn>(TableColumns<TColumn> columns, byte[] content)
        where TColumn : struct, Enum
    {
        Dictionary<ulong, long> keys = [];
        foreach (TableRow row in KeptTable.Rows(content).Skip(1))
        {
            ImportedRow read =
                columns.Read(row) ?? new ImportedRow.Wrong(row.Number, "row", "expected something, found nothing");
            yield return columns.KeyOf(read) is { } key && !keys.TryAdd(Hash(key), row.Number)
                ? columns.Twice(read, keys[Hash(key)])
                : read;
        }
    }

    /// <summary>FNV-1a: of a million numbers two share one by chance once in forty million files.</summary>
    private static ulong Hash(string text)
    {
        ulong hash = 14_695_981_039_346_656_037;
        foreach (char c in text)
        {
            hash = unchecked((hash ^ c) * 1_099_511_628_211);
        }

        return hash;
    }
}
