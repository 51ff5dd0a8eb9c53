using Licet.Core.Licenses;
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
    /// <summary>EEI that is due by the value of the goods alone.</summary>
    private const string ByValue = "758.1(b)(5)";

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
        var facts = FactsOf(given, verdict);
        var code = Code(given, verdict) is { } known ? $", license code {known}" : "";
        if (Licenses.Eei.Due(given.Rules, facts) is not (var why, var paragraph))
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

        if (facts.Value is null && paragraph == ByValue)
        {
            yield return new Question(
                Law(paragraph),
                "What is the line's value in US dollars? Whether EEI is due, and an exception with a limit, hangs on it.",
                given.Field("value"),
                Outcome.NoLicenseRequired
            );
        }

        yield return new Condition(Law(paragraph), $"EEI is filed before the export{code}: {why}.", "EEI");
        if (Licenses.Eei.EccnOf(given.Rules, facts) is var (named, section))
        {
            yield return new Condition(
                Law(section),
                $"The filing names {given.Line.Classification.Eccn}{named}.",
                "EEI_ECCN"
            );
        }
    }

    private static EeiFacts FactsOf(LineCase given, LineVerdict verdict) =>
        new(
            given.Line.Classification,
            given.Order.Destination,
            given.Day,
            verdict.Outcome switch
            {
                Outcome.LicenseRequired => ExportAuthority.License,
                Outcome.Permitted => ExportAuthority.Exception,
                _ => ExportAuthority.NoLicenseRequired,
            },
            Used(verdict)?.Symbol,
            given.Line is { Value: { } value, Currency: "USD" } ? value : null,
            UnverifiedParty: UnverifiedParties.Any(given)
        );

    private static IEnumerable<Finding> Statement(LineCase given, LineVerdict verdict)
    {
        var item = given.Line.Classification;
        if (!DestinationControlStatement.IsAsked(item, Used(verdict)?.Symbol))
        {
            yield break;
        }

        var named = DestinationControlStatement.Named(given.Rules, item, given.Day) switch
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

        return
            verdict.Outcome is Outcome.NoLicenseRequired or Outcome.LicenseRequired
            || (verdict.Outcome == Outcome.Permitted && Used(verdict) is not null)
            ? Licenses.Eei.CodeOf(given.Rules, FactsOf(given, verdict))
            : null;
    }
}
