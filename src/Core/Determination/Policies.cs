using Licet.Core.Orders;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>The review policy of an application for the line: every requirement's, combined to the strictest.</summary>
internal static class Policies
{
    public const string ChipCertification = "supp-2-dd-certification";

    public static CombinedPolicy? Combine(LineCase given, IReadOnlyList<Requirement> asked) =>
        asked.Count == 0
            ? null
            : PolicyCombination.Combine([.. asked.SelectMany(a => Positions(given, a)), .. Prevailing(given)]);

    /// <summary>The requirements, each with the policy that is certain for it; null while a question is open.</summary>
    public static IReadOnlyList<Requirement> Reviewed(LineCase given, IReadOnlyList<Requirement> asked) =>
        [
            .. asked.Select(a =>
                a with
                {
                    Policy =
                        Positions(given, a) is var all && all.TrueForAll(p => p is { Policy: not null, Questions: [] })
                            ? all.Max(p => p.Policy)?.Token()
                            : null,
                }
            ),
        ];

    /// <summary>
    /// The policy of the table for the reason or section; else what the section or entry itself says; else that of the sections
    /// to which the entry points.
    /// </summary>
    private static List<PolicyPosition> Positions(LineCase given, Requirement asked)
    {
        var label =
            asked.Party is { } party ? $"{asked.Reason} ({party})"
            : asked.Country is { } country && country != given.Order.Destination ? $"{asked.Reason} ({country})"
            : asked.Reason;
        var basis = asked.Kind is RequirementKind.EndUser or RequirementKind.Informed
            ? PolicyBasis.Party
            : PolicyBasis.Item;
        if (asked.DraftPolicy is { } drafted)
        {
            return [new(label, basis, drafted, [])];
        }

        if (LicensingPolicies.Of(given, asked, asked.Reason, label, basis) is { } held)
        {
            return [held];
        }

        if (asked.EntryPolicy is { Policy: null, Questions: [], Sections: [_, ..] sections })
        {
            return
            [
                .. sections.Select(s =>
                    LicensingPolicies.Of(given, asked, s, $"{label} by {s}", basis)
                    ?? new($"{label} by {s}", basis, null, [])
                ),
            ];
        }

        return
        [
            new(
                label,
                basis,
                asked.EntryPolicy is { } entry ? entry.Policy
                    : asked.Policy is { } token && ReviewPolicies.TryParse(token, out var policy) ? policy
                    : null,
                asked.EntryPolicy?.Questions ?? []
            ),
        ];
    }

    /// <summary>
    /// 742.6(b)(10)(iii)(A)(1): certain chips to China or Macau with the certification of Supp. 2(dd) to part 748 are reviewed case
    /// by case, and that policy prevails.
    /// </summary>
    private static IEnumerable<PolicyPosition> Prevailing(LineCase given)
    {
        if (
            given.Line.Classification.Eccn is "3A090" or "4A090"
            && given.Order.Destination is "CN" or "MO"
            && Within(given)
            && Certified(given)
        )
        {
            yield return new("742.6(b)(10)(iii)(A)(1)", PolicyBasis.Item, ReviewPolicy.CaseByCase, [])
            {
                Prevails = true,
            };
        }
    }

    private static bool Within(LineCase given)
    {
        var limits = given
            .Rules.Parameters.On(given.Day)
            .Where(p => p.Eccn == "3A090" && p.Paragraph == "case-by-case")
            .ToList();
        return limits.Count > 0
            && limits.TrueForAll(l =>
                given.Number(FactCodes.Kebab(l.Quantity.Replace('-', '_'))) is { } value && l.Holds(value)
            );
    }

    private static bool Certified(LineCase given) =>
        given.Order.Certificates?.Any(c => c.Kind == ChipCertification && c.Signed <= given.Day) == true;
}

/// <summary>The export filing and the destination control statement (parts 758.1 and 758.6), for goods that leave the United States.</summary>
internal static class Filing
{
    private const decimal Exempt = 2500m;

    public static void Decide(LineCase given, Outcome outcome)
    {
        if (given.Order.From != "US" || given.Order.Movement != Movement.Export || given.Order.Destination == "US")
        {
            return;
        }

        Authority law = LineCase.Law("758.1", "758.1(b), (g)(3)", "R25");
        List<Finding> findings = [];
        var item = given.Line.Classification;
        var beyond =
            given.Rules.ControlList.Find(item)?.Controls.Any(c => c.Reason != "AT" && c.Covers(item) != Applies.No)
            == true;
        if (beyond)
        {
            findings.Add(
                new Condition(
                    law,
                    $"The export filing names {item.Eccn}: it is controlled for more than anti-terrorism.",
                    "EEI_ECCN"
                )
            );
        }

        if (
            outcome >= Outcome.LicenseRequired
            || !(given.Line.Value <= Exempt)
            || given.Line.Currency != "USD"
            || Any(given)
        )
        {
            findings.Add(new Condition(law, "EEI is filed before the export.", "EEI"));
        }

        if (!item.IsEar99)
        {
            findings.Add(
                new Condition(
                    LineCase.Law("758.6", "758.6", "R25"),
                    "The destination control statement is on the invoice.",
                    "DCS"
                )
            );
        }

        given.Step("export filing", "What is to be filed?", law.Citation, findings, "eei-codes");
    }

    private static bool Any(LineCase given) =>
        given.Destination is not { } country
        || country.InGroup("E:1") != Applies.No
        || (!given.Line.Classification.IsEar99 && given.Order.Destination is "CN" or "RU" or "VE" or "HK" or "MO");

    public static string? Code(LineCase given, Outcome outcome, IReadOnlyList<ExceptionTried> tried)
    {
        if (given.Order.From != "US" || given.Order.Movement != Movement.Export)
        {
            return null;
        }

        var codes = given.Rules.EeiCodes.On(given.Day).ToList();
        return outcome switch
        {
            Outcome.NoLicenseRequired => codes
                .Find(c => c.Meaning.StartsWith("NLR (EAR99", StringComparison.Ordinal))
                ?.Code,
            Outcome.LicenseRequired => codes.Find(c => c.Meaning == "BIS license")?.Code,
            Outcome.Permitted when tried.FirstOrDefault(t => t.Standing == ExceptionStanding.Available) is { } used =>
                codes.Find(c => c.Meaning == used.Symbol)?.Code,
            _ => null,
        };
    }
}
