namespace Licet.Screening.Bench.Rivals;

/// <summary>Jaro's measure with Winkler's bonus for a common beginning (0.1 a letter, at most 4), as the field uses it.</summary>
internal static class JaroWinklerMeasure
{
    public static double Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length == b.Length ? 1 : 0;
        }
        var reach = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        Span<bool> inA = a.Length <= 512 ? stackalloc bool[a.Length] : new bool[a.Length];
        Span<bool> inB = b.Length <= 512 ? stackalloc bool[b.Length] : new bool[b.Length];
        var same = 0;
        for (var i = 0; i < a.Length; i++)
        {
            var last = Math.Min(b.Length - 1, i + reach);
            for (var j = Math.Max(0, i - reach); j <= last; j++)
            {
                if (!inB[j] && a[i] == b[j])
                {
                    inA[i] = inB[j] = true;
                    same++;
                    break;
                }
            }
        }
        if (same == 0)
        {
            return 0;
        }
        var crossed = 0;
        for (int i = 0, j = 0; i < a.Length; i++)
        {
            if (inA[i])
            {
                while (!inB[j])
                {
                    j++;
                }
                crossed += a[i] == b[j++] ? 0 : 1;
            }
        }
        double m = same;
        var jaro = ((m / a.Length) + (m / b.Length) + ((m - (crossed / 2)) / m)) / 3;
        var common = 0;
        while (common < Math.Min(4, Math.Min(a.Length, b.Length)) && a[common] == b[common])
        {
            common++;
        }
        return jaro + (common * 0.1 * (1 - jaro));
    }
}
