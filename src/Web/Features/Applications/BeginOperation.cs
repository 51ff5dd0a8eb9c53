using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licet.Core.Orders.Reading;
using Licet.Data.Desk;
using Licet.Web.Api;
using Licet.Web.Features.Check;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Licet.Web.SignIn.Tokens;

namespace Licet.Web.Features.Applications;

/// <summary>How an application begins: empty, with what an order, a form or another application says.</summary>
/// <param name="Title">What the exporter calls it.</param>
/// <param name="CopyOf">Id of another application; null for none.</param>
/// <param name="Order">An order file; null for none.</param>
/// <param name="Form">A form's file; null for none.</param>
public sealed record BeginBody(
    string? Title = null,
    string? CopyOf = null,
    JsonElement? Order = null,
    JsonElement? Form = null
);

/// <summary>Applications begin by programs: once for one key.</summary>
internal static class BeginOperation
{
    public static void MapBeginning(this RouteGroupBuilder api)
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
            if (form.ValueKind != JsonValueKind.Object || !JsonTexts.AreWhole(form))
            {
                return Problems.Invalid(
                    new FieldProblem(
                        "form",
                        form.ValueKind == JsonValueKind.Object ? JsonTexts.Half : "Expected an object."
                    )
                );
            }

            begin = (Drafts.Given(Encoding.UTF8.GetBytes(form.GetRawText())), "");
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
}
