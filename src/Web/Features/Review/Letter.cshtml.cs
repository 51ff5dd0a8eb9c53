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
        if (await look.LetterAsync(number, act, at, ct) is not { } letter)
        {
            return NotFound();
        }

        (Number, Letter) = (number, letter);
        return Page();
    }
}
