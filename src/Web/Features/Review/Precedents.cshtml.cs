using Licet.Core.Precedents;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Review;

/// <summary>Earlier decided lines beside each line of a case, nearest first, and where the proposal ends otherwise than they did.</summary>
[ForReadersOfCases]
public sealed class PrecedentsModel(CaseLook look, PrecedentShelf shelf) : PageModel
{
    public string Number { get; private set; } = "";

    /// <summary>The form's text lies here.</summary>
    public bool IsHere { get; private set; }

    /// <summary>Null while decided cases are being read for the first time.</summary>
    public PrecedentsHere? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (await look.FindAsync(number, ct) is not { } shown)
        {
            return NotFound();
        }

        var form = await look.FormAsync(shown.File, ct);
        (Number, IsHere) = (number, form is not null);
        Found = await shelf.BesideAsync(shown.Now, form, ct);
        return Page();
    }

    /// <summary>A key of the texts.</summary>
    public static string Outcome(DecidedLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.Outcome switch
        {
            "approve" => "Approved",
            "deny" => "Denied",
            _ => "Returned without action",
        };
    }

    /// <summary>A key of the texts.</summary>
    public static string Likeness(ItemLikeness item) =>
        item switch
        {
            ItemLikeness.SameParagraph => "the same paragraph",
            ItemLikeness.SameEntry => "the same entry",
            ItemLikeness.SameGroup => "the same group",
            _ => "another item",
        };
}
