using System.Runtime.InteropServices;
using Licet.Screening.Names;

namespace Licet.Screening.Index;

/// <summary>Listed words that are two or three words of the query written as one. Used again for every query.</summary>
internal sealed class JoinedWords
{
    private readonly List<int> _words = [];
    private readonly List<Join> _joins = [];

    /// <summary>A run of words of the query and the listed words that it may be.</summary>
    internal readonly record struct Join(int First, int Last, int Start, int Count)
    {
        public ulong Bits => (ulong.MaxValue >> (63 - (Last - First))) << First;

        public bool Holds(int i) => First <= i && i <= Last;
    }

    public ReadOnlySpan<Join> Joins => CollectionsMarshal.AsSpan(_joins);

    public ReadOnlySpan<int> WordsOf(in Join join) => CollectionsMarshal.AsSpan(_words).Slice(join.Start, join.Count);

    /// <summary>Listed words that begin with the query's last word, where a field's end cut it off.</summary>
    public List<int> Beginning { get; } = [];

    public void Search(AnalyzedName query, Neighborhood among, KinSearch search)
    {
        _words.Clear();
        _joins.Clear();
        Beginning.Clear();
        for (int first = 0; first + 1 < query.Count; first++)
        {
            for (int last = first + 1; last <= first + 2 && last < query.Count; last++)
            {
                int start = _words.Count;
                among.Joined(query.Joined(first, last), last == first + 1, search, _words);
                if (_words.Count > start)
                {
                    _joins.Add(new Join(first, last, start, _words.Count - start));
                }
            }
        }

        if (query.Count > 0)
        {
            ref NameToken end = ref query.Tokens[query.Count - 1];
            if (IsCutOff(end))
            {
                among.Beginning(query.TextOf(end), Beginning);
            }
        }
    }

    /// <summary>Whether a longer listed word may be meant.</summary>
    public static bool IsCutOff(in NameToken token) => (token.Flags & TokenFlags.Truncated) != 0 && token.Length >= 2;
}
