using System.Buffers;
using System.Text;

namespace Licet.Lists.Tables;

/// <summary>Writes CSV fields: quoted only where they hold a comma, a quote or a line break.</summary>
public static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    /// <summary>Adds a field; nothing for null.</summary>
    public static StringBuilder AppendCsv(this StringBuilder line, string? value)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (value is null)
        {
            return line;
        }
        return value.AsSpan().ContainsAny(Special)
            ? line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"')
            : line.Append(value);
    }
}
