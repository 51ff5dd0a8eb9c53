using Licet.Core.Impact;
using Licet.Lists.Importing;
using Licet.Screening.Lists;

namespace Licet.Lists.Days;

/// <summary>The lists of a run, and what must be said about them.</summary>
/// <param name="Versions">The lists themselves.</param>
/// <param name="Named">The user named the lists; else they are the store's, or the starter list.</param>
/// <param name="Notes">What must be said, a sentence each.</param>
public sealed record LoadedLists(IReadOnlyList<ListVersion> Versions, bool Named, IReadOnlyList<string> Notes)
{
    /// <summary>The lists named; else the store's versions for the day, and the starter list until they hold its lists.</summary>
    /// <exception cref="UnusableListException">A list named is not there or cannot be read, or the store is damaged.</exception>
    public static LoadedLists Of(NamedLists named, ListStore store, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(named);
        ArgumentNullException.ThrowIfNull(store);
        return named.Any ? OfNamed(named, store, day) : OfDay();

        LoadedLists OfDay() => WithoutAmendments(store, day).Amended(PublishedAmendment.On(store.Amendments(), day));
    }

    /// <summary>The store's versions for a day, as they came: nothing that was published here is told with them.</summary>
    internal static LoadedLists WithoutAmendments(ListStore store, DateOnly day)
    {
        var stored = OfStored(store, store.ForDay(day), named: false);
        return stored.NeedStarter(day) ? stored.WithStarter() : stored;
    }

    /// <summary>The same after amendments, one after the other.</summary>
    internal LoadedLists Amended(IReadOnlyList<PublishedAmendment> amendments) =>
        amendments.Count == 0
            ? this
            : this with
            {
                Versions = amendments.Aggregate(Versions, (versions, a) => a.Apply(versions)),
            };

    /// <summary>Whether the starter list is asked beside these for the day.</summary>
    internal bool NeedStarter(DateOnly day) => !Named && Silence.NeedsStarter(Versions, day);

    /// <summary>The starter list beside them.</summary>
    internal LoadedLists WithStarter() => this with { Versions = [.. Versions, StarterList.Open()] };

    /// <summary>
    /// A list that was not read whole, beside which nothing is compared: a row that was not read would look like a party that left its list
    /// or came onto it. Null for none.
    /// </summary>
    public ListVersion? Broken =>
        Versions.FirstOrDefault(v => v is { IsComplete: false, LeavesUnnamed: false, Name: not Standing.Starter });

    /// <summary>As they stood on a day (<see cref="ListsAsOf"/>).</summary>
    /// <param name="surely">What surely bound on it; else what may have bound.</param>
    public LoadedLists AsOf(DateOnly day, bool surely) =>
        this with
        {
            Versions = [.. Versions.Select(v => ListsAsOf.Of(v, day, surely))],
        };

    private static LoadedLists OfNamed(NamedLists named, ListStore store, DateOnly day)
    {
        var versions = new List<ListVersion>();
        var notes = new List<string>();
        var paths = new List<string>();
        foreach (var name in named.Lists)
        {
            if (!Path.Exists(name) && name == Standing.Starter)
            {
                versions.Add(StarterList.Open());
            }
            else if (!Path.Exists(name) && StoredRef.Find(store, name, day) is { } stored)
            {
                var loaded = OfStored(store, [stored], named: true);
                versions.AddRange(loaded.Versions);
                notes.AddRange(loaded.Notes);
            }
            else
            {
                paths.Add(name);
            }
        }
        versions.AddRange(ListPaths.Of(paths, "--list").Select(p => Measured(p.Read(new()))));
        versions.AddRange(
            ListPaths.Of(named.Csv, "--list-csv").Select(p => p.Read(new() { Format = ListFormat.GenericCsv }))
        );
        foreach (var version in versions)
        {
            notes.AddRange(Heaviest(version));
        }
        return versions.Exists(v => v.Listings.Count > 0)
            ? new(versions, true, notes)
            : throw new UnusableListException(
                string.Join(Environment.NewLine, notes.Append("no listing could be read; nothing was screened"))
            );
    }

    /// <summary>A file that is shorter than its list was known to be gives hits; that it may be whole a person says by importing it.</summary>
    private static ListVersion Measured(ListVersion version) =>
        version.IsComplete && KnownSizes.Doubted(version) is { } tooShort
            ? version with
            {
                IsComplete = false,
                Doubt = $"{tooShort}; was the file cut off? If it is whole: licet lists import --accept-shrink",
            }
            : version;

    /// <summary>Versions of the store, read back.</summary>
    internal static LoadedLists OfStored(ListStore store, IReadOnlyList<StoredVersion> stored, bool named)
    {
        var versions = new List<ListVersion>();
        var notes = new List<string>();
        foreach (var reading in stored.Select(s => StoredReading.Of(store, s)))
        {
            notes.AddRange(
                reading.Faults.Select(f => $"list {reading.Stored.Name} {reading.Stored.ShortHash} is damaged: {f}")
            );
            versions.Add(reading.Version ?? Nothing(reading));
        }
        return new(versions, named, notes);
    }

    /// <summary>A damaged version of which nothing is left: it holds no listing, and its silence is "not screened".</summary>
    private static ListVersion Nothing(StoredReading reading) =>
        new()
        {
            Name = reading.Stored.Name,
            ListCodes = [.. reading.Stored.Lists.Keys],
            ContentHash = reading.Stored.ContentHash,
            Source = reading.Stored.Source,
            Doubt = $"what is stored is damaged: {string.Join("; ", reading.Faults)}",
            IsComplete = false,
            Listings = [],
        };

    /// <summary>The problems that cost rows, the first few of them; the rest as a number.</summary>
    private static IEnumerable<string> Heaviest(ListVersion version)
    {
        const int shown = 5;
        // In a list of one's own every doubtful value and every column not read is said: its author can mend it.
        var own = version.Format == ListFormat.GenericCsv;
        var least = own ? ProblemWeight.Note : ProblemWeight.RowLost;
        var heavy = version.Problems.Where(p => p.Weight >= least).OrderByDescending(p => p.Weight).ToList();
        return heavy.Count <= shown
            ? heavy.Select(p => p.ToString())
            : heavy
                .Take(shown)
                .Select(p => p.ToString())
                .Append(
                    $"{version.Source}: {(own ? Counted.Of(heavy.Count - shown, "more problem") : Counted.Of(heavy.Count - shown, "more row") + " could not be read")}"
                );
    }
}
