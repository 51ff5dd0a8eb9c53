using System.Globalization;

namespace Licet.Cli;

/// <summary>Days as text: always yyyy-MM-dd.</summary>
internal static class Day
{
    public const string Expected = "a day as yyyy-MM-dd, or 'today'";

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Text(DateOnly? day, string otherwise) => day is { } known ? Text(known) : otherwise;

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
