using System.Text;

namespace Licet.Make.Starter;

/// <summary>One record of a CSV file by its columns, with the line it begins on (1-based).</summary>
internal sealed record CsvRow(string File, int Line, IReadOnlyDictionary<string, string> Columns)
{
    /// <exception cref="InvalidDataException">The file has no such column.</exception>
    public string this[string column] =>
        Columns.TryGetValue(column, out var value)
            ? value
            : throw new InvalidDataException($"{File}: there is no column {column}");

    /// <summary>Where the row stands, for messages and for <see cref="Screening.Lists.Listing.SourceLine"/>.</summary>
    public string Place => $"{File}:{Line}";
}

/// <summary>RFC 4180 with a header row. The converter reads the columns as they are and takes nothing for granted but these.</summary>
internal static class CsvTable
{
    /// <exception cref="InvalidDataException">A record has more or fewer fields than the header, or a quote is not closed.</exception>
    public static IReadOnlyList<CsvRow> Read(string path)
    {
        return Parse(File.ReadAllText(path, Encoding.UTF8), Path.GetFileName(path));
    }

    /// <summary>The same of a text; <paramref name="file"/> is for messages.</summary>
    public static IReadOnlyList<CsvRow> Parse(string text, string file)
    {
        var records = Records(text, file).ToList();
        var header = records[0].Fields;
        var rows = new List<CsvRow>(records.Count);
        foreach (var (line, fields) in records.Skip(1))
        {
            if (fields.Count != header.Count)
            {
                throw new InvalidDataException($"{file}:{line}: {fields.Count} fields, the header has {header.Count}");
            }

            var columns = header.Zip(fields).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
            rows.Add(new CsvRow(file, line, columns));
        }

        return rows;
    }

    private static IEnumerable<(int Line, List<string> Fields)> Records(string text, string file)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var (line, begun, quoted) = (1, 1, false);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            line += c == '\n' ? 1 : 0;
            if (c == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
            {
                _ = field.Append(text[i++]);
            }
            else if (c == '"')
            {
                quoted = !quoted;
            }
            else if (quoted || c is not (',' or '\n' or '\r'))
            {
                _ = field.Append(c);
            }
            else if (c != '\r')
            {
                fields.Add(field.ToString());
                _ = field.Clear();
                if (c == '\n')
                {
                    yield return (begun, fields);
                    (fields, begun) = ([], line);
                }
            }
        }

        if (quoted)
        {
            throw new InvalidDataException($"{file}:{begun}: a quote is not closed");
        }

        if (fields.Count > 0 || field.Length > 0)
        {
            fields.Add(field.ToString());
            yield return (begun, fields);
        }
    }
}
