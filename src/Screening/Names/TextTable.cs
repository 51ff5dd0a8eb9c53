using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// Texts of the packed file, numbered, and found by what they say: open addressing over the hash that the build computed. No
/// strings, nothing to build.
/// </summary>
/// <remarks>
/// As integers: how many texts, how many slots less one, start and length of each text, then the slots: upper half of the hash,
/// number of the text + 1 or 0.
/// </remarks>
internal sealed unsafe class TextTable
{
    private readonly int* _texts;
    private readonly uint* _slots;
    private readonly uint _mask;
    private readonly char* _letters = PackedTables.Part<char>(PackedPart.Letters);

    public TextTable(PackedPart part)
    {
        int* at = PackedTables.Part<int>(part);
        Count = at[0];
        _mask = (uint)at[1];
        _texts = at + 2;
        _slots = (uint*)(_texts + (Count * 2));
    }

    public int Count { get; }

    public ReadOnlySpan<char> this[int number] => new(_letters + _texts[number * 2], _texts[(number * 2) + 1]);

    /// <summary>The number of the text, -1 where it is none of these.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        ulong hash = TextHash.Of(text);
        uint tag = (uint)(hash >> 32);
        for (uint at = (uint)hash & _mask; ; at = (at + 1) & _mask)
        {
            int number = (int)_slots[(at * 2) + 1] - 1;
            if (number < 0 || (_slots[at * 2] == tag && this[number].SequenceEqual(text)))
            {
                return number;
            }
        }
    }

    public bool Contains(ReadOnlySpan<char> text) => Find(text) >= 0;
}
