using System.Buffers;
using System.Text;

namespace Licet.Cli.Delimited;

/// <summary>Writes CSV fields: quoted only where they hold a comma, a quote or a line break.</summary>
internal static class CsvText
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n");

    public static StringBuilder AppendCsv(this StringBuilder line, string? value)
    {
        if (value is null)
        {
            return line;
        }
        return value.AsSpan().ContainsAny(Special)
            ? line.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"')
            : line.Append(value);
    }
}
