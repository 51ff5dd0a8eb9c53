using Licet.Core.Applications;
using Licet.Core.Items;
using Licet.Core.Licenses;
using Licet.Core.Parties;

namespace Licet.Core.Replay;

/// <summary>
/// The licenses of a replay: one for each application that was approved, on the day of the signature, as its form has it; and those that
/// were revoked. Each says on its face that it is synthetic.
/// </summary>
internal static class ReplayLicenses
{
    /// <summary>Who issues them: nobody takes such a license for one of BIS.</summary>
    public const string Issuer = "BIS (synthetic: a replay, no such license was issued)";

    /// <summary>"license/D9000001" of "R000001".</summary>
    public static string HistoryOf(PlannedApplication planned) => "license/" + NumberOf(planned);

    /// <summary>With the license, where one of the acts approves.</summary>
    /// <param name="acts">Of the application, in their order.</param>
    public static IEnumerable<ReplayAct> With(PlannedApplication planned, IReadOnlyList<ReplayAct> acts) =>
        acts.OfType<ReplayAct.OnCase>().LastOrDefault(a => a.Transition == "decide") is { } decided
            ? acts.Append(
                new ReplayAct.OnLicense(
                    decided.On,
                    HistoryOf(planned),
                    decided.By,
                    new Issued(TermsOf(planned, decided.On), planned.Exporter.Id.ToLowerInvariant())
                )
            )
            : acts;

    /// <summary>
    /// The revocations: of as many companies as were said, each with as many licenses as evenly make the number; which companies, the
    /// generator says.
    /// </summary>
    public static IEnumerable<ReplayAct> Revoked(ReplayFacts facts, IReadOnlyList<PlannedApplication> planned) =>
        facts.Revocations.SelectMany(r => Chosen(facts, planned, r).Select(p => Revoke(p, r)));

    private static ReplayAct.OnLicense Revoke(PlannedApplication planned, RevocationRow row) =>
        new(row.On, HistoryOf(planned), ReplayPeople.FirstSigner, new Revoked(row.Reason));

    private static IEnumerable<PlannedApplication> Chosen(
        ReplayFacts facts,
        IReadOnlyList<PlannedApplication> planned,
        RevocationRow row
    )
    {
        int each = row.Licenses / row.Companies;
        Seeded chance = new(facts.Seed, "revoked");
        List<List<PlannedApplication>> holders =
        [
            .. planned
                .Where(p => p.Outcome == "approve" && p.Decided < row.On)
                .GroupBy(p => p.Exporter.Id, StringComparer.Ordinal)
                .Where(g => g.Count() > each)
                .Select(g => (Of: g.ToList(), Tie: chance.Below(1_000_000)))
                .OrderBy(g => g.Tie)
                .ThenBy(g => g.Of[0].Number, StringComparer.Ordinal)
                .Select(g => g.Of),
        ];
        if (row.Companies * each != row.Licenses || holders.Count < row.Companies)
        {
            throw new InvalidOperationException("The facts of the replay make no such revocation.");
        }

        return holders.Take(row.Companies).SelectMany(h => h.Take(each));
    }

    private static string NumberOf(PlannedApplication planned) => "D9" + planned.Number[1..];

    private static LicenseTerms TermsOf(PlannedApplication planned, DateOnly day)
    {
        ApplicationForm form = FiledForms.FormOf(planned);
        FormItem item = form.Items[0];
        Consignee consignee = planned.Consignee;
        return new()
        {
            Number = NumberOf(planned),
            Issuer = new(Issuer),
            Kind = LicenseKind.Export,
            Parties =
            [
                new("A", PartyRole.Applicant, planned.Exporter.Name, "US"),
                new(
                    "C",
                    PartyRole.UltimateConsignee,
                    consignee.Name,
                    consignee.Country,
                    $"{consignee.Street}, {consignee.City}"
                ),
            ],
            Lines =
            [
                new(
                    "1",
                    item.Classification!,
                    planned.Item.Description,
                    new Quantity(item.Quantity!.Value, "number"),
                    new Money(planned.Value, "USD")
                ),
            ],
            Destinations = [consignee.Country],
            Issued = day,
            LastDay = Validity.Propose(
                day,
                Validity.GroundOf([item.Classification!], shortSupply: false, emergency: false)
            ),
            EndUse = form.EndUse,
            Application = planned.Number,
        };
    }
}
