namespace Licet.Core.Applications;

/// <summary>Blocks 13 to 20: the parties (748.4(b), 748.5).</summary>
internal static class PartyBlocks
{
    private static readonly string[] s_businesses = ["bank", "forwarder", "agent", "government-purchaser", "other"];

    private static readonly string[] s_boxes = [" p o box ", " po box ", " pob ", " post office box "];

    /// <summary>Words for what a party does that the form asks about.</summary>
    public static IReadOnlyList<string> Businesses => s_businesses;

    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        ApplicantOf(form, facts, faults);
        if (form.Type == ApplicationType.Classification)
        {
            return;
        }

        for (var i = 0; i < form.Certificates.Count; i++)
        {
            Country(form.Certificates[i].Country, At("certificates", i), facts, faults);
        }

        Party(form.LicenseRecipient, "licenseRecipient", facts, faults, FormFaults.Form);
        Party(form.Purchaser, "purchaser", facts, faults, "Supp. 1 to part 748; 748.5(c)");
        PartyParts.Check(form, faults);
        Intermediates(form, facts, faults);
        Consignee(form, facts, faults);
        for (var i = 0; i < form.EndUsers.Count; i++)
        {
            var user = form.EndUsers[i];
            Party(user, At("endUsers", i), facts, faults, "Supp. 1 to part 748; 748.5(f)");
            faults.Unless(
                user.Business is not ("forwarder" or "agent" or "bank"),
                $"{At("endUsers", i)}.business",
                $"'{user.Business}'; an end user is no forwarding agent or intermediary",
                "748.5(f)"
            );
        }

        if (form.EndUsers.Count > 1)
        {
            faults.Unless(
                form.Submitted.Contains("end-user-appendix"),
                "documentsSubmitted",
                "more than one end user; expected the box of Form BIS-748P-B to be marked"
            );
        }

        Party(form.OriginalConsignee, "originalConsignee", facts, faults, FormFaults.Form);
    }

    /// <summary>Whether two blocks name the same party: name and country, without regard to case.</summary>
    public static bool Same(FormParty a, FormParty b) =>
        a.Country == b.Country && a.Name.Equals(b.Name, StringComparison.OrdinalIgnoreCase);

    private static void ApplicantOf(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        if (form.Applicant is not { } applicant)
        {
            faults.Add("applicant", "missing; expected who applies", "Supp. 1 to part 748; 748.5(a)");
            return;
        }

        Party(applicant.Party, "applicant", facts, faults, "Supp. 1 to part 748; 748.5(a)");
        var needsNumber = form.Type == ApplicationType.Export && applicant.Capacity == FilingCapacity.Principal;
        if (needsNumber && !Given.Said(applicant.EmployerId))
        {
            faults.Add(
                "applicant.employerId",
                "missing; a company that exports gives its Employer Identification Number"
            );
        }
        else if (applicant.EmployerId is { } number && !IsEmployerNumber(number))
        {
            faults.Add("applicant.employerId", $"'{number}'; expected nine digits as 12-3456789");
        }
    }

    private static void Intermediates(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        if (form.IntermediateConsignees is not { } consignees)
        {
            faults.Add(
                "intermediateConsignees",
                "missing; expected the intermediate consignee, or an empty list for 'None'"
            );
            return;
        }

        for (var i = 0; i < consignees.Count; i++)
        {
            Party(consignees[i], At("intermediateConsignees", i), facts, faults, "Supp. 1 to part 748; 748.5(d)");
        }
    }

    private static void Consignee(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        const string citation = "Supp. 1 to part 748; 748.5(e)";
        if (form.UltimateConsignee is not { } consignee)
        {
            faults.Add("ultimateConsignee", "missing; expected who actually receives the items", citation);
            return;
        }

        Party(consignee, "ultimateConsignee", facts, faults, citation);
        faults.Unless(
            consignee.Business is not ("bank" or "forwarder" or "agent"),
            "ultimateConsignee.business",
            $"'{consignee.Business}'; a bank, forwarder or other intermediary is no ultimate consignee",
            citation
        );
    }

    private static void Party(FormParty? party, string field, FormFacts facts, FormFaults faults, string citation)
    {
        if (party is null)
        {
            return;
        }

        faults.Unless(Given.Said(party.Name), $"{field}.name", "missing; expected the complete name", citation);
        if (!Given.Said(party.Street))
        {
            faults.Add($"{field}.street", "missing; expected a complete street address", citation);
        }
        else if (IsPostBox(party.Street!))
        {
            // Supp. 1 says so of all parties but those of Blocks 15 and 16.
            faults.Unless(
                field is "licenseRecipient" or "purchaser",
                $"{field}.street",
                $"'{party.Street}' is a post office box; expected a street address",
                citation
            );
        }

        faults.Unless(Given.Said(party.City), $"{field}.city", "missing; expected the city", citation);
        Country(party.Country, $"{field}.country", facts, faults);
        faults.Unless(
            party.Business is null || s_businesses.Contains(party.Business),
            $"{field}.business",
            $"'{party.Business}' is unknown; expected one of {string.Join(", ", s_businesses)}",
            citation
        );
    }

    private static void Country(string code, string field, FormFacts facts, FormFaults faults) =>
        faults.Unless(
            code == "US" || facts.Rules.Countries.On(code, facts.On) is not null,
            field,
            $"'{code}' is no country of the Commerce Country Chart or the country groups",
            "Supp. 1 to part 738"
        );

    internal static string At(string list, int index) => FormattableString.Invariant($"{list}[{index}]");

    /// <summary>"P.O. Box 12", "PO Box", "Post Office Box": as words of their own.</summary>
    private static bool IsPostBox(string street)
    {
        var words = string.Concat(street.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = $" {string.Join(' ', words)} ";
        return s_boxes.Any(b => text.Contains(b, StringComparison.Ordinal));
    }

    /// <summary>Nine digits, with a hyphen behind the second or without.</summary>
    private static bool IsEmployerNumber(string number) =>
        (number.Length == 10 && number[2] == '-' ? number.Remove(2, 1) : number) is { Length: 9 } digits
        && digits.All(char.IsAsciiDigit);
}
