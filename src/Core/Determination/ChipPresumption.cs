using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.Countries;

namespace Licet.Core.Determination;

/// <summary>
/// Note 1 to ECCN 3A090: for a front-end fabricator or an OSAT company an applicable advanced logic integrated circuit is presumed
/// to be 3A090.a and made for data centers, until an attestation of one of three kinds overcomes it.
/// </summary>
internal static class ChipPresumption
{
    internal const string Maker = "front-end-fabricator-or-osat";
    private const string Logic = "applicable-advanced-logic-ic";

    public static IEnumerable<Finding> Check(LineCase given, Country country)
    {
        var item = given.Line.Classification;
        var limits = given
            .Rules.Parameters.On(given.Day)
            .Where(p => p is { Eccn: "3A090", Paragraph: "presumption" })
            .ToList();
        if (limits.Count == 0 || !(item.IsEar99 || (item.Eccn[0] == '3' && item.Group == ProductGroup.Equipment)))
        {
            return [];
        }

        var (maker, logic) = (Three.Of(given.Fact(Maker)), Three.Of(given.Fact(Logic)));
        Authority law = LineCase.Law("3A090:note1", "ECCN 3A090 Note 1; 742.6(a)(6)(iii)");
        return maker.And(logic) switch
        {
            Applies.No => [],
            // Of an order that speaks of neither nothing is asked: the presumption is for makers, and they know.
            Applies.Depends when maker == logic => [],
            Applies.Depends => [given.Ask(law, maker == Applies.Depends ? Maker : Logic, Outcome.LicenseRequired)],
            _ => Presumed(given, country, law),
        };
    }

    private static IEnumerable<Finding> Presumed(LineCase given, Country country, Authority law)
    {
        var ways = Ways(given).ToList();
        if (ways.Exists(w => w.Holds == Applies.Yes))
        {
            yield return new Note(law, $"The presumption is overcome: {ways.Find(w => w.Holds == Applies.Yes).Words}.");
            yield return new Condition(law, "The attestation is kept (part 762).", "CHIP_ATTESTATION");
            yield break;
        }

        if (ways.Exists(w => w.Holds == Applies.Depends))
        {
            foreach (var way in ways.Where(w => w.Holds == Applies.Depends))
            {
                yield return given.Ask(law, way.Open, Outcome.LicenseRequired);
            }

            yield break;
        }

        yield return new Note(
            law,
            "Presumed to be 3A090.a and made for data centers: nothing of Note 1 a. to c. overcomes it."
        );
        if (ChipPerformance.Claimed(given) != "a" && Classification.TryParse("3A090.a", out var presumed))
        {
            foreach (var finding in Chart.Find(given, presumed, country))
            {
                yield return finding;
            }
        }
    }

    /// <summary>The three ways of the note, each with the fact that is still open.</summary>
    private static IEnumerable<(Applies Holds, string Open, string Words)> Ways(LineCase given)
    {
        var designer = Three.Of(given.Fact("designer-attests-below-3a090a"));
        yield return (
            designer,
            "designer-attests-below-3a090a",
            "an approved or authorized designer attests the numbers"
        );
        var count = ChipPerformance.Meets(given, "presumption");
        foreach (
            var (code, words) in new[]
            {
                (
                    "packaged-by-fabricator-outside-macau-d5",
                    "the fabricator packages it outside Macau and D:5 and attests the count"
                ),
                ("packaged-by-approved-osat", "an approved OSAT company packages it and attests the count"),
            }
        )
        {
            var packaged = Three.Of(given.Fact(code));
            var open =
                packaged == Applies.Depends ? code
                : given.Number("aggregated-transistors-billion") is null ? "aggregated-transistors-billion"
                : "contains-hbm";
            yield return (packaged.And(count), open, words);
        }
    }
}
