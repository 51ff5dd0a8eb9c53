using System.Runtime.CompilerServices;

namespace Licet.Screening.Scoring;

/// <summary>
/// Optimal string alignment: insertions, deletions, substitutions and transpositions of neighbors, no character edited twice.
/// (Damerau 1964 in the restricted form.)
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance if it is at most <paramref name="limit"/> (1 or 2), else limit + 1.</summary>
    public static int Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        int prefix = a.CommonPrefixLength(b);
        a = a[prefix..];
        b = b[prefix..];
        while (a.Length > 0 && b.Length > 0 && a[^1] == b[^1])
        {
            a = a[..^1];
            b = b[..^1];
        }

        if (a.Length > b.Length)
        {
            ReadOnlySpan<char> t = a;
            a = b;
            b = t;
        }

        if (b.Length - a.Length > limit)
        {
            return limit + 1;
        }

        if (a.Length == 0)
        {
            return b.Length;
        }

        if (limit == 1)
        {
            return One(a, b);
        }

        // What is left of long words differs in more places than two edits reach.
        return b.Length > 24 ? limit + 1 : Full(a, b, limit);
    }

    private static int One(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 1 && b.Length == 1)
        {
            return 1;
        }

        return a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0] ? 1 : 2;
    }

    [SkipLocalsInit]
    private static int Full(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int limit)
    {
        Span<int> rows = stackalloc int[3 * 26];
        int width = a.Length + 1;
        Span<int> before = rows[..width];
        Span<int> last = rows.Slice(26, width);
        Span<int> now = rows.Slice(52, width);
        for (int i = 0; i < width; i++)
        {
            last[i] = i;
        }

        for (int j = 1; j <= b.Length; j++)
        {
            now[0] = j;
            int best = j;
            for (int i = 1; i < width; i++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int d = Math.Min(Math.Min(last[i] + 1, now[i - 1] + 1), last[i - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d = Math.Min(d, before[i - 2] + 1);
                }

                now[i] = d;
                best = Math.Min(best, d);
            }

            if (best > limit)
            {
                return limit + 1;
            }

            Span<int> t = before;
            before = last;
            last = now;
            now = t;
        }

        return Math.Min(last[width - 1], limit + 1);
    }

    /// <summary>Whether two texts differ in two neighboring letters that have changed places, and in nothing else.</summary>
    public static bool IsSwap(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int at = a.CommonPrefixLength(b);
        return a.Length == b.Length
            && at + 1 < a.Length
            && a[at] == b[at + 1]
            && a[at + 1] == b[at]
            && a[(at + 2)..].SequenceEqual(b[(at + 2)..]);
    }
}
