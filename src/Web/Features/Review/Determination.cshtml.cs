using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>What the law says of each line of a case, rule by rule.</summary>
[ForReadersOfCases]
public sealed class DeterminationModel(CaseLook look, CaseDetermination determination) : PageModel
{
    public string Number { get; private set; } = "";

    public DeterminedHere Found { get; private set; } = null!;

    /// <summary>Digest of the inputs of the determination that was filed; null where none is kept.</summary>
    public string? Filed { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return NotFound();
        }

        (Number, Filed) = (number, shown.Now.Submission?.Determination);
        Found = await determination.OfAsync(shown, ct);
        return Page();
    }
}
