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

        return Two(a, b);
    }

    private static int One(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 1 && b.Length == 1)
        {
            return 1;
        }

        return a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0] ? 1 : 2;
    }

    /// <summary>
    /// Of texts that differ in their first and last characters: two edits are one at the front, and what is left within one edit. Most texts
    /// that share enough letters to be compared at all are further apart, and fail at the first characters.
    /// </summary>
    private static int Two(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (One(a, b) == 1)
        {
            return 1;
        }

        bool two =
            AtMostOne(a[1..], b[1..])
            || AtMostOne(a, b[1..])
            || AtMostOne(a[1..], b)
            || a.Length > 1 && a[0] == b[1] && a[1] == b[0] && AtMostOne(a[2..], b[2..]);
        return two ? 2 : 3;
    }

    /// <summary>Whether two texts that do not end alike, or one of which is empty, are at most one edit apart.</summary>
    private static bool AtMostOne(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        int at = 0;
        while (at < a.Length && at < b.Length && a[at] == b[at])
        {
            at++;
        }

        int x = a.Length - at;
        int y = b.Length - at;
        return x <= 1 && y <= 1 || x == 2 && y == 2 && a[at] == b[at + 1] && a[at + 1] == b[at];
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
