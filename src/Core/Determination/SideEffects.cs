using Licet.Core.Orders;

namespace Licet.Core.Determination;

/// <summary>Effects beside export control that hang on the exporter: procurement bars, exposure to another state's measures.</summary>
internal static class SideEffects
{
    public static void Decide(LineCase given)
    {
        var facts = given.Order.Exporter.Facts;
        List<Finding> findings = [];
        if (facts.Answer("uses-covered-equipment") == Answer.Yes && facts.Answer("federal-contractor") != Answer.No)
        {
            findings.Add(
                new SideEffect(
                    LineCase.Law("889", "NDAA FY2019 s.889(a)(1)(B)", "S"),
                    "The exporter uses covered equipment: federal agencies may not contract with it (part B).",
                    "PROCUREMENT_BAR",
                    null
                )
            );
        }

        if (facts.Answer("stops-supply") == Answer.Yes)
        {
            findings.Add(OfStop(facts.Answer("legal-duty") == Answer.Yes));
        }

        if (findings.Count > 0)
        {
            given.Step(
                "beside export control",
                "What else follows for the exporter?",
                "NDAA FY2019 s.889; MOFCOM Order 4 of 2020",
                findings
            );
        }
    }

    /// <summary>What stopping supply may bring on the exporter.</summary>
    /// <param name="isDuty">A mandatory rule asks for the stop, and it is shown.</param>
    public static SideEffect OfStop(bool isDuty)
    {
        var (exposure, why) = isDuty
            ? ("low", "a mandatory rule asks for the stop")
            : ("higher", "no mandatory rule is shown");
        return new(
            LineCase.Law("reprisal", "MOFCOM Order 4 of 2020", "S/DESIGN"),
            $"Exposure to reprisal is {exposure}: {why}. A conflict of laws: ask counsel.",
            "REPRISAL_EXPOSURE",
            null
        );
    }
}
