using Licet.Core.Determination;
using Licet.Screening.Lists;

namespace Licet.Core.Covering;

/// <summary>
/// Whether what the order needs a license for is what the license was issued for: its countries, its end use, and listings that stood when
/// it was issued (DESIGN: of what came later a person reads whether the license still meets it).
/// </summary>
internal static class RequirementFit
{
    public static void Of(CoverageCase given, List<CoverageFault> faults)
    {
        foreach (var asked in given.Line.Requirements)
        {
            if (asked.Country is { } country && !given.Terms.Destinations.Contains(country))
            {
                faults.Add(
                    new(
                        "DESTINATION",
                        $"A license is needed for {country} as well, which is no destination of this one.",
                        "736.2(b)(8); 750.7(a)(1)"
                    )
                );
            }

            if (asked.Kind is RequirementKind.EndUse or RequirementKind.Informed && !IsEndUse(given))
            {
                faults.Add(
                    new(
                        "END_USE",
                        $"A license is needed for the end use ({asked.Reason}), and the license does not say the order's: {given.Terms.EndUse ?? "it says none"}.",
                        "750.7(a)(1)"
                    )
                );
            }

            Listings(given, asked, faults);
        }
    }

    private static bool IsEndUse(CoverageCase given) =>
        given is { Terms.EndUse: { } licensed, Order.EndUse.Statement: { } said } && CoverageCase.Same(licensed, said);

    private static void Listings(CoverageCase given, Requirement asked, List<CoverageFault> faults)
    {
        foreach (var id in asked.Listings)
        {
            var from = Known(given.Situation).FirstOrDefault(l => l.Id.ToString() == id) is { } listing
                ? listing.Effective ?? listing.Published
                : null;
            if (from is null || from > given.Terms.Issued)
            {
                var since = from is { } day
                    ? LicenseFit.Text($"since {day:yyyy-MM-dd}")
                    : "since a day that is not known";
                faults.Add(
                    new(
                        "LISTED_SINCE",
                        LicenseFit.Text(
                            $"{asked.Party} is listed {since} ({id}), and the license was issued on {given.Terms.Issued:yyyy-MM-dd}: a person reads whether it holds for that."
                        ),
                        "744.11; 750.8(a) (DESIGN)"
                    )
                );
                // One is enough for a person to look.
                return;
            }
        }
    }

    private static IEnumerable<Listing> Known(Situation situation) => situation.Parties.SelectMany(Of);

    private static IEnumerable<Listing> Of(PartyScreening screening) =>
        [
            .. screening.Hits.Select(h => h.Listing),
            .. screening.Named,
            .. screening.Owners.SelectMany(Of),
            .. screening.BranchOf is { } company ? Of(company) : [],
        ];
}
