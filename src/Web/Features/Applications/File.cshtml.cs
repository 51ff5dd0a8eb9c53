using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Applications;

/// <summary>A document of an application; <c>form.json</c>: the form itself.</summary>
[ForExporters]
public sealed class FileModel(Drafts drafts, Refusals refusals) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string id, string file, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return NotFound();
        }

        if (file == "form.json")
        {
            return File(row.Form, "application/json", file);
        }

        Attachment? attachment = ApplicationReader.Read(row.Form).Form?.Attachments.FirstOrDefault(a => a.Id == file);
        return
            attachment is not null && (await drafts.FilesAsync(id, ct)).FirstOrDefault(f => f.Id == file) is { } found
            ? File(found.Content, AttachmentCheck.Pdf, attachment.FileName)
            : NotFound();
    }
}
