using System.Text;
using Licet.Data.History;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Audit;

/// <summary>The log as a file that <c>licet log verify</c> checks without the database.</summary>
[ForAuditors]
public sealed class ExportModel(EventLog log) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LogFileAnswer.WriteAsync(HttpContext, log, ct);
        return new EmptyResult();
    }
}

/// <summary>Streams the log, event by event, whatever its size.</summary>
internal static class LogFileAnswer
{
    public static async Task WriteAsync(HttpContext context, EventLog log, CancellationToken ct)
    {
        context.Response.ContentType = "application/x-ndjson";
        context.Response.Headers.ContentDisposition = "attachment; filename=\"licet-log.ndjson\"";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await using StreamWriter file = new(context.Response.Body, new UTF8Encoding(false), 1 << 16, leaveOpen: true);
        await LogExport.WriteAsync(log.Place, file, ct);
    }
}
