using System.Collections.Concurrent;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Scoring;

namespace Licet.Screening;

/// <summary>
/// All names of some list versions, ready to be screened. Immutable and safe to use from many threads; a changed list means
/// a new index, swapped by one reference.
/// </summary>
public sealed class ScreeningIndex
{
    private readonly NameTable _names = new();
    private readonly Retrieval _retrieval;
    private readonly WholeNames _whole;
    private readonly ListedRow[] _rows;
    private readonly EvidenceIndex _evidence;
    private readonly Lazy<TextNames> _text;
    private readonly ConcurrentBag<Workspace> _workspaces = [];

    private ScreeningIndex(IReadOnlyList<ListVersion> versions)
    {
        Versions = versions;
        List<ListedRow> rows = [];
        AnalyzedName analyzed = new();
        EvidenceIndex.Builder evidence = new();
        foreach (ListVersion version in versions)
        {
            foreach (Listing listing in version.Listings)
            {
                evidence.Add(version, listing);
                if (listing.Kind == PartyKind.Address)
                {
                    continue;
                }

                for (int i = 0; i < listing.Names.Count; i++)
                {
                    NameCount++;
                    Add(new ListedRow(version, listing, i, listing.Names[i].Text), analyzed, rows);
                    foreach (string form in NameForms.Of(listing, i))
                    {
                        Add(new ListedRow(version, listing, i, form), analyzed, rows);
                    }
                }
            }
        }

        _names.Seal();
        _rows = [.. rows];
        _retrieval = new Retrieval(_names);
        _whole = new WholeNames([.. rows.Select(r => WholeNames.KeyOf(r.Text))]);
        _evidence = evidence.Build();
        _text = new(() => new TextNames(_names, _rows));
    }

    /// <summary>Analyzes and indexes all names. About 20 microseconds a name.</summary>
    public static ScreeningIndex Build(IReadOnlyList<ListVersion> versions)
    {
        ArgumentNullException.ThrowIfNull(versions);
        return new ScreeningIndex(versions);
    }

    public IReadOnlyList<ListVersion> Versions { get; }

    /// <summary>Version of the engine's rules and of the shipped name tables: equal versions and inputs give equal scores.</summary>
    public static string EngineVersion => Explanation.EngineVersion;

    /// <summary>Names on the lists, aliases included.</summary>
    public int NameCount { get; }

    /// <summary>Distinct words of all names.</summary>
    public int TokenCount => _retrieval.WordCount;

    /// <exception cref="ArgumentOutOfRangeException">Threshold outside [0.5, 1] or Top below 1.</exception>
    public ScreeningResult Screen(ScreeningQuery query, ScreeningSettings settings)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Threshold is < 0.5 or > 1 or double.NaN)
        {
            throw new ArgumentOutOfRangeException(
                nameof(settings),
                settings.Threshold,
                "The threshold must be in [0.5, 1]."
            );
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(settings.Top, 1);
        query = NumbersInName.Read(query);
        Search search = new(_names, _retrieval, _whole, _rows, _evidence, NameCount, query, settings);
        if (!_workspaces.TryTake(out Workspace? workspace))
        {
            workspace = new Workspace(_retrieval.WordCount, _names.NameCount);
        }

        ScreeningResult result = search.Run(workspace);
        _workspaces.Add(workspace);
        return result;
    }

    /// <summary>
    /// The listed names that stand whole in a text that is no name itself (an end use, a description, an address): a party may be told there and
    /// nowhere else. The names are made ready when first asked for.
    /// </summary>
    public TextReading NamesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? TextReading.Nothing : _text.Value.In(text);
    }

    private void Add(ListedRow row, AnalyzedName analyzed, List<ListedRow> rows)
    {
        if (row.Listing.Kind != PartyKind.Person)
        {
            Add(row, person: false, analyzed, rows);
        }

        if (row.Listing.Kind is PartyKind.Person or PartyKind.Unknown)
        {
            Add(row, person: true, analyzed, rows);
        }
    }

    private void Add(ListedRow row, bool person, AnalyzedName analyzed, List<ListedRow> rows)
    {
        NameAnalyzer.Analyze(row.Text, person, analyzed);
        _names.Add(analyzed, row.Listing.Kind);
        rows.Add(row);
    }
}

/// <summary>Where a name of the table comes from, and of which list version.</summary>
internal sealed record ListedRow(ListVersion Version, Listing Listing, int NameIndex, string Text)
    : ListedName(Listing, NameIndex, Text);

/// <summary>What one thread needs to screen: used again for every query.</summary>
internal sealed class Workspace(int words, int names)
{
    public AnalyzedName Query { get; } = new();
    public NameScorer Scorer { get; } = new();
    public CandidateSet Candidates { get; } = new(words, names);
    public List<Found> Found { get; } = [];

    /// <summary>Words that every result must meet one of, with their weights.</summary>
    public DecisiveWords Decisive { get; } = new();
}

/// <summary>A name over the threshold.</summary>
/// <param name="OtherKind">The listing's kind, under which the whole name is equal; null where it met under the query's.</param>
internal readonly record struct Found(
    int Name,
    NameScore Score,
    HitClass Class,
    float Threshold,
    string QueryName,
    bool Person,
    PartyKind? OtherKind = null
);
