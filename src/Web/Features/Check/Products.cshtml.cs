using Licet.Core;
using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Check;

/// <summary>What a line's product is, while it is typed, and which other codes begin so.</summary>
[ForExporters]
public sealed class ProductsModel(EventLog log, Visitor visitor, IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The code as it was typed; null for none.</summary>
    public string? Code { get; private set; }

    public DateOnly On { get; private set; }

    public ProductRow? Row { get; private set; }

    public ProductClassification? Held { get; private set; }

    public IReadOnlyList<ProductRow> Offered { get; private set; } = [];

    /// <param name="line">Which line of the form.</param>
    public async Task OnGetAsync(int line, CancellationToken ct)
    {
        string code = Request.Query[TypedForm.Place("lines", line) + "product"].ToString().Trim();
        if (code.Length is 0 or > ProductFacts.LongestCode)
        {
            return;
        }

        Code = code;
        On = Day.TryRead(Request.Query["on"].ToString(), out DateOnly day) ? day : log.Today;
        ProductLines lines = new(log, visitor.Organization!, texts);
        (Row, Held) = await lines.FindAsync(code, On, ct);
        Offered = await lines.SuggestAsync(code, NewModel.MostOffered, ct);
    }
}
