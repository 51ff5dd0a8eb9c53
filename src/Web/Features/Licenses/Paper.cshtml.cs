using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Licenses;

/// <summary>A paper of a license, as it was attached.</summary>
[ForExporters]
public sealed class PaperModel(EventLog log, Visitor visitor, Refusals refusals) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, long act, CancellationToken ct)
    {
        LicenseFiles files = new(log);
        if (
            await new LicenseHistories(log).FindAsync(number, visitor.Organization!, ct) is null
            || (await files.PapersAsync(number, ct)).FirstOrDefault(p => p.Act == act) is not { } paper
            || await files.OpenAsync(paper, ct) is not { } whole
        )
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return NotFound();
        }

        return File(whole.Content, whole.Media, paper.Name);
    }
}
