using Licet.Data.History;
using Licet.Data.Records;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>A document of a case that the applicant filed or sent.</summary>
[ForReadersOfCases]
public sealed class PaperModel(CaseLook look, EventLog log) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, long act, int at, CancellationToken ct) =>
        await look.FindAsync(number, ct) is { } shown
        && CaseLook
            .Papers(shown.File, await look.FormAsync(shown.File, ct))
            .FirstOrDefault(p => p.Act == act && p.Number == at)
            is { } paper
        && shown.File.RecordsOf(act).ElementAtOrDefault(at) is { } reference
        && await log.Records.OpenAsync(reference, ct) is RecordContent.Whole whole
            ? File(whole.Content, whole.Media, paper.Name)
            : NotFound();
}
