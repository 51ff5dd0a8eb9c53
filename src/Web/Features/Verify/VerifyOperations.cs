using System.Text.Json;
using Licet.Core.Licenses.Documents;
using Licet.Web.Api;
using Licet.Web.Look;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Verify;

/// <summary>Whether a license holds on a day.</summary>
/// <param name="Holds">Nothing was found against it, and everything could be looked at.</param>
/// <param name="AsTyped">Whether every fact that was sent is as on the license; null for a file.</param>
/// <param name="Facts">Each fact that was sent, and no other; empty for a file.</param>
/// <param name="Findings">Why it does not hold.</param>
/// <param name="NotSure">What could not be looked at, in sentences.</param>
/// <param name="Withheld">Fields that a file leaves out.</param>
public sealed record VerifyAnswer(
    DateOnly On,
    bool Holds,
    bool? AsTyped,
    IReadOnlyList<ConfirmedFact> Facts,
    IReadOnlyList<FindingView> Findings,
    IReadOnlyList<string> NotSure,
    IReadOnlyList<string> Withheld
);

/// <param name="Fault">"not-in-force", "altered".</param>
/// <param name="Field">Path of the field that it is about; null for none.</param>
/// <param name="Why">A sentence.</param>
public sealed record FindingView(string Fault, string? Field, string Why)
{
    internal static FindingView Of(DocumentFinding finding) =>
        new(JsonNamingPolicy.KebabCaseLower.ConvertName(finding.Fault.ToString()), finding.Field, finding.Why);
}

/// <summary>Verifying for anybody's programs: no token is asked.</summary>
internal static class VerifyOperations
{
    private const string Json = "application/json";

    public static void MapVerifying(this RouteGroupBuilder api) =>
        api.MapPost("/verify", VerifyAsync)
            .WithName("verify")
            .WithTags("Verify")
            .WithSummary("Whether a license holds, by its file or by number and check code; no token is asked")
            .WithDescription(
                "Body: the license's file (docs/license.md), with ?on=DAY; or {\"number\", \"checkCode\", \"on\"?} with what was read on its "
                    + "paper: licensee, consignee, endUser, destination, eccn, quantity, unit, value, currency, issued, lastDay. Only what "
                    + "is sent is confirmed. A wrong number and a wrong check code are answered alike, with 404."
            )
            .Accepts<object>(Json)
            .Produces<VerifyAnswer>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .AllowAnonymous()
            .RequireRateLimiting(Pages.Strangers)
            .WithMetadata(new RequestSizeLimitAttribute(Requests.Longest));

    private static async Task<IResult> VerifyAsync(
        HttpRequest request,
        Verifying verifying,
        IStringLocalizer<Texts> texts,
        DateOnly? on,
        CancellationToken ct
    )
    {
        byte[] body = await request.BodyAsync(ct);
        JsonElement sent;
        try
        {
            sent = JsonElement.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException e)
        {
            return Problems.Invalid(new FieldProblem("", e.Message));
        }

        return sent.ValueKind != JsonValueKind.Object ? Problems.Invalid(new FieldProblem("", "Expected an object."))
            : !JsonTexts.AreWhole(sent) ? Problems.Invalid(new FieldProblem("", JsonTexts.Half))
            : sent.TryGetProperty("format", out _) ? File(body, on, verifying)
            : await CodeAsync(sent, on, verifying, new CodeReading(texts), ct);
    }

    private static IResult File(byte[] body, DateOnly? on, Verifying verifying)
    {
        if (!verifying.HasKeys)
        {
            return Problems.NotFound();
        }

        try
        {
            DateOnly day = on ?? verifying.Today;
            DocumentVerdict verdict = verifying.File(body, day).Verdict;
            return Results.Ok(
                new VerifyAnswer(
                    day,
                    verdict.Holds,
                    null,
                    [],
                    [.. verdict.Findings.Select(FindingView.Of)],
                    verdict.NotSure,
                    verdict.Withheld
                )
            );
        }
        catch (FormatException e)
        {
            return Problems.Invalid(new FieldProblem("", e.Message));
        }
    }

    private static async Task<IResult> CodeAsync(
        JsonElement sent,
        DateOnly? on,
        Verifying verifying,
        CodeReading reading,
        CancellationToken ct
    )
    {
        (Dictionary<string, string> texts, List<FieldProblem> unread) = Members(sent, reading);
        if (unread.Count > 0)
        {
            return Problems.Invalid(unread);
        }

        if (reading.Read(field => texts.GetValueOrDefault(field, ""), on ?? verifying.Today) is not { } question)
        {
            return Problems.Invalid(reading.Faults.Select(f => new FieldProblem(f.Field, f.Message)));
        }

        return await verifying.CodeAsync(question, ct) is { } known
            ? Results.Ok(
                new VerifyAnswer(
                    question.Day,
                    known.Holds,
                    known.AllSame,
                    known.Facts,
                    [.. known.Findings.Select(FindingView.Of)],
                    known.NotSure,
                    []
                )
            )
            : Problems.Of(
                StatusCodes.Status404NotFound,
                "Not confirmed",
                "No license of this number has this check code here."
            );
    }

    /// <summary>What was sent as it would be typed, and what of it is none.</summary>
    private static (Dictionary<string, string> Texts, List<FieldProblem> Unread) Members(
        JsonElement sent,
        CodeReading reading
    )
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        List<FieldProblem> unread = [];
        foreach (JsonProperty member in sent.EnumerateObject())
        {
            if (!reading.Fields.Any(f => f.Key == member.Name))
            {
                unread.Add(new(member.Name, "There is no such member."));
            }
            else if (member.Value.ValueKind is JsonValueKind.Number)
            {
                texts[member.Name] = member.Value.GetRawText();
            }
            else if (member.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
            {
                texts[member.Name] = member.Value.GetString() ?? "";
            }
            else
            {
                unread.Add(new(member.Name, "Expected a text or a number."));
            }
        }

        return (texts, unread);
    }
}
