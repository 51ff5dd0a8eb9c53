using Licet.Core.Applications;
using Licet.Data.History;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>The application of a case as it was submitted, block by block.</summary>
[ForReadersOfCases]
public sealed class FormModel(CaseLook look, EventLog log) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>Null where its text was erased under a rule, or lies elsewhere.</summary>
    public IReadOnlyList<WorksheetBlock>? Blocks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return NotFound();
        }

        Number = number;
        Blocks = await look.FormAsync(shown.File, ct) is { } form
            ? Worksheet.Of(form, new(number, null, null), new FormFacts(log.Today, OrderLaw.Rules)).Blocks
            : null;
        return Page();
    }
}
