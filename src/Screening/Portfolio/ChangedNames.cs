using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Lists;
using Licet.Screening.Names;
using Licet.Screening.NamesWithin;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>A word of the counterparties and how near a listed word comes to it at best.</summary>
/// <param name="IsFirm">The relation counts for containment, see <see cref="Breakdown"/>.</param>
internal readonly record struct Neighbor(int Word, float Similarity, bool IsFirm);

/// <summary>The names of the changed listings, analyzed, and their words' neighbors among the counterparties' words.</summary>
internal sealed class ChangedNames
{
    private readonly PortfolioWords _words;
    private readonly WordList _found;
    private readonly AnalyzedName _one = new();
    private readonly List<Neighbor> _neighbors = [];
    private readonly List<ListedName> _rows = [];
    private readonly List<ulong> _keys = [];
    private int[] _first = [];
    private int[] _end = [];

    public ChangedNames(IEnumerable<Listing> listings, PortfolioWords words, WordList found)
    {
        _words = words;
        _found = found;
        HashSet<Listing> seen = new(ReferenceEqualityComparer.Instance);
        AnalyzedName name = new();
        foreach (Listing listing in listings)
        {
            if (listing.Kind == PartyKind.Address || !seen.Add(listing))
            {
                continue;
            }

            for (int i = 0; i < listing.Names.Count; i++)
            {
                Add(new ListedName(listing, i, listing.Names[i].Text), name);
                foreach (string form in NameForms.Of(listing, i))
                {
                    Add(new ListedName(listing, i, form), name);
                }
            }
        }

        Table.Seal();
        Relate();
    }

    public NameTable Table { get; } = new();

    public ListedName Row(int name) => _rows[name];

    /// <summary>See <see cref="WholeNames.KeyOf"/>.</summary>
    public ulong Key(int name) => _keys[name];

    /// <summary>Neighbors of a word of the table.</summary>
    public ReadOnlySpan<Neighbor> Of(int token) => CollectionsMarshal.AsSpan(_neighbors)[_first[token].._end[token]];

    private void Add(ListedName row, AnalyzedName name)
    {
        if (row.Listing.Kind != PartyKind.Person)
        {
            Add(row, person: false, name);
        }

        if (row.Listing.Kind is PartyKind.Person or PartyKind.Unknown)
        {
            Add(row, person: true, name);
        }
    }

    private void Add(ListedName row, bool person, AnalyzedName name)
    {
        NameAnalyzer.Analyze(row.Text, person, name);
        Table.Add(name, row.Listing.Kind);
        _rows.Add(row);
        _keys.Add(WholeNames.KeyOf(row.Text));
    }

    private void Relate()
    {
        _first = new int[Table.TokenCount];
        _end = new int[Table.TokenCount];
        for (int t = 0; t < Table.TokenCount; t++)
        {
            _first[t] = _neighbors.Count;
            Relate(t);
            _end[t] = _neighbors.Count;
        }
    }

    private void Relate(int t)
    {
        ref readonly NameToken token = ref Table.Token(t);
        ReadOnlySpan<char> text = Table.Text(t);
        ReadOnlySpan<char> skeleton = Table.Skeleton(t);
        _one.Clear();
        NameToken copy = token;
        copy.Start = _one.AppendText(text);
        copy.SkeletonStart = _one.AppendText(skeleton);
        _found.Begin();
        _words.Related(_one, copy, _found);
        foreach (int word in _found.Words)
        {
            ref readonly NameToken q = ref _words.Token(word);
            Related r = Between(q, token, text, skeleton);
            if (r.Similarity > 0)
            {
                bool firm = r.Relation is Relation.Equal or Relation.Equivalent or Relation.Romanization;
                _neighbors.Add(new Neighbor(word, r.Similarity, firm));
            }
        }
    }

    /// <summary>As <see cref="NameScorer"/> relates them.</summary>
    private Related Between(in NameToken q, in NameToken n, ReadOnlySpan<char> text, ReadOnlySpan<char> skeleton)
    {
        if (WordRelation.CannotMeet(q, n))
        {
            return Related.None;
        }

        Related r = WordRelation.Between(q, _words.Texts, n, text, skeleton);
        return r.Similarity < ScoringRules.TruncatedSimilarity && WordRelation.IsCutOff(q, _words.Texts.TextOf(q), text)
            ? new Related(Relation.Truncated, ScoringRules.TruncatedSimilarity)
            : r;
    }
}
