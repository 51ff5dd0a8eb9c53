using System.Globalization;

namespace Licet.Screening.Lists;

/// <summary>
/// What the silence of lists is worth on a day. Silence is never "clear" by itself: a list that is not whole, does not cover the
/// day or is only the starter list makes whoever is not found on it "not screened".
/// </summary>
public static class Silence
{
    /// <summary>Name of the list that is built in; it is complete for no day.</summary>
    public const string Starter = "starter";

    /// <summary>The edition of the US lists that the starter list was drawn from.</summary>
    private static readonly DateOnly StarterEdition = new(2022, 4, 1);

    /// <summary>
    /// Whether the starter list is asked beside these: until they hold the lists it was drawn from, for the day, or for an earlier one in an
    /// edition not older than its own. A small list stored must not take the starter's parties away, nor one that begins after the day: it does
    /// not say who was listed on it, and the starter does.
    /// </summary>
    public static bool NeedsStarter(IReadOnlyList<ListVersion> versions, DateOnly day) =>
        PublishedLists
            .Required.Where(r => r.Since <= day)
            .Any(r =>
                !versions.Any(v =>
                    PublishedLists.Holds(v, r.Code)
                    && (v.Covers(day) || (StarterEdition <= v.CoversFrom && v.CoversFrom <= day))
                )
            );

    /// <summary>Why silence says nothing, a sentence each without its full stop; empty when it says something.</summary>
    /// <param name="day">The day that is asked about.</param>
    /// <param name="today">No list was checked for a later day.</param>
    /// <param name="named">The user named the lists: which ones must be held is the user's word.</param>
    /// <param name="asItStands">The user named no day: each list answers for its own.</param>
    public static IReadOnlyList<string> Gaps(
        IReadOnlyList<ListVersion> versions,
        DateOnly day,
        DateOnly today,
        bool named,
        bool asItStands
    )
    {
        ArgumentNullException.ThrowIfNull(versions);
        List<string> gaps = [];
        if (!asItStands && day > today)
        {
            gaps.Add($"{Text(day)} is after today: no list can have been checked for it");
        }

        gaps.AddRange(versions.Select(v => Gap(v, day, asItStands)).OfType<string>());
        if (!named && Missing(versions, day) is { Count: > 0 } missing && versions is not [{ Name: Starter }])
        {
            gaps.Add($"No complete list stored for {Text(day)} holds {string.Join(", ", missing)}");
        }

        return gaps;
    }

    /// <summary>The lists a screening must hold that no complete version holds for the day.</summary>
    private static List<string> Missing(IReadOnlyList<ListVersion> versions, DateOnly day) =>
        [
            .. PublishedLists
                .Required.Where(r => r.Since <= day)
                .Select(r => r.Code)
                .Where(code => !versions.Any(v => v.Covers(day) && PublishedLists.Holds(v, code))),
        ];

    private static string? Gap(ListVersion version, DateOnly day, bool asItStands)
    {
        if (version.Name == Starter)
        {
            return $"The starter list holds {version.Listings.Count} parties and is not a complete list";
        }
        if (version.Doubt is { } doubt)
        {
            return $"{version.Name} ({version.Source}): {doubt}";
        }
        if (version.LeavesUnnamed)
        {
            return $"{version.Name} ({version.Source}) counts parties that it does not name";
        }
        if (!version.IsComplete)
        {
            return $"{version.Name} ({version.Source}) could not be read whole";
        }
        if (PublishedLists.Lacking(version) is { } lacking)
        {
            return $"{version.Name} ({version.Source}) is {lacking}; the file may have been cut off";
        }
        if (asItStands || version.Covers(day))
        {
            return null;
        }
        return version.CoversFrom > day
            ? $"{version.Name} is a later edition ({Coverage(version)}): parties removed before it are not in it"
            : $"{version.Name} does not cover {Text(day)} ({Coverage(version)})";
    }

    /// <summary>The days that a version covers, in words.</summary>
    public static string Coverage(ListVersion version) =>
        version switch
        {
            { Name: Starter } => "covers no day completely",
            { CoversFrom: null } => "its date is not known",
            { CoversFrom: { } from, CoversThrough: { } through } when through > from =>
                $"covers {Text(from)} through {Text(through)}",
            { CoversFrom: { } from } => $"covers {Text(from)}",
        };

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
