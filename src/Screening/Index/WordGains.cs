using System.Numerics;
using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>What a name's own words can bring at most. All sums are of weights.</summary>
/// <param name="Gain">Of the query's words that meet, towards the need of the noted threshold (<see cref="Essentials.Gain"/>).</param>
/// <param name="Met">Of the query's words that meet, each times its similarity.</param>
/// <param name="QueryLoose">Of the query's words that none of the name's words is related to.</param>
/// <param name="ListLoose">Of the name's words that none of the query's is related to.</param>
/// <param name="ListFirm">Of the name's words that may count for containment.</param>
/// <param name="ListTotal">Of all the name's words.</param>
internal readonly record struct Attainable(
    float Gain,
    float Met,
    float QueryLoose,
    float ListLoose,
    float ListFirm,
    float ListTotal
);

/// <summary>
/// For each listed word that one query's words are related to: which of them, and the greatest gain. A listed word is met once
/// and a word of the query too, so a name's gain is at most the sum over its words, and at most the weight of what they meet.
/// </summary>
internal sealed class WordGains(int words)
{
    private readonly int[] _slotOf = new int[words];
    private readonly float[] _gains = new float[AnalyzedName.MaxTokens];
    private readonly float[] _heavy = new float[AnalyzedName.MaxTokens];
    private readonly float[] _light = new float[AnalyzedName.MaxTokens];
    private Slot[] _slots = new Slot[256];
    private int _count = 1;
    private float _total;

    private struct Slot
    {
        public ulong Query;
        public float Gain;
        public float Met;
        public bool IsFirm;
        public int Word;
    }

    /// <param name="part">See <see cref="Essentials.Part"/>, of the threshold that gains are noted for.</param>
    public void Begin(AnalyzedName query, float part)
    {
        for (int s = 1; s < _count; s++)
        {
            _slotOf[_slots[s].Word] = 0;
        }

        _count = 1;
        _total = 0;
        for (int i = 0; i < query.Count; i++)
        {
            _gains[i] = Essentials.Most(query.Tokens[i], part);
            _heavy[i] = query.Tokens[i].Heavy;
            _light[i] = query.Tokens[i].Light;
            _total += _light[i];
        }
    }

    public void Add(int word, ulong query, float gain, float met, bool firm)
    {
        int s = _slotOf[word];
        if (s == 0)
        {
            if (_count == _slots.Length)
            {
                Array.Resize(ref _slots, _count * 2);
            }

            _slotOf[word] = s = _count++;
            _slots[s] = new Slot { Word = word };
        }

        ref Slot slot = ref _slots[s];
        slot.Query |= query;
        slot.Gain = Math.Max(slot.Gain, gain);
        slot.Met = Math.Max(slot.Met, met);
        slot.IsFirm |= firm;
    }

    public Attainable Of(ReadOnlySpan<(int Word, float Weight)> name)
    {
        ulong query = 0;
        float gain = 0;
        float met = 0;
        float loose = 0;
        float firm = 0;
        float total = 0;
        foreach ((int word, float weight) in name)
        {
            total += weight;
            int s = _slotOf[word];
            if (s == 0)
            {
                loose += weight;
                continue;
            }

            ref Slot slot = ref _slots[s];
            query |= slot.Query;
            gain += slot.Gain;
            met += slot.Met;
            firm += slot.IsFirm ? weight : 0;
        }

        float most = 0;
        float heavy = 0;
        float light = 0;
        for (; query != 0; query &= query - 1)
        {
            int i = BitOperations.TrailingZeroCount(query);
            most += _gains[i];
            heavy += _heavy[i];
            light += _light[i];
        }

        return new Attainable(Math.Min(gain, most), Math.Min(met, heavy), _total - light, loose, firm, total);
    }
}
