using Licet.Screening.Text;

namespace Licet.Screening.Names;

/// <summary>
/// Texts of the packed file, numbered, and found by what they say: open addressing over the hash that the build computed. No
/// strings, nothing to build.
/// </summary>
/// <remarks>
/// As integers: how many texts, how many slots less one, the place of each text (<see cref="PlaceOf"/>), then the slots: the
/// number of the text + 1 or 0, and in the upper byte a part of the hash.
/// </remarks>
internal sealed unsafe class TextTable
{
    private const int NumberBits = 24;
    private const uint NumberMask = (1 << NumberBits) - 1;

    private readonly uint* _places;
    private readonly uint* _slots;
    private readonly uint _mask;
    private readonly char* _letters = PackedTables.Part<char>(PackedPart.Letters);

    public TextTable(PackedPart part)
    {
        uint* at = PackedTables.Part<uint>(part);
        Count = (int)at[0];
        _mask = at[1];
        _places = at + 2;
        _slots = _places + Count;
    }

    public int Count { get; }

    public ReadOnlySpan<char> this[int number]
    {
        get
        {
            uint place = _places[number];
            return new ReadOnlySpan<char>(_letters + (place & NumberMask), (int)(place >> NumberBits));
        }
    }

    /// <summary>The number of the text, -1 where it is none of these.</summary>
    public int Find(ReadOnlySpan<char> text)
    {
        ulong hash = TextHash.Of(text);
        for (uint at = (uint)hash & _mask; ; at = (at + 1) & _mask)
        {
            uint slot = _slots[at];
            if (slot == 0)
            {
                return -1;
            }

            int number = (int)(slot & NumberMask) - 1;
            if (slot == SlotOf(hash, number) && this[number].SequenceEqual(text))
            {
                return number;
            }
        }
    }

    public bool Contains(ReadOnlySpan<char> text) => Find(text) >= 0;

    /// <summary>The slot of a text: its number, and the hash's upper byte, which the place in the table does not tell.</summary>
    public static uint SlotOf(ulong hash, int number) => ((uint)(hash >> 56) << NumberBits) | (uint)(number + 1);

    /// <summary>Where the letters begin, and in the upper byte how many they are.</summary>
    /// <exception cref="OverflowException">More letters or texts than 24 bits count, or a text over 255.</exception>
    public static uint PlaceOf(int start, int length) =>
        start <= NumberMask ? ((uint)checked((byte)length) << NumberBits) | (uint)start : throw new OverflowException();
}
