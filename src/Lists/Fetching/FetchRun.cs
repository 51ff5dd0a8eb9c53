using Licet.Lists.Days;
using Licet.Screening.Lists;

namespace Licet.Lists.Fetching;

/// <summary>Fetches one list: asks for its files, has the judgement decide, and stores or leaves what is there.</summary>
/// <param name="store">Where it is kept.</param>
/// <param name="source">Where its files come from.</param>
/// <param name="clock">Tells today.</param>
public sealed class FetchRun(ListStore store, IFileSource source, TimeProvider clock)
{
    /// <summary>A person said that a list may shrink.</summary>
    public bool AcceptShrink { get; init; }

    /// <summary>What the user calls what he may say.</summary>
    public FetchWords Words { get; init; } = new();

    /// <summary>Told which file is asked for, before it is.</summary>
    public Action<string> Asking { get; init; } = static _ => { };

    private DateOnly Today => UtcDay.Of(clock);

    /// <summary>Asks for a list and stores it, or leaves what is there and says why.</summary>
    public async Task<FetchAnswer> Run(OfficialSource list, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(list);
        var held = store.Newest(list.Name);
        // Damaged bytes must not be kept alive by "not modified" or by equal content: then everything is fetched and kept anew.
        // So is a record that is not surely the one stored: what it says of days must not be carried on.
        var trusted = held?.State == RecordState.AsStored ? held : null;
        var sound = trusted is not null && trusted.Files.All(store.Holds);
        var folder = Directory.CreateTempSubdirectory("licet-fetch-").FullName;
        try
        {
            var files = await Ask(list, sound ? held : null, folder, ct);
            var facts = new FetchFacts
            {
                Files = [.. files.Select(f => f.Facts)],
                HeldHash = sound ? held!.ContentHash : null,
                HeldCounts = held?.Lists ?? [],
                ShrinkAccepted = AcceptShrink,
            };
            if (FetchJudgement.OfTransport(facts) is { } decided)
            {
                return Settle(list, held, decided, new(files, null, null));
            }
            var fresh = Read(list, trusted, files);
            var before =
                held is null || fresh.ContentHash == facts.HeldHash ? null : StoredReading.Of(store, held).Version;
            var decision = FetchJudgement.OfContent(facts with { Held = before }, fresh);
            return Settle(list, held, decision, new(files, fresh, before));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Notes that a list could not be renewed for a reason that lies outside of it, such as a full disk.</summary>
    /// <param name="why">In words, with no full stop.</param>
    public FetchAnswer Failed(OfficialSource list, string why)
    {
        ArgumentNullException.ThrowIfNull(list);
        FetchAnswer answer = new(list, FetchEnd.NotRenewed, $"REFUSED, {why}; {InForce(store.Newest(list.Name))}");
        store.Note(list.Name, new(clock.GetUtcNow(), answer.Outcome) { End = answer.End });
        return answer;
    }

    private async Task<IReadOnlyList<Fetched>> Ask(
        OfficialSource list,
        StoredVersion? held,
        string folder,
        CancellationToken ct
    )
    {
        var files = new List<Fetched>();
        foreach (var file in list.Files)
        {
            Asking($"{list.Name}: asking for {file.Name}");
            var before = held?.Files.FirstOrDefault(f => f.Name == file.Name);
            files.Add(await source.Get(file, before, Path.Combine(folder, file.Name), ct));
            if (FetchJudgement.OfFile(files[^1].Facts) is not null)
            {
                break; // one file of a set that cannot be used decides for the set
            }
        }
        return files;
    }

    private ListVersion Read(OfficialSource list, StoredVersion? held, IReadOnlyList<Fetched> files)
    {
        var paths = files.Select(f => f.Path ?? store.PathOf(Held(held, f).Sha256)).ToList();
        var opened = files.Zip(paths, (f, path) => new ListFile(f.Facts.Name, File.OpenRead(path))).ToList();
        var version = ListReader.Read(
            opened,
            new()
            {
                Name = list.Name,
                Format = list.Format,
                Source = source.Origin(list.Files[0]),
            }
        );
        opened.ForEach(f => f.Content.Dispose());
        return source.AsksPublisher ? Asked(version, held, files) : Mirrored(version);
    }

    /// <summary>The publisher was asked today: the version covers the days until today.</summary>
    private ListVersion Asked(ListVersion version, StoredVersion? held, IReadOnlyList<Fetched> files)
    {
        var current = Today;
        // The list's own day: as the file says, else as the source says, never before the version it replaces.
        var from = version.CoversFrom ?? Modified(files) ?? current;
        from = from > current ? current : from;
        from = held?.CoversFrom > from ? held.CoversFrom.Value : from;
        return version with { CoversFrom = from, CoversThrough = current > from ? current : from };
    }

    /// <summary>
    /// A copy covers the day it speaks of: its own date, else the latest date in it. When it was copied says nothing of when it was
    /// compared with the published one; only the user can say that.
    /// </summary>
    private ListVersion Mirrored(ListVersion version)
    {
        var latest = version.Listings.SelectMany(l => new[] { l.Published, l.Effective }).Where(d => d <= Today).Max();
        var own = version.CoversFrom <= Today ? version.CoversFrom : null;
        var from = own ?? latest ?? source.CheckedThrough;
        return version with
        {
            CoversFrom = from,
            CoversThrough = source.CheckedThrough > from ? source.CheckedThrough : from,
        };
    }

    private static StoredFile Held(StoredVersion? held, Fetched file) =>
        held!.Files.First(f => f.Name == file.Facts.Name);

    private static DateOnly? Modified(IReadOnlyList<Fetched> files) =>
        files
            .Select(f => f.LastModified)
            .OfType<string>()
            .Select(m =>
                DateOnly.FromDateTime(
                    DateTimeOffset.Parse(m, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime
                )
            )
            .Cast<DateOnly?>()
            .Max();

    private FetchAnswer Settle(OfficialSource list, StoredVersion? held, FetchDecision decision, Got got)
    {
        var (outcome, end) = decision switch
        {
            FetchDecision.Extend => (Extend(held!), FetchEnd.Taken),
            FetchDecision.Accept when got.Fresh!.CoversFrom is null => (
                $"REFUSED, no day is said in it; say when it was compared with the published one: {Words.Through}; {InForce(held)}",
                FetchEnd.NotRenewed
            ),
            FetchDecision.Accept => (Accept(held, got), FetchEnd.Taken),
            FetchDecision.Refuse { Refusal: FetchRefusal.Shrunk } shrunk => (
                $"STOPPED, {shrunk.Sentence}; {InForce(held)}; if it is so: {Words.AcceptShrink(list)}",
                FetchEnd.Shrunk
            ),
            FetchDecision.Refuse refused => ($"REFUSED, {refused.Sentence}; {InForce(held)}", FetchEnd.NotRenewed),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        store.Note(list.Name, new(clock.GetUtcNow(), outcome) { End = end });
        return new(list, end, outcome)
        {
            Note =
                decision is FetchDecision.Accept
                && end == FetchEnd.Taken
                && held is null
                && KnownSizes.Unmeasured(got.Fresh!) is { } unmeasured
                    ? $"{got.Fresh!.Name}: {unmeasured}"
                    : null,
        };
    }

    private string Extend(StoredVersion held)
    {
        DateOnly? current = source.AsksPublisher ? Today : source.CheckedThrough;
        if (current is null || held.CoversThrough >= current)
        {
            return $"unchanged, {Counted.Of(held.Listings, "listing")}, current through {Day.Text(held.CoversThrough, "an unknown day")}";
        }
        store.Add(
            held with
            {
                CoversFrom = held.CoversFrom ?? current,
                CoversThrough = current,
                DaysFrom = source.DaysFrom,
            }
        );
        return $"unchanged, {Counted.Of(held.Listings, "listing")}, current through {Day.Text(current.Value)}";
    }

    private string Accept(StoredVersion? held, Got got)
    {
        var kept = new List<StoredFile>();
        foreach (var file in got.Files)
        {
            kept.Add(file.Path is null ? Held(held, file) : Keep(file));
        }
        var record = StoredVersion.Of(got.Fresh!, kept, clock.GetUtcNow()) with { DaysFrom = source.DaysFrom };
        // Where nobody says a day now, what was said before of the same content holds on.
        record = source.CheckedThrough is null ? store.NeverShorter(record) : record;
        store.Add(record);
        var described = Standing.Describe(got.Fresh! with { CoversThrough = record.CoversThrough });
        return $"new version {described}{Changes(got)}{Instead(record)}";
    }

    /// <summary>Which other version is used today, where the one just stored is not: a list that went back to an older edition.</summary>
    private string Instead(StoredVersion stored)
    {
        var used = StoredDays.Of([.. store.Versions().Where(v => v.Name == stored.Name)], Today);
        return used.FileName == stored.FileName
            ? ""
            : $"; today {used.ShortHash} of {Day.Text(used.CoversFrom, "an unknown day")} is used, not this older one";
    }

    private StoredFile Keep(Fetched file)
    {
        using var content = File.OpenRead(file.Path!);
        return store.Keep(file.Facts.Name, content) with { ETag = file.ETag, LastModified = file.LastModified };
    }

    private static string Changes(Got got)
    {
        if (got.Before is null)
        {
            return "";
        }
        var difference = ListDifference.Between(got.Before, got.Fresh!);
        return $"; {difference.Added.Count:N0} added, {difference.Removed.Count:N0} removed, {difference.Changed.Count:N0} changed";
    }

    /// <summary>What is left when nothing was accepted, and how old it is.</summary>
    private string InForce(StoredVersion? held) =>
        held is null
            ? "there is no version here"
            : $"the version through {Day.Text(held.CoversThrough, "an unknown day")} stays in force ({StoredState.Of(store, held, Today)})";

    /// <summary>What came, as read where it had to be, and the version held beside which it is judged, as read from its bytes.</summary>
    private sealed record Got(IReadOnlyList<Fetched> Files, ListVersion? Fresh, ListVersion? Before);
}
