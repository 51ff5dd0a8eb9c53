using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>Countries on the way (General Prohibition Eight, 736.2(b)(8)): unlading there is as an export to it.</summary>
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

        given.Step(
            "transit",
            "Would the item need a license to a country on the way?",
            law.Citation,
            findings,
            "countries"
        );
    }

    private static IEnumerable<Finding> Of(LineCase given, Stop stop, Authority law)
    {
        if (stop.Unladen == false)
        {
            yield break;
        }

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
        if (stop.Unladen is null && found.Exists(f => f is Requirement or Question))
        {
            yield return new Question(
                law,
                $"Are the goods unladen in {country.Name}?",
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
