using Licet.Core.Ownership;

namespace Licet.Core.Applications;

/// <summary>
/// Supp. 2(cc) to part 748: an application for a party owned 50 percent or more by listed ones, or whose share could not be
/// found, says so, and names owners, percentages and method. The paragraph stands and falls with the affiliates rule.
/// </summary>
internal static class AffiliatesRule
{
    private const string Citation = "Supp. 2(cc) to part 748";

    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        if (facts.OwnedParties.Count == 0 && form.Additional.Affiliates.Count == 0)
        {
            return;
        }

        var standing = OwnershipRules.Of(facts.Rules).On(OwnershipRule.Bis, facts.On, facts.AffiliatesRule);
        if (standing.State == RuleState.Open)
        {
            faults.Warn("specialPurpose", $"{standing.Sentence}: does \"Affiliates rule\" stand here?", Citation);
            return;
        }

        if (standing.State != RuleState.Active)
        {
            return;
        }

        SpecialRequirements.Phrase(form, SpecialPurposes.Affiliates, "a party is owned by listed ones", faults);
        foreach (var party in facts.OwnedParties)
        {
            faults.Unless(
                form.Additional.Affiliates.Any(a => a.Party.Equals(party, StringComparison.OrdinalIgnoreCase)),
                "additional.affiliates",
                $"expected the listed owners of '{party}', their percentages, and how these were found",
                Citation
            );
        }

        for (var i = 0; i < form.Additional.Affiliates.Count; i++)
        {
            Statement(form, i, faults);
        }
    }

    private static void Statement(ApplicationForm form, int index, FormFaults faults)
    {
        var affiliate = form.Additional.Affiliates[index];
        var at = FormattableString.Invariant($"additional.affiliates[{index}]");
        faults.Unless(
            FormParties.All(form).Any(p => p.Party.Name.Equals(affiliate.Party, StringComparison.OrdinalIgnoreCase)),
            $"{at}.party",
            $"'{affiliate.Party}' is no party of the form",
            Citation
        );
        faults.Unless(
            affiliate.Owners.Count > 0,
            $"{at}.owners",
            "missing; expected the listed owners by name",
            Citation
        );
        if (affiliate.Owners.Any(o => o.Percent is null))
        {
            faults.Unless(
                Given.Said(affiliate.Diligence),
                $"{at}.diligence",
                "a percentage is not known; expected what was done to find it, and why it could not be found",
                Citation
            );
        }
        else
        {
            faults.Unless(
                Given.Said(affiliate.Method),
                $"{at}.method",
                "missing; expected the method by which the percentages were found",
                Citation
            );
        }
    }
}
