using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>One possible meeting of words: bit sets of the query's and the listed name's words it uses up.</summary>
internal record struct Meeting(ulong Query, ulong Listed, float Gain, float Similarity, Relation Relation);

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
    private const int MaxMeetings = 256;

    private readonly Meeting[] _meetings = new Meeting[MaxMeetings];
    private NameTable _table = null!;
    private AnalyzedName _query = null!;
    private int[] _stamp = [];
    private int[] _row = [];
    private int _now;
    private Related[] _relations = new Related[4096];
    private int _rows;
    private int _width;
    private int _count;
    private bool _hasFullWord;
    private readonly Span3[] _spans = new Span3[2 * AnalyzedName.MaxTokens];
    private int _spanCount;

    /// <summary>Bit per length that a joined pair of listed words must have to be near a word of the query.</summary>
    private ulong _joinLengths;
    private ulong _acronymLengths;

    /// <summary>The meetings taken for the last name scored, for the reason record.</summary>
    public ReadOnlySpan<Meeting> Taken => _meetings.AsSpan(0, _count);

    public Breakdown Last { get; private set; }

    /// <summary>No name given up early since <see cref="Begin"/> scores above this.</summary>
    public float MostGivenUp { get; private set; }

    public void Begin(NameTable table, AnalyzedName query)
    {
        if (!ReferenceEquals(table, _table))
        {
            _table = table;
            _stamp = new int[table.TokenCount];
            _row = new int[table.TokenCount];
            _now = 0;
        }

        _query = query;
        _now++;
        _rows = 0;
        _width = query.Count;
        _hasFullWord = false;
        MostGivenUp = 0;
        _joinLengths = 0;
        _acronymLengths = 0;
        for (int i = 0; i < query.Count; i++)
        {
            int length = query.Tokens[i].Length;
            _hasFullWord |= length > 1;
            _acronymLengths |= 1UL << Math.Min(length, 63);
            if (length is >= ScoringRules.MinJoined - 1 and <= MaxJoined)
            {
                _joinLengths |= 7UL << (length - 1);
            }
        }

        FindSpans();
    }

    /// <summary>Runs of two and three neighboring words of the query, written as one.</summary>
    private void FindSpans()
    {
        _spanCount = 0;
        for (int i = 0; i + 1 < _width; i++)
        {
            float weight = _query.Tokens[i].Weight;
            ulong bits = 1UL << i;
            bool letter = _query.Tokens[i].Length == 1;
            for (int last = i + 1; last <= i + 2 && last < _width; last++)
            {
                letter |= _query.Tokens[last].Length == 1;
                weight += _query.Tokens[last].Weight;
                bits |= 1UL << last;
                int length = _query.Joined(i, last).Length;
                if (length is >= ScoringRules.MinJoined and <= MaxJoined)
                {
                    _spans[_spanCount++] = new Span3(i, last, length, weight, bits, letter);
                }
            }
        }
    }

    /// <param name="HasLetter">One of the words is a single letter: then a near join would only drop it.</param>
    private readonly record struct Span3(int First, int Last, int Length, float Weight, ulong Bits, bool HasLetter);

    /// <summary>
    /// Scores a name; gives <see cref="NameScore.Zero"/> early where neither the score can reach <paramref name="atLeast"/> nor
    /// the listed name stand in the query's.
    /// </summary>
    public NameScore Score(int name, float atLeast = 0)
    {
        ReadOnlySpan<int> listed = _table.TokensOf(name);
        ref readonly NameFacts facts = ref _table.Facts(name);
        _count = 0;
        Words(listed);
        if (_query.Count > 1)
        {
            JoinedInQuery(listed);
        }

        if (facts.Adjacent != 0)
        {
            JoinedInList(listed, facts.Adjacent);
        }

        Acronyms(listed, facts);
        if (_count == 0)
        {
            // Only a reason record asks for the sums of what shares nothing.
            Last = atLeast > 0 ? default : Breakdown.Of(_query, _table, listed, facts, Taken);
            return NameScore.Zero;
        }

        Take();
        if (
            _count > 0
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

        float whole = Breakdown.WholeOf(_query, Taken);
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
            int row = Row(listed[j]);
            if (row < 0)
            {
                continue;
            }

            for (int i = 0; i < _width; i++)
            {
                Related r = _relations[row + i];
                if (r.Similarity > 0)
                {
                    float weight = _query.Tokens[i].WeightAgainst(_table.Token(listed[j]).Role);
                    Offer(1UL << i, 1UL << j, weight * r.Similarity, r);
                }
            }
        }
    }

    private int Row(int token)
    {
        if (_stamp[token] == _now)
        {
            return _row[token];
        }

        _stamp[token] = _now;
        int row = _rows;
        if (row + _width > _relations.Length)
        {
            Array.Resize(ref _relations, Math.Max(_relations.Length * 2, row + _width));
        }

        ref readonly NameToken n = ref _table.Token(token);
        ReadOnlySpan<char> text = _table.Text(token);
        ReadOnlySpan<char> skeleton = _table.Skeleton(token);
        bool any = false;
        for (int i = 0; i < _width; i++)
        {
            ref NameToken q = ref _query.Tokens[i];
            if (WordRelation.CannotMeet(q, n))
            {
                _relations[row + i] = Related.None;
                continue;
            }

            Related r = WordRelation.Between(q, _query, n, text, skeleton);
            if (r.Similarity < ScoringRules.TruncatedSimilarity && WordRelation.IsCutOff(q, _query.TextOf(q), text))
            {
                r = new Related(Relation.Truncated, ScoringRules.TruncatedSimilarity);
            }

            _relations[row + i] = r;
            any |= r.Similarity > 0;
        }

        if (any)
        {
            _rows += _width;
        }

        return _row[token] = any ? row : -1;
    }

    /// <summary>Two or three words of the query written as one on the list.</summary>
    private void JoinedInQuery(ReadOnlySpan<int> listed)
    {
        for (int k = 0; k < _spanCount; k++)
        {
            ref readonly Span3 span = ref _spans[k];
            for (int j = 0; j < listed.Length; j++)
            {
                ref readonly NameToken t = ref _table.Token(listed[j]);
                bool two = span.Last == span.First + 1;
                int edits =
                    two && !span.HasLetter && Math.Min(t.Length, span.Length) >= ScoringRules.MinJoinedNear ? 1 : 0;
                if (Math.Abs(t.Length - span.Length) > edits)
                {
                    continue;
                }

                float s = Joined(_query.Joined(span.First, span.Last), _table.Text(listed[j]), edits);
                if (s > 0)
                {
                    float weight = _query.IsAmbiguous ? Breakdown.WeightOf(_query, span.Bits, t.Role) : span.Weight;
                    Offer(span.Bits, 1UL << j, weight * s, new Related(Relation.JoinSplit, s));
                }
            }
        }
    }

    /// <summary>Two or three listed words written as one in the query.</summary>
    private void JoinedInList(ReadOnlySpan<int> listed, ulong adjacent)
    {
        for (int j = 0; j + 1 < listed.Length; j++)
        {
            int length = _table.Token(listed[j]).Length;
            ulong bits = 1UL << j;
            for (int last = j + 1; last <= j + 2 && last < listed.Length; last++)
            {
                if ((adjacent & (1UL << (last - 1))) == 0)
                {
                    break;
                }

                length += _table.Token(listed[last]).Length;
                bits |= 1UL << last;
                if (length > MaxJoined)
                {
                    break;
                }

                if (length >= ScoringRules.MinJoined && (_joinLengths & (1UL << length)) != 0)
                {
                    OfferJoinedInList(listed[j..(last + 1)], length, bits);
                }
            }
        }
    }

    private void OfferJoinedInList(ReadOnlySpan<int> words, int length, ulong bits)
    {
        Span<char> joined = stackalloc char[MaxJoined];
        int n = 0;
        foreach (int word in words)
        {
            ReadOnlySpan<char> text = _table.Text(word);
            text.CopyTo(joined[n..]);
            n += text.Length;
        }

        for (int i = 0; i < _width; i++)
        {
            ref NameToken q = ref _query.Tokens[i];
            if (Math.Abs(q.Length - length) > 1)
            {
                continue;
            }

            bool near =
                words.Length == 2
                && Math.Min(length, q.Length) >= ScoringRules.MinJoinedNear
                && Math.Min(_table.Token(words[0]).Length, _table.Token(words[1]).Length) > 1;
            float s = Joined(_query.TextOf(q), joined[..length], near ? 1 : 0);
            if (s > 0)
            {
                Offer(
                    1UL << i,
                    bits,
                    q.WeightAgainst(_table.Token(words[0]).Role) * s,
                    new Related(Relation.JoinSplit, s)
                );
            }
        }
    }

    /// <summary>Longest text compared as words written together.</summary>
    internal const int MaxJoined = 40;

    /// <summary>Words written together against one word; up to so many edits off.</summary>
    private static float Joined(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int edits)
    {
        if (a.SequenceEqual(b))
        {
            return ScoringRules.JoinedSimilarity;
        }

        if (edits == 0 || a.ContainsAnyInRange('0', '9') || b.ContainsAnyInRange('0', '9'))
        {
            return 0;
        }

        int apart = EditDistance.Within(a, b, edits);
        return apart <= edits ? ScoringRules.JoinedNearSimilarity : 0;
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
                    Offer(1UL << i, Bits(listed.Length), q.Weight * s, new Related(Relation.Acronym, s));
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
                    Offer(Bits(_width), 1UL << j, _query.TotalWeight * s, new Related(Relation.Acronym, s));
                }
            }
        }
    }

    private static ulong Bits(int count) => count >= 64 ? ulong.MaxValue : (1UL << count) - 1;

    private void Offer(ulong query, ulong listed, float gain, in Related related)
    {
        if (_count < MaxMeetings)
        {
            _meetings[_count++] = new Meeting(query, listed, gain, related.Similarity, related.Relation);
        }
    }

    /// <summary>Takes the meetings of the greatest gain that use no word twice; ties go to the earlier word.</summary>
    private void Take()
    {
        if (_count > 1)
        {
            SortByGain();
        }

        ulong query = 0;
        ulong listed = 0;
        int kept = 0;
        for (int k = 0; k < _count; k++)
        {
            Meeting m = _meetings[k];
            if ((m.Query & query) == 0 && (m.Listed & listed) == 0)
            {
                query |= m.Query;
                listed |= m.Listed;
                _meetings[kept++] = m;
            }
        }

        _count = kept;
    }

    private void SortByGain()
    {
        for (int k = 1; k < _count; k++)
        {
            Meeting m = _meetings[k];
            int at = k - 1;
            while (at >= 0 && Before(m, _meetings[at]))
            {
                _meetings[at + 1] = _meetings[at];
                at--;
            }

            _meetings[at + 1] = m;
        }
    }

    private static bool Before(in Meeting a, in Meeting b) =>
        (a.Relation == Relation.Acronym) != (b.Relation == Relation.Acronym) ? b.Relation == Relation.Acronym
        : a.Gain != b.Gain ? a.Gain > b.Gain
        : a.Query != b.Query ? a.Query < b.Query
        : a.Listed < b.Listed;

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
                if ((usedListed & (1UL << j)) != 0 || _count >= MaxMeetings)
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
                    Offer(1UL << i, 1UL << j, q.Weight * r.Similarity, r);
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
