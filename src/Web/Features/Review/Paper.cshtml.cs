using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>A document of a case that the applicant filed or sent.</summary>
[ForReadersOfCases]
public sealed class PaperModel(CaseLook look) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string number, long act, int at, CancellationToken ct) =>
        await look.PaperAsync(number, act, at, ct) is { } paper
            ? File(paper.Content, paper.Media, paper.Name)
            : NotFound();
}
