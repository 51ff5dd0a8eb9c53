using System.Runtime.CompilerServices;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// From a query's word to numbers filed under the words it is related to by table or sound: equal text, concept, skeleton,
/// consonants, readings.
/// </summary>
internal sealed class WordMaps
{
    private readonly TextMap _byText;
    private readonly TextMap _bySkeleton;
    private readonly TextMap _byConsonants;
    private readonly TextMap _abjadByConsonants;
    private readonly TextMap _byReading;
    private readonly Dictionary<int, int[]> _byConcept;

    private WordMaps(Builder from)
    {
        _byText = from.Text.Build();
        _bySkeleton = from.Skeletons.Build();
        _byConsonants = from.Consonants.Build();
        _abjadByConsonants = from.Abjads.Build();
        _byReading = from.Readings.Build();
        _byConcept = from.Concepts.ToDictionary(c => c.Key, c => c.Value.Distinct().Order().ToArray());
    }

    public interface ISink
    {
        void Take(ReadOnlySpan<int> values);
    }

    /// <summary>Gives the sink everything filed under a word related to the query's.</summary>
    [SkipLocalsInit]
    public void Find<TSink>(AnalyzedName query, in NameToken q, TSink sink)
        where TSink : struct, ISink
    {
        ReadOnlySpan<char> text = query.TextOf(q);
        sink.Take(_byText[text]);
        if (q.Concept != -1 && _byConcept.TryGetValue(q.Concept, out int[]? same))
        {
            sink.Take(same);
        }

        if (q.SkeletonHash != 0)
        {
            sink.Take(_bySkeleton[q.SkeletonHash]);
        }

        bool abjad = (q.Flags & TokenFlags.Abjad) != 0;
        if (text.Length <= 32 && (abjad || !_abjadByConsonants.IsEmpty))
        {
            Span<char> room = stackalloc char[32];
            ReadOnlySpan<char> consonants = room[..Skeleton.WriteConsonants(text, abjad, room)];
            if (consonants.Length >= 2)
            {
                sink.Take(_abjadByConsonants[consonants]);
                sink.Take(abjad ? _byConsonants[consonants] : []);
            }
        }

        sink.Take(_byReading[text]);
        foreach (string reading in q.Readings ?? [])
        {
            sink.Take(_byText[reading]);
        }
    }

    internal sealed class Builder
    {
        public TextMap.Builder Text { get; } = new();
        public TextMap.Builder Skeletons { get; } = new();
        public TextMap.Builder Consonants { get; } = new();
        public TextMap.Builder Abjads { get; } = new();
        public TextMap.Builder Readings { get; } = new();
        public Dictionary<int, List<int>> Concepts { get; } = [];

        /// <summary>Files a number under a listed word and all it can be met by.</summary>
        public void File(in NameToken token, ReadOnlySpan<char> text, int value)
        {
            Text.Add(text, value);
            if (token.SkeletonHash != 0)
            {
                Skeletons.Add(token.SkeletonHash, value);
            }

            if (text.Length <= 32)
            {
                Span<char> room = stackalloc char[32];
                bool abjad = (token.Flags & TokenFlags.Abjad) != 0;
                int length = Skeleton.WriteConsonants(text, abjad, room);
                if (length >= 2)
                {
                    (abjad ? Abjads : Consonants).Add(room[..length], value);
                }
            }

            if (token.Concept != -1)
            {
                (Concepts.TryGetValue(token.Concept, out List<int>? list) ? list : Concepts[token.Concept] = []).Add(
                    value
                );
            }

            foreach (string reading in token.Readings ?? [])
            {
                Readings.Add(reading, value);
            }
        }

        public WordMaps Build() => new(this);
    }
}
