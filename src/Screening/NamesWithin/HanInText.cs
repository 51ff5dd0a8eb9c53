using System.Text;
using Licet.Screening.Names;
using Licet.Screening.Text;

namespace Licet.Screening.NamesWithin;

/// <summary>
/// Runs of Han characters in a text, which does not say where a name begins: each character may begin one. What follows is cut as names
/// are and read as they are, so that it meets a name in Han characters and one in Latin letters.
/// </summary>
internal static class HanInText
{
    /// <summary>No listed name is longer.</summary>
    private const int LongestName = 40;

    /// <summary>A brand alone, with words behind it that the vocabulary does not know ("华为基站").</summary>
    private const int LongestBrand = 3;

    /// <summary>The readings that begin at each character of each run: names are sought at the first word of each.</summary>
    public static IEnumerable<TextWord[]> Readings(string text, AnalyzedName into)
    {
        for (int start = 0; start < text.Length; )
        {
            int end = start;
            while (end < text.Length && IsHan(text, end, out int used))
            {
                end += used;
            }

            for (int at = start; at < end - 1; at += char.IsHighSurrogate(text[at]) ? 2 : 1)
            {
                yield return Words(text, at, Math.Min(end, at + LongestName), into);
                for (int length = 2; length <= LongestBrand && at + length < end; length++)
                {
                    yield return Words(text, at, at + length, into);
                }
            }

            start = Math.Max(end, start) + 1;
        }
    }

    private static bool IsHan(string text, int at, out int used)
    {
        bool read =
            Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out used) == System.Buffers.OperationStatus.Done;
        return read && ScriptTables.IsHan(rune);
    }

    private static TextWord[] Words(string text, int start, int end, AnalyzedName into)
    {
        into.Clear();
        int count = HanSegmenter.Company(into, text[start..end], into.Parts, 0);
        TextWord[] words = new TextWord[count];
        int at = start;
        for (int i = 0; i < count; i++)
        {
            ref Part part = ref into.Parts[i];
            int length = part.Native?.Length ?? 0;
            words[i] = new()
            {
                Plain = WordKey.OfText(into.TextOf(new RawWord { Start = part.Start, Length = part.Length })),
                Meant = WordKey.OfConcept(part.Concept),
                Passes = part.Role is TokenRole.Legal or TokenRole.Stop,
                IsCapital = true,
                Start = at,
                End = at += length,
            };
        }

        return words;
    }
}
