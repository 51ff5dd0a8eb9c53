using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Countries under an embargo of part 746 or of OFAC that an order touches beside its destination: by the country codes of parties,
/// branches, headquarters, owners, of the route or the place of departure, or by words (told-words.csv). It raises a question and never
/// decides. A red flag with the id of the country, resolved with its answer on record, settles what words and ties say. It does not
/// settle that a party is there or that the goods touch it: where OFAC has an embargo of its own, its authorization is asked.
/// </summary>
internal static class NamedCountries
{
    private sealed record Embargoed(string Code, string Name, string Id, string Citation, string Tag)
    {
        /// <summary>Part of 31 CFR by which OFAC bars dealings with the country as a whole; empty where it does not.</summary>
        public string Ofac { get; init; } = "";

        /// <summary>OFAC's authorization is all that is asked: 746.7(a)(2) says so of Iran, no section of another country.</summary>
        public bool Settles { get; init; }

        /// <summary>The first day; null where the embargo is older than every order.</summary>
        public DateOnly? Since { get; init; }

        /// <summary>Where not every item needs a license: it is asked only for one that would.</summary>
        public bool ByItem { get; init; }
    }

    private static readonly Embargoed[] s_all =
    [
        new("IR", "Iran", "iran", "31 CFR part 560; 746.7(e)", "M") { Ofac = "560", Settles = true },
        new("KP", "North Korea", "north-korea", "746.4; 31 CFR part 510", "R25 (part 510 M)") { Ofac = "510" },
        new("CU", "Cuba", "cuba", "746.2; 31 CFR part 515", "R25 (part 515 M)") { Ofac = "515" },
        new("SY", "Syria", "syria", "746.9", "R25"),
        new("RU", "Russia", "russia", "746.8", "R25") { Since = new(2022, 2, 24), ByItem = true },
        new("BY", "Belarus", "belarus", "746.8", "R25") { Since = new(2022, 3, 2), ByItem = true },
    ];

    public static IEnumerable<Finding> Of(LineCase given)
    {
        var words = given.Words;
        for (var i = 0; i < s_all.Length; i++)
        {
            var country = s_all[i];
            if (given.Order.Destination == country.Code || given.Day < country.Since)
            {
                continue;
            }

            var there = There(given.Order, country, given);
            var tied = there ?? Tied(given.Order, country);
            var named = Named(given, words, country, tied is not null && !IsResolved(given, country.Id));
            if ((tied is not null && !named.IsOpen ? tied : named.Text ?? tied) is not { } told)
            {
                continue;
            }

            var resolved = !named.IsOpen && (tied is null || IsResolved(given, country.Id));
            Told about = new(told, named.IsOpen ? named.Id : country.Id, there is not null, resolved);
            if (Asked(given, country, about) is { } asked)
            {
                yield return asked;
            }
            else if (country.Ofac.Length > 0 && (there is not null || (country.Settles && !resolved)))
            {
                // Nothing but OFAC's authorization leaves it open: the line goes under that, not without a license.
                yield return HeldAuthorizations.Kept(given, Law(country));
            }
        }
    }

    /// <summary>What tells of the country, and the red flag that settles it.</summary>
    private sealed record Told(string Text, string Id, bool There, bool IsResolved);

    private static Question? Asked(LineCase given, Embargoed country, Told about)
    {
        var (told, there) = (about.Text, about.There);
        var flag = about.IsResolved;
        var ofac = HeldAuthorizations.OfacCoversLine(given);
        var (needsFlag, needsOfac) = (
            !flag && !(country.Settles && (ofac || there)),
            !ofac && country.Ofac.Length > 0 && (there || (country.Settles && !flag))
        );
        if (
            (!needsFlag && !needsOfac)
            || (
                country.ByItem
                // Whom 744.21 and 744.22 name there may have no item at all.
                && !IsMilitary(given, told)
                && given.Rules.Countries.On(country.Code, given.Day) is { } row
                && Chart.NeedsLicense(given, given.Line.Classification, row) == Applies.No
            )
        )
        {
            return null;
        }

        return new(
            Law(country),
            told + ": " + Sentence(country, about, needsFlag, needsOfac),
            needsOfac ? "held" : "redFlags",
            country.ByItem ? Outcome.LicenseRequired : Outcome.Prohibited
        );
    }

    private static Authority Law(Embargoed country) =>
        LineCase.Law(country.Citation.Split(';')[0], country.Citation, country.Tag);

    private static bool IsResolved(LineCase given, string id) =>
        given.Order.RedFlags?.Any(f => f.Resolved && f.Id == id) == true;

    private static bool IsMilitary(LineCase given, string told)
    {
        foreach (var word in given.Rules.ToldWords.In(told, given.Day))
        {
            if (word.About == ToldWord.Military)
            {
                return true;
            }
        }

        return false;
    }

    private static string Sentence(Embargoed country, Told about, bool needsFlag, bool needsOfac)
    {
        var there = about.There;
        var resolved = $"if {country.Name} has no part in it, say why in a resolved red flag '{about.Id}'.";
        return !needsOfac
                ? $"do the items go there, or is the party of that country? Then the destination is {country.Code}, or a license is needed; {resolved}"
            : country.Settles
                ? "does OFAC allow it? Held: an authorization that covers the line; "
                    + (there ? $"a red flag does not settle what touches {country.Name} itself." : resolved)
            : $"does OFAC allow it (31 CFR part {country.Ofac})? Held: an authorization that covers the line"
                + (needsFlag ? $"; and that the items do not go there, in a resolved red flag '{about.Id}'." : ".");
    }

    /// <summary>The goods touch the country, or a party to the order is there or is a branch of a company there; null where none does.</summary>
    private static string? There(Order order, Embargoed country, LineCase given)
    {
        if (order.Route is { Count: > 0 } route && Touches(given, route, country))
        {
            return $"The route touches {country.Name}";
        }

        if (order.Exporter.Country == country.Code)
        {
            return $"The exporter is in {country.Name}";
        }

        if (order.From == country.Code && order.Destination != "US")
        {
            return $"The items leave from {country.Name}, and how they came there is not told";
        }

        for (var i = 0; i < order.Parties.Count; i++)
        {
            var party = order.Parties[i];
            if (party.Country == country.Code)
            {
                return $"{party.Name} ({party.RoleWords}) is in {country.Name}";
            }

            if (party.BranchOf?.Country == country.Code)
            {
                return $"{party.Name} ({party.RoleWords}) is a branch of a company in {country.Name}";
            }
        }

        return null;
    }

    /// <summary>A stop is asked about by 736.2(b)(8) where that names the country; elsewhere here.</summary>
    private static bool Touches(LineCase given, IReadOnlyList<Stop> route, Embargoed country) =>
        route.Any(s => s.Country == country.Code)
        && given.Rules.Countries.On(country.Code, given.Day)?.IsOn(SpecialLists.Transit) != true;

    /// <summary>Headquarters, ultimate parents and owners there; of a country that is sanctioned by item, owners of half or more.</summary>
    private static string? Tied(Order order, Embargoed country)
    {
        for (var i = 0; i < order.Parties.Count; i++)
        {
            var party = order.Parties[i];
            if (party.Headquarters == country.Code || party.UltimateParent == country.Code)
            {
                return $"{party.Name} ({party.RoleWords}) has headquarters, its own or its parent's, in {country.Name}";
            }

            if (
                party.Owners?.FirstOrDefault(o => o.Country == country.Code && !(country.ByItem && o.Percent < Half)) is
                { } owner
            )
            {
                return $"The owner {owner.Name} of {party.Name} ({party.RoleWords}) is in {country.Name}";
            }
        }

        return null;
    }

    private const decimal Half = 50;

    /// <summary>
    /// The first words that no red flag settles, else the first of all. A party's own name may be a listed one that means the country: it is
    /// asked about with its role. What describes one line of several is settled by a flag of that line alone.
    /// </summary>
    /// <param name="isTold">The country is asked about by more than words.</param>
    private static (string? Text, string Id, bool IsOpen) Named(
        LineCase given,
        IReadOnlyList<OrderWord> words,
        Embargoed country,
        bool isTold
    )
    {
        (string? Text, string Id, bool IsOpen) first = (null, country.Id, false);
        for (var i = 0; i < words.Count && !isTold; i++)
        {
            if (words[i].Word.About == country.Code)
            {
                var id = FlagOf(given, words[i], country.Id);
                var open = !IsResolved(given, id) && !IsResolved(given, given.Field(country.Id));
                if (first.Text is null || open)
                {
                    first = (Text(words[i], country), id, open);
                }

                if (open)
                {
                    break;
                }
            }
        }

        return first;
    }

    /// <summary>The id of the red flag that settles a word: "iran", or "lines[1].iran" for what describes one line of several.</summary>
    internal static string FlagOf(LineCase given, OrderWord word, string id) =>
        word.Place == WordPlace.Description && given.Order.Lines.Count > 1 ? given.Field(id) : id;

    private static string Text(OrderWord word, Embargoed country) =>
        word.Of is { } by
            ? $"'{word.Text}' ({by.RoleWords}) names {country.Name}"
            : $"'{word.Text}' names {country.Name}";
}
