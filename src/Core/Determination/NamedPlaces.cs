using System.Buffers;
using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Places that the words of an order name beside its country codes: occupied regions of Ukraine (746.6), and the countries of
/// <see cref="NamedCountries"/>.
/// The choice of words is ours (DESIGN): they raise a question and never decide. A red flag with the id of the question, resolved with
/// its answer on record, settles it.
/// </summary>
internal static class NamedPlaces
{
    private const string Region = "occupied-region";

    /// <summary>80 FR 4776 (M): a license for Crimea since then; today's 746.6 since 2022-02-21.</summary>
    private static readonly DateOnly s_crimea = new(2015, 1, 29);

    private static readonly SearchValues<string> s_regions = SearchValues.Create(
        [
            "Crimea",
            "Krym",
            "Sevastopol",
            "Simferopol",
            "Feodosi",
            "Donetsk",
            "Donetsʹk",
            "Luhansk",
            "Lugansk",
            "Mariupol",
            "Крым",
            "Крим",
            "Севастопол",
            "Симферопол",
            "Сімферопол",
            "Донецк",
            "Донецьк",
            "Луганск",
            "Луганськ",
        ],
        StringComparison.OrdinalIgnoreCase
    );

    public static void Decide(LineCase given)
    {
        List<Finding> findings = [.. Occupied(given), .. NamedCountries.Of(given)];
        if (findings.Count > 0)
        {
            given.Step(
                "places",
                "Does the order name a place under an embargo?",
                "part 746; 31 CFR part 560",
                findings
            );
        }
    }

    private static IEnumerable<Finding> Occupied(LineCase given)
    {
        var order = given.Order;
        Authority law = LineCase.Law("746.6", "746.6(a)", "R25");
        if (
            (order.Destination is "RU" or "UA" || order.Parties.Any(p => p.Country is "RU" or "UA"))
            && given.Fact(Region) is not Answer.Yes
            && !IsResolved(given, Region)
            && Named(order) is { } place
        )
        {
            yield return new Question(
                law,
                $"'{place}' names a place in or near an occupied region of Ukraine: do the items go there? Then the destination is UA and the fact {Region} true; if not, say why in a resolved red flag '{Region}'.",
                order.Destination == "UA" && given.Fact(Region) == Answer.Unknown
                    ? given.FactField(Region)
                    : "destination",
                Outcome.LicenseRequired
            );
        }

        if (
            order.Destination == "UA"
            && given.Day >= s_crimea
            && given.Fact(Region) != Answer.No
            && !given.Rules.Embargoes.On(given.Day).Any(e => e.Country == "UA")
        )
        {
            yield return new Question(
                LineCase.Law("746.6", "746.6 (2015); 80 FR 4776", "M"),
                "Does it go to Crimea? A license was needed for that region since 2015; the text of the day is not held.",
                given.FactField(Region),
                Outcome.LicenseRequired
            );
        }
    }

    private static string? Named(Order order) =>
        order
            .Parties.Where(p => p.Country is "RU" or "UA")
            .SelectMany(p => p.Addresses.Append(p.Name))
            .Append(order.EndUse?.Statement)
            .FirstOrDefault(t => t is not null && t.AsSpan().ContainsAny(s_regions));

    private static bool IsResolved(LineCase given, string id) =>
        given.Order.RedFlags?.Any(f => f.Resolved && f.Id == id) == true;
}
