using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Military and military-intelligence end users (744.21, 744.22). Their lists are not exhaustive: in the countries of these sections one
/// that no list names counts too, and so a name that says it is one must be asked about, whatever the order assumes of end uses. Stated to
/// be none, the word still asks whether a person has read it (<see cref="ReadWords"/>). The words are of told-words.csv (DESIGN).
/// </summary>
internal static class MilitaryParties
{
    /// <summary>744.17 and 744.9: military end uses and users wherever the section reaches, by what the item is.</summary>
    internal const string Microprocessor = "MICROPROCESSOR";

    internal const string Camera = "CAMERA";

    private const string Military = "MILITARY";
    private const string Intelligence = "MILITARY-INTELLIGENCE";

    private static readonly (string Control, string Fact)[] s_asked =
    [
        (Military, "military-end-user"),
        (Intelligence, "military-intelligence-end-user"),
    ];

    public static void Decide(LineCase given)
    {
        List<Finding> findings = [];
        for (var i = 0; i < given.Parties.Count && given.Words.Count > 0; i++)
        {
            if (given.Parties[i].Party.Country != "US")
            {
                findings.AddRange(Of(given, given.Parties[i]));
            }
        }

        findings.AddRange(Use(given));
        given.Step(
            "military users",
            "Does a party's name, or the use told, say that it is military or of military intelligence?",
            string.Join(
                "; ",
                given
                    .Rules.EndUses.On(given.Day)
                    .Where(r => r.Code is Military or Intelligence)
                    .Select(r => r.Source.Citation.Split(';')[0])
                    .Distinct()
            ),
            findings,
            "end-uses"
        );
    }

    /// <summary>Whether the order states of a party that it is an end user of the control.</summary>
    public static bool State(LineCase given, EndUseControl rule) => Stated(given, rule).Any();

    /// <summary>
    /// Whether such a party is of a country that the control names, where the destination is none: it may reach it then, too.
    /// </summary>
    public static Applies Reaches(LineCase given, EndUseControl rule, DestinationScope scope) =>
        Stated(given, rule).Any(p => Countries(given, p).Any(c => scope.Reaches(c) == Applies.Yes))
            ? Applies.Depends
            : Applies.No;

    private static IEnumerable<PartyStanding> Stated(LineCase given, EndUseControl rule) =>
        rule.Code switch
        {
            Military or Microprocessor or Camera => Stating(given, s_asked[0].Fact),
            Intelligence => Stating(given, s_asked[1].Fact),
            _ => [],
        };

    private static IEnumerable<PartyStanding> Stating(LineCase given, string fact) =>
        given.Parties.Where(p => p.Party.Facts.Answer(fact) == Answer.Yes);

    private static IEnumerable<Finding> Of(LineCase given, PartyStanding party)
    {
        if (Unread(given, party) is not { } word)
        {
            yield break;
        }

        var countries = Countries(given, party).ToList();
        var byItem = given.Destination is { } there ? ByItem(given, there) : null;
        // Where one section names the country for certain, the other is asked about if it may.
        // (Iraq's military rule stands in a section of its own, 746.3(a)(4), that a person reads.)
        var named =
            s_asked.Any(a => Rule(given, a.Control, countries, Applies.Yes) is not null)
            || Rule(given, Military, countries, Applies.Depends) is not null;
        if (!named && byItem is null)
        {
            yield break;
        }

        List<(Authority Law, string Fact)> denied = [];
        foreach (var (control, fact) in s_asked)
        {
            var stated = party.Party.Facts.Answer(fact);
            if (
                stated == Answer.Yes
                || IsStated(given, control)
                || (
                    Rule(given, control, countries, Applies.Yes)
                    ?? (named ? Rule(given, control, countries, Applies.Depends) : null)
                    ?? (control == Military ? byItem : null)
                )
                    is not { } rule
            )
            {
                continue;
            }

            var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
            if (stated == Answer.No)
            {
                denied.Add((law, fact));
                continue;
            }

            var asked = given.Ask(law, fact, Outcome.LicenseRequired);
            yield return asked with
            {
                Text = $"{ReadWords.Told(given, word)} {asked.Text}",
                Field = $"{party.Field}.facts.{fact}",
            };
        }

        if (denied.Count > 0)
        {
            yield return ReadWords.Unread(given, denied[0].Law, word, string.Join(" and ", denied.Select(d => d.Fact)));
        }
    }

    /// <summary>The first military word of the party's names and addresses that no person has read; null where none is left.</summary>
    private static OrderWord? Unread(LineCase given, PartyStanding party)
    {
        var words = given.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (
                words[i].At == party.Index
                && words[i].Word.About == ToldWord.Military
                && !ReadWords.Holds(given, words[i])
            )
            {
                return words[i];
            }
        }

        return null;
    }

    /// <summary>
    /// The use told in words, and what a line describes. Where 744.21 does not name the country, 744.17 and 744.9
    /// may reach the item.
    /// </summary>
    private static IEnumerable<Finding> Use(LineCase given)
    {
        if (
            Told(given) is { } word
            && given.Destination is { } country
            && (
                Rule(given, Military, [country], Applies.Yes)
                ?? Rule(given, Military, [country], Applies.Depends)
                ?? ByItem(given, country)
            )
                is { } rule
            && !IsStated(given, rule.Code)
            && !IsStated(given, Military)
        )
        {
            var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
            const string Fact = "military-end-use-or-user";
            yield return given.Fact(Fact) == Answer.No ? ReadWords.Unread(given, law, word, Fact)
            : given.Ask(law, Fact, Outcome.LicenseRequired) is var asked
                ? asked with
                {
                    Text = $"{ReadWords.Told(given, word)} {asked.Text}",
                }
            : asked;
        }
    }

    private static OrderWord? Told(LineCase given)
    {
        var words = given.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (
                words[i].Word.About == ToldWord.Military
                && words[i].Place is WordPlace.EndUse or WordPlace.Description
                && !ReadWords.Holds(given, words[i])
            )
            {
                return words[i];
            }
        }

        return null;
    }

    private static EndUseControl? ByItem(LineCase given, Country country) =>
        given
            .Rules.EndUses.On(given.Day)
            .FirstOrDefault(r => r.Code is Microprocessor or Camera && ToldUses.MayReach(given, r, country));

    /// <summary>The order has the end use among those it knows, or states its fact to be so for the whole order.</summary>
    private static bool IsStated(LineCase given, string control) =>
        given.Order.EndUse?.Codes.Contains(FactCodes.Kebab(control)) == true
        || given
            .Rules.EndUses.On(given.Day)
            .Where(r => r.Code == control)
            .Any(r => given.Fact(FactCodes.Kebab(r.Fact)) == Answer.Yes);

    /// <summary>The row of the control that names one of the countries so surely on the day; null where none does.</summary>
    private static EndUseControl? Rule(
        LineCase given,
        string control,
        IReadOnlyList<Country> countries,
        Applies surely
    ) =>
        given
            .Rules.EndUses.On(given.Day)
            .FirstOrDefault(r =>
                r.Code == control
                && DestinationScope.TryParse(r.Where, out var scope)
                && countries.Any(c => scope.Reaches(c) == surely)
            );

    /// <summary>Where the items go, and where the party and its parents are.</summary>
    private static IEnumerable<Country> Countries(LineCase given, PartyStanding party) =>
        new[] { given.Order.Destination, party.Party.Country, party.Party.Headquarters, party.Party.UltimateParent }
            .OfType<string>()
            .Select(c => given.Rules.Countries.On(c, given.Day))
            .OfType<Country>();
}
