using System.Numerics;
using Licet.Screening.Text;

namespace Licet.Screening.Index;

/// <summary>
/// Numbers by text, kept under the text's hash: open addressing, three flat arrays, no strings. Two texts of equal hash share
/// their numbers, which retrieval may.
/// </summary>
internal sealed class TextMap
{
    private readonly ulong[] _keys;
    private readonly int[] _start;
    private readonly int[] _members;

    private TextMap(ulong[] keys, int[] start, int[] members)
    {
        _keys = keys;
        _start = start;
        _members = members;
    }

    public bool IsEmpty => _members.Length == 0;

    public long Bytes => (_keys.Length * 8L) + ((_start.Length + _members.Length) * 4L);

    public ReadOnlySpan<int> this[ReadOnlySpan<char> text] => IsEmpty ? [] : this[TextHash.Of(text)];

    public ReadOnlySpan<int> this[ulong hash]
    {
        get
        {
            hash = NotZero(hash);
            int mask = _keys.Length - 1;
            for (int at = (int)hash & mask; ; at = (at + 1) & mask)
            {
                ulong key = _keys[at];
                if (key == hash)
                {
                    return _members.AsSpan(_start[at], _start[at + 1] - _start[at]);
                }

                if (key == 0)
                {
                    return [];
                }
            }
        }
    }

    private static ulong NotZero(ulong hash) => hash == 0 ? 1 : hash;

    internal sealed class Builder
    {
        private readonly List<(ulong Hash, int Value)> _pairs = [];

        public void Add(ReadOnlySpan<char> text, int value) => _pairs.Add((NotZero(TextHash.Of(text)), value));

        public void Add(ulong hash, int value) => _pairs.Add((NotZero(hash), value));

        public TextMap Build()
        {
            int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, _pairs.Count * 2));
            ulong[] keys = new ulong[size];
            int[] slots = new int[_pairs.Count];
            int[] start = new int[size + 1];
            for (int k = 0; k < _pairs.Count; k++)
            {
                ulong hash = _pairs[k].Hash;
                int at = (int)hash & (size - 1);
                while (keys[at] != 0 && keys[at] != hash)
                {
                    at = (at + 1) & (size - 1);
                }

                keys[at] = hash;
                slots[k] = at;
                start[at + 1]++;
            }

            for (int i = 1; i < start.Length; i++)
            {
                start[i] += start[i - 1];
            }

            int[] fill = start[..^1];
            int[] members = new int[_pairs.Count];
            for (int k = 0; k < _pairs.Count; k++)
            {
                members[fill[slots[k]]++] = _pairs[k].Value;
            }

            return new TextMap(keys, start, members);
        }
    }
}
