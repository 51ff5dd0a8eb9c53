namespace Licet.Core.Applications;

/// <summary>Links to the applicant's other applications: resubmission, replacement, the same transaction twice (748.4(f), (g); Blocks 10, 11).</summary>
internal static class EarlierFilings
{
    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        Resubmission(form, facts, faults);
        Replacement(form, facts, faults);
        Pending(form, facts, faults);
        MayBeSame(form, facts, faults);
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
            var amended = pending.MayBeAmended ? "amend it, or " : "";
            var twice = $"{pending.ControlNumber} is pending for the same transaction; {amended}wait for its end";
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
}
