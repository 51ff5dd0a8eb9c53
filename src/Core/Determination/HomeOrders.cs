using Licet.Core.Orders;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Determination;

/// <summary>
/// Orders whose destination is the United States. An export leaves the United States (734.13(a)(1)), a reexport goes from one foreign
/// country to another (734.14(a)(1)), a transfer stays inside one (734.16): what ends in the United States is none of them. Only a
/// release to a foreign person there is an export, to that person's country (734.13(a)(2), (b)).
/// </summary>
internal static class HomeOrders
{
    private const string Home = "US";

    internal const string Import = "imports-to-us";

    /// <summary>
    /// Territories that have a code of their own and are of the United States under the EAR (772.1, United States).
    /// </summary>
    private static readonly Dictionary<string, string> s_territories = new(StringComparer.Ordinal)
    {
        ["AS"] = "American Samoa",
        ["GU"] = "Guam",
        ["MP"] = "the Northern Mariana Islands",
        ["PR"] = "Puerto Rico",
        ["UM"] = "the Minor Outlying Islands",
        ["VI"] = "the US Virgin Islands",
    };

    /// <summary>What to say of a code that the chart does not hold: null where there is nothing more to say.</summary>
    public static string? NoCountry(string code) =>
        s_territories.TryGetValue(code, out var name)
            ? $"'{code}' is {name}, which is the United States under the EAR (772.1): what goes there is no export, and what leaves it leaves the United States; expected US"
        : code == "PS"
            ? "'PS' has no row in the chart (Supp. 1 to part 738), and how the EAR treat the West Bank and Gaza is not held: a person finds which country's row counts; expected the code of that country"
        : null;

    /// <summary>Bad input: nothing leaves the United States, and nothing says that it comes in.</summary>
    public static IEnumerable<OrderProblem> Problems(Order order)
    {
        if (order.Destination == Home && !ComesIn(order))
        {
            yield return new(
                "destination",
                "'US' is where nothing is exported to; expected the country abroad where the items end, for a release (movement: release) the country of the foreign person who receives it, or, for goods that come in, from where they come (from) or the fact imports-to-us"
            );
        }
    }

    /// <summary>Says of goods that come in that nothing is exported, and asks where the destination cannot be right.</summary>
    public static void Decide(LineCase given)
    {
        if (given.Order.Destination != Home)
        {
            return;
        }

        var law = LineCase.Law("734.13", "734.13; 734.14; 734.16", "R26 (text M)");
        given.Step(
            "movement",
            "Is anything exported, reexported or transferred?",
            law.Citation,
            [
                ComesIn(given.Order)
                    ? new Note(law, "Nothing is exported: the items come into the United States.")
                    : new Question(
                        law,
                        "Nothing is exported to the United States: to which country, or to a foreign person of which country, does it go?",
                        "destination",
                        Outcome.LicenseRequired
                    ),
            ]
        );
    }

    private static bool ComesIn(Order order) =>
        order.Movement != Movement.Release
        && (
            order.Facts.Answer(Import) == Answer.Yes
            || (order.From != Home && order.Movement is Movement.Export or Movement.Reexport)
        );
}
