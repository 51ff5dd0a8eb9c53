using System.Globalization;
using System.Text;

namespace Licet.Lists.Tables;

/// <summary>
/// A table in the one form in which it is kept until it is brought in, whatever it came as: CSV with the number of the row in front. What
/// is too large is refused while it is read.
/// </summary>
public static class KeptTable
{
    private static readonly UTF8Encoding s_text = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Keeps a table; empty rows are left out.</summary>
    /// <param name="rows">The header first.</param>
    /// <param name="first">How many rows are given back, the header not counted.</param>
    /// <returns>The bytes, the header with the first rows, and how many rows there are without the header.</returns>
    /// <exception cref="UnusableTableException">Too many rows or columns, too long a field, or no row at all.</exception>
    public static (byte[] Content, IReadOnlyList<TableRow> First, long Rows) Of(
        string file,
        IEnumerable<TableRow> rows,
        int first
    )
    {
        ArgumentNullException.ThrowIfNull(rows);
        using MemoryStream content = new();
        using (StreamWriter writer = new(content, s_text, 1 << 16, leaveOpen: true))
        {
            List<TableRow> shown = [];
            long count = -1;
            StringBuilder line = new();
            foreach (TableRow row in rows.Where(r => !r.IsEmpty))
            {
                Check(file, row, ++count);
                if (count <= first)
                {
                    shown.Add(row);
                }

                line.Clear().Append(CultureInfo.InvariantCulture, $"{row.Number}");
                foreach (string field in row.Fields)
                {
                    line.Append(',').AppendCsv(Plain(field));
                }

                writer.Write(line.Append('\n'));
            }

            if (count < 1)
            {
                throw UnusableTableException.Row(file, 1, "file", "a header and at least one row", "no row");
            }

            writer.Flush();
            return (content.ToArray(), shown, count);
        }
    }

    /// <summary>The rows of a kept table, the header first.</summary>
    public static IEnumerable<TableRow> Rows(byte[] kept)
    {
        CsvRecords records = new(new Utf8Lines("table", new MemoryStream(kept, writable: false)));
        while (records.Read())
        {
            yield return new(
                long.Parse(records.Fields[0], NumberStyles.None, CultureInfo.InvariantCulture),
                [.. records.Fields.Skip(1)]
            );
        }
    }

    private static void Check(string file, TableRow row, long count)
    {
        if (count > TableLimits.Rows)
        {
            throw UnusableTableException.Row(file, row.Number, "file", $"at most {TableLimits.Rows:N0} rows", "more");
        }

        if (row.Fields.Count > TableLimits.Columns)
        {
            throw UnusableTableException.Row(
                file,
                row.Number,
                "row",
                $"at most {TableLimits.Columns} columns",
                $"{row.Fields.Count:N0}"
            );
        }

        if (row.Fields.FirstOrDefault(f => f.Length > TableLimits.Field) is { } longest)
        {
            throw UnusableTableException.Row(
                file,
                row.Number,
                "field",
                $"at most {TableLimits.Field:N0} characters",
                $"{longest.Length:N0} characters"
            );
        }
    }

    /// <summary>A line's end as it is read again; no other control character.</summary>
    private static string Plain(string field) =>
        field.Any(char.IsControl)
            ? string.Concat(
                field
                    .Replace("\r\n", "\n", StringComparison.Ordinal)
                    .Select(c =>
                        c is '\r' or '\n' ? '\n'
                        : char.IsControl(c) ? ' '
                        : c
                    )
            )
            : field;
}
