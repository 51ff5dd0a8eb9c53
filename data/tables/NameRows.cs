using System.Text;

namespace Licet.Tables;

/// <summary>
/// Rows of a CSV table of data/names. Our own files, checked by tests: RFC 4180 quoting, a header, no line breaks inside
/// fields.
/// </summary>
internal static class NameRows
{
    /// <summary>All rows without the header.</summary>
    public static IEnumerable<string[]> Of(Stream stream)
    {
        using StreamReader reader = new(stream);
        reader.ReadLine();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                yield return Fields(line);
            }
        }
    }

    /// <summary>The variants of a field, separated by " | ".</summary>
    public static string[] Variants(string field) =>
        field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string[] Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        List<string> fields = [];
        StringBuilder field = new();
        bool quoted = false;
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == '"')
            {
                if (quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    field.Append(c);
                    i++;
                }
                else
                {
                    quoted = !quoted;
                }
            }
            else if (c == ',' && !quoted)
            {
                fields.Add(field.ToString());
                field.Clear();
            }
            else
            {
                field.Append(c);
            }
        }

        fields.Add(field.ToString());
        return [.. fields];
    }
}
