using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// "Is informed": a notice of BIS that a license is needed binds its recipient at once, oral ones too (744.2(b), 744.11(c), 744.21(b)).
/// Whom it names is written as BIS wrote it, so a name that is not quite a party's is asked about and never passed over.
/// </summary>
internal static class Notices
{
    public static void Decide(LineCase given)
    {
        List<Finding> findings = [];
        if (given.Order.Notices is null && !given.Assumes(Assumption.NoEndUseOfConcern))
        {
            Authority law = LineCase.Law("744.11(c)", "744.2(b); 744.11(c); 744.21(b)");
            findings.Add(
                new Question(law, "Has BIS given notice that a license is needed?", "notices", Outcome.LicenseRequired)
            );
        }

        var inForce = (given.Order.Notices ?? []).Where(n => n.From <= given.Day && !(n.Through < given.Day));
        foreach (var notice in inForce.Where(n => IsOfItem(given, n)))
        {
            Authority law = LineCase.Law("informed", notice.Citation ?? "744.11(c)", "R25");
            if (notice.Party is not { } named || given.Order.Parties.Any(p => IsNamed(p, named)))
            {
                given.DoNotShip = true;
                findings.Add(Bound(law, notice));
            }
            else
            {
                findings.Add(
                    new Question(
                        law,
                        $"BIS has informed the exporter about {named}: is that a party of this order? No party has this name; name the party as the notice does (otherNames), or leave out a notice about somebody else.",
                        "notices",
                        Outcome.LicenseRequired
                    )
                );
            }
        }

        given.Step("is informed", "Has BIS informed the exporter that a license is needed?", "744.11(c)", findings);
    }

    private static Requirement Bound(Authority law, InformedNotice notice) =>
        new(
            law,
            $"BIS has informed the exporter{(notice.Party is { } p ? $" about {p}" : "")}: no shipment without a license.",
            RequirementKind.Informed,
            law.Citation,
            [],
            null,
            notice.Party
        );

    /// <summary>By any name the order gives the party, the company of which it is a branch included (it is that company).</summary>
    private static bool IsNamed(Party party, string named) =>
        Same(party.Name, named)
        || party.OtherNames.Any(n => Same(n, named))
        || (party.BranchOf is { } company && Same(company.Name, named));

    /// <summary>Equal but for case, spaces and punctuation.</summary>
    private static bool Same(string one, string other) =>
        one.Where(char.IsLetterOrDigit)
            .Select(char.ToUpperInvariant)
            .SequenceEqual(other.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));

    private static bool IsOfItem(LineCase given, InformedNotice notice) =>
        notice.Classification is null
        || !Classification.TryParse(notice.Classification, out var item)
        || (
            item.Eccn == given.Line.Classification.Eccn
            && (given.Line.Classification.IsWithin(item.Steps) || item.IsWithin(given.Line.Classification.Steps))
        );
}
