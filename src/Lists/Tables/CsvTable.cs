namespace Licet.Lists.Tables;

/// <summary>A CSV file as a table: its header, divided as its own first line says (comma, semicolon, tab, bar), and its rows.</summary>
public static class CsvTable
{
    /// <summary>The header first.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <exception cref="UnusableTableException">It is no text in UTF-8, something else than a table, or has an open quote.</exception>
    public static IEnumerable<TableRow> Rows(string file, Stream content)
    {
        Utf8Lines lines = new(file, content);
        string? first = lines.Read();
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
            throw UnusableTableException.Row(file, 1, "file", "a header and rows", "an empty file");
        }

        if (OtherDocument.Of(first) is { } document)
        {
            throw UnusableTableException.Row(file, 1, "file", "a table as CSV or XLSX", document);
        }

        CsvRecords records = new(lines) { Delimiter = HeaderLine.Of(first, isTable: true)?.Delimiter ?? ',' };
        records.Take(first);
        if (records.Fields.Count < 2)
        {
            throw UnusableTableException.Row(
                file,
                records.Line,
                "header",
                "at least two columns, one with your numbers and one with names",
                first
            );
        }

        do
        {
            yield return new(records.Line, [.. records.Fields]);
        } while (records.Read());
    }
}
