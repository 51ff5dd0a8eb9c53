using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Core.Rules.Restrictions;

namespace Licet.Core.Determination;

/// <summary>
/// The foreign direct product rules of 734.9, each with its days: which make the item subject to the EAR, and what each asks for by
/// itself (744.11(a)(2), 746.6 to 746.8), wherever the item goes.
/// </summary>
internal static class ForeignDirectProducts
{
    public static bool HasFootnote(LineCase given, string footnote) =>
        given.Parties.Any(p =>
            p.Party.IsTransactionParty
            && p.Taken.Any(l => l.List == "EL" && ListedEntries.On(l, given.Day).Footnotes.Contains(footnote))
        );

    /// <summary>Whether a rule reaches the item; the rules that do stay with the case.</summary>
    /// <param name="subject">Whether it is subject by its content already: then only rules that ask for more by themselves matter.</param>
    public static Applies Reach(LineCase given, Applies subject, List<Finding> findings)
    {
        // A bare no for all rules at once does not outrank a list: where a party bears a footnote, the rule's own fact answers.
        var denied = given.Fact("fdp") == Answer.No;
        List<(ForeignDirectProductRule Rule, Applies Product, Applies Where)> open = [];
        var reached = Applies.No;
        foreach (var rule in given.Rules.ForeignDirectProducts.On(given.Day))
        {
            if (denied && !(rule.Footnote.Length > 0 && HasFootnote(given, rule.Footnote)))
            {
                continue;
            }

            var (product, where) = (Product(given, rule), Where(given, rule));
            var holds = where.And(product).And(Designed(given, rule));
            if (holds == Applies.Depends)
            {
                open.Add((rule, product, where));
            }
            else if (holds == Applies.Yes)
            {
                findings.Add(new Note(By(rule), $"A direct product within the rule on {rule.Name}."));
                given.Products.Add(rule);
            }

            reached = reached.Or(holds);
        }

        // Of what is subject already a rule can only ask for more by itself; the others change nothing.
        var sure = subject == Applies.Yes || reached == Applies.Yes;
        findings.AddRange(Asked(given, [.. open.Where(o => !sure || o.Rule.Requirement.Length > 0)]));
        return reached;
    }

    private static Authority By(ForeignDirectProductRule rule) => LineCase.By($"734.9({rule.Rule})", rule.Source);

    /// <summary>
    /// A rule whose destination or product is known is asked about by itself; those of which nothing is known in one question, until it
    /// is stated that there is one.
    /// </summary>
    private static IEnumerable<Question> Asked(
        LineCase given,
        List<(ForeignDirectProductRule Rule, Applies Product, Applies Where)> open
    )
    {
        var unknown = open.FindAll(o => o is { Product: Applies.Depends, Where: Applies.Depends });
        var together = unknown.Count > 1 && given.Fact("fdp") == Answer.Unknown;
        foreach (var (rule, product, where) in open.Where(o => !together || !unknown.Contains(o)))
        {
            var code =
                product == Applies.Depends ? Code(rule)
                : where == Applies.Depends ? "known-into-listed-party-item"
                : "designed-by-listed-party";
            yield return given.Ask(By(rule), code, Worst(rule));
        }

        if (together)
        {
            var asked = given.Ask(
                LineCase.Law(
                    "734.9",
                    string.Join("; ", unknown.Select(o => o.Rule.Source.Citation.Split(';')[0]).Distinct())
                ),
                "fdp",
                unknown.Select(o => Worst(o.Rule)).Max()
            );
            yield return asked with
            {
                Text = $"{asked.Text} Open: {string.Join("; ", unknown.Select(o => o.Rule.Name).Distinct())}.",
            };
        }
    }

    private static Outcome Worst(ForeignDirectProductRule rule) =>
        rule.Requirement.Length > 0 ? Outcome.LicenseRequired : Outcome.NoLicenseRequired;

    /// <summary>General Prohibition Three: what the rules that reach the item ask for by themselves.</summary>
    public static void Decide(LineCase given)
    {
        var findings = given.Products.SelectMany(r => Of(given, r)).ToList();
        if (findings.Count > 0)
        {
            given.Step(
                "foreign direct products",
                "Does a foreign direct product rule ask for a license by itself?",
                "736.2(b)(3); 744.11(a)(2); 746.6; 746.7; 746.8",
                findings,
                "fdp-rules"
            );
        }
    }

    private static IEnumerable<Finding> Of(LineCase given, ForeignDirectProductRule rule)
    {
        var section = rule.Requirement.TrimStart('?');
        var law = LineCase.By(section, rule.Source);
        // Where a party bears the footnote its own entry asks, with its policy.
        if (section.Length == 0 || (rule.Footnote.Length > 0 && HasFootnote(given, rule.Footnote)))
        {
            yield break;
        }

        var (code, asks) =
            rule.Requirement[0] == '?' ? ($"fdp-{rule.Rule}-asks-license", "Its text is not held.")
            : FromPartner(given, rule) ? (Excluded, $"Supp. 3 to part 746 takes {given.Order.From} out of {section}.")
            : ("", "");
        var answer = code.Length == 0 ? Answer.Yes : given.Fact(code);
        if (answer == Answer.Unknown)
        {
            var asked = given.Ask(law, code, Outcome.LicenseRequired);
            yield return asked with
            {
                Text = $"734.9({rule.Rule}) on {rule.Name} reaches it. {asks} {asked.Text}",
            };
        }
        else if (answer == Answer.No)
        {
            yield return new Note(law, $"The order states that {section} asks for no license here: {asks}");
        }
        else
        {
            yield return new Requirement(
                law,
                $"A foreign direct product under 734.9({rule.Rule}), {rule.Name}: license required by {section}.",
                RequirementKind.EndUser,
                section,
                rule.Exceptions is ["*"] ? null : rule.Exceptions,
                Policy(given, rule)
            );
        }
    }

    /// <summary>Whether the column Scope of Supp. 3 to part 746 limits what the supplement takes out.</summary>
    private const string Excluded = "supplement-3-limits-exclusion";

    /// <summary>744.11(a)(2)(i): below the 5G level case by case; else the entry's policy, or the section's.</summary>
    private static string? Policy(LineCase given, ForeignDirectProductRule rule) =>
        rule.Footnote == "1" && given.Fact("supports-telecom-below-5g") == Answer.Yes ? "CASE_BY_CASE"
        : rule.Policy.Length > 0 ? rule.Policy
        : null;

    /// <summary>746.6(a)(4), 746.7(a)(1)(iv), 746.8(a)(12)(iii): countries that control the like themselves.</summary>
    private static bool FromPartner(LineCase given, ForeignDirectProductRule rule) =>
        rule.Requirement.Contains("746.", StringComparison.Ordinal)
        && rule.Footnote.Length == 0
        && given.Rules.Countries.On(given.Order.From, given.Day)?.IsOn(SpecialLists.SanctionsPartner) == true;

    private static string Code(ForeignDirectProductRule rule) =>
        rule.Footnote.Length > 0 ? $"fdp-footnote-{rule.Footnote}-product" : $"fdp-{rule.Rule}-product";

    private static Applies Product(LineCase given, ForeignDirectProductRule rule) => Three.Of(given.Fact(Code(rule)));

    private static Applies Designed(LineCase given, ForeignDirectProductRule rule) =>
        rule.Test == "DESIGNED_OR_PRODUCED_TO_DESIGN" ? Three.Of(given.Fact("designed-by-listed-party")) : Applies.Yes;

    /// <summary>A rule that was not read is stated by its fact as a whole, product and destination.</summary>
    private static Applies Where(LineCase given, ForeignDirectProductRule rule) =>
        rule.Footnote.Length > 0
            ? HasFootnote(given, rule.Footnote)
                ? Applies.Yes
                : Three.Of(given.Fact("known-into-listed-party-item"))
            : given.Destination is { } destination && DestinationScope.TryParse(rule.Where, out var scope)
                ? rule.Read == "no" && Product(given, rule) == Applies.Yes
                    ? Applies.Yes
                    : scope.Reaches(destination)
                : Applies.Depends;
}
