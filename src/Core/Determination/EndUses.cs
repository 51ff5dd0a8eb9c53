using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>End uses of part 744: what is known of the use, and which controls it meets.</summary>
internal static class EndUses
{
    private const string Supplement2 = "@SUPP2-744";

    public static void Decide(LineCase given, Country country)
    {
        List<Finding> findings = [];
        if (given.Order.EndUse is null && !given.Assumes(Assumption.NoEndUseOfConcern))
        {
            findings.Add(
                new Question(LineCase.Law("744", "part 744"), "What is the end use?", "endUse", Outcome.LicenseRequired)
            );
        }

        // A use told in words that nobody has read for part 744 is not covered by an assumption of the same order.
        if (
            given.Order.EndUse is { SaysCodes: false } told
            && (!string.IsNullOrWhiteSpace(told.Statement) || !given.Assumes(Assumption.NoEndUseOfConcern))
        )
        {
            findings.Add(
                new Question(
                    LineCase.Law("744", "part 744"),
                    string.IsNullOrWhiteSpace(told.Statement)
                        ? "Which end uses of part 744 are known, if any?"
                        : $"The end use is told as '{told.Statement}': which end uses of part 744 is that, if any?",
                    "endUse.codes",
                    Outcome.LicenseRequired
                )
            );
        }

        var rules = given.Rules.EndUses.On(given.Day);
        List<EndUseControl>? stated = null;
        for (var i = 0; i < rules.Count; i++)
        {
            if (!rules[i].Fact.StartsWith("PARTY_", StringComparison.Ordinal) && IsStated(given, rules[i]))
            {
                (stated ??= []).Add(rules[i]);
            }
        }

        if (stated is not null)
        {
            findings.AddRange(stated.GroupBy(Code, StringComparer.Ordinal).SelectMany(u => Of(given, [.. u], country)));
        }

        findings.AddRange(Massive(given));
        findings.AddRange(Delivery(given, stated));
        if (given.Words.Count > 0)
        {
            findings.AddRange(ToldUses.Of(given, country));
        }

        findings.AddRange(HarmlessUses.Of(given, stated is not null));
        given.Step("end uses", "Is an end use of part 744 known?", "part 744", findings, "end-uses");
    }

    /// <summary>
    /// A line that is stated to be for, or to contribute to, weapons of mass destruction has an end use of 744.2 to 744.4, though the
    /// order does not name it among its end uses. Which, and whether it reaches, a person says.
    /// </summary>
    private static IEnumerable<Finding> Massive(LineCase given)
    {
        foreach (var (fact, uses) in Contradictions.Massive)
        {
            if (
                given.Fact(fact) == Answer.Yes
                && !uses.Any(u =>
                    given.Order.EndUse?.Codes.Contains(u) == true
                    || given.Fact($"{u}-control-reaches") != Answer.Unknown
                )
                && !given.Rules.EndUses.On(given.Day).Any(r => uses.Contains(Code(r)) && IsStated(given, r))
            )
            {
                yield return new Question(
                    LineCase.Law("744.2", "744.2; 744.3; 744.4"),
                    $"The order states {fact}: which end use of 744.2 to 744.4 is it ({string.Join(", ", uses)})?",
                    "endUse.codes",
                    Outcome.LicenseRequired
                );
            }
        }
    }

    /// <summary>
    /// 744.3(a)(2) reaches every destination: a rocket or unmanned aircraft that 744.3(a)(1) does not reach where it goes may be one for
    /// the delivery of weapons of mass destruction, whatever its range.
    /// </summary>
    private static IEnumerable<Finding> Delivery(LineCase given, List<EndUseControl>? stated)
    {
        const string code = "missile";
        const string fact = "wmd-delivery-end-use";
        if (
            stated?.Exists(r => Code(r) == code) == true
            && !stated.Exists(r => Code(r) == "missile-wmd")
            && given.Destination?.InGroup("D:4") != Applies.Yes
            && given.Fact(fact) == Answer.Unknown
        )
        {
            var asked = given.Ask(LineCase.Law("744.3", "744.3(a)(2)"), fact, Outcome.LicenseRequired);
            yield return asked with
            {
                Text = $"A rocket or unmanned aircraft, outside D:4. {asked.Text}",
            };
        }
    }

    /// <summary>The code that an order gives an end use: "military-intelligence".</summary>
    public static string Code(EndUseControl rule) => FactCodes.Kebab(rule.Code);

    private static bool IsStated(LineCase given, EndUseControl rule) =>
        given.Order.EndUse?.Codes.Contains(Code(rule)) == true
        // A military end use is one of the sections that look at the item, too, under whatever name the order tells it.
        || (
            rule.Code is MilitaryParties.Microprocessor or MilitaryParties.Camera
            && given.Order.EndUse?.Codes.Contains("military") == true
        )
        || given.Fact(FactCodes.Kebab(rule.Fact)) == Answer.Yes
        || MilitaryParties.State(given, rule);

    /// <summary>What the rows of one end use ask for; one that reaches neither item nor country is told, too: it was considered.</summary>
    private static List<Finding> Of(LineCase given, IReadOnlyList<EndUseControl> rows, Country country)
    {
        List<Finding> findings = [.. rows.SelectMany(r => Of(given, r, country))];
        if (findings.Count == 0)
        {
            findings.Add(
                new Note(
                    LineCase.By(rows[0].Source.Citation.Split(';')[0], rows[0].Source),
                    $"Known end use: {rows[0].Gist}. {string.Join(", ", rows.Select(r => r.Source.Citation.Split(';')[0]).Distinct())} does not reach {given.Line.Classification} for {country.Name}."
                )
            );
        }

        return findings;
    }

    private static IEnumerable<Finding> Of(LineCase given, EndUseControl rule, Country country)
    {
        var items = ItemReach(given, rule);
        var where = DestinationScope.TryParse(
            given.Rules.CountrySets.WrittenOut(
                rule.Where.Replace(Headquarters.Word, "", StringComparison.Ordinal),
                given.Day
            ),
            out var scope
        )
            ? scope.Reaches(country).Or(MilitaryParties.Reaches(given, rule, scope))
            : Applies.Depends;
        Authority law = LineCase.By(rule.Source.Citation.Split(';')[0], rule.Source);
        var byHeadquarters =
            where == Applies.No && rule.Where.Contains(Headquarters.Word, StringComparison.Ordinal)
                ? Headquarters.InMacauOrD5(given)
                : Applies.No;
        // What the data leaves open is settled by what a person read in the section.
        var read =
            items.And(where) == Applies.Depends || (items != Applies.No && byHeadquarters == Applies.Yes)
                ? given.Fact(ReachFact(rule))
                : Answer.Unknown;
        if (read == Answer.No)
        {
            yield return new Note(law, $"The order states that {law.Rule}, as a person read it, does not reach this.");
        }
        else if (items.And(where) == Applies.Yes || read == Answer.Yes)
        {
            yield return new Requirement(
                law,
                $"Known end use: {rule.Gist}. License required.",
                RequirementKind.EndUse,
                law.Rule,
                [.. rule.Exceptions.Where(e => e[0] != '@')],
                rule.Policy.Length == 0 ? null : rule.Policy
            )
            {
                Country = country.Code,
            };
        }
        else if (items.And(where) == Applies.Depends)
        {
            yield return items == Applies.Depends && rule.Items.Contains(Supplement2)
                ? InSupplement2(given, law)
                : new Question(
                    law,
                    $"Does {law.Rule} reach the item and {country.Name} ({rule.Gist})?",
                    given.FactField(ReachFact(rule)),
                    Outcome.LicenseRequired
                );
        }
        else if (items != Applies.No && byHeadquarters != Applies.No)
        {
            yield return ByHeadquarters(given, rule, law, byHeadquarters);
        }
    }

    /// <summary>"military-intelligence-control-reaches".</summary>
    private static string ReachFact(EndUseControl rule) => $"{Code(rule)}-control-reaches";

    /// <summary>
    /// 744.23 also looks at headquarters and ultimate parents; which limb does so for which items is in its text, which is not held.
    /// </summary>
    private static Question ByHeadquarters(LineCase given, EndUseControl rule, Authority law, Applies there) =>
        new(
            law,
            there == Applies.Yes
                ? $"{law.Rule} also reaches by headquarters, and {Headquarters.Found(given)} is of Macau or D:5: does it reach this ({rule.Gist})? Read {law.Rule}(a)."
                : $"{law.Rule} also reaches by headquarters: where does each party, and its ultimate parent, have them ({rule.Gist})?",
            there == Applies.Yes ? given.FactField(ReachFact(rule)) : Headquarters.Field(given),
            Outcome.LicenseRequired
        );

    /// <summary>The question for Supplement No. 2, which is not held; what it is remembered to name is told.</summary>
    private static Question InSupplement2(LineCase given, Authority law)
    {
        var asked = given.Ask(law, "in-supplement-2-to-part-744", Outcome.LicenseRequired);
        return
            given.Rules.ItemSets.Naming(Supplement2, given.Line.Classification, given.Day).FirstOrDefault()
                is { } member
            ? asked with
            {
                Text =
                    $"{asked.Text} It is remembered to name {given.Line.Classification.Eccn}, at least in part (tag {member.Source.Confidence}).",
            }
            : asked;
    }

    private static Applies ItemReach(LineCase given, EndUseControl rule) =>
        rule.Items.Contains(Supplement2) && !given.Line.Classification.IsEar99
            ? Three.Of(given.Fact("in-supplement-2-to-part-744"))
            : given.Rules.ItemSets.Any(rule.Items, given.Line.Classification, given.Day);
}
