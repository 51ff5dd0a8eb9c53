using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>The outcome for one listed name. <see cref="Contained"/> is 0 unless the listed name stands in the query's.</summary>
internal readonly record struct NameScore(float Score, float Contained, float Matched)
{
    public static NameScore Zero => default;
}

/// <summary>
/// Scores one query against listed names, one after the other. Holds the query's relations to the list's words, so that a
/// word met in many names is compared once. Not thread-safe: one a thread.
/// </summary>
/// <remarks>
/// S = M / (M + a (Wq - M) + b Un + C) x factors, all factors at most 1; M is the weight of the query's words that met, each
/// times its similarity; Wq all words of the query; Un the listed words left over; C the contradictions. So S is at most
/// M / (M + a (Wq - M)), which is what retrieval builds on.
/// </remarks>
internal sealed class NameScorer
{
    private readonly Meetings _meetings = new();
    private readonly JoinedMeetings _joined;
    private readonly RelationRows _relations = new();
    private NameTable _table = null!;
    private AnalyzedName _query = null!;
    private int _width;
    private bool _hasFullWord;
    private ulong _acronymLengths;

    /// <summary>The meetings taken for the last name scored, for the reason record.</summary>
    public ReadOnlySpan<Meeting> Taken => _meetings.All;

    public Breakdown Last { get; private set; }

    /// <summary>No name given up early since <see cref="Begin"/> scores above this.</summary>
    public float MostGivenUp { get; private set; }

    public NameScorer() => _joined = new JoinedMeetings(_meetings);

    public void Begin(NameTable table, AnalyzedName query)
    {
        _relations.Begin(table, query);
        _joined.Begin(table, query);
        _table = table;
        _query = query;
        _width = query.Count;
        _hasFullWord = false;
        MostGivenUp = 0;
        _acronymLengths = 0;
        for (int i = 0; i < query.Count; i++)
        {
            int length = query.Tokens[i].Length;
            _hasFullWord |= length > 1;
            _acronymLengths |= 1UL << Math.Min(length, 63);
        }
    }

    /// <summary>
    /// Scores a name; gives <see cref="NameScore.Zero"/> early where neither the score can reach <paramref name="atLeast"/> nor
    /// the listed name stand in the query's.
    /// </summary>
    public NameScore Score(int name, float atLeast = 0)
    {
        ReadOnlySpan<int> listed = _table.TokensOf(name);
        ref readonly NameFacts facts = ref _table.Facts(name);
        _meetings.Clear();
        Words(listed);
        if (_query.Count > 1)
        {
            _joined.InQuery(listed);
        }

        if (facts.Adjacent != 0)
        {
            _joined.InList(listed, facts.Adjacent);
        }

        Acronyms(listed, facts);
        if (_meetings.Count == 0)
        {
            // Only a reason record asks for the sums of what shares nothing.
            Last = atLeast > 0 ? default : Breakdown.Of(_query, _table, listed, facts, Taken);
            return NameScore.Zero;
        }

        _meetings.Take();
        if (
            _meetings.Count > 0
            && (_query.IsPerson || facts.IsPerson)
            && (_query.HasInitials || facts.HasInitials)
            && _hasFullWord
        )
        {
            Initials(listed);
        }

        if (atLeast > 0 && !CanReach(atLeast) && !MayContain(facts))
        {
            return NameScore.Zero;
        }

        return Sum(listed, facts);
    }

    /// <summary>Whether the meetings taken can reach the score; says so of some that cannot.</summary>
    private bool CanReach(float atLeast)
    {
        float sum = 0;
        foreach (ref readonly Meeting m in Taken)
        {
            sum += m.Gain;
        }

        float whole = QueryWeights.WholeOf(_query, Taken);
        float most = Math.Min(sum, whole);
        float loose = ScoringRules.QueryLooseCost(_query.IsPerson) * (whole - most);
        bool reaches = most / (most + loose) >= atLeast - 1e-4f;
        MostGivenUp = reaches ? MostGivenUp : Math.Max(MostGivenUp, most / (most + loose));
        return reaches;
    }

    private bool MayContain(in NameFacts facts)
    {
        if (_query.IsPerson || facts.Anchor < 0)
        {
            return false;
        }

        foreach (ref readonly Meeting m in Taken)
        {
            if ((m.Listed & (1UL << facts.Anchor)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private void Words(ReadOnlySpan<int> listed)
    {
        for (int j = 0; j < listed.Length; j++)
        {
            ReadOnlySpan<Related> row = _relations.Of(listed[j]);
            for (int i = 0; i < row.Length; i++)
            {
                if (row[i].Similarity > 0)
                {
                    float weight = _query.Tokens[i].WeightAgainst(_table.Token(listed[j]).Role);
                    _meetings.Offer(1UL << i, 1UL << j, weight * row[i].Similarity, row[i]);
                }
            }
        }
    }

    private void Acronyms(ReadOnlySpan<int> listed, in NameFacts facts)
    {
        if (_query.IsPerson || facts.IsPerson)
        {
            return;
        }

        foreach (string acronym in facts.Acronyms)
        {
            if ((_acronymLengths & (1UL << Math.Min(acronym.Length, 63))) == 0)
            {
                continue;
            }

            for (int i = 0; i < _width; i++)
            {
                ref NameToken q = ref _query.Tokens[i];
                if (q.Role == TokenRole.Brand && _query.TextOf(q).SequenceEqual(acronym))
                {
                    float s = ScoringRules.AcronymSimilarity(acronym.Length);
                    _meetings.Offer(1UL << i, Bits(listed.Length), q.Weight * s, new Related(Relation.Acronym, s));
                }
            }
        }

        for (int a = 0; a < _query.AcronymCount; a++)
        {
            ReadOnlySpan<char> acronym = _query.Acronym(a);
            for (int j = 0; j < listed.Length; j++)
            {
                if (_table.Token(listed[j]).Role == TokenRole.Brand && _table.Text(listed[j]).SequenceEqual(acronym))
                {
                    float s = ScoringRules.AcronymSimilarity(acronym.Length);
                    _meetings.Offer(Bits(_width), 1UL << j, _query.TotalWeight * s, new Related(Relation.Acronym, s));
                }
            }
        }
    }

    private static ulong Bits(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    /// <summary>Initials meet what the full words have left over.</summary>
    private void Initials(ReadOnlySpan<int> listed)
    {
        ulong usedQuery = 0;
        ulong usedListed = 0;
        foreach (Meeting m in Taken)
        {
            usedQuery |= m.Query;
            usedListed |= m.Listed;
        }

        for (int i = 0; i < _width; i++)
        {
            for (int j = 0; j < listed.Length && (usedQuery & (1UL << i)) == 0; j++)
            {
                if ((usedListed & (1UL << j)) != 0 || _meetings.IsFull)
                {
                    continue;
                }

                ref NameToken q = ref _query.Tokens[i];
                ref readonly NameToken n = ref _table.Token(listed[j]);
                bool one = ((q.Flags ^ n.Flags) & TokenFlags.Initial) != 0;
                if (one && _query.TextOf(q)[0] == _table.Text(listed[j])[0])
                {
                    usedQuery |= 1UL << i;
                    usedListed |= 1UL << j;
                    Related r = new(Relation.Initial, ScoringRules.InitialSimilarity);
                    _meetings.Offer(1UL << i, 1UL << j, q.Weight * r.Similarity, r);
                }
            }
        }
    }

    private NameScore Sum(ReadOnlySpan<int> listed, in NameFacts facts)
    {
        Breakdown b = Breakdown.Of(_query, _table, listed, facts, Taken);
        Last = b;
        return new NameScore(b.Score, b.Contained, b.Matched);
    }
}
