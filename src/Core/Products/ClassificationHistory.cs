namespace Licet.Core.Products;

/// <summary>
/// All classifications of one product. On a day that one holds whose own day came last; of two with one day the one recorded later, which so
/// corrects the other. It can be asked as it was known on another day.
/// </summary>
public sealed class ClassificationHistory
{
    /// <param name="recorded">In any order.</param>
    public ClassificationHistory(IEnumerable<ProductClassification> recorded)
    {
        ArgumentNullException.ThrowIfNull(recorded);
        Recorded = [.. recorded.OrderBy(c => c.Sequence)];
    }

    /// <summary>In the order of recording.</summary>
    public IReadOnlyList<ProductClassification> Recorded { get; }

    /// <summary>What it was on a day; null where it was not classified.</summary>
    /// <param name="known">As it was known at the end of that day; null: as it is known now.</param>
    public ProductClassification? On(DateOnly day, DateOnly? known = null)
    {
        ProductClassification? held = null;
        foreach (ProductClassification c in Recorded)
        {
            if (c.Effective <= day && !(c.Recorded > known) && !(c.Effective < held?.Effective))
            {
                held = c;
            }
        }

        return held;
    }

    /// <summary>The first day after a day from which on another classification holds; null where there is none.</summary>
    public DateOnly? NextAfter(DateOnly day)
    {
        DateOnly? next = null;
        foreach (ProductClassification c in Recorded)
        {
            if (c.Effective > day && !(c.Effective >= next))
            {
                next = c.Effective;
            }
        }

        return next;
    }

    /// <summary>What held from when through when, the earliest first; what was corrected on its own day is not among it.</summary>
    /// <param name="known">As it was known at the end of that day; null: as it is known now.</param>
    public IReadOnlyList<ClassifiedSpan> Spans(DateOnly? known = null)
    {
        DateOnly[] days = [.. Recorded.Where(c => !(c.Recorded > known)).Select(c => c.Effective).Distinct().Order()];
        return
        [
            .. days.Select(
                (day, i) =>
                    new ClassifiedSpan(day, i + 1 < days.Length ? days[i + 1].AddDays(-1) : null, On(day, known)!)
            ),
        ];
    }
}
