using Licet.Core.Applications;

namespace Licet.Web.Features.Review;

/// <summary>A party of an application, and in what part.</summary>
/// <param name="Part">A key of the texts: "Ultimate consignee".</param>
/// <param name="Address">Without the country; empty where none is stated.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
public sealed record ApplicationParty(string Part, string Name, string Address, string Country);

/// <summary>A line of an application as its form describes it.</summary>
/// <param name="Line">"22-1".</param>
public sealed record ApplicationItem(
    string Line,
    string? Description,
    string? Model,
    string? Manufacturer,
    string? Unit
);

/// <summary>What who decides a case reads of its form first: to whom, where to, what for, and what (Blocks 16 to 23).</summary>
/// <param name="Type">Block 5.</param>
/// <param name="Destination">Country of the ultimate consignee, ISO 3166-1 alpha-2; null where none is named.</param>
/// <param name="EndUse">Block 21.</param>
/// <param name="TotalValue">Block 23, in US dollars.</param>
public sealed record CaseApplication(
    ApplicationType Type,
    IReadOnlyList<ApplicationParty> Parties,
    string? Destination,
    string? EndUse,
    decimal? TotalValue,
    IReadOnlyList<ApplicationItem> Items
)
{
    public static CaseApplication Of(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        (string Part, IEnumerable<FormParty?> Parties)[] parts =
        [
            ("Applicant", [form.Applicant?.Party]),
            ("Purchaser", [form.Purchaser]),
            ("Intermediate consignee", form.IntermediateConsignees ?? []),
            ("Ultimate consignee", [form.UltimateConsignee]),
            ("End user", form.EndUsers),
            ("Original ultimate consignee", [form.OriginalConsignee]),
        ];
        return new(
            form.Type,
            [
                .. parts.SelectMany(p =>
                    p.Parties.OfType<FormParty>()
                        .Select(f => new ApplicationParty(
                            p.Part,
                            f.Name,
                            string.Join(
                                ", ",
                                new[] { f.Street, f.PostalCode, f.City }.Where(a => a is { Length: > 0 })
                            ),
                            f.Country
                        ))
                ),
            ],
            form.UltimateConsignee?.Country,
            form.EndUse,
            form.TotalValue,
            [
                .. form.Items.Select(
                    (item, i) =>
                        new ApplicationItem(
                            FormBlocks.ItemId(i),
                            item.Description,
                            item.Model,
                            item.Manufacturer,
                            item.Unit
                        )
                ),
            ]
        );
    }

    /// <summary>The words of <see cref="ApplicationParty.Part"/>.</summary>
    public static IReadOnlyList<string> Parts { get; } =
    [
        "Applicant",
        "Purchaser",
        "Intermediate consignee",
        "Ultimate consignee",
        "End user",
        "Original ultimate consignee",
    ];
}
