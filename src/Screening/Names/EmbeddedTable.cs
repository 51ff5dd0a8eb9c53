namespace Licet.Screening.Names;

/// <summary>
/// Rows of a CSV table shipped inside the assembly (data/names). Our own files, checked by tests: RFC 4180 quoting, a header,
/// no line breaks inside fields.
/// </summary>
internal static class EmbeddedTable
{
    /// <summary>All rows without the header; none where the table is not shipped.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using Stream? stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream("names/" + name);
        if (stream is null)
        {
            yield break;
        }

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
    public static IEnumerable<string> Variants(string field)
    {
        foreach (
            string part in field.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        )
        {
            yield return part;
        }
    }

    private static string[] Fields(string line)
    {
        if (!line.Contains('"', StringComparison.Ordinal))
        {
            return line.Split(',');
        }

        List<string> fields = [];
        System.Text.StringBuilder field = new();
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
