using System.Globalization;

namespace Licet.Core;

/// <summary>Numbers with the word they count: "1 row", "2 rows", "10,000 names".</summary>
public static class Counted
{
    /// <summary>The number and its word.</summary>
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one.</param>
    /// <param name="many">The word for any other number; without it, that for one with an s.</param>
    public static string Of(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many ?? one + "s")}");
}
