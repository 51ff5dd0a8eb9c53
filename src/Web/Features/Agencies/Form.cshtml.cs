using Licet.Core.Applications;
using Licet.Data.History;
using Licet.Web.Law;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Agencies;

/// <summary>The application that goes with a referral, block by block.</summary>
[ForAgencies]
public sealed class FormModel(ReferralLook look, EventLog log) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>Null where its text does not lie here.</summary>
    public IReadOnlyList<WorksheetBlock>? Blocks { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is null)
        {
            return NotFound();
        }

        Number = number;
        Blocks = await look.FormAsync(number, ct) is { } form
            ? Worksheet.Of(form, new(number, null, null), new FormFacts(log.Today, OrderLaw.Rules)).Blocks
            : null;
        return Page();
    }
}
