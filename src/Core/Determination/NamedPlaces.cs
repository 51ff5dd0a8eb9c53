using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Words;

namespace Licet.Core.Determination;

/// <summary>
/// Places that the words of an order name beside its country codes: occupied regions of Ukraine (746.6), and the countries of
/// <see cref="NamedCountries"/>.
/// The choice of words is ours (told-words.csv, DESIGN): they raise a question and never decide. A red flag with the id of the question,
/// resolved with its answer on record, settles it.
/// </summary>
internal static class NamedPlaces
{
    private const string Region = "occupied-region";

    /// <summary>80 FR 4776 (M): a license for Crimea since then; today's 746.6 since 2022-02-21.</summary>
    private static readonly DateOnly s_crimea = new(2015, 1, 29);

    public static void Decide(LineCase given)
    {
        List<Finding> findings = [];
        findings.AddRange(Occupied(given));
        findings.AddRange(NamedCountries.Of(given));
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
        if (Named(given, ToldWord.Occupied) is var (place, flag) && given.Fact(Region) is not Answer.Yes)
        {
            yield return new Question(
                law,
                $"'{place}' names a place in or near an occupied region of Ukraine: do the items go there? Then the destination is UA and the fact {Region} true; if not, say why in a resolved red flag '{flag}'.",
                order.Destination == "UA" && given.Fact(Region) == Answer.Unknown
                    ? given.FactField(Region)
                    : "destination",
                Outcome.LicenseRequired
            );
        }

        if (Named(given, ToldWord.HeldElsewhere) is var (held, id))
        {
            yield return new Question(
                LineCase.Law("746.6", "746.6(a), (d); 746.8", "R25/DESIGN"),
                $"'{held}' names a place of Kherson or Zaporizhzhia. 746.6 names Crimea and the so-called DNR and LNR alone, and reaches neither; Russia holds a part of both: do the items go to that part, or on to Russia (746.8; OFAC)? If not, say why in a resolved red flag '{id}'.",
                "redFlags",
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

    /// <summary>The first text that names such a place and that no red flag settles, and the flag that would.</summary>
    private static (string Text, string Flag)? Named(LineCase given, string about)
    {
        var words = given.Words;
        for (var i = 0; i < words.Count; i++)
        {
            if (
                words[i].Word.About == about
                && NamedCountries.FlagOf(given, words[i], Region) is var flag
                && !IsResolved(given, flag)
                && !IsResolved(given, given.Field(Region))
            )
            {
                return (words[i].Text, flag);
            }
        }

        return null;
    }

    private static bool IsResolved(LineCase given, string id) =>
        given.Order.RedFlags?.Any(f => f.Resolved && f.Id == id) == true;
}
