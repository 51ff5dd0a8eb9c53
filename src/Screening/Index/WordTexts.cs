using System.Numerics;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// Distinct words in ordinal order, numbered by it, their letters side by side: words that are a slip of each other mostly begin alike, so
/// what is compared with one word lies near together in memory.
/// </summary>
internal sealed class WordTexts
{
    private readonly char[] _letters;
    private readonly int[] _starts;

    /// <summary>Open addressing over the hash of the text; the word's number + 1, or 0.</summary>
    private readonly int[] _slots;

    public WordTexts(IReadOnlyCollection<string> distinct)
    {
        string[] words = [.. distinct];
        Array.Sort(words, StringComparer.Ordinal);
        _letters = string.Concat(words).ToCharArray();
        _starts = new int[words.Length + 1];
        _slots = new int[(int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Length * 2))];
        for (int word = 0; word < words.Length; word++)
        {
            _starts[word + 1] = _starts[word] + words[word].Length;
            int at = (int)TextHash.Of(words[word]) & (_slots.Length - 1);
            while (_slots[at] != 0)
            {
                at = (at + 1) & (_slots.Length - 1);
            }

            _slots[at] = word + 1;
        }
    }

    public int Count => _starts.Length - 1;

    public long Bytes => (_letters.Length * 2L) + ((_starts.Length + _slots.Length) * 4L);

    public ReadOnlySpan<char> this[int word] => _letters.AsSpan(_starts[word], _starts[word + 1] - _starts[word]);

    /// <summary>The number of a word, -1 for none of these.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        for (int at = (int)TextHash.Of(text); ; at++)
        {
            int word = _slots[at & (_slots.Length - 1)] - 1;
            if (word < 0 || this[word].SequenceEqual(text))
            {
                return word;
            }
        }
    }

    /// <summary>The words that begin so: from the first one until before the end.</summary>
    public (int First, int End) Beginning(ReadOnlySpan<char> text)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (this[middle].SequenceCompareTo(text) < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        int end = low;
        while (end < Count && this[end].StartsWith(text))
        {
            end++;
        }

        return (low, end);
    }
}
