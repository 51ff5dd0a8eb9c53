using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Core.Orders;
using Licet.Core.Orders.Reading;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.Features.Check;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Features.Applications;

/// <summary>How an application begins: empty, with what an order, a form or another application says.</summary>
/// <param name="Title">What the exporter calls it.</param>
/// <param name="CopyOf">Id of another application; null for none.</param>
/// <param name="Order">An order file; null for none.</param>
/// <param name="Form">A form's file; null for none.</param>
public sealed record BeginBody(
    string? Title,
    string? CopyOf = null,
    JsonElement? Order = null,
    JsonElement? Form = null
);

/// <summary>Applications as programs write them: begun, copied, their form field by field, their documents.</summary>
internal static class FormOperations
{
    private const string Json = "application/json";
    private const string Kept =
        ApplicationOperations.Acting
        + " What is sent is kept, also where it cannot be filed so; the answer says what keeps it from that. Attachments are written "
        + "by their own operations, signature and day by submitting.";

    public static void MapForms(this RouteGroupBuilder api)
    {
        api.MapPost("/applications", BeginAsync)
            .WithName("begin-application")
            .WithSummary("Begin an application: empty, or with what an order, a form or another application says")
            .WithDescription(
                "Body: {\"title\"} and one of \"order\" (docs/order-file.md), \"form\" (docs/application-form.md), \"copyOf\". Send an "
                    + "Idempotency-Key."
            )
            .Produces<ApplicationView>(StatusCodes.Status201Created)
            .ProducesProblem(StatusCodes.Status409Conflict)
            .Common(ApiScopes.ApplicationsWrite);
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

    private static async Task<IResult> BeginAsync(
        HttpRequest request,
        BeginBody body,
        Drafts drafts,
        ApplicationActing acting,
        Organizations organizations,
        Visitor visitor,
        CancellationToken ct
    )
    {
        if (Drafts.TitleFault(body.Title) is { } fault)
        {
            return Problems.Invalid(new FieldProblem("title", fault));
        }

        if (new object?[] { body.CopyOf, body.Order, body.Form }.Count(o => o is not null) > 1)
        {
            return Problems.Invalid(new FieldProblem("", "Expected one of order, form and copyOf."));
        }

        string own = await organizations.NameAsync(visitor.Organization!, ct);
        (byte[] Form, string Assumes) begin = (Drafts.Empty(own), "");
        if (body.Order is { } sent)
        {
            OrderReading reading = CheckOperations.Read(Encoding.UTF8.GetBytes(sent.GetRawText()));
            if (reading.Order is not { } order)
            {
                return Problems.Invalid(
                    reading.Problems.Select(p => new FieldProblem($"order.{p.Field}".TrimEnd('.'), p.Message))
                );
            }

            begin = (FormOfOrder.Of(order, own), FormOfOrder.Assumes(order));
        }
        else if (body.Form is { } form)
        {
            if (form.ValueKind != JsonValueKind.Object)
            {
                return Problems.Invalid(new FieldProblem("form", "Expected an object."));
            }

            begin = (Drafts.Copied(Encoding.UTF8.GetBytes(form.GetRawText())), "");
        }
        else if (body.CopyOf is { } id)
        {
            if (await acting.FindAsync(id, ct) is not { } other)
            {
                return Problems.Invalid(new FieldProblem("copyOf", "There is no such application here."));
            }

            begin = (Drafts.Copied(other.Form), other.Assumes);
        }

        string digest = Digest(body);
        ApplicationRow row = await drafts.BeginAsync(
            new(request.Key(visitor) ?? RequestKey.New(), body.Title!.Trim(), begin.Form, begin.Assumes)
            {
                Digest = digest,
            },
            ct
        );
        return row.Digest == digest
            ? await acting.ViewAsync(row.Id, StatusCodes.Status201Created, ct)
            : Problems.KeyTaken();
    }

    private static string Digest(BeginBody body) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    $"{body.Title}\n{body.CopyOf}\n{body.Order?.GetRawText()}\n{body.Form?.GetRawText()}"
                )
            )
        );

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
            sent =
                JsonNode.Parse(
                    await request.BodyAsync(ct),
                    documentOptions: new() { AllowDuplicateProperties = false, MaxDepth = 32 }
                ) as JsonObject
                ?? throw new JsonException("Expected an object.");
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

/// <summary>A merge patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <param name="target">Changed and given back.</param>
    public static JsonObject Of(JsonObject target, JsonObject patch)
    {
        foreach ((string member, JsonNode? value) in patch)
        {
            if (value is null)
            {
                target.Remove(member);
            }
            else if (value is JsonObject inner)
            {
                target[member] = Of(target[member] is JsonObject there ? (JsonObject)there.DeepClone() : [], inner);
            }
            else
            {
                target[member] = value.DeepClone();
            }
        }

        return target;
    }
}
