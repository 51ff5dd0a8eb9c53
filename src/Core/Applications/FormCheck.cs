using System.Globalization;

namespace Licet.Core.Applications;

/// <summary>
/// Checks a form block by block, in the order of the form, then across blocks: who may file, what Supp. 2 asks for, which
/// support documents are due. Each fault names block, field and rule. Not checked, since the tables do not hold it: the unit
/// that an entry names (22(f)); a unit that is none of the usual ones is told.
/// </summary>
public static class FormCheck
{
    /// <summary>A form that was dated longer before its submission is asked about (DESIGN).</summary>
    private const int MostDays = 30;

    public static IReadOnlyList<FormFault> Of(ApplicationForm form, FormFacts facts)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(facts);
        FormFaults faults = new();
        Head(form, facts, faults);
        PartyBlocks.Check(form, facts, faults);
        ItemBlocks.Check(form, facts, faults);
        Signature(form, faults);
        if (form.Type != ApplicationType.Classification)
        {
            FilingRules.Check(form, facts, faults);
            SpecialRequirements.Check(form, facts, faults);
            SupportDocuments.Check(form, facts, faults);
            SupplyChecks.Check(form, facts, faults);
        }

        SupplementTwo.Note(form, facts, faults);
        Documents(form, faults);
        PlainText.Check(form, faults);
        return
        [
            .. faults
                .All.Select((f, i) => (Fault: f, Found: i))
                .OrderBy(f => FormBlocks.PlaceOf(f.Fault.Block))
                .ThenBy(f => f.Found)
                .Select(f => f.Fault),
        ];
    }

    /// <summary>Blocks 1 to 4.</summary>
    private static void Head(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        faults.Unless(form.Contact is not null, "contact", "missing; expected who can answer questions");
        if (form.Contact is { } contact)
        {
            faults.Unless(
                Given.Said(contact.Name),
                "contact.name",
                "missing; expected the name of a person who can answer"
            );
            faults.Unless(
                IsNumber(contact.Telephone),
                "contact.telephone",
                Given.Said(contact.Telephone)
                    ? $"'{contact.Telephone}' is too short; expected a telephone number of at least five digits"
                    : "missing; expected a telephone number"
            );
            faults.Unless(
                contact.Facsimile is null || IsNumber(contact.Facsimile),
                "contact.facsimile",
                $"'{contact.Facsimile}' is no number; expected at least five digits"
            );
        }

        if (form.Dated is not { } dated)
        {
            faults.Add("dated", "missing; expected the day of the application");
        }
        else if (dated > facts.On)
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"{dated:yyyy-MM-dd} is after the submission on {facts.On:yyyy-MM-dd}; expected the current day"
            );
            faults.Add("dated", message);
        }
        else if (dated < facts.On.AddDays(-MostDays))
        {
            var message = string.Create(
                CultureInfo.InvariantCulture,
                $"{dated:yyyy-MM-dd} is more than {MostDays} days before the submission on {facts.On:yyyy-MM-dd}; expected the current day"
            );
            faults.Warn("dated", message, "Supp. 1 to part 748");
        }
    }

    /// <summary>Block 25.</summary>
    private static void Signature(ApplicationForm form, FormFaults faults)
    {
        if (form.Signature is not { } signature)
        {
            faults.Add("signature", "missing; expected name and title of who signs");
            return;
        }

        faults.Unless(Given.Said(signature.Name), "signature.name", "missing; expected the signer's name");
        faults.Unless(Given.Said(signature.Title), "signature.title", "missing; expected the signer's title");
        faults.Unless(
            signature.Certified,
            "signature.certified",
            "not given; expected the signer's certification",
            "748.6(f)"
        );
        if (form.Applicant?.Capacity == FilingCapacity.Agent)
        {
            faults.Unless(Given.Said(signature.Company), "signature.company", "missing; expected the agent's company");
        }
    }

    /// <summary>Block 6: each box has its document and each document its box.</summary>
    private static void Documents(ApplicationForm form, FormFaults faults)
    {
        Boxes(form.Submitted, "documentsSubmitted", faults);
        Boxes(form.OnFile, "documentsOnFile", faults);
        foreach (var box in form.Submitted.Where(b => FormDocuments.Attachable.Contains(b)))
        {
            faults.Unless(
                form.Attachments.Any(a => a.Kind == box),
                "documentsSubmitted",
                $"'{box}' is marked and not attached; expected the document"
            );
        }

        HashSet<string> ids = new(StringComparer.Ordinal);
        for (var i = 0; i < form.Attachments.Count; i++)
        {
            var attachment = form.Attachments[i];
            var at = FormattableString.Invariant($"attachments[{i}]");
            foreach (var (member, message, citation) in AttachmentCheck.OfRecord(attachment))
            {
                faults.Add($"{at}.{member}", message, citation);
            }

            faults.Unless(ids.Add(attachment.Id), $"{at}.id", $"'{attachment.Id}' stands twice", "DESIGN");
            faults.Unless(
                form.Submitted.Contains(attachment.Kind),
                $"{at}.kind",
                $"'{attachment.Kind}' is attached and its box in Block 6 is not marked"
            );
        }
    }

    private static void Boxes(IReadOnlyList<string> boxes, string field, FormFaults faults)
    {
        for (var i = 0; i < boxes.Count; i++)
        {
            faults.Unless(
                FormDocuments.Codes.Contains(boxes[i]),
                FormattableString.Invariant($"{field}[{i}]"),
                $"'{boxes[i]}' is no box; expected one of {string.Join(", ", FormDocuments.Codes)}"
            );
        }
    }

    /// <summary>At least five digits; an "F" behind it marks a facsimile (Supp. 1).</summary>
    internal static bool IsNumber(string? text) => (text ?? "").Count(char.IsAsciiDigit) >= 5;

    /// <summary>Letter and six digits (748.6(b)).</summary>
    public static bool IsControlNumber(string text) =>
        text is { Length: 7 } && char.IsAsciiLetterUpper(text[0]) && text.Skip(1).All(char.IsAsciiDigit);
}
