using System.Runtime.CompilerServices;
using Licet.Screening.Names;
using Licet.Screening.Scoring;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// From a query to the names that can score at or above the threshold: a superset, by construction (docs/adr/0003). Works on
/// words (distinct texts); everything that <see cref="WordRelation"/> and the joins of <see cref="NameScorer"/> can relate is
/// found here by an index of its own.
/// </summary>
internal sealed class Retrieval
{
    private readonly NameTable _names;
    private readonly Dictionary<string, int> _wordIds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _wordLookup;
    private readonly List<string> _words = [];
    private readonly Postings _namesOfWord;
    private readonly NameSignature[] _signatures;

    /// <summary>Words under the words they are related to.</summary>
    private readonly WordMaps _related;

    /// <summary>Names under the words their anchor is related to.</summary>
    private readonly WordMaps _anchored;
    private readonly TextMap _byCollapsed;
    private readonly TextMap _byAcronym;
    private readonly TextMap _byTwoJoined;
    private readonly TextMap _byThreeJoined;
    private readonly DeletionIndex _near;
    private readonly DeletionIndex _nearJoined;
    private readonly string[] _sorted;

    /// <summary>Name and join behind each value of the joined index.</summary>
    private readonly (int Name, string Text)[] _joined;

    public Retrieval(NameTable names)
    {
        _names = names;
        _wordLookup = _wordIds.GetAlternateLookup<ReadOnlySpan<char>>();
        int[] wordOf = new int[names.TokenCount];
        WordMaps.Builder related = new();
        TextMap.Builder collapsed = new();
        DeletionIndex.Builder near = new();
        Span<char> room = stackalloc char[MaxCollapsed];
        for (int t = 0; t < names.TokenCount; t++)
        {
            ReadOnlySpan<char> text = names.Text(t);
            int word = wordOf[t] = Word(text, out bool isNew);
            related.File(names.Token(t), text, names.Skeleton(t), word);
            if (isNew)
            {
                near.Add(text, word, ScoringRules.MaxEdits(text.Length));
                if (text.Length <= MaxCollapsed)
                {
                    collapsed.Add(room[..Skeleton.WriteCollapsed(text, room)], word);
                }
            }
        }

        _related = related.Build();
        _byCollapsed = collapsed.Build();
        _near = near.Build();
        _sorted = [.. _words.Order(StringComparer.Ordinal)];

        List<(int, int)> postings = [];
        WordMaps.Builder anchored = new();
        List<(int, string)> joined = [];
        DeletionIndex.Builder nearJoined = new();
        TextMap.Builder twos = new();
        TextMap.Builder threes = new();
        TextMap.Builder acronyms = new();
        _signatures = new NameSignature[names.NameCount];
        for (int n = 0; n < names.NameCount; n++)
        {
            _signatures[n] = NameSignature.Of(names, n);
            ReadOnlySpan<int> tokens = names.TokensOf(n);
            foreach (int t in tokens)
            {
                postings.Add((wordOf[t], n));
            }

            int anchor = names.Facts(n).Anchor;
            if (anchor >= 0)
            {
                int t = tokens[anchor];
                anchored.File(names.Token(t), names.Text(t), names.Skeleton(t), n);
            }

            Join(n, tokens, joined, nearJoined, twos, threes);
            foreach (string acronym in names.Facts(n).Acronyms)
            {
                acronyms.Add(acronym, n);
            }
        }

        _namesOfWord = Postings.Of(_words.Count, postings);
        _anchored = anchored.Build();
        _joined = [.. joined];
        _nearJoined = nearJoined.Build();
        _byTwoJoined = twos.Build();
        _byThreeJoined = threes.Build();
        _byAcronym = acronyms.Build();
    }

    /// <summary>Longer words are not compared letter run by letter run.</summary>
    private const int MaxCollapsed = 64;

    public int WordCount => _words.Count;

    public long Bytes => _near.Bytes + _nearJoined.Bytes;

    private int Word(ReadOnlySpan<char> text, out bool isNew)
    {
        isNew = !_wordLookup.TryGetValue(text, out int id);
        if (isNew)
        {
            id = _words.Count;
            string s = text.ToString();
            _words.Add(s);
            _wordIds[s] = id;
        }

        return id;
    }

    private void Join(
        int name,
        ReadOnlySpan<int> tokens,
        List<(int, string)> joined,
        DeletionIndex.Builder near,
        TextMap.Builder twos,
        TextMap.Builder threes
    )
    {
        ulong adjacent = _names.Facts(name).Adjacent;
        for (int j = 0; j + 1 < tokens.Length; j++)
        {
            if ((adjacent & (1UL << j)) == 0)
            {
                continue;
            }

            string two = string.Concat(_names.Text(tokens[j]), _names.Text(tokens[j + 1]));
            if (two.Length is >= ScoringRules.MinJoined and <= NameScorer.MaxJoined)
            {
                joined.Add((name, two));
                twos.Add(two, name);
                near.Add(two, joined.Count - 1, two.Length >= ScoringRules.MinJoinedNear ? 1 : 0);
            }

            if (j + 2 < tokens.Length && (adjacent & (1UL << (j + 1))) != 0)
            {
                string three = string.Concat(two, _names.Text(tokens[j + 2]));
                if (three.Length is >= ScoringRules.MinJoined and <= NameScorer.MaxJoined)
                {
                    threes.Add(three, name);
                }
            }
        }
    }

    /// <summary>
    /// Offers every name that can reach the threshold, or can stand inside the query's name. Returns the facts for the
    /// certificate.
    /// </summary>
    public CandidateProof Collect(AnalyzedName query, float threshold, CandidateSet into)
    {
        Span<bool> decisive = stackalloc bool[AnalyzedName.MaxTokens];
        float bound = Essentials.Choose(query, threshold, decisive);
        into.Admission.Begin(query, threshold);
        int neighbors = 0;
        for (int i = 0; i < query.Count; i++)
        {
            if (decisive[i])
            {
                neighbors += WalkDecisive(query, i, into);
            }
        }

        for (int a = 0; a < query.AcronymCount; a++)
        {
            Offer(query.Acronym(a), into);
        }

        if (!query.IsPerson)
        {
            WalkContained(query, into);
        }

        return new CandidateProof(neighbors, bound);
    }

    private int WalkDecisive(AnalyzedName query, int i, CandidateSet into)
    {
        ref NameToken q = ref query.Tokens[i];
        ReadOnlySpan<char> text = query.TextOf(q);
        into.BeginWords();
        Neighbors(query, q, text, into);
        if ((q.Flags & TokenFlags.Truncated) != 0 && text.Length >= 2)
        {
            Beginning(text, into);
        }

        for (int first = Math.Max(0, i - 2); first <= i; first++)
        {
            for (int last = Math.Max(first + 1, i); last <= first + 2 && last < query.Count; last++)
            {
                NearJoinedQuery(query.Joined(first, last), last == first + 1, into);
            }
        }

        foreach (int word in into.Words)
        {
            into.AddAll(_namesOfWord[word], _signatures);
        }

        InsideJoined(text, into);
        if (q.Role == TokenRole.Brand && !query.IsPerson)
        {
            into.AddAll(_byAcronym[text]);
        }

        return into.Words.Length;
    }

    private void Offer(ReadOnlySpan<char> text, CandidateSet into)
    {
        if (_wordLookup.TryGetValue(text, out int word))
        {
            into.AddAll(_namesOfWord[word]);
        }
    }

    /// <summary>Every word related to the query's word.</summary>
    private void Neighbors(AnalyzedName query, in NameToken q, ReadOnlySpan<char> text, CandidateSet into)
    {
        Exact(query, q, text, into);
        if ((q.Flags & (TokenFlags.Initial | TokenFlags.Phrase)) == TokenFlags.Initial)
        {
            return;
        }

        if (into.Remembered(text))
        {
            return;
        }

        into.BeginFinding();
        int edits = ScoringRules.MaxEdits(text.Length);
        if (edits > 0)
        {
            DeletionIndex.Walk walk = _near.Near(text, edits, into.Variants);
            while (walk.Next(out int word))
            {
                if (into.MeetsAgain(word))
                {
                    continue;
                }

                string other = _words[word];
                int limit = Math.Min(edits, ScoringRules.MaxEdits(other.Length));
                if (EditDistance.Within(text, other, limit) <= limit)
                {
                    into.Find(word);
                }
            }
        }

        into.Remember(text);
    }

    /// <summary>Neighbors by table and sound, and those that repeat a letter more or less often.</summary>
    [SkipLocalsInit]
    private void Exact(AnalyzedName query, in NameToken q, ReadOnlySpan<char> text, CandidateSet into)
    {
        _related.Find(query, q, new WordSink(into));
        if (text.Length <= MaxCollapsed)
        {
            Span<char> room = stackalloc char[MaxCollapsed];
            into.AddWords(_byCollapsed[room[..Skeleton.WriteCollapsed(text, room)]]);
        }
    }

    private readonly struct WordSink(CandidateSet into) : WordMaps.ISink
    {
        public void Take(ReadOnlySpan<int> values) => into.AddWords(values);
    }

    private readonly struct NameSink(CandidateSet into) : WordMaps.ISink
    {
        public void Take(ReadOnlySpan<int> values) => into.AddAll(values);
    }

    private void Beginning(ReadOnlySpan<char> text, CandidateSet into)
    {
        int low = 0;
        int high = _sorted.Length;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_sorted[middle].AsSpan().SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low < _sorted.Length && _sorted[low].AsSpan().StartsWith(text))
        {
            into.AddWord(_wordIds[_sorted[low++]]);
        }
    }

    /// <summary>Words of the list that are two or three words of the query written as one.</summary>
    private void NearJoinedQuery(ReadOnlySpan<char> joined, bool two, CandidateSet into)
    {
        if (joined.Length is < ScoringRules.MinJoined or > NameScorer.MaxJoined)
        {
            return;
        }

        if (!two || joined.Length < ScoringRules.MinJoinedNear)
        {
            if (_wordLookup.TryGetValue(joined, out int same))
            {
                into.AddWord(same);
            }

            return;
        }

        DeletionIndex.Walk walk = _near.Near(joined, 1, into.Variants);
        while (walk.Next(out int word))
        {
            if (!into.HasWord(word) && EditDistance.Within(joined, _words[word], 1) <= 1)
            {
                into.AddWord(word);
            }
        }
    }

    /// <summary>Names in which the query's word is two or three words.</summary>
    private void InsideJoined(ReadOnlySpan<char> text, CandidateSet into)
    {
        if (text.Length < ScoringRules.MinJoined)
        {
            return;
        }

        DeletionIndex.Walk walk = _nearJoined.Near(
            text,
            text.Length >= ScoringRules.MinJoinedNear ? 1 : 0,
            into.Variants
        );
        while (walk.Next(out int at))
        {
            (int name, string joined) = _joined[at];
            if (!into.HasName(name) && EditDistance.Within(text, joined, 1) <= 1)
            {
                into.AddName(name);
            }
        }

        into.AddAll(_byThreeJoined[text]);
    }

    /// <summary>
    /// List side: names whose anchor word stands in the query. Containment counts equal, equivalent, romanized and exactly
    /// joined words only, so no edits are searched here.
    /// </summary>
    private void WalkContained(AnalyzedName query, CandidateSet into)
    {
        for (int i = 0; i < query.Count; i++)
        {
            ref NameToken q = ref query.Tokens[i];
            _anchored.Find(query, q, new NameSink(into));
            for (int last = i + 1; last <= i + 2 && last < query.Count; last++)
            {
                into.AddAll(_anchored[query.Joined(i, last)]);
            }

            ReadOnlySpan<char> text = query.TextOf(q);
            if (text.Length >= ScoringRules.MinJoined)
            {
                into.AddAll(_byTwoJoined[text]);
                into.AddAll(_byThreeJoined[text]);
            }
        }
    }
}

/// <summary>What retrieval knows for the certificate: words walked, and the bound on every name not offered.</summary>
internal readonly record struct CandidateProof(int Neighbors, float BoundOfRest);
