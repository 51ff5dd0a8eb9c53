using System.Collections.Concurrent;
using System.Collections.Frozen;
using Licet.Core.Items;

namespace Licet.Core.Rules.ControlList;

/// <summary>A member of a named set of items, with what it rests on.</summary>
public sealed record ItemSetMember(string Set, string Member, ItemPattern Pattern, string Except, RuleSource Source)
    : DatedRule(Source)
{
    /// <summary>A member that rests on memory or on our own reading is asked about, never taken for granted.</summary>
    public Applies Means(Classification item) =>
        Source.Confidence.IsFirm ? Pattern.Means(item, Except) : Pattern.Means(item, Except).And(Applies.Depends);

    /// <exception cref="InvalidDataException">A member that has not the form; the linter finds it before it ships.</exception>
    internal static ItemSetMember Of(RuleRow row) =>
        ItemPattern.TryParse(row["member"], out var pattern)
            ? new(row["set"], row["member"], pattern, row["except"], row.Source())
            : throw new InvalidDataException($"{row.Place}: member: '{row["member"]}' is no item");
}

/// <summary>
/// The named sets of items that tables use ("@600", "@ADVANCED"), by day. A word that is no set is an item or "*". A set that is
/// not held, or whose part is not told, is Depends: a question, never No.
/// </summary>
public sealed class ItemSets
{
    private readonly FrozenDictionary<string, ItemSetMember[]> _members;

    /// <summary>Words of tables, read once; null for a word that is no item.</summary>
    private readonly ConcurrentDictionary<string, ItemPattern?> _patterns = new(StringComparer.Ordinal);

    internal ItemSets(RuleTable table)
    {
        All = [.. table.Rows.Select(ItemSetMember.Of)];
        _members = All.GroupBy(m => m.Set, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every member, in the order of the file.</summary>
    public IReadOnlyList<ItemSetMember> All { get; }

    /// <summary>Whether the set has a member at all, on any day.</summary>
    public bool Holds(string set) => _members.ContainsKey(set);

    /// <summary>Whether one of the words means the item.</summary>
    public Applies Any(IReadOnlyList<string> words, Classification item, DateOnly day)
    {
        var any = Applies.No;
        foreach (var word in words)
        {
            any = any.Or(In(word, item, day));
        }

        return any;
    }

    /// <summary>Whether the word means the item: "*", a classification, or a set.</summary>
    public Applies In(string word, Classification item, DateOnly day) =>
        word == "*" ? Applies.Yes
        : item.IsEar99 ? Applies.No
        : word[0] != '@'
            ? PatternOf(word) is { } pattern ? pattern.Means(item)
                : Applies.Depends
        : _members.TryGetValue(word, out var members) ? Of(members, item, day)
        : Applies.Depends;

    private ItemPattern? PatternOf(string word) =>
        _patterns.GetOrAdd(word, static w => ItemPattern.TryParse(w, out var pattern) ? pattern : null);

    /// <summary>The members of a set that name the item's own number on the day.</summary>
    public IEnumerable<ItemSetMember> Naming(string set, Classification item, DateOnly day) =>
        (_members.GetValueOrDefault(set) ?? []).Where(m =>
            m.Pattern.Eccn is not null && m.Source.Holds(day) && m.Pattern.Means(item) != Applies.No
        );

    private static Applies Of(ItemSetMember[] members, Classification item, DateOnly day)
    {
        var any = Applies.No;
        foreach (var member in members)
        {
            any = member.Source.Holds(day) ? any.Or(member.Means(item)) : any;
        }

        return any;
    }
}
