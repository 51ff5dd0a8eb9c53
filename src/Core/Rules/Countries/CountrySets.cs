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
    private readonly FrozenDictionary<string, CountrySetMember[]> _members;

    internal CountrySets(RuleTable table) =>
        _members = table
            .Rows.Select(CountrySetMember.Of)
            .GroupBy(m => m.Set, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

    public bool Has(string set) => _members.ContainsKey(set);

    /// <summary>
    /// The words of a <see cref="DestinationScope"/> with each set written out: "-@NATO" becomes "-BE -CA ...". A member that rests on
    /// memory becomes a question ("?SE"), and a set that is not held one for every country ("?*").
    /// </summary>
    public string WrittenOut(string words, DateOnly day) =>
        words.Contains('@', StringComparison.Ordinal)
            ? string.Join(' ', words.Split(' ').SelectMany(w => Members(w, day)))
            : words;

    private IEnumerable<string> Members(string word, DateOnly day)
    {
        var at = word.IndexOf('@', StringComparison.Ordinal);
        if (at < 0 || SpecialLists.All.Contains(word[(at + 1)..]))
        {
            return [word];
        }

        return _members.TryGetValue(word[at..], out var members)
            ? members
                .Where(m => m.Source.Holds(day))
                .Select(m => m.Source.Confidence.IsFirm ? word[..at] + m.Country : "?" + m.Country)
            : ["?*"];
    }
}
