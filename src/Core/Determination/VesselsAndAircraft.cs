using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;
using Licet.Screening.Lists;

namespace Licet.Core.Determination;

/// <summary>
/// Items to and for the use of foreign vessels and aircraft (744.7): what the country of registry, and that of whoever controls, leases or
/// charters it, would need is needed too, wherever it lies. The text is not held (M). A party that is a vessel or aircraft, or the order's own
/// word, brings the section in.
/// </summary>
internal static class VesselsAndAircraft
{
    private const string Stated = "for-foreign-vessel-or-aircraft";
    private const string Told = "vessel-or-aircraft-countries";

    private static readonly Authority s_law = LineCase.Law("744.7", "744.7", "M");

    public static void Decide(LineCase given)
    {
        if (given.Fact(Stated) != Answer.Yes && !given.Parties.Any(IsOne))
        {
            return;
        }

        var told = given.Order.Facts.Text(Told)?.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries);
        given.Step(
            "vessels and aircraft",
            "Would the item need a license to the country of the vessel or aircraft, or of who controls it?",
            s_law.Citation,
            told is null or []
                ? [given.Ask(s_law, Told, Outcome.Prohibited)]
                :
                [
                    .. told.Distinct(StringComparer.Ordinal)
                        .Where(c => c != given.Order.Destination && c != "US")
                        .SelectMany(c => Of(given, c)),
                ],
            "countries"
        );
    }

    private static bool IsOne(PartyStanding party) =>
        party.Party is { Kind: PartyKind.Vessel or PartyKind.Aircraft, Country: not "US" };

    private static IEnumerable<Finding> Of(LineCase given, string code)
    {
        if (given.Rules.Countries.On(code, given.Day) is not { } country)
        {
            return
            [
                new Question(
                    s_law,
                    $"The table does not hold {code}: would the item need a license there?",
                    given.FactField(Told),
                    Outcome.Prohibited
                ),
            ];
        }

        return Embargoes
            .Find(given, given.Line.Classification, country)
            .Concat(Chart.Find(given, given.Line.Classification, country))
            .Select(f =>
                f is Requirement asked
                    ? asked with
                    {
                        Kind = asked.Kind == RequirementKind.Embargo ? asked.Kind : RequirementKind.Transit,
                        Country = country.Code,
                        Text = $"Vessel or aircraft of {country.Name} (744.7, tag M): {asked.Text}",
                    }
                    : f
            );
    }
}
