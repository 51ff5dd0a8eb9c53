using System.Runtime.InteropServices;

namespace Licet.Screening.Text;

/// <summary>A 64-bit hash of short texts, the same in every process. Retrieval may meet a collision: it offers a superset.</summary>
internal static class TextHash
{
    public static ulong Of(ReadOnlySpan<char> text)
    {
        ulong h = 0xCBF29CE484222325UL ^ (ulong)text.Length;
        ReadOnlySpan<ulong> blocks = MemoryMarshal.Cast<char, ulong>(text);
        foreach (ulong block in blocks)
        {
            h = (h ^ block) * 0x9E3779B97F4A7C15UL;
            h ^= h >> 32;
        }

        for (int i = blocks.Length * 4; i < text.Length; i++)
        {
            h = (h ^ text[i]) * 0x9E3779B97F4A7C15UL;
            h ^= h >> 32;
        }

        h *= 0xD6E8FEB86659FD93UL;
        return h ^ (h >> 32);
    }
}
