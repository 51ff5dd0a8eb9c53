using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Data.Records;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Applications;

/// <summary>A document that the applicant sent with an answer.</summary>
[ForExporters]
public sealed class PaperModel(Drafts drafts, Correspondences correspondences, EventLog log, Refusals refusals)
    : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, long act, int number, CancellationToken ct)
    {
        if (
            await drafts.FindAsync(id, ct) is not { } row
            || await correspondences.OfAsync(row, ct) is not { } of
            || of.Sent.FirstOrDefault(s => s.Act == act) is not { } sent
            || sent.Documents.ElementAtOrDefault(number) is not { } name
            || of.File.RecordsOf(act).ElementAtOrDefault(number) is not { } reference
            || await log.Records.OpenAsync(reference, ct) is not RecordContent.Whole whole
        )
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return NotFound();
        }

        return File(whole.Content, whole.Media, name);
    }
}
