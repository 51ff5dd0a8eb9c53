using Licet.Core.Determination;
using Licet.Core.Orders;
using Licet.Screening;

namespace Licet.Lists.Days;

/// <summary>The lists that hold on a day, searchable, and what their silence is worth on it. Never changes; any number may ask it.</summary>
/// <param name="Index">The lists, searchable; shared by the days that fall on the same versions.</param>
/// <param name="Standing">What their silence is worth on the day.</param>
public sealed record ListsOfDay(ScreeningIndex Index, Standing Standing)
{
    /// <summary>What must be said of the lists, a sentence each: that one is damaged, which rows could not be read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The same for a determination.</summary>
    public ListsStanding Worth => new(Standing.Names, [.. Standing.Gaps.Select(g => g + ".")]);

    /// <summary>One screening for each party of the order.</summary>
    public IReadOnlyList<PartyScreening> Screen(Order order) => OrderScreening.Of(order, Index);

    /// <summary>The order's texts, read for listed names.</summary>
    public IReadOnlyDictionary<string, TextReading> Read(Order order) => OrderScreening.Texts(order, Index);
}
