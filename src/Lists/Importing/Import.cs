using Licet.Screening.Lists;

namespace Licet.Lists.Importing;

/// <summary>One import: reads everything, refuses what is no list, stores the rest.</summary>
/// <param name="store">Where it is stored.</param>
/// <param name="options">What the user says of the list.</param>
/// <param name="clock">Tells today: no list covers a day after it.</param>
public sealed class Import(ListStore store, ListReadOptions options, TimeProvider clock)
{
    /// <summary>A person said that a list may shrink.</summary>
    public bool AcceptShrink { get; init; }

    /// <summary>What the user calls what he said.</summary>
    public ImportWords Words { get; init; } = new();

    /// <summary>Lists in files and folders; one file of a set brings the others beside it.</summary>
    public ImportAnswer OfPaths(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        List<Candidate> read;
        try
        {
            // Everything is read before anything is stored, so that a fault in the last file stores nothing.
            read = Read(paths);
        }
        catch (UnusableListException e)
        {
            return new ImportAnswer.Refused([e.Message]);
        }
        IReadOnlyList<ListVersion> versions = [.. read.Select(r => r.Version)];
        List<StoredList> stored = [];
        try
        {
            return (Judged(versions) ?? Stored(read, stored)) with { Versions = versions };
        }
        catch (UnusableListException e)
        {
            return new ImportAnswer.Refused([e.Message]) { Versions = versions, Lists = stored };
        }
    }

    /// <summary>Lists that come as streams, with the names their files had; all files of a set together.</summary>
    public ImportAnswer OfUpload(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var upload = new Upload();
        return upload.Take(files, Words.Files) is { } fault ? new ImportAnswer.Refused([fault]) : OfPaths(upload.Paths);
    }

    /// <summary>Reads lists that come as streams and judges them as an import would; nothing is stored.</summary>
    /// <returns>What an import would refuse, or the lists.</returns>
    public ImportAnswer Try(IReadOnlyList<ListFile> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var upload = new Upload();
        if (upload.Take(files, Words.Files) is { } fault)
        {
            return new ImportAnswer.Refused([fault]);
        }
        try
        {
            IReadOnlyList<ListVersion> versions = [.. Read(upload.Paths).Select(r => r.Version)];
            return (Judged(versions) ?? new ImportAnswer.Tried()) with { Versions = versions };
        }
        catch (UnusableListException e)
        {
            return new ImportAnswer.Refused([e.Message]);
        }
    }

    private List<Candidate> Read(IReadOnlyList<string> paths)
    {
        if (options.Name is { } given && ListNames.Fault(given, Words.Name) is { } wrong)
        {
            throw new UnusableListException(wrong);
        }
        var groups = ListPaths.Of(paths, Words.Files);
        if (groups.Count > 1 && options.Name is not null)
        {
            throw new UnusableListException($"{Words.Name} {options.Name}: expected one list, found {groups.Count}");
        }
        var read = Named([.. groups.Select(g => new Candidate(g, g.Read(options, again: true)))]);
        return
            read.Select(r => ListNames.FaultInFile(r.Version.Name, r.Version.Source)).OfType<string>().FirstOrDefault()
                is { } fault
            ? throw new UnusableListException(fault)
            : read;
    }

    /// <summary>Why they are not stored; null where they are.</summary>
    private ImportAnswer? Judged(IReadOnlyList<ListVersion> versions)
    {
        if (versions.Select(Refusal).OfType<string>().ToList() is { Count: > 0 } refused)
        {
            return new ImportAnswer.Refused(
                versions.Count == 1
                    ? refused
                    :
                    [
                        .. refused,
                        $"{refused.Count} of {versions.Count} lists cannot be stored, so none was; name the others alone",
                    ]
            );
        }
        return !AcceptShrink && versions.Select(Shrinkage).OfType<string>().ToList() is { Count: > 0 } shrunk
            ? new ImportAnswer.Shrunk(shrunk)
            : null;
    }

    private string? Refusal(ListVersion version)
    {
        if (version.Problems.Any(p => p.Weight == ProblemWeight.FileBroken) || version.Listings.Count == 0)
        {
            return $"{version.Source}: not a whole list; nothing was stored";
        }
        if (options.CoversThrough is not null && version.CoversFrom is null)
        {
            return $"{Words.Through}: expected the list's own day with it ({Words.Dated})";
        }
        if (version.CoversThrough < version.CoversFrom)
        {
            return $"{Words.Through} {Day.Text(version.CoversThrough.Value)}: expected a day not before {Day.Text(version.CoversFrom.Value)}";
        }
        var today = UtcDay.Of(clock);
        return version.CoversThrough > today
            ? $"{version.Source}: says it covers {Day.Text(version.CoversThrough.Value)}, a day after today ({Day.Text(today)}); nothing was stored"
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
    private static List<Candidate> Named(List<Candidate> read)
    {
        var twice = read.CountBy(r => r.Version.Name)
            .Where(c => c.Value > 1)
            .Select(c => c.Key)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. read.Select(r =>
                twice.Contains(r.Version.Name) ? r with { Version = r.Version with { Name = r.Paths.OwnName() } } : r
            ),
        ];
    }

    private ImportAnswer.Stored Stored(List<Candidate> read, List<StoredList> stored)
    {
        foreach (var candidate in read)
        {
            stored.Add(new Storing(store, options, clock, Words).Store(candidate));
        }
        return new() { Lists = stored };
    }
}

/// <summary>The files of a list and what was read of them.</summary>
internal sealed record Candidate(ListPaths Paths, ListVersion Version);
