using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// From a query's word to its <see cref="Kin"/>. Works on words (distinct texts); everything that <see cref="WordRelation"/>
/// and the joins of <see cref="NameScorer"/> can relate is found here by an index of its own.
/// </summary>
internal sealed class Neighborhood
{
    /// <summary>Longer words are not compared letter run by letter run.</summary>
    private const int MaxCollapsed = 64;

    private readonly WordTexts _words;
    private readonly WordMaps _related;
    private readonly TextMap _byCollapsed;
    private readonly DeletionIndex _near;
    private readonly JoinedNames _joined;
    private readonly TextMap _byAcronym;
    private readonly KinMemory _memory = new();

    public Neighborhood(NameTable names)
    {
        _words = new WordTexts(Distinct(names));
        WordOf = new int[names.TokenCount];
        WordMaps.Builder related = new();
        for (int t = 0; t < names.TokenCount; t++)
        {
            ReadOnlySpan<char> text = names.Text(t);
            WordOf[t] = _words.Find(text);
            related.File(names.Token(t), text, WordOf[t]);
        }

        TextMap.Builder collapsed = new();
        DeletionIndex.Builder near = new();
        Span<char> room = stackalloc char[MaxCollapsed];
        for (int word = 0; word < _words.Count; word++)
        {
            ReadOnlySpan<char> text = _words[word];
            near.Add(text, word, ScoringRules.MaxEdits(text.Length));
            if (text.Length <= MaxCollapsed)
            {
                collapsed.Add(room[..Skeleton.WriteCollapsed(text, room)], word);
            }
        }

        _related = related.Build();
        _byCollapsed = collapsed.Build();
        _near = near.Build();
        _joined = new JoinedNames(names);
        TextMap.Builder acronyms = new();
        for (int n = 0; n < names.NameCount; n++)
        {
            foreach (string acronym in names.Facts(n).Acronyms)
            {
                acronyms.Add(acronym, n);
            }
        }

        _byAcronym = acronyms.Build();
        List<(int, int)> postings = [];
        for (int n = 0; n < names.NameCount; n++)
        {
            foreach (int t in names.TokensOf(n))
            {
                postings.Add((WordOf[t], n));
            }
        }

        NamesOf = Postings.Of(_words.Count, postings);
    }

    public int WordCount => _words.Count;

    /// <summary>The word of each token of the table.</summary>
    public int[] WordOf { get; }

    /// <summary>The names with each word.</summary>
    public Postings NamesOf { get; }

    private static HashSet<string> Distinct(NameTable names)
    {
        HashSet<string> words = new(StringComparer.Ordinal);
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int t = 0; t < names.TokenCount; t++)
        {
            lookup.Add(names.Text(t));
        }

        return words;
    }

    /// <summary>The word that is written so, -1 if no name holds it.</summary>
    public int Find(ReadOnlySpan<char> text) => _words.Find(text);

    public Kin KinOf(AnalyzedName query, in NameToken q, KinSearch search)
    {
        Kin? kin = _memory.Recall(query, q);
        if (kin is null)
        {
            kin = Search(query, q, search);
            _memory.Remember(query, q, kin);
        }

        return kin;
    }

    private Kin Search(AnalyzedName query, in NameToken q, KinSearch search)
    {
        ReadOnlySpan<char> text = query.TextOf(q);
        search.Begin();
        _related.Find(query, q, new Sink(search));
        int firm = search.Words.Count;
        Misspelled(q, text, search);
        int firmJoined = _joined.Find(text, search);
        float most = 0;
        int names = 0;
        for (int k = 0; k < search.Words.Count; k++)
        {
            most = Math.Max(most, search.Similarities[k]);
            names += NamesOf[search.Words[k]].Length;
        }

        return new Kin(query, q)
        {
            Words = Kept(search.Words),
            Firm = firm,
            Similarities = search.Similarities.Count == 0 ? [] : [.. search.Similarities],
            JoinedNames = Kept(search.Joined),
            FirmJoined = firmJoined,
            AcronymNames = query.IsPerson ? [] : _byAcronym[text].ToArray(),
            Most = most,
            Names = names,
        };
    }

    private static int[] Kept(List<int> found) => found.Count == 0 ? [] : [.. found];

    private readonly struct Sink(KinSearch search) : WordMaps.ISink
    {
        public void Take(ReadOnlySpan<int> values) => search.AddAll(values);
    }

    /// <summary>Words that repeat a letter more or less often, and words within the edits.</summary>
    [SkipLocalsInit]
    private void Misspelled(in NameToken q, ReadOnlySpan<char> text, KinSearch search)
    {
        if (text.Length <= MaxCollapsed)
        {
            Span<char> room = stackalloc char[MaxCollapsed];
            search.AddAll(_byCollapsed[room[..Skeleton.WriteCollapsed(text, room)]]);
        }

        int edits = ScoringRules.MaxEdits(text.Length);
        if (edits == 0)
        {
            return;
        }

        DeletionIndex.Walk walk = _near.Near(text, edits, search.Variants);
        while (walk.Next(out int word))
        {
            if (search.MeetsAgain(word))
            {
                continue;
            }

            ReadOnlySpan<char> other = _words[word];
            int length = other.Length;
            int limit = Math.Min(edits, ScoringRules.MaxEdits(length));
            if (Math.Abs(length - text.Length) > limit)
            {
                continue;
            }

            int apart = EditDistance.Within(text, other, limit);
            if (apart <= limit)
            {
                search.Add(word, WordRelation.MostBySpelling(q, text, other, apart));
            }
        }
    }

    /// <summary>Words of the list that begin with a word cut off.</summary>
    public void Beginning(ReadOnlySpan<char> text, List<int> into)
    {
        (int first, int end) = _words.Beginning(text);
        for (int word = first; word < end; word++)
        {
            into.Add(word);
        }
    }

    /// <summary>Words of the list that are two or three words of the query written as one, each once.</summary>
    public void Joined(ReadOnlySpan<char> joined, bool two, KinSearch search, List<int> into)
    {
        if (joined.Length is < ScoringRules.MinJoined or > JoinedMeetings.MaxJoined)
        {
            return;
        }

        if (!two || joined.Length < ScoringRules.MinJoinedNear)
        {
            if (_words.Find(joined) is >= 0 and var same)
            {
                into.Add(same);
            }

            return;
        }

        int from = into.Count;
        DeletionIndex.Walk walk = _near.Near(joined, 1, search.Variants);
        while (walk.Next(out int word))
        {
            if (
                !CollectionsMarshal.AsSpan(into)[from..].Contains(word)
                && EditDistance.Within(joined, _words[word], 1) <= 1
            )
            {
                into.Add(word);
            }
        }
    }
}
