using System.Text;

namespace Licet.Screening.Names;

/// <summary>Further spellings of a Han name from the table of readings.</summary>
internal static class HanReadings
{
    private const int Most = 16;

    public static string[]? Combine(Vocabulary v, ReadOnlySpan<char> han, string pinyin)
    {
        List<string> made = [""];
        foreach (Rune c in han.EnumerateRunes())
        {
            string main = Pinyin(c);
            string[] others = c.IsBmp ? v.Readings((char)c.Value) ?? [] : [];
            List<string> next = [];
            foreach (string head in made)
            {
                next.Add(head + main);
                foreach (string other in others)
                {
                    if (other != main && next.Count < Most)
                    {
                        next.Add(head + other);
                    }
                }
            }

            made = next.Count > Most ? next[..Most] : next;
        }

        made.RemoveAll(s => s == pinyin);
        return made.Count == 0 ? null : [.. made.Distinct(StringComparer.Ordinal)];
    }

    private static string Pinyin(Rune c)
    {
        StringBuilder s = new();
        foreach (byte b in AnyAscii.Transliteration.Transliterate(c))
        {
            s.Append(char.ToLowerInvariant((char)b));
        }

        return s.ToString();
    }
}
