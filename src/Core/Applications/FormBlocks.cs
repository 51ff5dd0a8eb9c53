namespace Licet.Core.Applications;

/// <summary>Which block of the form a field of the file stands for.</summary>
public static class FormBlocks
{
    /// <summary>In the order of the form; of a longer and a shorter path the longer decides.</summary>
    private static readonly (string Path, string Block, string Title)[] s_all =
    [
        ("contact.name", "1", "Contact person"),
        ("contact.telephone", "2", "Telephone"),
        ("contact.facsimile", "3", "Facsimile"),
        ("contact", "1", "Contact person"),
        ("dated", "4", "Date of application"),
        ("type", "5", "Type of application"),
        ("documentsSubmitted", "6", "Documents submitted with application"),
        ("attachments", "6", "Documents submitted with application"),
        ("supply", "6", "Documents submitted with application"),
        ("documentsOnFile", "7", "Documents on file with applicant"),
        ("specialPurpose", "9", "Special purpose"),
        ("resubmits", "10", "Resubmission application control number"),
        ("replaces", "11", "Replacement license number"),
        ("previouslyExported", "12", "Items previously exported"),
        ("certificates", "13", "Import or end-user certificate"),
        ("applicant", "14", "Applicant"),
        ("licenseRecipient", "15", "Other party authorized to receive license"),
        ("purchaser", "16", "Purchaser"),
        ("intermediateConsignees", "17", "Intermediate consignee"),
        ("ultimateConsignee", "18", "Ultimate consignee"),
        ("endUsers", "19", "End user"),
        ("originalConsignee", "20", "Original ultimate consignee"),
        ("endUse", "21", "Specific end use"),
        ("items.eccn", "22(a)", "ECCN"),
        ("items.performance", "22(b)", "Adjusted peak performance"),
        ("items.model", "22(c)", "Model number"),
        ("items.ccats", "22(d)", "CCATS number"),
        ("items.quantity", "22(e)", "Quantity"),
        ("items.unit", "22(f)", "Units"),
        ("items.unitPrice", "22(g)", "Unit price"),
        ("items.totalPrice", "22(h)", "Total price"),
        ("items.manufacturer", "22(i)", "Manufacturer"),
        ("items.description", "22(j)", "Technical description"),
        ("items", "22", "Items"),
        ("totalValue", "23", "Total application dollar value"),
        ("additional", "24", "Additional information"),
        ("allOrNothing", "24", "Additional information"),
        ("amends", "24", "Additional information"),
        ("signature", "25", "Signature"),
    ];

    /// <summary>Every block that holds something, in the form's order. Block 8 is reserved: no field stands for it.</summary>
    public static IReadOnlyList<string> All { get; } = [.. s_all.Select(b => b.Block).Distinct()];

    /// <summary>"14" of "applicant.street"; empty for the file as a whole and for a field that the form has not.</summary>
    /// <param name="field">Path within the file; places in a list ("[0]") do not count.</param>
    public static string Of(string field) => Row(field)?.Block ?? "";

    /// <summary>"Applicant" of "14"; empty for no block.</summary>
    public static string TitleOf(string block) => s_all.FirstOrDefault(b => b.Block == block).Title ?? "";

    /// <summary>Where the form has the block, 0 for the first; a block that it has not comes after all.</summary>
    public static int PlaceOf(string block)
    {
        for (var i = 0; i < All.Count; i++)
        {
            if (All[i] == block)
            {
                return i;
            }
        }

        return All.Count;
    }

    /// <summary>How an item of Block 22 is named: "22-1" for the first.</summary>
    /// <param name="index">0 for the first.</param>
    public static string ItemId(int index) => FormattableString.Invariant($"22-{index + 1}");

    private static (string Path, string Block, string Title)? Row(string field)
    {
        var path = WithoutPlaces(field);
        (string Path, string Block, string Title)? found = null;
        foreach (var row in s_all)
        {
            var holds = path == row.Path || path.StartsWith(row.Path + ".", StringComparison.Ordinal);
            if (holds && row.Path.Length > (found?.Path.Length ?? 0))
            {
                found = row;
            }
        }

        return found;
    }

    private static string WithoutPlaces(string field) =>
        string.Concat(field.Split('[', ']').Where((_, i) => i % 2 == 0));
}
