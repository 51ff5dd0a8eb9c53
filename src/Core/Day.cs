using System.Globalization;

namespace Licet.Core;

/// <summary>Days as text: always yyyy-MM-dd.</summary>
public static class Day
{
    /// <summary>"2019-05-21".</summary>
    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The day, or what is said where none is known.</summary>
    public static string Text(DateOnly? day, string otherwise) => day is { } known ? Text(known) : otherwise;

    /// <summary>Reads a day as it is written here; nothing else is one.</summary>
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
