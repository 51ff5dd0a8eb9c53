using Licet.Core.Orders;
using Licet.Core.Parties;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>Countries on the way (General Prohibition Eight, 736.2(b)(8)): unlading there, or transit through it, is as an export to it.</summary>
internal static class Transit
{
    public static void Decide(LineCase given)
    {
        Authority law = LineCase.Law("736.2(b)(8)", "736.2(b)(8)");
        List<Finding> findings = [];
        if (given.Order.Route is null && !given.Assumes(Assumption.DirectRoute))
        {
            findings.Add(
                new Question(law, "Which countries are touched on the way?", "route", Outcome.LicenseRequired)
            );
        }

        foreach (var stop in given.Order.Route ?? [])
        {
            findings.AddRange(Of(given, stop, law));
        }

        findings.AddRange(Hands(given, law));

        given.Step(
            "transit",
            "Would the item need a license to a country on the way?",
            law.Citation,
            findings,
            "countries"
        );
    }

    /// <summary>An intermediate consignee takes the items where he is (748.5(d)): that country is on the way, whatever is assumed.</summary>
    private static IEnumerable<Finding> Hands(LineCase given, Authority law) =>
        given
            .Parties.Where(p =>
                p.Party.Roles.Any(r => r is PartyRole.IntermediateConsignee or PartyRole.Forwarder)
                && p.Party.Country != given.Order.Destination
                && p.Party.Country != given.Order.From
                && given.Order.Route?.Any(s => s.Country == p.Party.Country) != true
                && Of(given, new(p.Party.Country, null), law).Any(f => f is Requirement or Question)
            )
            .Select(p => new Question(
                law,
                $"{p.Party.Name} ({p.Roles}) is in {p.Party.Country}, where the item needs a license: does it go there on its way?",
                "route",
                Outcome.LicenseRequired
            ));

    private static IEnumerable<Finding> Of(LineCase given, Stop stop, Authority law)
    {
        if (given.Rules.Countries.On(stop.Country, given.Day) is not { } country)
        {
            yield return new Question(
                law,
                $"The table does not hold {stop.Country}: would it need a license there?",
                "route",
                Outcome.LicenseRequired
            );
            yield break;
        }

        if (!country.IsOn(SpecialLists.Transit))
        {
            yield break;
        }

        var found = Embargoes
            .Find(given, given.Line.Classification, country)
            .Concat(Chart.Find(given, given.Line.Classification, country))
            .ToList();
        if (stop.Unladen is not true && found.Exists(f => f is Requirement or Question))
        {
            yield return new Question(
                law,
                stop.Unladen is null
                    ? $"Are the goods unladen in {country.Name}?"
                    : $"The goods stay aboard in {country.Name}: 736.2(b)(8)(i) also names what is in transit through it. What authorizes that?",
                "route",
                Outcome.LicenseRequired
            );
            yield break;
        }

        foreach (var finding in found)
        {
            yield return finding is Requirement asked
                ? asked with
                {
                    Kind = asked.Kind == RequirementKind.Embargo ? RequirementKind.Embargo : RequirementKind.Transit,
                    Country = country.Code,
                    Text = $"Unladen in {country.Name}: {asked.Text}",
                }
                : finding;
        }
    }
}
