using System.Collections.Immutable;
using Licet.Core.Licenses;
using Licet.Core.Orders;
using Licet.Core.Parties;

namespace Licet.Core.Covering;

/// <summary>What goes with a shipment under a license: its conditions and their obligations, the filing, the invoice.</summary>
internal static class CoverageDuties
{
    public static ImmutableArray<CoverageDuty> Of(CoverageCase given, LicenseLine line) =>
        [
            new(
                "item",
                $"The item is the one that the license describes: {line.Description}.",
                "750.7(a)(1); 758.1(g)(1)"
            ),
            .. PartyFit.OtherSpellings(given).Distinct(),
            .. EndUse(given.Terms),
            .. given.Terms.Conditions.Select(c => new CoverageDuty("condition", c.Text, c.Citation)),
            .. given.Held.License.ObligationsOn(given.Order.On).Select(Obligation),
            .. Papers(given, line),
            .. Standing(given),
        ];

    private static IEnumerable<CoverageDuty> EndUse(LicenseTerms terms) =>
        terms.EndUse is { } use ? [new("end use", $"It is for: {use}", "750.7(a)(1)")] : [];

    private static CoverageDuty Obligation(ObligationReading o)
    {
        var standing = o.Standing switch
        {
            ObligationStanding.Open => "open",
            ObligationStanding.Overdue => "OVERDUE",
            ObligationStanding.Met => LicenseFit.Text($"met on {o.Met:yyyy-MM-dd}"),
            _ => LicenseFit.Text($"met late on {o.Met:yyyy-MM-dd}"),
        };
        return new(
            "obligation",
            LicenseFit.Text($"{o.Obligation.Text} Due {o.Obligation.Due:yyyy-MM-dd}: {standing}."),
            o.Condition.Citation
        );
    }

    private static IEnumerable<CoverageDuty> Papers(CoverageCase given, LicenseLine line)
    {
        if (given.Order is not { Movement: Movement.Export, From: "US" })
        {
            yield break;
        }

        var item = given.Line.Line.Classification;
        var eei = Eei.Of(
            given.Situation.Rules,
            new(item, given.Order.Destination, given.Order.On, ExportAuthority.License, Value: given.Line.Line.Value)
        );
        yield return new(
            "EEI",
            $"The filing has license code {eei.Code ?? "(not known for the day)"}, license number {given.Terms.Number}, {item} and the words of the license: {line.Description}.",
            "758.1(b)(2), (g)(1)"
        );
        foreach (var renamed in given.Terms.Parties.Where(p => p.FormerName is not null))
        {
            yield return new("EEI", $"It names {Eei.NameOf(renamed)}.", "750.7(c)(2); 758.4(d)");
        }

        var statement = DestinationControlStatement.Of(given.Situation.Rules, [item], given.Order.On, (null, false));
        if (statement.Text is { } words)
        {
            var named = string.Concat(statement.Items.Select(i => $" The number {i} stands with it."));
            yield return new("invoice", $"\u201C{words}\u201D{named}", "758.6(a)");
        }
    }

    /// <summary>A license can be revoked at any time without notice: what is told is of the file's day.</summary>
    private static IEnumerable<CoverageDuty> Standing(CoverageCase given)
    {
        if (given.Order.On > given.Held.AsOf)
        {
            yield return new(
                "standing",
                LicenseFit.Text(
                    $"What became of it and what was shipped is told through {given.Held.AsOf:yyyy-MM-dd}, and not of the days after."
                ),
                "750.8(a)"
            );
        }

        if (
            given.Order.Parties.Any(p =>
                p.Country == given.Order.Destination
                && p.Roles.Contains(PartyRole.IntermediateConsignee)
                && !given.Terms.Parties.Any(l => PartyFit.IsNamed(l, p.Name))
            )
        )
        {
            yield return new(
                "consignee",
                "The intermediate consignee is not on the license: in the country of destination that needs no other one, unless the shipment is consolidated.",
                "750.7(c)(1)(v)"
            );
        }
    }
}
