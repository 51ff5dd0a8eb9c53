using Licet.Data.Desk;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Check;

/// <summary>The order that was asked about, or the answer as it was given: as files.</summary>
[ForExporters]
public sealed class FileModel(Checks checks, Visitor visitor, Refusals refusals) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, string what, CancellationToken ct)
    {
        if (await checks.FindAsync(id, visitor.Organization!, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return NotFound();
        }

        return File(what == "order.json" ? row.Order : row.Answer, "application/json", what);
    }
}
