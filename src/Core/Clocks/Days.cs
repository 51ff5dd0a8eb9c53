namespace Licet.Core.Clocks;

/// <summary>
/// Days after <paramref name="After"/> through <paramref name="Through"/>: the first day does not count, the last does, so that a
/// request of the 4th answered on the 18th takes 14 days. The text of 750.4(b) does not say which end counts (DESIGN).
/// </summary>
/// <param name="After">The day of the request.</param>
/// <param name="Through">The day of the answer; null while none has come. Before <paramref name="After"/>: no day at all.</param>
public readonly record struct Days(DateOnly After, DateOnly? Through)
{
    public bool Hold(DateOnly day) => day > After && !(day > Through);

    /// <summary>Those intervals as few as can be, in order, none touching another; empty ones are left out.</summary>
    public static IReadOnlyList<Days> Union(IEnumerable<Days> intervals)
    {
        List<Days> merged = [];
        foreach (Days next in intervals.Where(d => !(d.Through <= d.After)).OrderBy(d => d.After))
        {
            if (merged.Count > 0 && !(merged[^1].Through < next.After))
            {
                DateOnly? through = merged[^1].Through is { } a && next.Through is { } b ? Later(a, b) : null;
                merged[^1] = merged[^1] with { Through = through };
            }
            else
            {
                merged.Add(next);
            }
        }

        return merged;
    }

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    internal static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
