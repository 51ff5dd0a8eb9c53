namespace Licet.Core.Applications;

/// <summary>
/// Foreign availability on the form: within part 768 for items controlled for national security, else labeled as outside of it
/// (Supp. 1 to part 748, Block 6).
/// </summary>
internal static class SupplyChecks
{
    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        if (form.Supply is not { } supply)
        {
            faults.Unless(
                !form.Submitted.Contains("foreign-availability"),
                "supply",
                "the box is marked and nothing is asserted; expected the assertions"
            );
            return;
        }

        faults.Unless(
            supply.Assertions.Count == 0 || form.Submitted.Contains("foreign-availability"),
            "documentsSubmitted",
            "foreign availability is asserted; expected its box to be marked"
        );
        for (var i = 0; i < supply.Assertions.Count; i++)
        {
            Assertion(form, facts, i, faults);
        }

        for (var i = 0; i < supply.Competitors.Count; i++)
        {
            var at = FormattableString.Invariant($"supply.competitors[{i}]");
            Item(form, supply.Competitors[i].Item, at, faults);
            Abroad(supply.Competitors[i].Source, at, facts, faults);
            faults.Unless(
                Given.Said(supply.Competitors[i].Basis),
                $"{at}.basis",
                "missing; expected how the offer is known",
                "DESIGN"
            );
        }
    }

    private static void Assertion(ApplicationForm form, FormFacts facts, int index, FormFaults faults)
    {
        var assertion = form.Supply!.Assertions[index];
        var at = FormattableString.Invariant($"supply.assertions[{index}]");
        Item(form, assertion.Item, at, faults);
        Abroad(assertion.Source, at, facts, faults);
        faults.Unless(
            Given.Said(assertion.Comparable),
            $"{at}.comparable",
            "missing; expected in what the foreign item is comparable",
            "part 768"
        );
        faults.Unless(
            assertion.Evidence.Count > 0,
            $"{at}.evidence",
            "missing; expected the attachments that support it",
            "part 768"
        );
        foreach (var id in assertion.Evidence.Where(e => form.Attachments.All(a => a.Id != e)))
        {
            faults.Add($"{at}.evidence", $"'{id}' is no attachment", "DESIGN");
        }

        var reasons = facts.Determination?.Lines.FirstOrDefault(l => l.Index == assertion.Item)?.Reasons;
        if (assertion.WithinPart768 && reasons is not null && !reasons.Contains("NS"))
        {
            var outside =
                $"the item is not controlled for national security; expected false, and the label \"{ForeignAvailability.OutsideLabel}\"";
            faults.Add($"{at}.withinPart768", outside, "part 768; Supp. 1 to part 748");
        }
    }

    private static void Item(ApplicationForm form, int item, string at, FormFaults faults) =>
        faults.Unless(
            item >= 0 && item < form.Items.Count,
            $"{at}.item",
            FormattableString.Invariant($"{item + 1} is no item of Block 22"),
            "DESIGN"
        );

    private static void Abroad(string country, string at, FormFacts facts, FormFaults faults) =>
        faults.Unless(
            country != "US" && facts.Rules.Countries.On(country, facts.On) is not null,
            $"{at}.source",
            $"'{country}'; expected a country other than the United States",
            "part 768"
        );
}
