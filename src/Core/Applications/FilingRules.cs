namespace Licet.Core.Applications;

/// <summary>Who may file, and what a reexport says (748.4; Blocks 5, 7, 12, 20).</summary>
internal static class FilingRules
{
    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        Who(form, faults);
        Reexport(form, faults);
        EarlierFilings.Check(form, facts, faults);
        if (facts.Determination is { } determination)
        {
            DeterminedTransaction.Check(form, facts, determination, faults);
            NotNeeded(form, determination, faults);
        }
        else if (facts.FiledElsewhere)
        {
            const string Open = "whether a license is required at all is not looked at here; see: licet check";
            faults.Warn("items", Open, "DESIGN");
        }
        else
        {
            faults.Add("items", "no determination is attached; expected one for this form", "DESIGN");
        }
    }

    private static void Who(ApplicationForm form, FormFaults faults)
    {
        if (form.Applicant is not { } applicant)
        {
            return;
        }

        if (form.Type == ApplicationType.Export)
        {
            faults.Unless(
                applicant.Party.Country == "US",
                "applicant.country",
                $"'{applicant.Party.Country}'; only a person in the United States may apply for a license to export from it",
                "748.4(a)(1)"
            );
        }

        if (applicant.Capacity == FilingCapacity.Agent)
        {
            faults.Unless(
                form.OnFile.Contains("other") || form.OnFile.Contains("power-of-attorney"),
                "documentsOnFile",
                "an agent files; expected 'other' to be marked for the power of attorney",
                "748.4(b)(2)(ii)"
            );
            faults.Unless(
                form.Additional.Cites("748.4(b)(2)"),
                "additional.statements",
                "an agent files; expected the statement '748.4(b)(2)' that a power of attorney is on file",
                "748.4(b)(2)(ii)"
            );
        }
    }

    private static void Reexport(ApplicationForm form, FormFaults faults)
    {
        var reexport = form.Type == ApplicationType.Reexport;
        // Activities of US persons are filed as reexports of nothing that left before (Supp. 2(d)).
        if (reexport && !form.Additional.Cites("744.6"))
        {
            faults.Unless(
                Given.Said(form.PreviouslyExported),
                "previouslyExported",
                "missing on a reexport; expected the license, exception symbol or NLR under which the items left, or 'unknown'"
            );
            faults.Unless(
                form.OriginalConsignee is not null,
                "originalConsignee",
                "missing on a reexport; expected the party first authorized, or in possession of the items"
            );
        }

        faults.Unless(
            reexport || form.PreviouslyExported is null,
            "previouslyExported",
            "stands on an export; expected it on reexports only"
        );
        faults.Unless(
            reexport || form.OriginalConsignee is null,
            "originalConsignee",
            "stands on an export; expected it on reexports only"
        );
    }

    /// <summary>An application that is not needed comes back with a statement that no license is required (750.4(c)(3)).</summary>
    private static void NotNeeded(ApplicationForm form, AttachedDetermination determination, FormFaults faults)
    {
        foreach (var line in determination.Lines.Where(l => l.Index < form.Items.Count))
        {
            if (line.NoLicenseNeeded)
            {
                faults.Warn(
                    FormattableString.Invariant($"items[{line.Index}].eccn"),
                    "no license was found to be required: it would be returned without action",
                    "750.4(c)(3)"
                );
            }
        }
    }
}
