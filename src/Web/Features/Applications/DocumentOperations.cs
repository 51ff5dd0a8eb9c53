using System.Globalization;
using Licet.Core.Applications;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Applications;

/// <summary>Documents of an application that is being written, for programs.</summary>
internal static class DocumentOperations
{
    public static void MapDocuments(this RouteGroupBuilder api)
    {
        api.MapGet("/applications/{id}/documents/{file}", OneAsync)
            .WithName("document")
            .WithSummary("A document as it was added")
            .Produces(StatusCodes.Status200OK, contentType: AttachmentCheck.Pdf)
            .Common(ApiScopes.Applications);
        api.MapPost("/applications/{id}/documents", AddAsync)
            .WithName("add-document")
            .WithSummary("Add a document, which the form then names among its attachments")
            .WithDescription(
                $"Body: a PDF (748.6(e)). ?name=FILE.pdf, ?kind= one of {string.Join(", ", FormDocuments.Attachable)}. "
                    + ApplicationOperations.Acting
            )
            .Accepts<byte[]>(AttachmentCheck.Pdf)
            .Produces<ApplicationView>()
            .Acts()
            .WithMetadata(new RequestSizeLimitAttribute(AttachmentCheck.MostBytes + 1));
        api.MapDelete("/applications/{id}/documents/{file}", RemoveAsync)
            .WithName("remove-document")
            .WithSummary("Take a document away")
            .WithDescription(ApplicationOperations.Acting)
            .Produces<ApplicationView>()
            .Acts();
    }

    private static async Task<IResult> OneAsync(
        string id,
        string file,
        ApplicationActing acting,
        Drafts drafts,
        CancellationToken ct
    ) =>
        await acting.FindAsync(id, ct) is { } row
        && NameOf(row.Form, file) is { } name
        && (await drafts.FilesAsync(id, ct)).FirstOrDefault(f => f.Id == file) is { } found
            ? Results.Bytes(found.Content, AttachmentCheck.Pdf, name)
            : Problems.NotFound();

    /// <summary>What the form calls a document, also where the form cannot be read yet; null where it names none of that id.</summary>
    private static string? NameOf(byte[] form, string id)
    {
        ApplicationText text = ApplicationText.Read(form);
        return Enumerable
            .Range(0, text.Rows("attachments") ?? 0)
            .Select(i => string.Create(CultureInfo.InvariantCulture, $"attachments[{i}]."))
            .Where(row => text[row + "id"] == id)
            .Select(row => text[row + "file"])
            .FirstOrDefault();
    }

    private static async Task<IResult> AddAsync(
        string id,
        string? name,
        string? kind,
        HttpRequest request,
        ApplicationActing acting,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        byte[] content = await request.BodyAsync(ct);
        AddedDocument added = AddedDocument.Of(row.Form, name ?? "", kind ?? "", content);
        return added.Refusal is { } refusal
            ? Problems.Invalid(new FieldProblem(added.Field, refusal))
            : await acting.SaveAsync(id, r => r.Form = added.Form(r.Form), new(added.Id, content), ct);
    }

    private static async Task<IResult> RemoveAsync(
        string id,
        string file,
        ApplicationActing acting,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        ApplicationText form = ApplicationText.Read(row.Form);
        return form.Drop("attachments", a => a["id"]?.ToString() == file) == 0
            ? Problems.NotFound()
            : await acting.SaveAsync(id, r => r.Form = form.Json(), new(file, null), ct);
    }
}
