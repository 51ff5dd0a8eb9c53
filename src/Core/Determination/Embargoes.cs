using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>Part 746 (General Prohibition Six), by the table of embargoes.</summary>
internal static class Embargoes
{
    private const string Iran = "746.7";

    public static void Decide(LineCase given, Country country)
    {
        var findings = Find(given, given.Line.Classification, country).ToList();
        given.Step(
            "embargoes",
            $"Does part 746 ask for a license for {country.Name}?",
            "part 746",
            findings,
            "embargoes"
        );
    }

    public static IEnumerable<Finding> Find(LineCase given, Classification item, Country country)
    {
        foreach (
            var rule in given.Rules.Embargoes.On(given.Day).Where(r => country.IsNamed(r.Country) && Moves(given, r))
        )
        {
            var region = rule.Region.Length == 0 ? Applies.Yes : Three.Of(given.Fact("occupied-region"));
            var reach = Reach(given, item, rule);
            if (region.And(reach) == Applies.No)
            {
                continue;
            }

            Authority law = LineCase.By(rule.Key, rule.Source);
            if (rule.Reach == "OFAC_ELSE_PROHIBITED")
            {
                yield return HeldAuthorizations.OfacCoversLine(given)
                    ? HeldAuthorizations.Kept(given, law)
                    : HeldAuthorizations.WhetherOfacCovers(given, law)
                        ?? new Question(
                            law,
                            "Does OFAC authorize it? Without that it may not go.",
                            "held",
                            Outcome.Prohibited
                        );
                continue;
            }

            if (LeftOut(given, rule) is { } fact)
            {
                yield return new Note(
                    law,
                    $"The order states that {rule.Source.Citation} leaves it out: {given.QuestionOf(fact)} Yes."
                );
                continue;
            }

            if (region.And(reach) == Applies.Yes)
            {
                var asked = Asked(law, rule, country);
                yield return asked;
                if (rule.Section == Iran && HeldAuthorizations.IsOfBoth(given))
                {
                    yield return HeldAuthorizations.Lifts(given, asked);
                }
            }
            else
            {
                yield return region == Applies.Depends
                    ? given.Ask(law, "occupied-region", Outcome.LicenseRequired)
                    : Open(given, law, rule);
            }

            foreach (var unsaid in rule.Unless)
            {
                if (reach == Applies.Yes && given.Fact(unsaid) == Answer.Unknown)
                {
                    yield return given.Ask(law, unsaid, Outcome.NoLicenseRequired);
                }
            }
        }
    }

    /// <summary>The stated fact by which the section leaves out what its row reaches; null where none is stated.</summary>
    private static string? LeftOut(LineCase given, Embargo rule)
    {
        foreach (var fact in rule.Unless)
        {
            if (given.Fact(fact) == Answer.Yes)
            {
                return fact;
            }
        }

        return null;
    }

    /// <summary>A row that names movements asks for these alone: 746.8(a)(12)(i) leaves releases out, 746.9(a) those of EAR99.</summary>
    private static bool Moves(LineCase given, Embargo rule) =>
        rule.Movements.Count == 0 || rule.Movements.Contains(given.Order.Movement.ToString().ToLowerInvariant());

    private static Requirement Asked(Authority law, Embargo rule, Country country) =>
        new(
            law,
            $"{country.Name}: license required by {rule.Source.Citation}.",
            RequirementKind.Embargo,
            rule.Section,
            rule.Exceptions,
            rule.Policy
        )
        {
            Country = country.Code,
        };

    private static Question Open(LineCase given, Authority law, Embargo rule) =>
        rule.Fact.Length > 0
            ? given.Ask(law, rule.Fact, Outcome.LicenseRequired)
            : new(
                law,
                $"Is the item within {rule.Source.Citation}? Its paragraph decides.",
                given.Field("eccn"),
                Outcome.LicenseRequired
            );

    private static Applies Reach(LineCase given, Classification item, Embargo rule) =>
        rule.Reach switch
        {
            "ALL" or "OFAC_ELSE_PROHIBITED" => Applies.Yes,
            "CCL" => item.IsEar99 ? Applies.No : Applies.Yes,
            // Only what is one of the items for certain has the row of its own.
            "CCL_BUT" => item.IsEar99 || given.Rules.ItemSets.Any(rule.Items, item, given.Day) == Applies.Yes
                ? Applies.No
                : Applies.Yes,
            "FACT" => Three.Of(given.Fact(rule.Fact)),
            "ALL_BUT_FOOD_MEDICINE" => item.IsEar99 && given.Fact("food-or-medicine") == Answer.Yes
                ? Applies.No
                : Applies.Yes,
            "EAR99_FACT" => item.IsEar99 ? Three.Of(given.Fact(rule.Fact)) : Applies.No,
            "ECCNS" => given
                .Rules.ItemSets.Any(rule.Items, item, given.Day)
                .And(rule.Fact.Length == 0 ? Applies.Yes : Three.Of(given.Fact(rule.Fact))),
            "REASONS" => given.Rules.ControlList.Find(item) is { } entry
                ? rule
                    .Reasons.Select(r => entry.IsControlledFor(r, item, given.Day))
                    .Aggregate(Applies.No, AppliesLogic.Or)
                : Applies.No,
            _ => Applies.Depends,
        };
}
