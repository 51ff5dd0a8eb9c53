using System.Security.Cryptography;
using System.Text;

namespace Licet.Make.Starter;

/// <summary>The compact form of a source's row: list, its start date, first citation, countries, primary name.</summary>
internal static class SourceRows
{
    public static string Of(string list, string date, string? citation, IEnumerable<string> countries, string name) =>
        string.Join('|', list, date, citation, string.Join(' ', countries), name);

    /// <summary>Id of a row that has none of its own: list code and 12 hex digits over the compact form.</summary>
    public static string Id(string list, string sourceRow) =>
        $"{list}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(sourceRow)).AsSpan(0, 6))}";
}
