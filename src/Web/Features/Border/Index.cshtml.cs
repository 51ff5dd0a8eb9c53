using Licet.Core.Process;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Border;

/// <summary>The desk of customs: which license?</summary>
[ForCustoms]
public sealed class IndexModel(IStringLocalizer<Texts> texts) : DeskPage
{
    public void OnGet() { }

    public IActionResult OnPost()
    {
        string number = Typed("number").ToUpperInvariant();
        if (!CaseNumbers.IsPlain(number))
        {
            Wrong("number", texts["Enter the number as the license has it: capital letters, digits, '-' and '_'"]);
            return Again();
        }

        return Redirect("/border/" + Uri.EscapeDataString(number));
    }
}
