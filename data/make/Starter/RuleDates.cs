using System.Globalization;

namespace Licet.Make.Starter;

/// <summary>
/// When rules were published and from which day they bind, from domain/tables/timeline.csv. The screening list's start date
/// is the publication; the law often binds some days earlier.
/// </summary>
internal sealed class RuleDates(IReadOnlyList<CsvRow> timeline)
{
    /// <summary>The day an addition to the lists published on <paramref name="day"/> took effect; null where the timeline has none.</summary>
    public DateOnly? EffectiveOf(DateOnly? day) =>
        timeline
            .Where(r => r["kind"] == "LIST_ADD" && Day(r["published"]) == day)
            .Select(r => Day(r["effective"]))
            .SingleOrDefault();

    /// <summary>Both days of the rule that a citation names.</summary>
    /// <exception cref="InvalidDataException">The timeline names the rule not at all or more than once.</exception>
    public (DateOnly? Published, DateOnly? Effective) Of(string citation)
    {
        var rows = timeline.Where(r => r["fr_citation"].Split("; ").Contains(citation)).ToList();
        return rows is [var row]
            ? (Day(row["published"]), Day(row["effective"]))
            : throw new InvalidDataException($"timeline.csv: {rows.Count} rows cite {citation}, one is needed");
    }

    /// <summary>An ISO date, null for an empty cell.</summary>
    /// <exception cref="InvalidDataException">The text is no date.</exception>
    public static DateOnly? Day(string text) =>
        text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
        : throw new InvalidDataException($"'{text}' is not a date (yyyy-MM-dd)");
}
