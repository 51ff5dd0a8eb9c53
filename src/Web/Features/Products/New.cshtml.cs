using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Products;

/// <summary>A product is added, or what is said of one is changed; what it is classified as is said on its own page.</summary>
[ForExporters]
public sealed class NewModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts) : DeskPage
{
    /// <summary>The product that is changed; null for a new one.</summary>
    public ProductRow? Row { get; private set; }

    /// <summary>What was typed, else what is there.</summary>
    public override string Typed(string field) =>
        Request.HasFormContentType && Request.Form.ContainsKey(field) ? base.Typed(field)
        : Row is null ? ""
        : field switch
        {
            "code" => Row.Code,
            "description" => Row.Description,
            "manufacturer" => Row.Manufacturer,
            "unit" => Row.Unit,
            _ => "",
        };

    public async Task<IActionResult> OnGetAsync(string? id, CancellationToken ct) =>
        await FoundAsync(id, ct) ? Page() : await NobodysAsync();

    public async Task<IActionResult> OnPostAsync(string? id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        // By its code a product is known: it does not change.
        ProductFacts facts = new(
            Row?.Code ?? Typed("code"),
            Typed("description"),
            Typed("manufacturer"),
            Typed("unit")
        );
        if (
            Row is null
            && await new Catalogue(log, visitor.Organization!, OrderLaw.Rules).FindByCodeAsync(facts.Code, ct)
                is not null
        )
        {
            Wrong("code", texts["There is a product with this code already"], texts["Your code"]);
            return Again();
        }

        switch (await new ProductHistories(log, OrderLaw.Rules).KeepAsync(visitor.PersonInHouse, facts, ct))
        {
            case KeepAnswer.Kept kept:
                return RedirectToPage("Details", new { id = kept.Row.Id });
            case KeepAnswer.Invalid invalid:
                foreach (ProductFault fault in invalid.Faults)
                {
                    Wrong(fault.Field, TypedForm.Sentence(fault.Message), texts[FindingForm.Label(fault.Field)]);
                }

                break;
            case KeepAnswer.Refused refused:
                await refusals.KeepAsync(refused.Why, HttpContext);
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
        }

        return Again();
    }

    private async Task<bool> FoundAsync(string? id, CancellationToken ct)
    {
        Row = id is null ? null : await new Catalogue(log, visitor.Organization!, OrderLaw.Rules).FindAsync(id, ct);
        return id is null || Row is not null;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }
}
