using System.Buffers;
using Licet.Core.Orders;

namespace Licet.Core.Determination;

/// <summary>
/// Countries under an embargo of part 746 or of OFAC that the words of an order name beside its country codes: Cuba, Iran, North Korea,
/// Syria. The choice of words is ours (DESIGN): they raise a question and never decide. A red flag with the id of the country, resolved
/// with its answer on record, settles it.
/// </summary>
internal static class NamedCountries
{
    private sealed record Embargoed(string Code, string Name, string Id, string Citation, string Tag, string[] Written)
    {
        public SearchValues<string> Words { get; } = SearchValues.Create(Written, StringComparison.OrdinalIgnoreCase);
    }

    private static readonly Embargoed[] s_all =
    [
        new(
            "IR",
            "Iran",
            "iran",
            "31 CFR part 560; 746.7(e)",
            "M",
            ["Iran", "Tehran", "Bandar Abbas", "Иран", "ایران", "إيران", "ايران", "伊朗", "イラン", "이란"]
        ),
        new(
            "KP",
            "North Korea",
            "north-korea",
            "746.4",
            "R25",
            [
                "North Korea",
                "DPRK",
                "Democratic People's Republic of Korea",
                "Pyongyang",
                "КНДР",
                "Северная Корея",
                "Пхеньян",
                "朝鲜民主",
                "朝鮮民主",
                "北朝鲜",
                "北朝鮮",
                "平壤",
                "조선민주주의",
            ]
        ),
        new("CU", "Cuba", "cuba", "746.2", "R25", ["Cuba", "Havana", "Habana", "Куба", "Гаван", "古巴", "キューバ"]),
        new(
            "SY",
            "Syria",
            "syria",
            "746.9",
            "R25",
            ["Syria", "Siria", "Syrie", "Syrien", "Сирия", "Сирий", "سوريا", "سورية", "叙利亚", "シリア"]
        ),
    ];

    /// <summary>All words at once: most texts hold none, and are looked at once.</summary>
    private static readonly SearchValues<string> s_any = SearchValues.Create(
        [.. s_all.SelectMany(c => c.Written)],
        StringComparison.OrdinalIgnoreCase
    );

    public static IEnumerable<Finding> Of(LineCase given)
    {
        if (!Touches(given.Order))
        {
            yield break;
        }

        foreach (var country in s_all)
        {
            if (
                given.Order.Destination != country.Code
                && !HeldAuthorizations.OfacCoversLine(given)
                && given.Order.RedFlags?.Any(f => f.Resolved && f.Id == country.Id) != true
                && Touched(given.Order, country) is { } touched
            )
            {
                yield return new Question(
                    LineCase.Law(country.Citation.Split(';')[0], country.Citation, country.Tag),
                    country.Code == "IR"
                        ? $"{touched}: does OFAC allow it? Held: an authorization that covers the line; if Iran has no part in it, say why in a resolved red flag 'iran'."
                        : $"{touched}: do the items go there, or is the party of that country? Then the destination is {country.Code}, or a license is needed; if {country.Name} has no part in it, say why in a resolved red flag '{country.Id}'.",
                    country.Code == "IR" ? "held" : "redFlags",
                    Outcome.Prohibited
                );
            }
        }
    }

    private static bool Touches(Order order) =>
        order.Route?.Any(s => IsOne(s.Country)) == true
        || order.Parties.Any(p => IsOne(p.Country))
        || Texts(order).Any(t => t.Text.AsSpan().ContainsAny(s_any));

    private static bool IsOne(string code) => code is "IR" or "KP" or "CU" or "SY";

    private static string? Touched(Order order, Embargoed country)
    {
        if (country.Code == "IR" && order.Route?.Any(s => s.Country == country.Code) == true)
        {
            return $"The route touches {country.Name}";
        }

        if (order.Parties.FirstOrDefault(p => p.Country == country.Code) is { } party)
        {
            return $"{party.Name} ({party.RoleWords}) is in {country.Name}";
        }

        // A party's own name may be a listed one that means the country: it is asked about with its role.
        foreach (var (text, by) in Texts(order))
        {
            if (Names(text, country.Words))
            {
                return by is null
                    ? $"'{text}' names {country.Name}"
                    : $"'{text}' ({by.RoleWords}) names {country.Name}";
            }
        }

        return null;
    }

    /// <summary>Names and addresses of parties, of whom they are a branch and who owns them, and the end use as told.</summary>
    private static IEnumerable<(string Text, Party? Of)> Texts(Order order)
    {
        foreach (var party in order.Parties)
        {
            yield return (party.Name, party);
            foreach (var name in party.OtherNames)
            {
                yield return (name, party);
            }

            foreach (var address in party.Addresses)
            {
                yield return (address, null);
            }

            if (party.BranchOf is { } company)
            {
                yield return (company.Name, party);
            }

            foreach (var owner in party.Owners ?? [])
            {
                yield return (owner.Name, party);
            }
        }

        if (order.EndUse?.Statement is { } statement)
        {
            yield return (statement, null);
        }
    }

    /// <summary>Where a word begins, and ends or is bent: "Iranian", "Cuban" count; "Miranda", "Cubase" do not.</summary>
    private static bool Names(string text, SearchValues<string> words)
    {
        var from = 0;
        while (text.AsSpan(from).IndexOfAny(words) is >= 0 and var found)
        {
            var at = from + found;
            var end = at;
            while (end < text.Length && char.IsLetter(text[end]))
            {
                end++;
            }

            var whole = text.AsSpan(at, end - at);
            if ((at == 0 || !char.IsLetter(text[at - 1])) && !IsOther(whole))
            {
                return true;
            }

            from = at + 1;
        }

        return false;
    }

    /// <summary>"Cubase" and the like: an ending that no people or tongue has.</summary>
    private static bool IsOther(ReadOnlySpan<char> word) =>
        word.StartsWith("Cuba", StringComparison.OrdinalIgnoreCase)
        && word.Length > 4
        && char.ToUpperInvariant(word[4]) != 'N';
}
