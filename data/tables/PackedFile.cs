using System.Numerics;
using System.Runtime.InteropServices;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Tables;

/// <summary>The packed file as it grows: the letters of all texts, each text once, and the parts in the order of <see cref="PackedPart"/>.</summary>
internal sealed class PackedFile
{
    private const int Alignment = 8;

    private readonly List<char> _letters = [];
    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly byte[]?[] _parts = new byte[]?[(int)PackedPart.Count];

    /// <summary>Where the text's letters begin.</summary>
    public int Start(string text)
    {
        if (!_starts.TryGetValue(text, out int start))
        {
            _starts[text] = start = _letters.Count;
            _letters.AddRange(text);
        }

        return start;
    }

    public PackedPhrase Phrase(string text, Meaning meaning) =>
        new(
            Start(text),
            text.Length,
            meaning.Concept,
            (byte)meaning.Role,
            (byte)meaning.Legal,
            meaning.IsNickname ? (byte)1 : (byte)0,
            meaning.IsCutShort ? (byte)1 : (byte)0
        );

    public void Put<T>(PackedPart part, ReadOnlySpan<T> values)
        where T : unmanaged => _parts[(int)part] = MemoryMarshal.AsBytes(values).ToArray();

    /// <summary>A table as <see cref="TextTable"/> reads it; the texts are numbered in their order.</summary>
    public void PutTexts(PackedPart part, IReadOnlyList<string> texts)
    {
        int slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, texts.Count * 4 / 3));
        uint[] table = new uint[2 + texts.Count + slots];
        table[0] = (uint)texts.Count;
        table[1] = (uint)slots - 1;
        Span<uint> open = table.AsSpan(2 + texts.Count);
        for (int i = 0; i < texts.Count; i++)
        {
            table[2 + i] = TextTable.PlaceOf(Start(texts[i]), texts[i].Length);
            ulong hash = TextHash.Of(texts[i]);
            int at = (int)hash & (slots - 1);
            while (open[at] != 0)
            {
                at = (at + 1) & (slots - 1);
            }

            open[at] = TextTable.SlotOf(hash, i);
        }

        Put<uint>(part, table);
    }

    public byte[] ToArray()
    {
        Put<char>(PackedPart.Letters, CollectionsMarshal.AsSpan(_letters));
        int[] places = new int[_parts.Length * 2];
        int length = Aligned(places.Length * sizeof(int));
        for (int i = 0; i < _parts.Length; i++)
        {
            byte[] part = _parts[i] ?? throw new InvalidOperationException($"{(PackedPart)i} was not put");
            places[i * 2] = length;
            places[(i * 2) + 1] = part.Length;
            length = Aligned(length + part.Length);
        }

        byte[] file = new byte[length];
        MemoryMarshal.AsBytes<int>(places).CopyTo(file);
        for (int i = 0; i < _parts.Length; i++)
        {
            _parts[i]!.CopyTo(file, places[i * 2]);
        }

        return file;
    }

    private static int Aligned(int length) => (length + Alignment - 1) / Alignment * Alignment;
}
