namespace Licet.Core.Replay;

/// <summary>
/// Numbers that look random and are the same everywhere: splitmix64 (Steele, Lea, Flood 2014), whole numbers only. Streams of different
/// names do not disturb each other, so that one more exporter changes no day.
/// </summary>
internal sealed class Seeded
{
    private ulong _state;

    /// <param name="stream">Ordinal characters; part of the seed.</param>
    public Seeded(int seed, string stream)
    {
        _state = (ulong)seed;
        foreach (char c in stream)
        {
            _state = unchecked(_state * 1_099_511_628_211UL + c);
        }
    }

    /// <summary>From 0 to one below <paramref name="below"/>.</summary>
    public int Below(int below) => (int)(Next() % (ulong)below);

    /// <summary>Both ends included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool OneIn(int chances) => Below(chances) == 0;

    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>A whole amount in parts, each at least 1, that add up to it.</summary>
    public IReadOnlyList<decimal> Parts(decimal amount, int count)
    {
        List<int> weights = [.. Enumerable.Range(0, count).Select(_ => Between(20, 400))];
        decimal all = weights.Sum();
        List<decimal> parts = [.. weights.Select(w => decimal.Floor(amount * w / all))];
        parts[^1] += amount - parts.Sum();
        return parts;
    }

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
