using Licet.Core.Items;

namespace Licet.Core.Applications;

/// <summary>Block 5. Items inside the United States are exported, items outside are reexported (Supp. 1 to part 748).</summary>
public enum ApplicationType
{
    Export,

    /// <summary>Also a transfer in-country (Supp. 2(v)) and activities of US persons (Supp. 2(d)).</summary>
    Reexport,

    /// <summary>BIS is asked to classify an item; Blocks 1 to 5, 14, 22(a) to (d) and (i), 24 and 25 only.</summary>
    Classification,
}

/// <summary>
/// Form BIS-748P with its item appendix (748P-A) and end-user appendix (748P-B), block by block (Supp. 1 to part 748). A member
/// that may hold several takes the form's first and the appendix's others alike. What is missing is null; whether it had to
/// be there is for <see cref="FormCheck"/> to say.
/// </summary>
public sealed record ApplicationForm
{
    /// <summary>Blocks 1 to 3.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Block 4.</summary>
    public DateOnly? Dated { get; init; }

    /// <summary>Block 5.</summary>
    public required ApplicationType Type { get; init; }

    /// <summary>Block 6: documents submitted with the application; codes of <see cref="FormDocuments"/>.</summary>
    public IReadOnlyList<string> Submitted { get; init; } = [];

    /// <summary>Block 7: documents on file with the applicant; codes of <see cref="FormDocuments"/>.</summary>
    public IReadOnlyList<string> OnFile { get; init; } = [];

    /// <summary>Block 9: the phrases that Supp. 2 asks for. The form has one line; several requirements may meet (DESIGN).</summary>
    public IReadOnlyList<string> SpecialPurposes { get; init; } = [];

    /// <summary>Block 10: control number of the application that was returned without action.</summary>
    public string? Resubmits { get; init; }

    /// <summary>Block 11: number of the license to be replaced.</summary>
    public string? Replaces { get; init; }

    /// <summary>Block 12: license number, exception symbol or other authorization under which reexported items left.</summary>
    public string? PreviouslyExported { get; init; }

    /// <summary>Block 13.</summary>
    public IReadOnlyList<ImportCertificate> Certificates { get; init; } = [];

    /// <summary>Block 14.</summary>
    public Applicant? Applicant { get; init; }

    /// <summary>Block 15: who receives the license, if not the applicant.</summary>
    public FormParty? LicenseRecipient { get; init; }

    /// <summary>Block 16: null where the ultimate consignee buys.</summary>
    public FormParty? Purchaser { get; init; }

    /// <summary>Block 17, further ones in Block 24. Empty says "None"; null says nothing, which is a fault.</summary>
    public IReadOnlyList<FormParty>? IntermediateConsignees { get; init; }

    /// <summary>Block 18.</summary>
    public FormParty? UltimateConsignee { get; init; }

    /// <summary>Block 19, further ones on Form 748P-B. Empty where the ultimate consignee is the end user.</summary>
    public IReadOnlyList<FormParty> EndUsers { get; init; } = [];

    /// <summary>Block 20, reexports only.</summary>
    public FormParty? OriginalConsignee { get; init; }

    /// <summary>Block 21.</summary>
    public string? EndUse { get; init; }

    /// <summary>Block 22, further ones on Form 748P-A.</summary>
    public IReadOnlyList<FormItem> Items { get; init; } = [];

    /// <summary>Block 23, in US dollars.</summary>
    public decimal? TotalValue { get; init; }

    /// <summary>Block 24.</summary>
    public AdditionalInformation Additional { get; init; } = AdditionalInformation.None;

    /// <summary>Block 25.</summary>
    public FormSignature? Signature { get; init; }

    /// <summary>The applicant asks that the application be approved or denied in its entirety (748.6(c)).</summary>
    public bool AllOrNothing { get; init; }

    /// <summary>
    /// Control number of the applicant's own pending application that this one amends; null for none. The form has no block for
    /// it: changes are reported as they come (748.6(f)); that a material one takes the place of the old is our reading (DESIGN).
    /// </summary>
    public string? Amends { get; init; }

    public IReadOnlyList<Attachment> Attachments { get; init; } = [];

    /// <summary>Foreign availability and competing supply; null where nothing is asserted.</summary>
    public SupplyAbroad? Supply { get; init; }
}

/// <summary>Blocks 1 to 3.</summary>
public sealed record Contact(string Name, string? Telephone, string? Facsimile);

/// <summary>Block 13. <paramref name="Country"/>: ISO 3166-1 alpha-2.</summary>
public sealed record ImportCertificate(string Country, string Number);

/// <summary>A party as the form names it.</summary>
/// <param name="Street">Null where not stated. A post office box is no street address.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Telephone">Telephone or facsimile, the latter marked "F".</param>
/// <param name="Business">"bank", "forwarder", "agent", "government-purchaser" or "other"; null where not said.</param>
public sealed record FormParty(
    string Name,
    string? Street,
    string? City,
    string Country,
    string? PostalCode,
    string? Telephone,
    string? Business
);

/// <summary>In what capacity the application is filed (748.4(a), (b)).</summary>
public enum FilingCapacity
{
    /// <summary>The principal party in interest who decides on the shipment.</summary>
    Principal,

    /// <summary>A natural person, who has no employer identification number.</summary>
    Individual,

    /// <summary>An agent who files for the exporter, with a power of attorney.</summary>
    Agent,
}

/// <summary>Block 14.</summary>
/// <param name="EmployerId">Of the Internal Revenue Service, on exports by a company.</param>
public sealed record Applicant(FormParty Party, string? EmployerId, FilingCapacity Capacity);

/// <summary>Block 22 (a) to (j), or one item of Form 748P-A.</summary>
/// <param name="Classification">(a); null where it was no ECCN.</param>
/// <param name="Performance">(b): adjusted peak performance in weighted teraflops.</param>
/// <param name="Ccats">(d): number of BIS's own classification.</param>
/// <param name="UnitPrice">(g), US dollars.</param>
/// <param name="TotalPrice">(h), US dollars.</param>
/// <param name="MajorDefense">600 series major defense equipment (772.1); null where not said.</param>
public sealed record FormItem(
    Classification? Classification,
    decimal? Performance,
    string? Model,
    string? Ccats,
    decimal? Quantity,
    string? Unit,
    decimal? UnitPrice,
    decimal? TotalPrice,
    string? Manufacturer,
    string? Description,
    bool? MajorDefense = null
)
{
    /// <summary>Technology or software: product groups D and E (738.2(b)).</summary>
    public bool IsSoftwareOrTechnology =>
        Classification is { IsEar99: false, Group: ProductGroup.Software or ProductGroup.Technology };

    public bool IsTechnology => Classification is { IsEar99: false, Group: ProductGroup.Technology };
}

/// <summary>Block 24, as data where the law asks for a statement.</summary>
/// <param name="ControlNumbers">Applications returned or denied before that this one resubmits (748.4(g)).</param>
/// <param name="Statements">Sections that ask for a statement here, as "748.4(b)(2)" or "744.6", with the statement.</param>
/// <param name="Affiliates">Parties owned by listed ones (Supp. 2(cc)).</param>
public sealed record AdditionalInformation(
    string? Text,
    IReadOnlyList<string> ControlNumbers,
    IReadOnlyList<SectionStatement> Statements,
    IReadOnlyList<AffiliateStatement> Affiliates
)
{
    public static AdditionalInformation None { get; } = new(null, [], [], []);

    public bool Cites(string section) => Statements.Any(s => s.Section == section);
}

public sealed record SectionStatement(string Section, string Text);

/// <summary>Who owns a party of the application, as Supp. 2(cc) asks.</summary>
/// <param name="Method">How the percentage was found.</param>
/// <param name="Diligence">Where a percentage could not be found: what was done and why not.</param>
public sealed record AffiliateStatement(
    string Party,
    IReadOnlyList<ListedOwner> Owners,
    string? Method,
    string? Diligence
);

/// <param name="Percent">0 to 100, exact; null where it could not be found.</param>
public sealed record ListedOwner(string Name, string List, decimal? Percent);

/// <summary>Block 25.</summary>
/// <param name="Company">The agent's company, where an agent signs.</param>
/// <param name="Certified">The signer certifies the statements of the form.</param>
public sealed record FormSignature(string Name, string Title, string? Company, bool Certified);
