using Licet.Screening.Index;
using Licet.Screening.Names;

namespace Licet.Screening.Scoring;

/// <summary>Meetings of several words with one: words of the query written as one on the list, and the other way round.</summary>
internal sealed class JoinedMeetings(Meetings meetings)
{
    private readonly Span3[] _spans = new Span3[2 * AnalyzedName.MaxTokens];
    private NameTable _table = null!;
    private AnalyzedName _query = null!;
    private int _width;
    private int _spanCount;

    /// <summary>Bit per length that a joined pair of listed words must have to be near a word of the query.</summary>
    private ulong _joinLengths;

    public void Begin(NameTable table, AnalyzedName query)
    {
        _table = table;
        _query = query;
        _width = query.Count;
        _joinLengths = 0;
        for (int i = 0; i < query.Count; i++)
        {
            int length = query.Tokens[i].Length;
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

    /// <summary>Two or three words of the query written as one on the list.</summary>
    public void InQuery(ReadOnlySpan<int> listed)
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
                    float weight = _query.IsAmbiguous ? QueryWeights.WeightOf(_query, span.Bits, t.Role) : span.Weight;
                    meetings.Offer(span.Bits, 1UL << j, weight * s, new Related(Relation.JoinSplit, s));
                }
            }
        }
    }

    /// <summary>Two or three listed words written as one in the query.</summary>
    public void InList(ReadOnlySpan<int> listed, ulong adjacent)
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
                meetings.Offer(
                    1UL << i,
                    bits,
                    q.WeightAgainst(_table.Token(words[0]).Role) * s,
                    new Related(Relation.JoinSplit, s)
                );
            }
        }
    }

    /// <summary>Longest text compared as words written together.</summary>
    public const int MaxJoined = 40;

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
}
