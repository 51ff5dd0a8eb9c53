using Licet.Core.Licenses;
using Licet.Core.Parties.Wordings;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>The review policy of an application for the line: every requirement's, combined to the strictest.</summary>
internal static class Policies
{
    public const string ChipCertification = "supp-2-dd-certification";

    /// <param name="positions">Those of each requirement, in their order.</param>
    /// <param name="asked">The requirements.</param>
    public static CombinedPolicy? Combine(
        LineCase given,
        IReadOnlyList<List<PolicyPosition>> positions,
        IReadOnlyList<Requirement> asked
    )
    {
        if (positions.Count == 0)
        {
            return null;
        }

        var combined = PolicyCombination.Combine([.. positions.SelectMany(p => p), .. Prevailing(given)]);
        return IsForOneYear(given, asked)
            ? combined with
            {
                Trail =
                [
                    .. combined.Trail,
                    $"a license of {given.Line.Classification} generally holds for one year (750.7(g))",
                ],
            }
            : combined;
    }

    /// <summary>
    /// 750.7(g): what is controlled for short supply, the firearms that it names, and what 742.6(a)(6)(iii)(A) lists, by what asks here.
    /// </summary>
    private static bool IsForOneYear(LineCase given, IReadOnlyList<Requirement> asked) =>
        Validity.GroundOf(
            [given.Line.Classification],
            asked.Any(a =>
                a.Reason == "SS" || a.Authority.Citation.Contains("742.6(a)(6)(iii)(A)", StringComparison.Ordinal)
            ),
            emergency: false
        ) == ValidityGround.OneYear;

    /// <summary>The requirements, each with the policy that is certain for it; null while a question is open.</summary>
    /// <param name="positions">Those of each requirement, in their order.</param>
    public static IReadOnlyList<Requirement> Reviewed(
        IReadOnlyList<Requirement> asked,
        IReadOnlyList<List<PolicyPosition>> positions
    ) =>
        [
            .. asked.Select(
                (a, i) =>
                    a with
                    {
                        Policy = positions[i].TrueForAll(p => p is { Policy: not null, Questions: [] })
                            ? positions[i].Max(p => p.Policy)?.Token()
                            : null,
                    }
            ),
        ];

    /// <summary>What the law says of the review of each requirement.</summary>
    public static IReadOnlyList<List<PolicyPosition>> Positions(LineCase given, IReadOnlyList<Requirement> asked) =>
        [.. asked.Select(a => Positions(given, a))];

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
        given.Order.Certificates?.Any(c =>
            c.Kind == ChipCertification
            && Papers.Fault(given, c, "the exporter", Papers.IsExporter(given.Order)) is null
        ) == true;
}
