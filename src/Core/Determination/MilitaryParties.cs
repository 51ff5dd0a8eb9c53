using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>
/// Military and military-intelligence end users (744.21, 744.22). Their lists are not exhaustive: in the countries of these sections one
/// that no list names counts too, and so a name that says it is one must be asked about, whatever the order assumes of end uses.
/// </summary>
internal static class MilitaryParties
{
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
        foreach (var party in given.Parties.Where(p => p.Party.Country != "US"))
        {
            findings.AddRange(Of(given, party));
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
            Military or "MICROPROCESSOR" => Stating(given, s_asked[0].Fact),
            Intelligence => Stating(given, s_asked[1].Fact),
            _ => [],
        };

    private static IEnumerable<PartyStanding> Stating(LineCase given, string fact) =>
        given.Parties.Where(p => p.Party.Facts.Answer(fact) == Answer.Yes);

    private static IEnumerable<Finding> Of(LineCase given, PartyStanding party)
    {
        if (Said(party.Party) is not { } word)
        {
            yield break;
        }

        var countries = Countries(given, party).ToList();
        var open = s_asked
            .Where(a => party.Party.Facts.Answer(a.Fact) == Answer.Unknown && !IsSettled(given, a.Control))
            .ToList();
        // Where one section names the country for certain, the other is asked about if it may.
        // (Iraq's military rule stands in a section of its own, 746.3(a)(4), that a person reads.)
        if (
            open.Count == 0
            || !(
                s_asked.Any(a => Rule(given, a.Control, countries, Applies.Yes) is not null)
                || Rule(given, Military, countries, Applies.Depends) is not null
            )
        )
        {
            yield break;
        }

        foreach (var (control, fact) in open)
        {
            if (
                (Rule(given, control, countries, Applies.Yes) ?? Rule(given, control, countries, Applies.Depends))
                is not { } rule
            )
            {
                continue;
            }

            var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
            var asked = given.Ask(law, fact, Outcome.LicenseRequired);
            yield return asked with
            {
                Text = $"{party.Party.Name} ({party.Roles}) has '{word}' in its name. {asked.Text}",
                Field = $"{party.Field}.facts.{fact}",
            };
        }
    }

    /// <summary>
    /// The use told in words: those of names, and those that only a use is told with ("weapons"). Where 744.21 does not name the country,
    /// 744.17 may name it for microprocessors.
    /// </summary>
    private static IEnumerable<Finding> Use(LineCase given)
    {
        if (
            given.Order.EndUse?.Statement is { } statement
            && given.Destination is { } country
            && (MilitaryWords.In(statement) ?? Told(given)) is { } word
            && (
                Rule(given, Military, [country], Applies.Yes)
                ?? Rule(given, Military, [country], Applies.Depends)
                ?? Microprocessors(given, country)
            )
                is { } rule
            && !IsSettled(given, rule.Code)
            && !IsSettled(given, Military)
        )
        {
            var law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
            var asked = given.Ask(law, "military-end-use-or-user", Outcome.LicenseRequired);
            yield return asked with
            {
                Text = $"The end use is told with the word '{word}'. {asked.Text}",
            };
        }
    }

    private static string? Told(LineCase given)
    {
        foreach (var told in given.UseWords)
        {
            if (told.Word.About == ToldUses.Military)
            {
                return told.Word.Plain;
            }
        }

        return null;
    }

    private static EndUseControl? Microprocessors(LineCase given, Country country) =>
        given
            .Rules.EndUses.On(given.Day)
            .FirstOrDefault(r => r.Code == "MICROPROCESSOR" && ToldUses.MayReach(given, r, country));

    /// <summary>The order has the end use among those it knows, or states its fact for the whole order.</summary>
    private static bool IsSettled(LineCase given, string control) =>
        given.Order.EndUse?.Codes.Contains(FactCodes.Kebab(control)) == true
        || given
            .Rules.EndUses.On(given.Day)
            .Where(r => r.Code == control)
            .Any(r => given.Fact(FactCodes.Kebab(r.Fact)) != Answer.Unknown);

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

    private static string? Said(Party party) =>
        MilitaryWords.In(party.Name)
        ?? (
            party.OtherNames.Count > 0
                ? party.OtherNames.Select(MilitaryWords.In).FirstOrDefault(w => w is not null)
                : null
        )
        ?? (party.BranchOf is { } company ? MilitaryWords.In(company.Name) : null)
        ?? party.Owners?.Select(o => MilitaryWords.In(o.Name)).FirstOrDefault(w => w is not null);

    /// <summary>Where the items go, and where the party and its parents are.</summary>
    private static IEnumerable<Country> Countries(LineCase given, PartyStanding party) =>
        new[] { given.Order.Destination, party.Party.Country, party.Party.Headquarters, party.Party.UltimateParent }
            .OfType<string>()
            .Select(c => given.Rules.Countries.On(c, given.Day))
            .OfType<Country>();
}
