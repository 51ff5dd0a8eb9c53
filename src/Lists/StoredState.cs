using System.Globalization;

namespace Licet.Lists;

/// <summary>What a stored list's silence is worth today, in a few words.</summary>
public static class StoredState
{
    /// <summary>"current", "3 days old", "not whole", "unprotected", "damaged".</summary>
    /// <param name="inRow">"3 d old", for a row that must fit 80 columns.</param>
    public static string Of(ListStore store, StoredVersion version, DateOnly today, bool inRow = false)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(version);
        var age = version.IsComplete ? Age(version, today, inRow) : Age(version, today, inRow) + ", not whole";
        return version.State switch
        {
            _ when !version.Files.All(store.Holds) => "damaged: licet lists verify",
            RecordState.Altered => "record altered: licet lists verify",
            RecordState.Unprotected => age + ", unprotected",
            _ => age,
        };
    }

    private static string Age(StoredVersion version, DateOnly today, bool inRow) =>
        version.CoversThrough is { } through
            ? (today.DayNumber - through.DayNumber) switch
            {
                <= 0 => "current",
                var days when inRow => string.Create(CultureInfo.InvariantCulture, $"{days:N0} d old"),
                1 => "1 day old",
                var days => string.Create(CultureInfo.InvariantCulture, $"{days:N0} days old"),
            }
            : "undated";
}
