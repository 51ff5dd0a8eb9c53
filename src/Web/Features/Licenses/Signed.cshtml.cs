using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Licenses;

/// <summary>The signed license as a file.</summary>
[ForExporters]
public sealed class SignedModel(EventLog log, SignedFiles signed, Visitor visitor, Refusals refusals) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, int version, string kind, CancellationToken ct)
    {
        if (
            await new LicenseHistories(log).FindAsync(number, visitor.Organization!, ct) is not null
            && await signed.FindAsync(number, version, ct) is { } document
        )
        {
            if (kind == SignedFiles.Page && signed.Doubt(document) is not null)
            {
                // The page of documents says why.
                return Redirect($"/licenses/{Uri.EscapeDataString(number)}/papers");
            }

            if (signed.Of(document, kind) is { } file)
            {
                return File(file.Content, file.Media, file.Name);
            }
        }

        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }
}
