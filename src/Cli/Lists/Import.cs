using Licet.Screening.Lists;

namespace Licet.Cli.Lists;

/// <summary>One run of <c>licet lists import</c>: reads everything, refuses what is no list, stores the rest.</summary>
internal sealed class Import(ListReadOptions options, ListStore store, Terminal terminal)
{
    public bool AllProblems { get; init; }

    /// <summary>A person said that a list may shrink.</summary>
    public bool AcceptShrink { get; init; }

    public int Run(string[] paths)
    {
        var groups = ListPaths.Of(paths, "lists import");
        if (groups.Count > 1 && options.Name is not null)
        {
            throw new BadInputException($"--name {options.Name}: expected one list, found {groups.Count}");
        }
        // Everything is read before anything is stored, so that a fault in the last file stores nothing.
        var versions = Named(groups.Select(g => (Paths: g, Version: g.Read(options, again: true))).ToList());
        versions.ForEach(v => ListPaths.NotReserved(v.Version.Name, v.Version.Source));
        foreach (var (_, version) in versions)
        {
            ProblemReport.Say(version, terminal, AllProblems);
        }
        if (versions.Select(v => Refusal(v.Version)).OfType<string>().ToList() is { Count: > 0 } refused)
        {
            var all =
                versions.Count == 1
                    ? ""
                    : $"{refused.Count} of {versions.Count} lists cannot be stored, so none was; name the others alone";
            throw new BadInputException(string.Join('\n', refused.Append(all)));
        }
        if (
            !AcceptShrink
            && versions.Select(v => Shrinkage(v.Version)).OfType<string>().ToList() is { Count: > 0 } shrunk
        )
        {
            shrunk.ForEach(s => terminal.Say("licet: " + s));
            terminal.Say("licet: nothing was stored; if it is so: --accept-shrink; if it is another list: --name");
            return ExitCode.PersonDecides;
        }
        foreach (var (group, version) in versions)
        {
            Store(group, version);
        }
        return versions.TrueForAll(v => v.Version.IsComplete && PublishedLists.Lacking(v.Version) is null)
            ? ExitCode.Ok
            : ExitCode.NotScreened;
    }

    private string? Refusal(ListVersion version)
    {
        if (version.Problems.Any(p => p.Weight == ProblemWeight.FileBroken) || version.Listings.Count == 0)
        {
            return $"{version.Source}: not a whole list; nothing was stored";
        }
        if (options.CoversThrough is not null && version.CoversFrom is null)
        {
            return "--through: expected the list's own day with it (--dated)";
        }
        if (version.CoversThrough < version.CoversFrom)
        {
            return $"--through {Day.Text(version.CoversThrough.Value)}: expected a day not before {Day.Text(version.CoversFrom.Value)}";
        }
        return version.CoversThrough > terminal.Today
            ? $"{version.Source}: says it covers {Day.Text(version.CoversThrough.Value)}, a day after today ({Day.Text(terminal.Today)}); nothing was stored"
            : null;
    }

    /// <summary>
    /// What a list lost against the version whose place it takes on its last day: an older edition may be shorter, and does not
    /// answer for the days of a newer one. What stands in its place already was asked about when it was stored.
    /// </summary>
    private string? Shrinkage(ListVersion version)
    {
        var held = store.Versions().Where(v => v.Name == version.Name);
        var last = version.CoversThrough ?? version.CoversFrom;
        var before = held.LastOrDefault(v => last is null || v.CoversFrom is null || v.CoversFrom <= last);
        if (before?.ContentHash == version.ContentHash)
        {
            return null;
        }
        if (before is null)
        {
            // Half a list is stored, and said; a list that is only too short could be taken for whole.
            return KnownSizes.Doubted(version) is { } tooShort ? $"{version.Name}: STOPPED, {tooShort}" : null;
        }
        return ListShrinkage.Of(before.Lists, StoredReading.Of(store, before).Version, version) is { } sentence
            ? $"{version.Name}: STOPPED, {sentence} (against {before.ShortHash} of {Day.Text(before.CoversFrom, "an unknown day")})"
            : null;
    }

    /// <summary>Several lists of one format in one import go by their files' names, so that none hides another.</summary>
    private static List<(ListPaths Paths, ListVersion Version)> Named(List<(ListPaths Paths, ListVersion Version)> read)
    {
        var twice = read.CountBy(r => r.Version.Name)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. read.Select(r =>
                twice.Contains(r.Version.Name) ? (r.Paths, r.Version with { Name = r.Paths.OwnName() }) : r
            ),
        ];
    }

    private void Store(ListPaths group, ListVersion version)
    {
        if (store.Newest(version.Name) is { } before && before.Source != version.Source)
        {
            terminal.Say(
                $"licet: {version.Name} came from {before.Source} so far; {version.Source} takes its place on its days. "
                    + "If it is another list, import it with --name"
            );
        }
        if (store.Newest(version.Name) is null && KnownSizes.Unmeasured(version) is { } unmeasured)
        {
            terminal.Say($"licet: {version.Name}: {unmeasured}");
        }
        var files = new List<StoredFile>();
        foreach (var path in group.Paths)
        {
            using var content = Files.OpenRead(path, "lists import");
            files.Add(store.Keep(Path.GetFileName(path), content));
        }
        var record = StoredVersion.Of(version, files, terminal.Time.GetUtcNow()) with
        {
            ListCode = options.ListCode,
            DaysFrom = DaysFrom(version),
        };
        // Where nobody says a day now, what was said before of the same content holds on.
        record = options.CoversThrough is null ? store.NeverShorter(record) : record;
        store.Add(record);
        version = version with { CoversThrough = record.CoversThrough };
        terminal.Write($"stored {Screen.Standing.Describe(version)}\n");
        if (version.CoversFrom is null)
        {
            terminal.Say($"licet: {version.Name} does not say its own day and covers none; say it with --dated");
        }
        if (PublishedLists.Lacking(version) is { } lacking)
        {
            terminal.Say($"licet: {version.Name}: {lacking}; was the file cut off? Its silence is NOT SCREENED");
        }
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
