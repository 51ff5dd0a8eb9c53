using System.Runtime.InteropServices;
using Licet.Screening.Index;
using Licet.Screening.Names;
using Licet.Screening.Scoring;

namespace Licet.Screening.Portfolio;

/// <summary>
/// What one listed name can give each word of the counterparties at most, by its words, its words joined and its acronyms. Made anew for each listed name.
/// </summary>
internal sealed class Reach(PortfolioWords words, WordList found)
{
    private readonly float[] _gain = new float[words.Count];
    private readonly float[] _firm = new float[words.Count];
    private readonly List<int> _touched = [];
    private readonly List<int> _pivots = [];

    /// <summary>What each word can add to a score at most: its weight times the greatest similarity; 0 where nothing meets it.</summary>
    public ReadOnlySpan<float> Gain => _gain;

    /// <summary>Weight of the listed words that each word can firmly stand for.</summary>
    public ReadOnlySpan<float> Firm => _firm;

    /// <summary>Words with a gain, each once.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>
    /// Words one of which must stand in a name for the listed name to be contained in it, with repetitions. Joins of the
    /// longer name's own words come beside them.
    /// </summary>
    public ReadOnlySpan<int> Pivots => CollectionsMarshal.AsSpan(_pivots);

    public void Begin(ChangedNames changed, int name)
    {
        foreach (int word in _touched)
        {
            _gain[word] = 0;
            _firm[word] = 0;
        }

        _touched.Clear();
        _pivots.Clear();
        NameTable table = changed.Table;
        ReadOnlySpan<int> tokens = table.TokensOf(name);
        ref readonly NameFacts facts = ref table.Facts(name);
        ulong pivots = facts.Anchor < 0 ? 0 : PivotsOf(table, tokens, facts);
        for (int j = 0; j < tokens.Length; j++)
        {
            float weight = table.Token(tokens[j]).Weight;
            bool pivot = (pivots & (1UL << j)) != 0;
            foreach (ref readonly Neighbor near in changed.Of(tokens[j]))
            {
                Take(near.Word, near.Similarity, near.IsFirm ? weight * near.Similarity : 0, pivot && near.IsFirm);
            }
        }

        Joined(table, tokens, facts.Adjacent, pivots);
        foreach (string acronym in facts.Acronyms)
        {
            for (int word = words.First(acronym); word >= 0; word = words.NextSame(word))
            {
                Take(word, ScoringRules.AcronymSimilarity(acronym.Length), 0, pivot: false);
            }
        }
    }

    /// <summary>
    /// The anchor where no containment can do without its firm meeting; else the heaviest words, without all of which too
    /// little is left.
    /// </summary>
    private static ulong PivotsOf(NameTable table, ReadOnlySpan<int> tokens, in NameFacts facts)
    {
        float spare = ((1 - ScoringRules.ContainedShare) * facts.TotalWeight) + ReverseSearch.Slack;
        if (table.Token(tokens[facts.Anchor]).Weight > spare)
        {
            return 1UL << facts.Anchor;
        }

        ulong pivots = 0;
        float taken = 0;
        while (taken <= spare)
        {
            int best = -1;
            for (int j = 0; j < tokens.Length; j++)
            {
                bool free = (pivots & (1UL << j)) == 0;
                if (free && (best < 0 || table.Token(tokens[j]).Weight > table.Token(tokens[best]).Weight))
                {
                    best = j;
                }
            }

            if (best < 0)
            {
                break;
            }

            pivots |= 1UL << best;
            taken += table.Token(tokens[best]).Weight;
        }

        return pivots;
    }

    /// <summary>Two or three listed words written as one by the counterparty.</summary>
    private void Joined(NameTable table, ReadOnlySpan<int> tokens, ulong adjacent, ulong pivots)
    {
        Span<char> joined = stackalloc char[JoinedMeetings.MaxJoined];
        for (int j = 0; j + 1 < tokens.Length; j++)
        {
            int length = 0;
            float weight = 0;
            bool pivot = false;
            for (int last = j; last <= j + 2 && last < tokens.Length; last++)
            {
                ReadOnlySpan<char> text = table.Text(tokens[last]);
                bool broken = last > j && (adjacent & (1UL << (last - 1))) == 0;
                if (broken || length + text.Length > joined.Length)
                {
                    break;
                }

                text.CopyTo(joined[length..]);
                length += text.Length;
                weight += table.Token(tokens[last]).Weight;
                pivot |= (pivots & (1UL << last)) != 0;
                if (last > j && length >= ScoringRules.MinJoined)
                {
                    Join(joined[..length], weight * ScoringRules.JoinedSimilarity, pivot, two: last == j + 1);
                }
            }
        }
    }

    private void Join(ReadOnlySpan<char> joined, float weight, bool pivot, bool two)
    {
        for (int word = words.First(joined); word >= 0; word = words.NextSame(word))
        {
            Take(word, ScoringRules.JoinedSimilarity, weight, pivot);
        }

        if (!two || joined.Length < ScoringRules.MinJoinedNear || joined.ContainsAnyInRange('0', '9'))
        {
            return;
        }

        found.Begin();
        words.Near(joined, 1, found);
        foreach (int word in found.Words)
        {
            Take(word, ScoringRules.JoinedNearSimilarity, 0, pivot: false);
        }
    }

    private void Take(int word, float similarity, float firm, bool pivot)
    {
        if (_gain[word] == 0)
        {
            _touched.Add(word);
        }

        _gain[word] = Math.Max(_gain[word], similarity * words.Weight(word));
        _firm[word] = Math.Max(_firm[word], firm);
        if (pivot)
        {
            _pivots.Add(word);
        }
    }
}
