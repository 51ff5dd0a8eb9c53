using System.Runtime.InteropServices;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Index;

/// <summary>
/// From a query to the names that can score at or above the threshold: a superset, by construction (docs/adr/0003).
/// </summary>
internal sealed class Retrieval
{
    private readonly Neighborhood _near;
    private readonly NameWords _words;

    /// <summary>Names under the word that is their anchor.</summary>
    private readonly Postings _anchored;

    public Retrieval(NameTable names)
    {
        _near = new Neighborhood(names);
        _words = new NameWords(names, _near.WordOf);
        List<(int, int)> anchored = [];
        for (int n = 0; n < names.NameCount; n++)
        {
            int anchor = names.Facts(n).Anchor;
            if (anchor >= 0)
            {
                anchored.Add((_near.WordOf[names.TokensOf(n)[anchor]], n));
            }
        }

        _anchored = Postings.Of(_near.WordCount, anchored);
    }

    public int WordCount => _near.WordCount;

    /// <summary>
    /// Offers every name that can reach the threshold, or can stand inside the query's name. Returns the facts for the
    /// certificate.
    /// </summary>
    /// <param name="all">Every name that meets a word, though it cannot reach the threshold: the nearest miss is wanted.</param>
    public CandidateProof Collect(AnalyzedName query, float threshold, bool all, CandidateSet into)
    {
        Span<bool> walked = stackalloc bool[AnalyzedName.MaxTokens];
        float rest = Essentials.Choose(query, threshold, walked);
        for (int i = 0; i < query.Count; i++)
        {
            into.Kin[i] = _near.KinOf(query, query.Tokens[i], into.Search);
        }

        into.Joined.Search(query, _near, into.Search);
        int neighbors = Neighbors(query, walked, into);
        int otherwise = OtherNames(query, walked, into);
        into.Bound.Begin(query, threshold, noted: true);
        float part = Essentials.Part(query, threshold);
        NoteGains(query, part, into);
        if (!all)
        {
            into.Pivots.Choose(query, into, part, walked);
        }

        for (int i = 0; i < query.Count; i++)
        {
            // The nearest miss may meet none of the decisive words.
            if (walked[i] || all)
            {
                Walk(query, i, part, all, into);
            }
        }

        into.Weigh(_words);

        for (int a = 0; a < query.AcronymCount; a++)
        {
            int word = _near.Find(query.Acronym(a));
            into.AddJoins(word < 0 ? [] : _near.NamesOf[word]);
        }

        if (!query.IsPerson)
        {
            WalkContained(query, all, into);
        }

        return new CandidateProof(neighbors, otherwise, all ? rest : Math.Max(rest, into.Bound.OfRefused()));
    }

    /// <summary>Whether a candidate can score as much, or stand inside the query's name; asked after <see cref="Collect"/>.</summary>
    public bool MayCount(AnalyzedName query, int name, float score, CandidateSet set)
    {
        if (set.Bound.Threshold != score)
        {
            set.Bound.Begin(query, score, noted: false);
        }

        return set.MayCount(name, _words);
    }

    /// <summary>Words of the list that the decisive words are related to, counted once for each of those.</summary>
    private static int Neighbors(AnalyzedName query, ReadOnlySpan<bool> decisive, CandidateSet set)
    {
        int count = 0;
        for (int i = 0; i < query.Count; i++)
        {
            if (!decisive[i])
            {
                continue;
            }

            count += set.Kin[i].Words.Length;
            bool begins = JoinedWords.IsCutOff(query.Tokens[i]);
            bool joins = false;
            foreach (ref readonly JoinedWords.Join join in set.Joined.Joins)
            {
                joins |= join.Holds(i);
            }

            if (!begins && !joins)
            {
                continue;
            }

            set.Search.Begin();
            set.Search.AddAll(set.Kin[i].Words);
            set.Search.AddAll(begins ? CollectionsMarshal.AsSpan(set.Joined.Beginning) : []);
            foreach (ref readonly JoinedWords.Join join in set.Joined.Joins)
            {
                set.Search.AddAll(join.Holds(i) ? set.Joined.WordsOf(join) : []);
            }

            count += set.Search.Words.Count - set.Kin[i].Words.Length;
        }

        return count;
    }

    /// <summary>
    /// Names without a neighbor that can meet a decisive word all the same: they write it as several words, or it is their first
    /// letters, or one of their words is the query's. Counted once a word.
    /// </summary>
    private int OtherNames(AnalyzedName query, ReadOnlySpan<bool> decisive, CandidateSet set)
    {
        int count = 0;
        for (int i = 0; i < query.Count; i++)
        {
            if (decisive[i])
            {
                count += set.Kin[i].JoinedNames.Length;
                count += query.Tokens[i].Role == TokenRole.Brand ? set.Kin[i].AcronymNames.Length : 0;
            }
        }

        for (int a = 0; a < query.AcronymCount; a++)
        {
            int word = _near.Find(query.Acronym(a));
            count += word < 0 ? 0 : _near.NamesOf[word].Length;
        }

        return count;
    }

    private static void NoteGains(AnalyzedName query, float part, CandidateSet into)
    {
        into.Gains.Begin(query, part);
        for (int i = 0; i < query.Count; i++)
        {
            Kin kin = into.Kin[i];
            ref NameToken token = ref query.Tokens[i];
            for (int k = 0; k < kin.Words.Length; k++)
            {
                float similarity = kin.Similarities[k];
                float gain = Essentials.Gain(token, part, similarity);
                into.Gains.Add(kin.Words[k], 1UL << i, gain, token.Heavy * similarity, k < kin.Firm);
            }

            into.MarkJoins(kin.JoinedNames);
        }

        foreach (ref readonly JoinedWords.Join join in into.Joined.Joins)
        {
            float gain = 0;
            float heavy = 0;
            for (int i = join.First; i <= join.Last; i++)
            {
                gain += Essentials.Most(query.Tokens[i], part);
                heavy += query.Tokens[i].Heavy;
            }

            foreach (int word in into.Joined.WordsOf(join))
            {
                into.Gains.Add(word, join.Bits, gain, heavy, firm: true);
            }
        }
    }

    private void Walk(AnalyzedName query, int i, float part, bool all, CandidateSet into)
    {
        Kin kin = into.Kin[i];
        for (int k = 0; k < kin.Words.Length; k++)
        {
            float most = all ? 0 : into.Pivots.With(i, Essentials.Gain(query.Tokens[i], part, kin.Similarities[k]));
            if (all || most >= into.Bound.Need)
            {
                Walk(kin.Words.AsSpan(k, 1), all, into);
            }
            else
            {
                into.Bound.Refuse(most);
            }
        }

        foreach (ref readonly JoinedWords.Join join in into.Joined.Joins)
        {
            Walk(join.Holds(i) ? into.Joined.WordsOf(join) : [], all, into);
        }

        Walk(JoinedWords.IsCutOff(query.Tokens[i]) ? CollectionsMarshal.AsSpan(into.Joined.Beginning) : [], all, into);
        into.Add(kin.JoinedNames);
        if (query.Tokens[i].Role == TokenRole.Brand)
        {
            into.AddJoins(kin.AcronymNames);
        }
    }

    private void Walk(ReadOnlySpan<int> words, bool all, CandidateSet into)
    {
        foreach (int word in words)
        {
            if (all)
            {
                into.Add(_near.NamesOf[word]);
            }
            else
            {
                into.Offer(_near.NamesOf[word], _words);
            }
        }
    }

    /// <summary>
    /// List side: names whose anchor word stands in the query. Containment counts equal, equivalent, romanized and exactly
    /// joined words only, so misspellings are left out.
    /// </summary>
    private void WalkContained(AnalyzedName query, bool all, CandidateSet into)
    {
        for (int i = 0; i < query.Count; i++)
        {
            Kin kin = into.Kin[i];
            WalkAnchored(kin.Words.AsSpan(0, kin.Firm), all, into);
            into.Add(kin.JoinedNames.AsSpan(0, kin.FirmJoined));
        }

        foreach (ref readonly JoinedWords.Join join in into.Joined.Joins)
        {
            WalkAnchored(into.Joined.WordsOf(join), all, into);
        }
    }

    private void WalkAnchored(ReadOnlySpan<int> words, bool all, CandidateSet into)
    {
        foreach (int word in words)
        {
            if (all)
            {
                into.Add(_anchored[word]);
            }
            else
            {
                into.AddContained(_anchored[word], _words);
            }
        }
    }
}

/// <summary>
/// What retrieval knows for the certificate: words walked, names that were offered past them, and the bound on every name not
/// offered.
/// </summary>
internal readonly record struct CandidateProof(int Neighbors, int OtherNames, float BoundOfRest);
