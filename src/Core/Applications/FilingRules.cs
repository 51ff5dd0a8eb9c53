namespace Licet.Core.Applications;

/// <summary>Who may file, and links to other applications (748.4; Blocks 5, 7, 10 to 12, 20).</summary>
internal static class FilingRules
{
    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        Who(form, faults);
        Reexport(form, faults);
        Resubmission(form, facts, faults);
        Replacement(form, facts, faults);
        Pending(form, facts, faults);
        MayBeSame(form, facts, faults);
        if (facts.Determination is { } determination)
        {
            DeterminedTransaction.Check(form, facts, determination, faults);
            NotNeeded(form, determination, faults);
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

    private static void Resubmission(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        foreach (var number in form.Additional.ControlNumbers.Where(n => !FormCheck.IsControlNumber(n)))
        {
            faults.Add("additional.controlNumbers", $"'{number}'; expected a letter and six digits", "748.6(b)");
        }

        if (form.Resubmits is { } resubmits)
        {
            faults.Unless(
                FormCheck.IsControlNumber(resubmits),
                "resubmits",
                $"'{resubmits}'; expected a control number, a letter and six digits",
                "748.6(b)"
            );
            faults.Unless(
                form.Additional.ControlNumbers.Contains(resubmits),
                "additional.controlNumbers",
                $"expected also here the control number of Block 10, {resubmits}",
                "748.4(g)"
            );
            var earlier = facts.Earlier.FirstOrDefault(e => e.ControlNumber == resubmits);
            Known(earlier is not null, facts, "resubmits", $"application {resubmits}", faults);
            faults.Unless(
                earlier is null or { Standing: EarlierStanding.ReturnedWithoutAction },
                "resubmits",
                $"{resubmits} was not returned without action; expected the number of one that was"
            );
        }

        // A transaction that was returned or denied before is told (748.4(g)).
        foreach (var earlier in facts.Earlier.Where(e => SameTransaction.Is(form, e.Form)))
        {
            var cited = form.Additional.ControlNumbers.Contains(earlier.ControlNumber);
            if (earlier.Standing == EarlierStanding.Denied && !cited)
            {
                var denied = $"the same transaction was denied as {earlier.ControlNumber}; expected its control number";
                faults.Add("additional.controlNumbers", denied, "748.4(g); Supp. 1 to part 748");
            }

            if (earlier.Standing == EarlierStanding.ReturnedWithoutAction && form.Resubmits != earlier.ControlNumber)
            {
                var returned =
                    $"the same transaction was returned without action as {earlier.ControlNumber}; expected its number";
                faults.Add("resubmits", returned, "748.4(g); Supp. 1 to part 748");
            }
        }
    }

    private static void Replacement(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        if (form.Replaces is not { } license)
        {
            return;
        }

        faults.Unless(
            Given.Said(form.Additional.Text) || form.Additional.Cites("750.7(c)"),
            "additional",
            $"expected what is to be changed against license {license}"
        );
        var known = facts.Earlier.FirstOrDefault(e => e.License == license);
        Known(known is not null, facts, "replaces", $"license {license}", faults);
        if (known is { } earlier)
        {
            var same =
                form.UltimateConsignee is { } now
                && earlier.Form.UltimateConsignee is { } then
                && PartyBlocks.Same(now, then);
            faults.Unless(
                same,
                "replaces",
                $"license {license} is to another ultimate consignee; expected the same one"
            );
        }
    }

    /// <summary>A number that the applicant's own applications do not hold: a fault only where these are known to be all.</summary>
    private static void Known(bool known, FormFacts facts, string field, string what, FormFaults faults)
    {
        if (!known && facts.EarlierIsComplete)
        {
            faults.Add(field, $"{what} is none of the applicant's; expected the number of one that is");
        }
        else if (!known)
        {
            faults.Warn(field, $"{what} is not among those at hand; check the number", "DESIGN");
        }
    }

    /// <summary>A transaction that another spelling of a part number or of the consignee's name may hide: a person looks (DESIGN).</summary>
    private static void MayBeSame(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        foreach (var earlier in facts.Earlier)
        {
            var number = earlier.ControlNumber;
            var told = number == form.Amends || form.Additional.ControlNumbers.Contains(number);
            if (
                !told
                && !SameTransaction.Is(form, earlier.Form)
                && SameTransaction.MayBe(form, earlier.Form) is { } why
            )
            {
                if (earlier.Standing == EarlierStanding.Pending)
                {
                    faults.Warn(
                        "amends",
                        $"may be the same transaction as {number}, which is pending: {why}",
                        "748.4(f)"
                    );
                }
                else if (earlier.Standing is EarlierStanding.Denied or EarlierStanding.ReturnedWithoutAction)
                {
                    var how = earlier.Standing == EarlierStanding.Denied ? "denied" : "returned without action";
                    var message = $"may be the same transaction as {number}, which was {how}: {why}";
                    faults.Warn("additional.controlNumbers", message, "748.4(g)");
                }
            }
        }
    }

    private static void Pending(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        foreach (
            var pending in facts.Earlier.Where(e =>
                e.Standing == EarlierStanding.Pending
                && e.ControlNumber != form.Amends
                && SameTransaction.Is(form, e.Form)
            )
        )
        {
            var twice = $"{pending.ControlNumber} is pending for the same transaction; amend it, or wait for its end";
            faults.Add("amends", twice, "748.4(f)");
        }

        if (form.Amends is { } amends)
        {
            var known = facts.Earlier.FirstOrDefault(e => e.ControlNumber == amends);
            faults.Unless(
                known is { Standing: EarlierStanding.Pending },
                "amends",
                $"'{amends}' is no pending application of the applicant",
                "748.6(f)"
            );
        }
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
