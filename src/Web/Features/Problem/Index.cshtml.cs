using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
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

    /// <summary>Who comes by typing the address has met no problem: there is no such page.</summary>
    private int Told(int? code)
    {
        bool met =
            HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null
            || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        return Response.StatusCode =
            !met ? StatusCodes.Status404NotFound
            : Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode
            : code is >= 400 and < 600 ? code.Value
            : StatusCodes.Status500InternalServerError;
    }
}
