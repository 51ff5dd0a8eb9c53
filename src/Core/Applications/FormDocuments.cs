namespace Licet.Core.Applications;

/// <summary>Documents that Blocks 6 and 7 name, and the kinds an attachment may have.</summary>
public static class FormDocuments
{
    /// <summary>Kind of an attachment or box, and what it is.</summary>
    private static readonly (string Code, string Title)[] s_all =
    [
        ("item-appendix", "Form BIS-748P-A: further items"),
        ("end-user-appendix", "Form BIS-748P-B: further end users"),
        ("tech-specs", "descriptive literature, brochures, technical specifications"),
        ("letter-of-explanation", "letter of explanation"),
        ("foreign-availability", "assertion of foreign availability"),
        ("prc-end-user-statement", "PRC End-User Statement (748.10)"),
        ("consignee-statement", "Statement by Ultimate Consignee and Purchaser (748.11)"),
        ("firearms-certificate", "import certificate or permit for firearms (748.12)"),
        ("hong-kong-license", "Hong Kong import or export license (748.13)"),
        ("nuclear-certification", "statement of the end user on nuclear items (Supp. 2(g))"),
        ("end-use-certificate", "End-Use Certificate for chemicals (745.2; Supp. 2(q))"),
        ("purchase-order", "purchase order or equivalent contract (Supp. 2(c)(3))"),
        ("signed-contract", "signed contract (Supp. 2(aa))"),
        ("chip-certification", "certification on advanced computing commodities (Supp. 2(dd))"),
        ("power-of-attorney", "power of attorney (748.4(b)(2))"),
        ("supply-evidence", "evidence of supply abroad"),
        ("other", "other"),
    ];

    /// <summary>Made of members of the file itself, so that no attachment stands for them.</summary>
    private static readonly string[] s_appendices = ["item-appendix", "end-user-appendix"];

    /// <summary>Codes of the boxes, in the order above.</summary>
    public static IReadOnlyList<string> Codes { get; } = [.. s_all.Select(d => d.Code)];

    /// <summary>Kinds of attachments: all but the form's own appendices.</summary>
    public static IReadOnlyList<string> Attachable { get; } = [.. Codes.Except(s_appendices)];

    /// <summary>In words; the code itself where it is none of them.</summary>
    public static string TitleOf(string code) => s_all.FirstOrDefault(d => d.Code == code).Title ?? code;
}
