using Licet.Core.Orders;
using Licet.Core.Rules;
using Licet.Core.Rules.ControlList;

namespace Licet.Core.Determination;

/// <summary>
/// The export filing (EEI, 758.1) and the destination control statement (758.6), for goods that leave the United States: whether
/// they are due, why, and with which license code.
/// </summary>
internal static class Filing
{
    /// <summary>758.1(b)(5), US dollars for one Schedule B number; a value equal to it is exempt.</summary>
    private const decimal Exempt = 2500m;

    /// <summary>758.1(b)(9): firearms, short shotguns and their ammunition, at any value and to every country.</summary>
    private static readonly string[] s_firearms =
    [
        "0A501.a",
        "0A501.b",
        "0A502",
        "0A505.a",
        "0A505.b",
        "0A505.d",
        "0A506",
        "0A507",
        "0A508",
    ];

    private static readonly string[] s_groupsD = ["D:1", "D:2", "D:3", "D:4", "D:5"];

    /// <summary>758.6(a)(2): the number itself stands on the invoice.</summary>
    private static readonly string[] s_named =
    [
        "@600",
        "@600-Y",
        "@9X515",
        "@9X515-Y",
        "3A001.z",
        "3A090",
        "4A003.z",
        "4A004.z",
        "4A005.z",
        "4A090",
        "5A002.z",
        "5A004.z",
        "5A992.z",
    ];

    public static void Decide(LineCase given, LineVerdict verdict)
    {
        if (given.Order.From != "US" || given.Order.Movement != Movement.Export || given.Order.Destination == "US")
        {
            return;
        }

        given.Step(
            "export filing",
            "Is EEI due, and what stands on the papers?",
            "758.1; 758.6",
            verdict.Outcome == Outcome.Prohibited ? [] : [.. Eei(given, verdict), .. Statement(given, verdict)],
            "eei-codes"
        );
    }

    private static IEnumerable<Finding> Eei(LineCase given, LineVerdict verdict)
    {
        var code = Code(given, verdict) is { } known ? $", license code {known}" : "";
        if (Due(given, verdict) is not (var why, var paragraph))
        {
            if (verdict.Outcome != Outcome.PersonDecides)
            {
                var by =
                    Used(verdict)?.Symbol
                    ?? (verdict.Outcome == Outcome.NoLicenseRequired ? "NLR" : "what authorizes the export");
                yield return new Condition(
                    Law("758.1(b)(5), (d)"),
                    $"No EEI is due, unless the goods of the line's Schedule B number in the shipment are worth more than USD 2,500 together; the loading document then shows {by}.",
                    "NO_EEI"
                );
            }

            yield break;
        }

        yield return new Condition(Law(paragraph), $"EEI is filed before the export{code}: {why}.", "EEI");
        var item = given.Line.Classification;
        if (item.IsEar99)
        {
            yield break;
        }

        if (verdict.Outcome is Outcome.LicenseRequired or Outcome.Permitted)
        {
            yield return new Condition(Law("758.1(g)(1), (2)"), $"The filing names {item.Eccn}.", "EEI_ECCN");
        }
        else if (
            given.Rules.ControlList.Find(item)?.Controls.Any(c => c.Reason != "AT" && c.Covers(item) != Applies.No)
            == true
        )
        {
            yield return new Condition(
                Law("758.1(g)(3)"),
                $"The filing names {item.Eccn}: it is controlled for more than anti-terrorism.",
                "EEI_ECCN"
            );
        }
        else if (AllItems(given))
        {
            yield return new Condition(
                Law("758.1(g)(3)"),
                $"The filing names {item.Eccn}, for its destination.",
                "EEI_ECCN"
            );
        }
    }

    /// <summary>The first paragraph of 758.1(b) that asks for the filing; null where none does.</summary>
    private static (string Why, string Paragraph)? Due(LineCase given, LineVerdict verdict)
    {
        var item = given.Line.Classification;
        var country = given.Destination;
        var name = country?.Name ?? given.Order.Destination;
        return verdict.Outcome == Outcome.LicenseRequired ? ("a license is needed", "758.1(b)(2)")
            : country is null || country.InGroup("E:1").Or(country.InGroup("E:2")) != Applies.No
                ? ($"{name} is in Country Group E:1 or E:2, at any value", "758.1(b)(1)")
            : given.Rules.ItemSets.Any(["@600", "@9X515"], item, given.Day) != Applies.No
                ? ("a 9x515 or 600 series item, at any value", "758.1(b)(3)")
            : Used(verdict)?.Symbol == "STA" ? ("License Exception STA is used", "758.1(b)(4)")
            : UnverifiedParties.Any(given) ? ("a party is on the Unverified List, at any value", "758.1(b)(8)")
            : given.Rules.ItemSets.Any(s_firearms, item, given.Day) != Applies.No
                ? ("a firearm or its ammunition, at any value", "758.1(b)(9)")
            : AllItems(given) ? ($"an item of the control list to {name}, at any value", "758.1(b)(10)")
            : item.Eccn == "3A069" && InD(given) ? ("3A069 to Country Group D", "758.1(b)(11)")
            : given.Line is { Value: <= Exempt, Currency: "USD" } ? null
            : given.Line is { Value: not null, Currency: "USD" } ? ("its value is above USD 2,500", "758.1(b)(5)")
            : ("its value in US dollars is not stated, and it is due above USD 2,500", "758.1(b)(5)");
    }

    private static bool InD(LineCase given) => s_groupsD.Any(g => given.Destination?.InGroup(g) != Applies.No);

    /// <summary>The People's Republic of China (Hong Kong and Macau are taken with it), Russia, Venezuela.</summary>
    private static bool AllItems(LineCase given) =>
        !given.Line.Classification.IsEar99 && given.Order.Destination is "CN" or "HK" or "MO" or "RU" or "VE";

    private static IEnumerable<Finding> Statement(LineCase given, LineVerdict verdict)
    {
        var item = given.Line.Classification;
        if (item.IsEar99 || Used(verdict)?.Symbol is "BAG" or "GFT")
        {
            yield break;
        }

        var named = given.Rules.ItemSets.Any(s_named, item, given.Day) switch
        {
            Applies.Yes => $", with the number {item}",
            Applies.Depends => ", with the number if the item is in one of the paragraphs of 758.6(a)(2)",
            _ => "",
        };
        yield return new Condition(
            Law("758.6(a)"),
            $"The destination control statement stands on the commercial invoice{named}.",
            "DCS"
        );
    }

    private static Authority Law(string citation) => LineCase.Law(citation.Split('(')[0], citation, "R25");

    private static ExceptionTried? Used(LineVerdict verdict) =>
        verdict.Outcome == Outcome.Permitted
            ? verdict.Tried.FirstOrDefault(t => t.Standing == ExceptionStanding.Available)
            : null;

    /// <summary>The license code of the export filing; null where it is not known, or the line may not go as it stands.</summary>
    public static string? Code(LineCase given, LineVerdict verdict)
    {
        if (given.Order.From != "US" || given.Order.Movement != Movement.Export)
        {
            return null;
        }

        var codes = given.Rules.EeiCodes.On(given.Day);
        return verdict.Outcome switch
        {
            Outcome.NoLicenseRequired => codes
                .FirstOrDefault(c => c.Meaning.StartsWith("NLR (EAR99", StringComparison.Ordinal))
                ?.Code,
            Outcome.LicenseRequired => codes.FirstOrDefault(c => c.Meaning == "BIS license")?.Code,
            Outcome.Permitted when Used(verdict) is { } used => codes
                .FirstOrDefault(c => c.Meaning == used.Symbol)
                ?.Code,
            _ => null,
        };
    }
}
