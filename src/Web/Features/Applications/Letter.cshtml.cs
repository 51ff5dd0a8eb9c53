using System.Text;
using Licet.Core.Letters;
using Licet.Data.Desk;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Applications;

/// <summary>A letter of the authority, to read, print and keep as text.</summary>
[ForExporters]
public sealed class LetterModel(Drafts drafts, Correspondences correspondences, Refusals refusals) : PageModel
{
    public ApplicationRow Row { get; private set; } = null!;

    public Letter Letter { get; private set; } = null!;

    public long Act { get; private set; }

    public int Number { get; private set; }

    public async Task<IActionResult> OnGetAsync(string id, long act, int number, CancellationToken ct)
    {
        if (
            await drafts.FindAsync(id, ct) is not { } row
            || await correspondences.OfAsync(row, ct) is not { } of
            || of.Letters.FirstOrDefault(l => l.Act == act && l.Number == number) is not { } kept
        )
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return NotFound();
        }

        (Row, Letter, Act, Number) = (row, kept.Letter, act, number);
        return Request.Query["as"] == "text"
            ? File(
                Encoding.UTF8.GetBytes(LetterText.Of(Letter)),
                "text/plain; charset=utf-8",
                LetterText.FileNameOf(Letter)
            )
            : Page();
    }
}
