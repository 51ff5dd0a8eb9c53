using System.Globalization;

namespace Licet.Screening.Lists;

/// <summary>Dates as the lists write them. Ambiguous order is read as the lists' own country writes it: month first.</summary>
internal static class ListDates
{
    // Lists begin in the 1970s and the longest denial ends in 2056; 0017 and 3017 are slips of the pen.
    private const int FirstYear = 1900;
    private const int LastYear = 2150;

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd",
        "yyyy-M-d",
        "yyyy/M/d",
        "M/d/yyyy",
        "M/d/yy",
        "M-d-yyyy",
        "d MMM yyyy",
        "d MMMM yyyy",
        "MMMM d, yyyy",
        "MMM d, yyyy",
        "yyyyMMdd",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss'Z'",
        "yyyy-MM-dd'T'HH:mm:ss.fff",
        "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
    ];

    /// <summary>The day, or null when the text is no date or an impossible year.</summary>
    public static DateOnly? Read(string text) =>
        DateTime.TryParseExact(
            text.Trim(),
            Forms,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal,
            out var date
        ) && date.Year is >= FirstYear and <= LastYear
            ? DateOnly.FromDateTime(date)
            : null;

    /// <summary>As <see cref="Read(string)"/>; a text that gives no date is noted with the text, an empty one is not.</summary>
    public static DateOnly? Read(string text, RowPlace place, string field, ListProblems problems)
    {
        if (text.Length == 0)
        {
            return null;
        }

        var date = Read(text);
        if (date is null)
        {
            problems.Note(
                place,
                field,
                $"a date between {FirstYear} and {LastYear}",
                ListProblems.Excerpt(text),
                "taken as unknown"
            );
        }

        return date;
    }
}
