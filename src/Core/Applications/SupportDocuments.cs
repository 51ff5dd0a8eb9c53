namespace Licet.Core.Applications;

/// <summary>A support document that the law asks for.</summary>
/// <param name="Kind">See <see cref="FormDocuments"/>.</param>
/// <param name="Why">What asks for it, a clause.</param>
/// <param name="Before">"application", or "shipment" where it is not used to evaluate the application.</param>
public sealed record SupportDocument(string Kind, string Why, string Citation, string Before);

/// <summary>
/// Support documents of 748.9 to 748.13 (read as of January 2025). What 748.9(c) and the 45 days of 748.9(h) except hangs on facts
/// that the form does not show: the applicant states it in Block 24, and the reviewer is told.
/// </summary>
public static class SupportDocuments
{
    private const decimal CamerasAbove = 5_000m;
    private const decimal TotalAbove = 50_000m;
    private static readonly string[] s_encryption = ["5A002", "5A004", "5B002"];

    /// <summary>What is due for the form.</summary>
    /// <param name="lines">What was determined, a line an item: whether a license is required for a reason on the list.</param>
    public static IReadOnlyList<SupportDocument> Due(ApplicationForm form, IReadOnlyList<AttachedLine> lines)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(lines);
        List<SupportDocument> due = [];
        if (form.UltimateConsignee?.Country == "CN" && China([.. Counted(form, lines)]) is { } china)
        {
            due.Add(china);
        }

        var defense = Counted(form, lines).Any(i => i.MajorDefense == true);
        if (defense && form.UltimateConsignee?.Country != "CN")
        {
            due.Add(new("consignee-statement", "600 series major defense equipment", "748.11(a)(1)", "application"));
        }

        if (form.UltimateConsignee?.Country == "HK" && Counted(form, lines).Any())
        {
            due.Add(new("hong-kong-license", "items on the list to Hong Kong", "748.13", "shipment"));
        }

        return due;
    }

    internal static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        foreach (var due in Due(form, facts.Determination?.Lines ?? []))
        {
            var small = due.Kind == "prc-end-user-statement" && form.OnFile.Contains("consignee-statement");
            if (small && form.Items.Sum(i => i.TotalPrice ?? 0) <= 75_000m)
            {
                // For parts that service what was exported before; whether they do is the applicant's word (748.11(a)(2)).
                continue;
            }

            if (form.Additional.Statements.FirstOrDefault(s => s.Section is "748.9(c)" or "748.9(h)") is { } claim)
            {
                // A government's agency, an exhibition, 45 days after a new rule: facts that the form does not show.
                faults.Warn(
                    "documentsOnFile",
                    $"{due.Why}; by {claim.Section} none is due: {claim.Text}",
                    claim.Section
                );
            }
            else if (due.Before == "shipment")
            {
                faults.Warn(
                    "documentsOnFile",
                    $"{due.Why}; {FormDocuments.TitleOf(due.Kind)} before shipment",
                    due.Citation
                );
            }
            else
            {
                faults.Unless(
                    form.OnFile.Contains(due.Kind),
                    "documentsOnFile",
                    $"{due.Why}; expected '{due.Kind}' to be marked, obtained or not yet",
                    $"{due.Citation}; 748.9(e)(2)"
                );
            }
        }

        Age(form, facts, faults);
    }

    /// <summary>A statement supports a first application within a year of its signature, others within four (748.11(d)).</summary>
    private static void Age(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        for (var i = 0; i < form.Attachments.Count; i++)
        {
            var attachment = form.Attachments[i];
            if (attachment.Kind != "consignee-statement")
            {
                continue;
            }

            var at = FormattableString.Invariant($"attachments[{i}].signed");
            var first = !facts.Earlier.Any(e => e.Form.Attachments.Any(a => a.Sha256 == attachment.Sha256));
            if (attachment.Signed is not { } signed)
            {
                faults.Add(at, "missing; expected the day of the signature", "748.11(d)(1)");
            }
            else if (facts.On > signed.AddYears(first ? 1 : 4))
            {
                var within = first ? "one year (first application)" : "four years (later application)";
                faults.Add(
                    at,
                    FormattableString.Invariant($"signed on {signed:yyyy-MM-dd}; expected within {within}"),
                    "748.11(d)(1)"
                );
            }
        }
    }

    /// <summary>
    /// Commodities that need a license for a reason on the list: no EAR99, no software or technology, no encryption commodity
    /// (748.9(c)(1)(vii), (viii)).
    /// </summary>
    private static IEnumerable<FormItem> Counted(ApplicationForm form, IReadOnlyList<AttachedLine> lines) =>
        lines
            .Where(l => l.ControlledByList && l.Index < form.Items.Count)
            .Select(l => form.Items[l.Index])
            .Where(i => i is { Classification.IsEar99: false, IsSoftwareOrTechnology: false })
            .Where(i => !s_encryption.Contains(i.Classification!.Eccn));

    private static SupportDocument? China(IReadOnlyList<FormItem> items)
    {
        var cameras = Value(items.Where(i => i.Classification!.Eccn == "6A003"));
        var total = Value(items);
        // Which entries are "computers" the section does not say: equipment of category 4 (DESIGN).
        var computers = items.Any(i => i.Classification!.Eccn.StartsWith("4A", StringComparison.Ordinal));
        return cameras > CamerasAbove ? Statement("cameras of 6A003 above USD 5,000 to China", "748.10(a)(1)")
            : computers ? Statement("computers to China", "748.10(a)(2)")
            : total > TotalAbove ? Statement("commodities on the list above USD 50,000 to China", "748.10(a)(3)")
            : null;
    }

    private static SupportDocument Statement(string why, string citation) =>
        new("prc-end-user-statement", why, citation, "application");

    private static decimal Value(IEnumerable<FormItem> items) => items.Sum(i => i.TotalPrice ?? 0);
}
