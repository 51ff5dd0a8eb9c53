using System.Text.Json;
using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Licet.Lists.Tables;
using Licet.Web.Look;

namespace Licet.Web.Features.Counterparties;

/// <summary>A file of counterparties as it was sent, and the import that begins with it.</summary>
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

    /// <summary>What the columns hold as it was chosen; as it is guessed where nobody chose.</summary>
    public static PartyColumns Columns(ImportRow import)
    {
        IReadOnlyList<string> header = Preview(import)[0].Fields;
        return import.Columns.Length == 0
            ? PartyColumns.Guess(header)
            : new(header, [.. import.Columns.Split(',').Select(Enum.Parse<PartyColumn>)]);
    }

    /// <summary>The rows of a file as its columns read them; a number that stands twice is taken once.</summary>
    public static IEnumerable<ImportedRow> Rows(ImportRow import, byte[] content)
    {
        PartyColumns columns = Columns(import);
        Dictionary<ulong, long> numbers = [];
        foreach (TableRow row in KeptTable.Rows(content).Skip(1))
        {
            ImportedRow? read = columns.Read(row);
            if (read is ImportedRow.Good good && !numbers.TryAdd(Hash(good.Number), row.Number))
            {
                read = new ImportedRow.Wrong(
                    row.Number,
                    Preview(import)[0].Fields[columns.Columns.ToList().IndexOf(PartyColumn.Number)],
                    $"expected every number once, found it in row {numbers[Hash(good.Number)]} already"
                );
            }

            yield return read
                ?? new ImportedRow.Wrong(row.Number, "row", "expected a number and a name, found nothing");
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
