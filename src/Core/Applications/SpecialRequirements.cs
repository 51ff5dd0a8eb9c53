namespace Licet.Core.Applications;

/// <summary>
/// Supp. 2 to part 748, as far as its paragraphs are held; the others are named by <see cref="SupplementTwo"/>. What only the
/// applicant knows (temporary exports, vessels under construction) follows from what the applicant enters.
/// </summary>
internal static class SpecialRequirements
{
    /// <summary>Supp. 2(c)(3): the artificial intelligence commodities whose application brings a purchase order.</summary>
    private static readonly string[] s_chips =
    [
        "3A090.a",
        "4A090.a",
        "3A001.z",
        "4A003.z",
        "4A004.z",
        "4A005.z",
        "5A002.z",
        "5A004.z",
        "5A992.z",
    ];

    public static void Check(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        Phrases(form, faults);
        Technology(form, faults);
        Nuclear(form, facts, faults);
        Computers(form, faults);
        Transfer(form, faults);
        Intransit(form, faults);
        Activities(form, faults);
        Defense(form, faults);
        Chemicals(form, facts, faults);
        AffiliatesRule.Check(form, facts, faults);
    }

    /// <summary>Whether an item is an artificial intelligence commodity of Supp. 2(c)(3).</summary>
    internal static bool HasChip(ApplicationForm form) =>
        form.Items.Any(i => i.Classification is { } c && s_chips.Any(p => Within(c, p)));

    private static void Phrases(ApplicationForm form, FormFaults faults)
    {
        // Activities of US persons name the activity in Block 9 in their own words (Supp. 2(d)).
        if (form.Additional.Cites("744.6"))
        {
            return;
        }

        for (var i = 0; i < form.SpecialPurposes.Count; i++)
        {
            var phrase = form.SpecialPurposes[i];
            faults.Unless(
                SpecialPurposes.All.Any(p => p.Phrase == phrase),
                FormattableString.Invariant($"specialPurpose[{i}]"),
                $"'{phrase}'; expected nothing, or one of {string.Join(", ", SpecialPurposes.All.Select(p => p.Phrase))}",
                "Supp. 1 and 2 to part 748"
            );
        }
    }

    private static void Technology(ApplicationForm form, FormFaults faults)
    {
        if (form.Items.Count == 0 || !form.Items.All(i => i.IsTechnology))
        {
            return;
        }

        var citation = SpecialPurposes.CitationOf(SpecialPurposes.Technology);
        Phrase(form, SpecialPurposes.Technology, "the items are technology", faults);
        faults.Unless(
            form.Submitted.Contains("letter-of-explanation"),
            "documentsSubmitted",
            "the items are technology; expected a letter of explanation",
            citation
        );
        for (var i = 0; i < form.Items.Count; i++)
        {
            var at = FormattableString.Invariant($"items[{i}]");
            faults.Unless(
                form.Items[i].Quantity is null,
                $"{at}.quantity",
                "technology; expected no quantity",
                citation
            );
            faults.Unless(
                form.Items[i].Manufacturer is null,
                $"{at}.manufacturer",
                "technology; expected no manufacturer",
                citation
            );
        }
    }

    private static void Nuclear(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        var asked =
            facts.Determination?.Lines.Any(l => l.Reasons.Contains("NP") || l.Sections.Contains("744.2")) == true;
        if (!asked && !form.SpecialPurposes.Contains(SpecialPurposes.Nuclear))
        {
            return;
        }

        Phrase(form, SpecialPurposes.Nuclear, "a license is required for nuclear nonproliferation reasons", faults);
        faults.Unless(
            form.OnFile.Contains("nuclear-certification"),
            "documentsOnFile",
            "expected 'nuclear-certification': the end user's signed statement is obtained before the application",
            "Supp. 2(g)(1), (2)(i) to part 748"
        );
    }

    private static void Computers(ApplicationForm form, FormFaults faults)
    {
        for (var i = 0; i < form.Items.Count; i++)
        {
            if (form.Items[i].Classification is not { } classification)
            {
                continue;
            }

            var at = FormattableString.Invariant($"items[{i}]");
            faults.Unless(
                classification.Eccn != "4A003" || form.Items[i].Performance is not null,
                $"{at}.performance",
                "missing; an application for a computer states its adjusted peak performance in weighted teraflops",
                "Supp. 2(c) to part 748"
            );
            if (!s_chips.Any(c => Within(classification, c)))
            {
                if (
                    classification.Paragraph.Length == 0
                    && s_chips.Any(c => c.StartsWith(classification.Eccn, StringComparison.Ordinal))
                )
                {
                    faults.Warn(
                        $"{at}.eccn",
                        $"{classification} without its paragraph: is it an artificial intelligence commodity, which brings a purchase order?",
                        "Supp. 2(c)(3) to part 748"
                    );
                }

                continue;
            }

            faults.Unless(
                form.Submitted.Contains("purchase-order"),
                "documentsSubmitted",
                $"{classification}; expected a purchase order or equivalent contract",
                "Supp. 2(c)(3) to part 748"
            );
            faults.Unless(
                form.Items[i].Description?.Contains("TPP", StringComparison.OrdinalIgnoreCase) == true,
                $"{at}.description",
                $"{classification}; expected the total aggregated TPP of the item",
                "Supp. 2(c)(4) to part 748"
            );
        }
    }

    /// <summary>Whether a classification lies within a paragraph; one given without its paragraph is not shown to.</summary>
    private static bool Within(Items.Classification item, string paragraph)
    {
        _ = Items.Classification.TryParse(paragraph, out var of);
        return item.Eccn == of.Eccn && item.IsWithin(of.Steps);
    }

    private static void Transfer(ApplicationForm form, FormFaults faults)
    {
        if (!form.SpecialPurposes.Contains(SpecialPurposes.Transfer))
        {
            return;
        }

        var citation = SpecialPurposes.CitationOf(SpecialPurposes.Transfer);
        faults.Unless(
            form.Type == ApplicationType.Reexport,
            "type",
            "a transfer in-country; expected 'reexport'",
            citation
        );
        faults.Unless(
            form.OriginalConsignee?.Country == form.UltimateConsignee?.Country,
            "originalConsignee.country",
            "a transfer in-country; expected the same country as in Block 18",
            citation
        );
    }

    private static void Intransit(ApplicationForm form, FormFaults faults)
    {
        if (form.SpecialPurposes.Contains(SpecialPurposes.Intransit))
        {
            faults.Unless(
                form.Additional.Cites("Supp. 2(e)"),
                "additional.statements",
                "expected the statement 'Supp. 2(e)': name and address of the foreign consignor, and the shipment's origin",
                "Supp. 2(e)(2) to part 748"
            );
        }
    }

    private static void Activities(ApplicationForm form, FormFaults faults)
    {
        if (form.Additional.Cites("744.6"))
        {
            faults.Unless(
                form.Type == ApplicationType.Reexport,
                "type",
                "an activity of a US person; expected 'reexport'",
                "Supp. 2(d) to part 748"
            );
            faults.Unless(
                form.SpecialPurposes.Count > 0,
                "specialPurpose",
                "missing; expected the activity in which the US person is engaged",
                "Supp. 2(d) to part 748"
            );
        }
    }

    private static void Defense(ApplicationForm form, FormFaults faults)
    {
        if (form.Items.Any(i => i.MajorDefense == true))
        {
            faults.Unless(
                form.Submitted.Contains("signed-contract"),
                "documentsSubmitted",
                "600 series major defense equipment; expected a copy of the signed contract where Congress is notified",
                "Supp. 2(aa) to part 748; 743.5(d)"
            );
        }
    }

    private static void Chemicals(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        for (var i = 0; i < form.Items.Count; i++)
        {
            var reasons = facts.Determination?.Lines.FirstOrDefault(l => l.Index == i)?.Reasons ?? [];
            if (form.Items[i].Classification?.Eccn == "1C350" && reasons.Contains("CW"))
            {
                faults.Unless(
                    form.OnFile.Contains("end-use-certificate") || form.Submitted.Contains("end-use-certificate"),
                    "documentsOnFile",
                    "a chemical of 1C350 to a state outside the convention; expected the consignee's End-Use Certificate",
                    "Supp. 2(q) to part 748; 745.2"
                );
            }
        }
    }

    internal static void Phrase(ApplicationForm form, string phrase, string why, FormFaults faults) =>
        faults.Unless(
            form.SpecialPurposes.Contains(phrase),
            "specialPurpose",
            $"{why}; expected \"{phrase}\"",
            SpecialPurposes.CitationOf(phrase)
        );
}
