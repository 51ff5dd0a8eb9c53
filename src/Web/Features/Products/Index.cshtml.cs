using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Products;

/// <summary>The organization's products: by words, by ECCN, or by how they stand to the control list.</summary>
[ForExporters]
public sealed class IndexModel(EventLog log, Visitor visitor) : PageModel
{
    /// <summary>Products on one page.</summary>
    public const int Most = 50;

    private const int LongestSearch = 200;

    public CatalogueAsk Ask { get; private set; } = new();

    public Catalogue Catalogue { get; private set; } = null!;

    public IReadOnlyDictionary<CatalogueStanding, int> Counts { get; private set; } =
        new Dictionary<CatalogueStanding, int>();

    public CataloguePage Found { get; private set; } = null!;

    /// <summary>How many are found on all pages.</summary>
    public int InAll { get; private set; }

    public int All => Counts.Values.Sum();

    /// <summary>The latest acts that classified products.</summary>
    public IReadOnlyList<ProductActRow> Acts { get; private set; } = [];

    /// <summary>Where the page begins; null for the first.</summary>
    public string? After { get; private set; }

    public bool MayClassify { get; private set; }

    [TempData]
    public string? Told { get; set; }

    public async Task OnGetAsync(string? search, string? eccn, string? standing, string? after, CancellationToken ct)
    {
        (Ask, After) = (new(Cut(search), Cut(eccn), ProductLook.Read(standing)), after);
        Catalogue = new(log, visitor.Organization!, OrderLaw.Rules);
        MayClassify = ProductActs.Persons(visitor.PersonInHouse, visitor.Organization!) is null;
        Counts = (await Catalogue.CountAsync(ct))
            .GroupBy(c => Catalogue.StandingOf(c.Key))
            .ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
        Found = await Catalogue.AskAsync(Ask, after, Most, ct);
        InAll =
            after is null && Found.Next is null ? Found.Rows.Count
            : Ask == new CatalogueAsk() ? All
            : await Catalogue.CountAsync(Ask, ct);
        Acts = await Catalogue.ActsAsync(5, ct);
    }

    /// <summary>The address of a page of the same question.</summary>
    public string Link(CatalogueStanding? standing, string? after = null)
    {
        List<string> parts = [];
        if (Ask.Search.Length > 0)
        {
            parts.Add("search=" + Uri.EscapeDataString(Ask.Search));
        }

        if (Ask.Eccn.Length > 0)
        {
            parts.Add("eccn=" + Uri.EscapeDataString(Ask.Eccn));
        }

        if (standing is { } asked)
        {
            parts.Add("standing=" + ProductLook.Token(asked));
        }

        if (after is not null)
        {
            parts.Add("after=" + Uri.EscapeDataString(after));
        }

        return "/products" + (parts.Count == 0 ? "" : "?" + string.Join('&', parts));
    }

    private static string Cut(string? text) =>
        (text ?? "").Trim() is var trimmed && trimmed.Length <= LongestSearch ? trimmed : trimmed[..LongestSearch];
}
