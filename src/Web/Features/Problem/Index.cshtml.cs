using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Problem;

/// <summary>What a visitor sees in place of a page.</summary>
[AllowAnonymous]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class IndexModel : PageModel
{
    public int Code { get; private set; }

    public void OnGet(int? code) => Code = Told(code);

    public void OnPost(int? code) => Code = Told(code);

    private int Told(int? code) => Response.StatusCode = Response.StatusCode >= 400 ? Response.StatusCode : code ?? 500;
}
