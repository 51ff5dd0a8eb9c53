using Licet.Screening.Lists;

namespace Licet.Lists.Importing;

/// <summary>Stores a list that was read and found good: its bytes, then its record.</summary>
internal sealed class Storing(ListStore store, ListReadOptions options, TimeProvider clock, ImportWords words)
{
    public StoredList Store(Candidate candidate)
    {
        var version = candidate.Version;
        List<string> notes = [.. AgainstHeld(version)];
        var record = StoredVersion.Of(version, Kept(candidate.Paths), clock.GetUtcNow()) with
        {
            ListCode = options.ListCode,
            DaysFrom = DaysFrom(version),
        };
        // Where nobody says a day now, what was said before of the same content holds on.
        record = options.CoversThrough is null ? store.NeverShorter(record) : record;
        store.Add(record);
        version = version with { CoversThrough = record.CoversThrough };
        if (version.CoversFrom is null)
        {
            notes.Add($"{version.Name} does not say its own day and covers none; say it with {words.Dated}");
        }
        if (PublishedLists.Lacking(version) is { } lacking)
        {
            notes.Add($"{version.Name}: {lacking}; was the file cut off? Its silence is NOT SCREENED");
        }
        return new(version, record, notes);
    }

    /// <summary>What must be known beside the version that was the newest.</summary>
    private IEnumerable<string> AgainstHeld(ListVersion version)
    {
        var before = store.Newest(version.Name);
        if (before is not null && before.Source != version.Source)
        {
            yield return $"{version.Name} came from {before.Source} so far; {version.Source} takes its place on its days. "
                + $"If it is another list, import it with {words.Name}";
        }
        if (before is null && KnownSizes.Unmeasured(version) is { } unmeasured)
        {
            yield return $"{version.Name}: {unmeasured}";
        }
    }

    private List<StoredFile> Kept(ListPaths group)
    {
        var files = new List<StoredFile>();
        foreach (var path in group.Paths)
        {
            using var content = ListPaths.Open(path, words.Files);
            files.Add(store.Keep(Path.GetFileName(path), content));
        }
        return files;
    }

    private string? DaysFrom(ListVersion version) =>
        (options.CoversFrom, options.CoversThrough) switch
        {
            ({ }, { }) => "own day and through, said by the user",
            ({ }, null) => "own day, said by the user",
            (null, { }) => "through, said by the user",
            _ => version.CoversFrom is null ? null : "the file's own date",
        };
}
