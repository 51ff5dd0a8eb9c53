using Licet.Core.Applications;
using Licet.Web.Law;

namespace Licet.Web.Features.Applications;

/// <summary>How a field of the form is typed.</summary>
public enum FieldKind
{
    Text,

    /// <summary>Several lines of one text.</summary>
    Area,

    /// <summary>A text a line.</summary>
    Lines,
    Number,
    Day,
    Country,
    Choice,

    /// <summary>Yes, no, or not said.</summary>
    YesNo,

    /// <summary>Ticked or not.</summary>
    Tick,
}

/// <summary>A field of the form on a page.</summary>
/// <param name="Path">Within its group: "name"; alone the whole path.</param>
public sealed record SectionField(string Path, string Label, FieldKind Kind = FieldKind.Text, string? Hint = null)
{
    /// <summary>Value and words, where it is chosen.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Options { get; init; } = [];
}

/// <summary>Fields that stand together: of the form itself, of one of its parties, or of each row of a list.</summary>
/// <param name="Path">"applicant"; "items" of a list; empty for fields of the form itself.</param>
/// <param name="Most">Rows of a list; 0 where it is none.</param>
public sealed record SectionGroup(string Path, string Title, IReadOnlyList<SectionField> Fields, int Most = 0)
{
    public string? Hint { get; init; }

    /// <summary>Words of the tick that says there are none; null where the form needs none.</summary>
    public string? None { get; init; }

    public bool IsList => Most > 0;
}

/// <summary>One task of an application.</summary>
/// <param name="Id">Of its address.</param>
/// <param name="Blocks">Which of BIS-748P, for people.</param>
public sealed record FormSection(string Id, string Title, string Blocks, IReadOnlyList<SectionGroup> Groups)
{
    /// <summary>The members of the form that are written here and nowhere else.</summary>
    public IEnumerable<string> Members =>
        Groups.SelectMany(g => g.Path.Length > 0 ? [g.Path] : g.Fields.Select(f => f.Path.Split('.')[0])).Distinct();

    public bool Holds(string field) =>
        Members.Any(m =>
            field == m
            || field.StartsWith(m + ".", StringComparison.Ordinal)
            || field.StartsWith(m + "[", StringComparison.Ordinal)
        );
}

/// <summary>The form BIS-748P as tasks (Supp. 1 to part 748), in the order in which people know the answers.</summary>
public static class FormSections
{
    public static IReadOnlyList<FormSection> All { get; } =
    [
        new(
            "applicant",
            "You, and whom to ask",
            "1 to 3, 14",
            [
                new(
                    "contact",
                    "Whom to ask",
                    [
                        new("name", "Name"),
                        new("telephone", "Telephone"),
                        new("facsimile", "Facsimile", Hint: "With F behind the number"),
                    ]
                ),
                new(
                    "applicant",
                    "The applicant",
                    [
                        .. Party,
                        new(
                            "employerId",
                            "Employer identification number",
                            Hint: "Of a company that exports: 12-3456789"
                        ),
                        new("capacity", "Files as", FieldKind.Choice)
                        {
                            Options =
                            [
                                new("principal", "Principal party in interest"),
                                new("individual", "A natural person"),
                                new("agent", "Agent, with a power of attorney"),
                            ],
                        },
                    ]
                ),
            ]
        ),
        new(
            "transaction",
            "The transaction",
            "5, 9 to 13",
            [
                new(
                    "",
                    "What is applied for",
                    [
                        new("type", "Type of application", FieldKind.Choice)
                        {
                            Options =
                            [
                                new("export", "Export"),
                                new("reexport", "Reexport, or transfer in-country"),
                                new("classification", "Classification request"),
                            ],
                        },
                        new(
                            "specialPurpose",
                            "Special purpose",
                            FieldKind.Lines,
                            "Only the phrases of Supp. 2 to part 748, one a line"
                        ),
                        new(
                            "resubmits",
                            "Control number of the application that was returned without action",
                            Hint: "A letter and six digits"
                        ),
                        new("replaces", "Number of the license to be replaced"),
                        new("amends", "Control number of your pending application that this one amends"),
                        new(
                            "previouslyExported",
                            "Under what the items left before",
                            Hint: "Reexports only: license, exception, NLR or unknown"
                        ),
                        new("allOrNothing", "Approve or deny it as a whole (748.6(c))", FieldKind.Tick),
                    ]
                ),
                new(
                    "certificates",
                    "Import or end-user certificates",
                    [new("country", "Issued by", FieldKind.Country), new("number", "Number")],
                    10
                ),
            ]
        ),
        new(
            "parties",
            "The parties",
            "15 to 20",
            [
                new("ultimateConsignee", "Ultimate consignee", Party)
                {
                    Hint = "Who receives the items abroad: no bank, forwarder or agent (748.5(e))",
                },
                new("purchaser", "Purchaser", Party) { Hint = "Only if it is not the ultimate consignee (748.5(c))" },
                new("intermediateConsignees", "Intermediate consignees", Party, 10)
                {
                    None = "There is none (748.5(d))",
                },
                new("endUsers", "End users", Party, 20)
                {
                    Hint = "Only those that are not the ultimate consignee (748.5(f))",
                },
                new("licenseRecipient", "Who receives the license", Party) { Hint = "Only if it is not the applicant" },
                new("originalConsignee", "Original ultimate consignee", Party) { Hint = "Reexports only" },
            ]
        ),
        new(
            "items",
            "The items",
            "22, 23",
            [
                new(
                    "items",
                    "Item",
                    [
                        new("eccn", "ECCN", Hint: "With its paragraph, or EAR99"),
                        new("description", "Technical description", FieldKind.Area),
                        new("quantity", "Quantity", FieldKind.Number),
                        new("unit", "Unit"),
                        new("unitPrice", "Unit price, USD", FieldKind.Number),
                        new("totalPrice", "Total price, USD", FieldKind.Number),
                        new("model", "Model"),
                        new("manufacturer", "Manufacturer", Hint: "If it is not the applicant"),
                        new("ccats", "CCATS number", Hint: "Of a classification by BIS"),
                        new(
                            "performance",
                            "Adjusted peak performance",
                            FieldKind.Number,
                            "Computers: weighted teraflops"
                        ),
                        new("majorDefenseEquipment", "600 series major defense equipment", FieldKind.YesNo),
                    ],
                    40
                ),
                new("", "All items", [new("totalValue", "Total value of the application, USD", FieldKind.Number)]),
            ]
        ),
        new(
            "end-use",
            "End use and further information",
            "21, 24",
            [
                new(
                    "",
                    "Specific end use",
                    [
                        new(
                            "endUse",
                            "What is made or done with the items, where, and for which product or project",
                            FieldKind.Area
                        ),
                    ]
                ),
                new(
                    "additional",
                    "Additional information",
                    [
                        new("text", "What there is no other block for", FieldKind.Area),
                        new(
                            "controlNumbers",
                            "Earlier applications that this one resubmits",
                            FieldKind.Lines,
                            "Control numbers, one a line (748.4(g))"
                        ),
                    ]
                ),
            ]
        ),
        new(
            "documents",
            "Documents",
            "6, 7",
            [
                new(
                    "",
                    "Boxes of the form",
                    [
                        new("documentsSubmitted", "Submitted with the application", FieldKind.Lines, Codes),
                        new("documentsOnFile", "On file with the applicant", FieldKind.Lines, Codes),
                    ]
                ),
            ]
        ),
    ];

    public static FormSection? Find(string id) => All.FirstOrDefault(s => s.Id == id);

    /// <summary>Where a field is typed; null for the signature and for the file as a whole.</summary>
    public static FormSection? Of(string field) => All.FirstOrDefault(s => s.Holds(field));

    /// <summary>Countries with their codes.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Countries => CountryChoices.All;

    private static string Codes => "One a line: " + string.Join(", ", FormDocuments.Codes);

    private static IReadOnlyList<SectionField> Party =>
        [
            new("name", "Name"),
            new("street", "Street", Hint: "No post office box"),
            new("city", "City"),
            new("country", "Country", FieldKind.Country),
            new("postalCode", "Postal code"),
            new("telephone", "Telephone"),
            new("business", "What it is", FieldKind.Choice)
            {
                Options =
                [
                    new("bank", "Bank"),
                    new("forwarder", "Forwarder"),
                    new("agent", "Agent"),
                    new("government-purchaser", "Government purchasing office"),
                    new("other", "Other"),
                ],
            },
        ];
}
