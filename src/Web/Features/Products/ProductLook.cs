using Licet.Core.Products;
using Licet.Data.Products;
using Licet.Lists.Tables;

namespace Licet.Web.Features.Products;

/// <summary>Words and colors of products.</summary>
public static class ProductLook
{
    public static string Words(CatalogueStanding standing) =>
        standing switch
        {
            CatalogueStanding.Unclassified => "Not classified",
            CatalogueStanding.Gone => "No longer in the control list",
            CatalogueStanding.Doubtful => "The entry must be read",
            CatalogueStanding.Ear99 => "EAR99",
            _ => "In the control list",
        };

    public static string Tag(CatalogueStanding standing) =>
        standing switch
        {
            CatalogueStanding.Unclassified or CatalogueStanding.Gone => "lc-stop",
            CatalogueStanding.Doubtful => "lc-wait",
            _ => "lc-plain",
        };

    /// <summary>As an address has it: "gone".</summary>
    public static string Token(CatalogueStanding standing) => standing.ToString().ToLowerInvariant();

    /// <summary>Null where it is none.</summary>
    public static CatalogueStanding? Read(string? token) =>
        Enum.GetValues<CatalogueStanding>().Where(s => Token(s) == token).Cast<CatalogueStanding?>().FirstOrDefault();

    /// <summary>On what a classification rests.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Bases { get; } =
    [
        .. Enum.GetValues<ClassificationBasis>()
            .Select(b => new KeyValuePair<string, string>(ClassificationBases.Token(b), ClassificationBases.Words(b))),
    ];

    /// <summary>What a column may hold.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Columns { get; } =
    [
        new(nameof(ProductColumn.None), "Not taken"),
        new(nameof(ProductColumn.Code), "Your code"),
        new(nameof(ProductColumn.Description), "Description"),
        new(nameof(ProductColumn.Manufacturer), "Manufacturer"),
        new(nameof(ProductColumn.Unit), "Unit"),
        new(nameof(ProductColumn.Eccn), "ECCN"),
        new(nameof(ProductColumn.Basis), "Basis"),
        new(nameof(ProductColumn.Reference), "CCATS or other paper"),
        new(nameof(ProductColumn.Citation), "Citation"),
        new(nameof(ProductColumn.Reason), "Reason"),
        new(nameof(ProductColumn.Effective), "First day"),
    ];

    /// <summary>Every word that pages look up.</summary>
    public static IEnumerable<string> All =>
        [
            .. Enum.GetValues<CatalogueStanding>().Select(Words),
            .. Enum.GetValues<ControlListStanding>().Select(ControlListStandings.Words),
            .. Bases.Select(b => b.Value),
            .. Columns.Select(c => c.Value),
        ];
}
