namespace Licet.Lists;

/// <summary>Which of the stored versions answers for a day.</summary>
public static class StoredDays
{
    /// <summary>By name, then from the oldest day to the newest.</summary>
    public static IEnumerable<StoredVersion> InOrder(IEnumerable<StoredVersion> versions) =>
        versions
            .OrderBy(v => v.Name, StringComparer.Ordinal)
            .ThenBy(v => v.CoversFrom ?? DateOnly.MinValue)
            .ThenBy(v => v.StoredAt);

    /// <summary>Of each list the version to use for a day.</summary>
    /// <param name="versions">As <see cref="ListStore.Versions"/> gives them.</param>
    /// <param name="day">The day asked about.</param>
    public static IReadOnlyList<StoredVersion> Each(IReadOnlyList<StoredVersion> versions, DateOnly day) =>
        [.. versions.GroupBy(v => v.Name, StringComparer.Ordinal).Select(g => Of([.. g], day))];

    /// <summary>
    /// The newest version that covers the day, else the newest that began by then, else the first later edition, which the answer
    /// names.
    /// </summary>
    /// <param name="oldestFirst">Versions of one list, at least one.</param>
    /// <param name="day">The day asked about.</param>
    public static StoredVersion Of(IReadOnlyList<StoredVersion> oldestFirst, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(oldestFirst);
        return oldestFirst.LastOrDefault(v => v.Covers(day))
            ?? oldestFirst.LastOrDefault(v => v.CoversFrom <= day)
            ?? oldestFirst.FirstOrDefault(v => v.CoversFrom > day)
            ?? oldestFirst[^1];
    }
}
