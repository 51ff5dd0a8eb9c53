using Licet.Core.Items;
using Licet.Core.Orders;
using Licet.Core.Rules;

namespace Licet.Core.Determination;

/// <summary>
/// Lists that take a requirement away: approved entities of the Emirates (Supp. 8 to part 740) and validated end-users (748.15,
/// Supp. 7 to part 748). Neither supplement is held; that it names party, item and place on the day is the exporter's statement.
/// </summary>
internal static class PositiveLists
{
    /// <summary>What a validated end-user certifies before the first shipment: 748.15(e), Supp. 8 to part 748.</summary>
    public const string Certification = "veu-certification";

    private const string Emirates = "on-supplement-8-to-part-740";

    public static void Decide(LineCase given)
    {
        List<Finding> findings = [.. OfTheEmirates(given), .. Validated(given)];
        if (findings.Count > 0)
        {
            given.Step(
                "positive lists",
                "Does a positive list take a requirement away?",
                "742.6(a)(6)(iii); Supp. 8 to part 740; 748.15",
                findings,
                "list-effects"
            );
        }
    }

    private static IEnumerable<Finding> OfTheEmirates(LineCase given)
    {
        if (
            given.Order.Destination != "AE"
            || given.Rules.ListEffects.On(given.Day).FirstOrDefault(l => l.List == "UAE8") is not { } list
        )
        {
            yield break;
        }

        var law = LineCase.By("list:UAE8", list.Source);
        foreach (var asked in Chips.Asked(given).ToList())
        {
            if (given.Fact(Emirates) == Answer.Yes)
            {
                yield return new Lifted(
                    law,
                    $"Supp. 8 to part 740 names the parties for the item: {asked.Reason} is lifted.",
                    asked
                );
                yield return new Condition(
                    law,
                    "A copy of Supp. 8 to part 740 as of the day is kept: entries lapse.",
                    "POSITIVE_LIST"
                );
            }
            else if (given.Fact(Emirates) == Answer.Unknown)
            {
                yield return given.Ask(law, Emirates, Outcome.NoLicenseRequired);
            }
        }
    }

    /// <summary>
    /// 748.15: not for items controlled for MT or CC; general authorizations for China and India, those of data centers outside Macau and
    /// D:5 and without the 600 series. End uses and parties of part 744 are no matter of it: their requirements stand.
    /// </summary>
    private static IEnumerable<Finding> Validated(LineCase given)
    {
        var general = given.Fact("validated-end-user") == Answer.Yes && given.Order.Destination is "CN" or "IN";
        var named = given.Fact("validated-end-user-data-center") == Answer.Yes && MayHoldDataCenter(given);
        Authority law = LineCase.Law("748.15", "748.15(a)-(d); Supp. 7 to part 748", "R25");
        if (!general && !named)
        {
            yield break;
        }

        general &= Began(given, given.Order.Destination == "IN" ? "VEU-IN" : "VEU");
        if (!general && !(named && Began(given, "VEU-DC")))
        {
            yield return new Note(law, "There were no such validated end-users on the day: nothing is lifted.");
            yield break;
        }

        if (!general && Unnecessary(given) is { } reason)
        {
            yield return reason;
            yield break;
        }

        var item = given.Line.Classification;
        if (
            given.Rules.ControlList.Find(item) is not { } entry
            || entry.IsControlledFor("MT", item, given.Day).Or(entry.IsControlledFor("CC", item, given.Day))
                != Applies.No
        )
        {
            yield return new Note(law, "748.15(c)(1): not for items controlled, or perhaps controlled, for MT or CC.");
            yield break;
        }

        if (Uncertified(given) is { } uncertified)
        {
            yield return uncertified;
            yield break;
        }

        var lifted = given
            .Trail.Open()
            .Where(r => r.Kind == RequirementKind.ControlList && r.Country == given.Order.Destination)
            .Select(r => new Lifted(law, $"The validated end-user may receive the item: {r.Reason} is lifted.", r))
            .ToList();
        foreach (var each in lifted)
        {
            yield return each;
        }

        if (lifted.Count > 0)
        {
            yield return new Condition(
                law,
                $"Consigned to the validated end-user and used at its own facility{(given.Order.Destination == "CN" ? ", for civil end uses only" : "")}; no activity of part 744 (748.15(d)).",
                "VEU_USE"
            );
            yield return new Condition(
                LineCase.Law("748.15", "748.15(e), (g); Supp. 8 to part 748", "R25"),
                "The validated end-user's certification is kept, and it is told of each shipment in writing.",
                "VEU_CERTIFICATION"
            );
            yield return new Condition(LineCase.Law("758.1", "758.1(b)", "R25"), "EEI is filed at any value.", "EEI");
        }
    }

    /// <summary>
    /// The name on the supplement is the exporter's word; the end-user's own certification is a paper, obtained before the first shipment. Null
    /// where it is on file.
    /// </summary>
    private static Finding? Uncertified(LineCase given)
    {
        Authority law = LineCase.Law("748.15", "748.15(e); Supp. 8 to part 748", "R25");
        if (given.Order.Certificates is null)
        {
            return new Question(
                law,
                $"Is the validated end-user's certification ({Certification}) on file, signed by it before the first shipment?",
                "certificates",
                Outcome.NoLicenseRequired
            );
        }

        var faults = given
            .Order.Certificates.Where(c => c.Kind == Certification)
            .Select(c => Papers.Fault(given, c))
            .ToList();
        return faults.Contains(null)
            ? null
            : new Note(
                law,
                $"The validated end-user's certification is not on file: nothing is lifted.{Papers.Faults(faults.OfType<string>(), Certification)}"
            );
    }

    /// <summary>
    /// 748.15(c)(2): items that are necessary for a data center, and no others, as the exporter states; (d)(2)(iii): no transfer inside a
    /// country. Firearms and what belongs to them are necessary for none, whatever is stated (DESIGN). Null where nothing stands against it.
    /// </summary>
    private static Finding? Unnecessary(LineCase given)
    {
        const string fact = "necessary-for-data-center";
        Authority law = LineCase.Law("748.15", "748.15(c)(2), (d)(2)(iii)", "R25/DESIGN");
        var item = given.Line.Classification;
        return given.Order.Movement == Movement.Transfer
                ? new Note(
                    law,
                    "748.15(d)(2)(iii): no transfer inside a country under the authorization of a data center."
                )
            : given.Fact(fact) == Answer.No || IsWeapon(item)
                ? new Note(law, $"748.15(c)(2): {item} is not necessary for a data center: nothing is lifted.")
            : given.Fact(fact) == Answer.Unknown ? given.Ask(law, fact, Outcome.NoLicenseRequired)
            : null;
    }

    /// <summary>Category 0 of the control list holds nuclear items, weapons and their likes; 9x515 what flies in space.</summary>
    private static bool IsWeapon(Classification item) =>
        !item.IsEar99 && (item.Eccn[0] == '0' || item.Eccn.EndsWith("515", StringComparison.Ordinal));

    /// <summary>Whether there was such a list on the day.</summary>
    private static bool Began(LineCase given, string list) =>
        given.Rules.ListEffects.On(given.Day).Any(l => l.List == list);

    private static bool MayHoldDataCenter(LineCase given) =>
        given.Order.Destination != "MO"
        && given.Destination?.InGroup("D:5") == Applies.No
        && !given.Line.Classification.IsEar99
        && given.Rules.ItemSets.Any(["@600", "@600-Y"], given.Line.Classification, given.Day) == Applies.No;
}
