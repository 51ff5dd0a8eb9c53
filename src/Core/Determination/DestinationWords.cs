using System.Collections.Concurrent;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>Destinations that a table names by codes ("* ?CA", "@UN-ARMS", "D:1"), as a reader of the EAR calls them.</summary>
internal static class DestinationWords
{
    /// <summary>The words of tables on the days of a year; what comes beyond is put together each time.</summary>
    private const int MostKept = 50_000;

    private static readonly ConcurrentDictionary<
        (CountryTable Countries, string Words, DateOnly Day),
        string
    > s_known = [];

    public static string Of(LineCase given, DestinationScope? scope) =>
        scope is null ? "destinations that the data does not decide" : Of(given, scope.ToString());

    /// <summary>"every destination, perhaps Canada"; "Country Group B without Sudan, Ukraine".</summary>
    public static string Of(LineCase given, string words)
    {
        var key = (given.Rules.Countries, words, given.Day);
        if (s_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var put = Put(given, words);
        return s_known.Count < MostKept ? s_known.GetOrAdd(key, put) : put;
    }

    private static string Put(LineCase given, string words)
    {
        var each = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var named = string.Join(" or ", each.Where(w => w[0] is not ('-' or '?')).Select(w => One(given, w)));
        var open = string.Join(" or ", each.Where(w => w[0] == '?').Select(w => One(given, w[1..])));
        var but = string.Join(", ", each.Where(w => w[0] == '-').Select(w => One(given, w[1..])));
        var told = string.Join(
            ", ",
            new[] { named, open.Length > 0 ? $"perhaps {open}" : "" }.Where(t => t.Length > 0)
        );
        return but.Length == 0 ? told : $"{told} without {but}";
    }

    public static string One(LineCase given, string term) =>
        term switch
        {
            "*" => "every destination",
            "@" + SpecialLists.ArmsEmbargo => "countries under an arms embargo of the United Nations",
            "@" + SpecialLists.NuclearExcluded => "countries of Supp. 3 to part 744",
            "@" + SpecialLists.SanctionsPartner => "countries of Supp. 3 to part 746",
            "@" + SpecialLists.Transit => "countries of 736.2(b)(8)",
            Headquarters.Word => "headquarters in Macau or Country Group D:5",
            ['@', .. var set] => $"countries of the set {set}",
            { Length: 2 } => given.Rules.Countries.On(term, given.Day)?.Name ?? term,
            _ => $"Country Group {term}",
        };
}
