using Licet.Core.Letters;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>A letter of a case, as the applicant has it.</summary>
[ForReadersOfCases]
public sealed class LetterModel(CaseLook look) : PageModel
{
    public string Number { get; private set; } = "";

    public Letter Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string number, long act, int at, CancellationToken ct)
    {
        if (
            await look.FindAsync(number, ct) is not { } shown
            || (await look.LettersAsync(shown.File, ct)).FirstOrDefault(l => l.Act == act && l.Number == at)
                is not { } kept
        )
        {
            return NotFound();
        }

        (Number, Letter) = (number, kept.Letter);
        return Page();
    }
}
