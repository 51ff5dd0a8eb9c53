using System.Globalization;

namespace Licet.Cli;

/// <summary>Numbers with the word they count: "1 row", "2 rows", "10,000 names".</summary>
internal static class Counted
{
    /// <param name="count">How many.</param>
    /// <param name="one">The word for one; for any other number an s is added.</param>
    public static string Of(long count, string one) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {one}{(count == 1 ? "" : "s")}");
}
