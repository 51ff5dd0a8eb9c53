using Licet.Core;
using Licet.Core.Items;
using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.Look;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Check;

/// <summary>
/// Lines of an order that name a product of one's own: what it is classified as on the order's day stands for the ECCN that was not typed. An
/// ECCN that was typed and says otherwise is told, never chosen between.
/// </summary>
public sealed class ProductLines(EventLog log, string organization, IStringLocalizer<Texts> texts)
{
    private readonly Catalogue _catalogue = new(log, organization, OrderLaw.Rules);

    /// <summary>Fills lines from the products that they name.</summary>
    /// <returns>By line what is wrong with the product that it names.</returns>
    public async Task<SortedDictionary<int, string>> FillAsync(OrderForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        SortedDictionary<int, string> wrong = [];
        for (int i = 0; i < form.Rows("lines"); i++)
        {
            string place = TypedForm.Place("lines", i);
            if (form[place + "product"] is { Length: > 0 } code && await WhyNotAsync(form, place, code, ct) is { } why)
            {
                wrong.Add(i, why);
            }
        }

        return wrong;
    }

    /// <summary>What a code is on a day; null where there is no such product, or it was not classified then.</summary>
    public async Task<(ProductRow? Row, ProductClassification? Held)> FindAsync(
        string code,
        DateOnly on,
        CancellationToken ct
    ) =>
        await _catalogue.FindByCodeAsync(code, ct) is { } row
            ? (row, (await _catalogue.HistoryAsync(row, ct)).On(on))
            : (null, null);

    /// <summary>Products whose code begins so.</summary>
    public Task<IReadOnlyList<ProductRow>> SuggestAsync(string beginning, int most, CancellationToken ct) =>
        _catalogue.SuggestAsync(beginning, most, ct);

    private async Task<string?> WhyNotAsync(OrderForm form, string place, string code, CancellationToken ct)
    {
        if (!Day.TryRead(form["on"], out DateOnly on))
        {
            // The day is asked for already; without it nothing is looked up.
            return null;
        }

        (ProductRow? row, ProductClassification? held) = await FindAsync(code, on, ct);
        if (row is null)
        {
            return texts["There is no product of this code"];
        }

        if (held is null)
        {
            return texts["It is not classified on {0}: classify it, or leave the product empty", Day.Text(on)];
        }

        if (
            Classification.TryParse(form[place + "eccn"], out Classification typed)
            && form[place + "eccn"].Length > 0
            && typed != held.Item
        )
        {
            return texts["On {0} it is {1}, not {2}: leave one of the two empty", Day.Text(on), held.Item, typed];
        }

        form.Fill(place + "eccn", held.Item.ToString());
        form.Fill(place + "description", row.Description);
        if (form[place + "quantity"].Length > 0)
        {
            form.Fill(place + "unit", row.Unit);
        }

        return null;
    }
}
