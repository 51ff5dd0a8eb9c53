using static Licet.Core.Applications.FormSigns;

namespace Licet.Core.Applications;

/// <summary>
/// Every paragraph of Supp. 2 to part 748. The text of the supplement is not at hand: what it asks is checked where 748.8, the table of
/// blocks or our brief says it (<see cref="SpecialRequirements"/>); of the others a note says that a person reads the paragraph. When a
/// paragraph may be met is ours (DESIGN): by entry, reason for control, or a word of the form.
/// </summary>
internal static class SupplementTwo
{
    public static IReadOnlyList<SupplementRow> Rows { get; } =
    [
        new(
            "a",
            "Chemicals, medicinals, and pharmaceuticals",
            "",
            (f, _) =>
                Entry(f, "1C350", "1C351", "1C353", "1C354", "1C355", "1C360", "1C395", "1C991")
                || Says(f, "pharmaceutical", "medicin", "vaccine")
        ),
        new(
            "b",
            "Communications intercepting devices",
            "",
            (f, l) => Entry(f, "5A980", "5D980", "5E980") || Reason(l, "SL")
        ),
        new(
            "c",
            "Digital computers, telecommunications, and related equipment",
            "performance of 4A003; purchase order and TPP of artificial intelligence commodities",
            (f, _) => Entry(f, "4A001", "4A994", "5A001", "5A991", "5B001")
        ),
        new("d", "U.S. person support activities that require a license under 744.6", "type, Block 9", null),
        new("e", "Intransit shipments through the United States", "consignor and origin in Block 24", null),
        new("f", "Intransit shipments outside of the United States", "", (f, _) => Elsewhere(f)),
        new("g", "Nuclear Nonproliferation items and end-uses", "Block 9, statement of the end user", null),
        new(
            "h",
            "Numerical control devices, machine tools, inspection machines, and their software",
            "",
            (f, _) =>
                Entry(
                    f,
                    "2B001",
                    "2B002",
                    "2B003",
                    "2B004",
                    "2B005",
                    "2B006",
                    "2B008",
                    "2B201",
                    "2B204",
                    "2B206",
                    "2B290",
                    "2B991",
                    "2B992",
                    "2B996",
                    "2D001",
                    "2D002",
                    "2D201",
                    "2D202"
                )
        ),
        new(
            "i",
            "Parts, components, and materials incorporated abroad into foreign-made products",
            "",
            (f, _) => f.SpecialPurposes.Contains(SpecialPurposes.Parts)
        ),
        new(
            "j",
            "Ship stores, plane stores, supplies, and equipment",
            "",
            (f, _) => Says(f, "ship stores", "plane stores", "vessel under construction", "aircraft under construction")
        ),
        new("k", "Regional stability controlled items", "", (_, l) => Reason(l, "RS")),
        new(
            "l",
            "Reexports",
            "Blocks 12 and 20",
            (f, _) =>
                f.Type == ApplicationType.Reexport
                && !f.SpecialPurposes.Contains(SpecialPurposes.Transfer)
                && !f.Additional.Cites("744.6")
        ),
        new(
            "m",
            "Robots",
            "",
            (f, _) => Entry(f, "2B007", "2B207", "2B997") || (Entry(f, "8A002") && Says(f, "robot"))
        ),
        new(
            "n",
            "Short Supply controlled items",
            "",
            (f, l) => Reason(l, "SS") || Entry(f, "0A980", "1C980", "1C981", "1C982", "1C983", "1C984", "1C988")
        ),
        new("o", "Technology", "Block 9, letter of explanation, 22(e) and (i) blank", null),
        new(
            "p",
            "Temporary exports or reexports",
            "",
            (f, _) => Says(f, "temporary", "temporarily", "exhibition", "trade show", "demonstration")
        ),
        new(
            "q",
            "Chemicals controlled for CW reasons by 1C350 to countries outside the convention",
            "End-Use Certificate",
            null
        ),
        new(
            "r",
            "Encryption classification requests",
            "",
            (f, _) =>
                f.Type == ApplicationType.Classification
                && Entry(f, "5A002", "5B002", "5D002", "5E002", "5A004", "5A992", "5D992", "5E992")
        ),
        new(
            "s",
            "Firearms and certain shotguns temporarily in the United States",
            "",
            (f, _) => Firearms(f) && Says(f, "temporar")
        ),
        new("t", "600 series major defense equipment", "signed contract (as (aa))", null),
        new("u", "Aircraft and vessels on temporary sojourn", "", (f, _) => Says(f, "sojourn")),
        new("v", "In-country transfers", "type, Block 9, Blocks 18 and 20", null),
        new(
            "w",
            "License Exception STA eligibility requests for 600 series end items",
            "",
            (f, _) => Series(f, '6') && Says(f, "740.20(g)", "STA eligib")
        ),
        new(
            "x",
            "A 9x515 or 600 series transaction equivalent to one approved under the ITAR",
            "",
            (f, _) => (Series(f, '6') || Within515(f)) && Says(f, "ITAR", "DDTC", "22 CFR")
        ),
        new("y", "Satellite exports", "", (f, _) => Entry(f, "9A515", "9A004", "9B515", "9D515", "9E515")),
        new("z", "Firearms", "", (f, _) => Firearms(f)),
        new("aa", "600 series major defense equipment", "signed contract", null),
        new("bb", "not at hand", "", null),
        new("cc", "Affiliates rule", "Block 9, owners, percentages, method", null),
        new(
            "dd",
            "Certification on advanced computing commodities",
            "",
            (f, _) => SpecialRequirements.HasChip(f) && !f.Submitted.Contains("chip-certification")
        ),
    ];

    /// <summary>Notes for the paragraphs that may be met; none keeps the form from being submitted.</summary>
    public static void Note(ApplicationForm form, FormFacts facts, FormFaults faults)
    {
        foreach (var row in Rows.Where(r => r.Applies?.Invoke(form, facts.Determination?.Lines ?? []) == true))
        {
            var part = row.Held.Length > 0 ? $" (checked: {row.Held})" : "";
            faults.Warn("additional", $"{row.Title}: a person reads paragraph ({row.Paragraph}){part}", row.Citation);
        }

        var phrase = form.SpecialPurposes.Contains(SpecialPurposes.Interception);
        if (!phrase && Rows[1].Applies!(form, facts.Determination?.Lines ?? []))
        {
            faults.Warn("specialPurpose", $"is \"{SpecialPurposes.Interception}\" to stand here?", Rows[1].Citation);
        }

        // What 744.21 asks of end use and end user is stated in Block 24.
        var military = facts.Determination?.Lines.Any(l => l.Sections.Contains("744.21")) == true;
        faults.Unless(
            !military || form.Additional.Cites("744.21"),
            "additional.statements",
            "a license is required for a military end use or end user; expected the statement '744.21' on both",
            "744.21"
        );
    }
}
