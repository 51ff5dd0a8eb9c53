using Licet.Core.Applications;

namespace Licet.Web.Features.Review;

/// <summary>A party of an application, and in what part.</summary>
/// <param name="Part">Title of its block: "Ultimate consignee".</param>
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

/// <summary>What who decides a case reads of its form first: to whom, where to, what for, and what (Blocks 5 and 14 to 23).</summary>
/// <param name="Type">Block 5.</param>
/// <param name="Parties">Each that the form names, in its order.</param>
/// <param name="EndUse">Block 21.</param>
/// <param name="TotalValue">Block 23, in US dollars.</param>
public sealed record CaseApplication(
    ApplicationType Type,
    IReadOnlyList<ApplicationParty> Parties,
    string? EndUse,
    decimal? TotalValue,
    IReadOnlyList<ApplicationItem> Items
)
{
    public static CaseApplication Of(ApplicationForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new(
            form.Type,
            [
                .. FormParties
                    .All(form)
                    .Select(p => new ApplicationParty(
                        FormBlocks.TitleOf(FormBlocks.Of(p.Field)),
                        p.Party.Name,
                        AddressOf(p.Party),
                        p.Party.Country
                    )),
            ],
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

    private static string AddressOf(FormParty party) =>
        string.Join(", ", new[] { party.Street, party.PostalCode, party.City }.Where(a => a is { Length: > 0 }));
}
