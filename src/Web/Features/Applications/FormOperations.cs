using System.Text.Json;
using System.Text.Json.Nodes;
using Licet.Core.Orders;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Applications;

/// <summary>Applications as programs write them: their form whole or field by field, and what is known beside it.</summary>
internal static class FormOperations
{
    private const string Json = "application/json";
    private const string Kept =
        ApplicationOperations.Acting
        + " What is sent is kept, also where it cannot be filed so; the answer says what keeps it from that. Attachments are written "
        + "by their own operations, signature and day by submitting.";

    public static void MapForms(this RouteGroupBuilder api)
    {
        api.MapGet("/applications/{id}/form", FormAsync)
            .WithName("form")
            .WithSummary("The form's file as it is written")
            .Produces<object>()
            .Common(ApiScopes.Applications);
        api.MapPut("/applications/{id}/form", PutAsync)
            .WithName("write-form")
            .WithSummary("Write the whole form")
            .WithDescription("Body: a form's file (docs/application-form.md). " + Kept)
            .Accepts<object>(Json)
            .Produces<ApplicationView>()
            .Acts();
        api.MapPatch("/applications/{id}/form", PatchAsync)
            .WithName("write-fields")
            .WithSummary("Write some fields of the form")
            .WithDescription(
                "Body: a merge patch (RFC 7396): members that are sent are set, null takes away, lists are replaced. "
                    + Kept
            )
            .Accepts<object>("application/merge-patch+json", Json)
            .Produces<ApplicationView>()
            .Acts();
        api.MapPut("/applications/{id}/assumptions", AssumeAsync)
            .WithName("write-assumptions")
            .WithSummary("Say what the applicant knows beside the form")
            .WithDescription(
                ApplicationOperations.Acting
                    + " Body: a list of "
                    + string.Join(", ", AssumptionWords.All.Select(a => $"\"{a.Token}\""))
                    + "."
            )
            .Produces<ApplicationView>()
            .Acts();
    }

    private static async Task<IResult> FormAsync(
        string id,
        HttpContext context,
        ApplicationActing acting,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is not { } row)
        {
            return Problems.NotFound();
        }

        context.Response.Headers.ETag = ApplicationActing.TagOf(row, await acting.CaseAsync(row, ct));
        return Results.Bytes(row.Form, Json);
    }

    private static Task<IResult> PutAsync(
        string id,
        HttpRequest request,
        ApplicationActing acting,
        CancellationToken ct
    ) => WriteAsync(id, request, acting, (_, sent) => sent, ct);

    private static Task<IResult> PatchAsync(
        string id,
        HttpRequest request,
        ApplicationActing acting,
        CancellationToken ct
    ) => WriteAsync(id, request, acting, MergePatch.Of, ct);

    private static async Task<IResult> WriteAsync(
        string id,
        HttpRequest request,
        ApplicationActing acting,
        Func<JsonObject, JsonObject, JsonObject> write,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is null)
        {
            return Problems.NotFound();
        }

        JsonObject sent;
        try
        {
            JsonElement body = JsonElement.Parse(
                await request.BodyAsync(ct),
                new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 32 }
            );
            sent =
                body.ValueKind != JsonValueKind.Object ? throw new JsonException("Expected an object.")
                : !JsonTexts.AreWhole(body) ? throw new JsonException(JsonTexts.Half)
                : JsonObject.Create(body)!;
        }
        catch (JsonException e)
        {
            return Problems.Invalid(new FieldProblem("", e.Message));
        }

        string? own = Drafts.OfFiling.FirstOrDefault(sent.ContainsKey);
        return own is not null
            ? Problems.Invalid(new FieldProblem(own, "It is written by an operation of its own."))
            : await acting.SaveAsync(
                id,
                row =>
                {
                    JsonObject before = (JsonObject)JsonNode.Parse(row.Form)!;
                    JsonObject after = write((JsonObject)before.DeepClone(), sent);
                    foreach (string member in Drafts.OfFiling.Where(before.ContainsKey))
                    {
                        after[member] = before[member]?.DeepClone();
                    }

                    row.Form = ApplicationText.Of(after).Json();
                },
                null,
                ct
            );
    }

    private static async Task<IResult> AssumeAsync(
        string id,
        string[] body,
        ApplicationActing acting,
        CancellationToken ct
    )
    {
        if (await acting.FindAsync(id, ct) is null)
        {
            return Problems.NotFound();
        }

        string[] words = [.. AssumptionWords.All.Select(a => a.Token)];
        FieldProblem[] unknown =
        [
            .. body.Index()
                .Where(w => !words.Contains(w.Item, StringComparer.Ordinal))
                .Select(w => new FieldProblem(
                    FormattableString.Invariant($"[{w.Index}]"),
                    $"Expected one of {string.Join(", ", words)}."
                )),
        ];
        return unknown.Length > 0
            ? Problems.Invalid(unknown)
            : await acting.SaveAsync(
                id,
                row => row.Assumes = string.Join(' ', words.Where(w => body.Contains(w, StringComparer.Ordinal))),
                null,
                ct
            );
    }
}
