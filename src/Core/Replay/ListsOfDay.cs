using Licet.Core.Determination;
using Licet.Core.Impact;
using Licet.Core.Orders;
using Licet.Screening;
using Licet.Screening.Lists;

namespace Licet.Core.Replay;

/// <summary>
/// The starter list as it surely stood on each day, searchable. Days between two changes share one index. It covers no day completely,
/// and each determination says so: parties taken off before its edition are not in it (domain notes 9.4).
/// </summary>
internal sealed class ListsOfDay
{
    private readonly ListVersion _starter = StarterList.Open();
    private readonly Dictionary<string, ScreeningIndex> _indexes = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, ListVersion> _days = [];
    private readonly Dictionary<(string Whole, string List), ListVersion> _lists = [];
    private readonly List<ListVersion> _versions = [];

    public ListVersion On(DateOnly day)
    {
        if (_days.TryGetValue(day, out ListVersion? known))
        {
            return known;
        }

        // Days with the same entries share one version: hashing it costs more than looking which entries stood.
        IReadOnlyList<Listing> standing = ListsAsOf.Standing(_starter, day, surely: true);
        ListVersion? same = _versions.Find(v => v.Listings.SequenceEqual(standing, ReferenceEqualityComparer.Instance));
        if (same is null)
        {
            _versions.Add(same = ListsAsOf.Of(_starter, day, surely: true));
        }

        return _days[day] = same;
    }

    /// <summary>The entries of one list alone.</summary>
    public ListVersion On(DateOnly day, string list)
    {
        ListVersion whole = On(day);
        if (!_lists.TryGetValue((whole.ContentHash, list), out ListVersion? one))
        {
            List<Listing> entries = [.. whole.Listings.Where(l => l.List == list)];
            one = whole with { Listings = entries, ListCodes = [list], ContentHash = ListHashing.HashOf(entries) };
            _lists[(whole.ContentHash, list)] = one;
        }

        return one;
    }

    public IReadOnlyList<PartyScreening> Screen(Order order, DateOnly day) => OrderScreening.Of(order, Index(day));

    /// <summary>The texts of the order, read for names that are listed on the day.</summary>
    public IReadOnlyDictionary<string, TextReading> Texts(Order order, DateOnly day) =>
        OrderScreening.Texts(order, Index(day));

    private ScreeningIndex Index(DateOnly day)
    {
        ListVersion version = On(day);
        if (!_indexes.TryGetValue(version.ContentHash, out ScreeningIndex? index))
        {
            _indexes[version.ContentHash] = index = ScreeningIndex.Build([version]);
        }

        return index;
    }

    /// <summary>What its silence is worth: nothing.</summary>
    public ListsStanding Worth(DateOnly day) =>
        new(
            [On(day).ContentHash],
            ["The starter list covers no day completely: parties taken off before its edition are not in it."]
        );
}
