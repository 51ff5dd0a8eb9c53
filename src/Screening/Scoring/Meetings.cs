using Licet.Screening.Index;

namespace Licet.Screening.Scoring;

/// <summary>One possible meeting of words: bit sets of the query's and the listed name's words it uses up.</summary>
internal record struct Meeting(ulong Query, ulong Listed, float Gain, float Similarity, Relation Relation);

/// <summary>The meetings of one listed name with the query: all that are possible, then those taken. Used again for every name.</summary>
internal sealed class Meetings
{
    private const int Most = 256;

    private readonly Meeting[] _meetings = new Meeting[Most];

    public int Count { get; private set; }

    public bool IsFull => Count >= Most;

    public ReadOnlySpan<Meeting> All => _meetings.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Offer(ulong query, ulong listed, float gain, in Related related)
    {
        if (Count < Most)
        {
            _meetings[Count++] = new Meeting(query, listed, gain, related.Similarity, related.Relation);
        }
    }

    /// <summary>Takes the meetings of the greatest gain that use no word twice; ties go to the earlier word.</summary>
    public void Take()
    {
        if (Count > 1)
        {
            SortByGain();
        }

        ulong query = 0;
        ulong listed = 0;
        int kept = 0;
        for (int k = 0; k < Count; k++)
        {
            Meeting m = _meetings[k];
            if ((m.Query & query) == 0 && (m.Listed & listed) == 0)
            {
                query |= m.Query;
                listed |= m.Listed;
                _meetings[kept++] = m;
            }
        }

        Count = kept;
    }

    private void SortByGain()
    {
        for (int k = 1; k < Count; k++)
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
}
