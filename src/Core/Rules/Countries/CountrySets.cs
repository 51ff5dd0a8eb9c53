using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Licet.Core.Rules.Countries;

/// <summary>A member of a named set of countries that is no country group, with what it rests on.</summary>
public sealed record CountrySetMember(string Set, string Country, RuleSource Source) : DatedRule(Source)
{
    internal static CountrySetMember Of(RuleRow row) => new(row["set"], row["country"], row.Source());
}

/// <summary>The named sets of countries ("@NATO"), by day.</summary>
public sealed class CountrySets
{
    private readonly FrozenSet<string> _sets;
    private readonly DayTable<CountrySetMember> _members;

    // The words of tables, a few dozen, for each stretch of days between two changes of a set.
    private readonly ConcurrentDictionary<(string Words, CountrySetMember[] Members), string> _written = [];

    internal CountrySets(RuleTable table)
    {
        List<CountrySetMember> all = [.. table.Rows.Select(CountrySetMember.Of)];
        _sets = all.Select(m => m.Set).ToFrozenSet(StringComparer.Ordinal);
        _members = new(all, m => m.Source.Window);
    }

    public bool Has(string set) => _sets.Contains(set);

    /// <summary>
    /// The words of a <see cref="DestinationScope"/> with each set written out: "-@NATO" becomes "-BE -CA ...". A member that rests on
    /// memory becomes a question ("?SE"), and a set that is not held one for every country ("?*").
    /// </summary>
    public string WrittenOut(string words, DateOnly day) =>
        words.Contains('@', StringComparison.Ordinal)
            ? _written.GetOrAdd(
                (words, _members.On(day)),
                (key, sets) => string.Join(' ', key.Words.Split(' ').SelectMany(w => sets.WrittenOut(w, key.Members))),
                this
            )
            : words;

    private IEnumerable<string> WrittenOut(string word, CountrySetMember[] members)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        return at < 0 || SpecialLists.All.Contains(word[(at + 1)..]) ? [word]
            : Has(word[at..])
                ? members
                    .Where(m => m.Set == word[at..])
                    .Select(m => m.Source.Confidence.IsFirm ? word[..at] + m.Country : "?" + m.Country)
            : ["?*"];
    }
}
