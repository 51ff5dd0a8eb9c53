using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;
using Licet.Core.Orders.Reading;
using Microsoft.AspNetCore.Mvc;

namespace Licet.Web.Api;

/// <summary>What is wrong with one field of a request.</summary>
/// <param name="Field">Its path, "lines[0].value"; empty for the whole.</param>
public sealed record FieldProblem(string Field, string Message);

/// <summary>Refusals as problem details (RFC 9457), with the field of each fault.</summary>
internal static partial class Problems
{
    /// <param name="title">The same for every problem of its kind.</param>
    /// <param name="detail">What is wrong with this request, a sentence.</param>
    public static IResult Of(int status, string title, string detail, params IEnumerable<FieldProblem> errors)
    {
        ProblemDetails problem = new()
        {
            Status = status,
            Title = title,
            Detail = detail,
        };
        FieldProblem[] all = [.. errors];
        if (all.Length > 0)
        {
            problem.Extensions["errors"] = all;
        }

        return Results.Problem(problem);
    }

    /// <summary>What the program around an operation refuses.</summary>
    public static IResult Of(int status) =>
        status switch
        {
            StatusCodes.Status404NotFound => Of(status, "Nothing here", "There is no such operation."),
            StatusCodes.Status405MethodNotAllowed => Of(status, "Not this method", "The operation has another method."),
            StatusCodes.Status413PayloadTooLarge => Of(status, "Too long", "The body is longer than is taken here."),
            StatusCodes.Status415UnsupportedMediaType => Of(
                status,
                "Unsupported",
                "The operation takes a body of another type: see /openapi/v1.json."
            ),
            StatusCodes.Status429TooManyRequests => Of(
                status,
                "Too many requests",
                "Wait a few seconds and try again."
            ),
            _ => Of(status, "Refused", "The request cannot be taken."),
        };

    /// <summary>What was sent is not of the kind that the operation takes, with the field where that is known.</summary>
    public static IResult Unread(BadHttpRequestException bad)
    {
        ArgumentNullException.ThrowIfNull(bad);
        if (bad.InnerException is JsonException { Message: var why } && Missing(why) is { Length: > 0 } missing)
        {
            return Invalid(missing.Select(m => new FieldProblem(m, "It is needed: see /openapi/v1.json.")));
        }

        if (bad.InnerException is JsonException { Message: var said } && OfMember(said) is { } member)
        {
            return Invalid(member);
        }

        if (bad.Message.StartsWith("Implicit body inferred", StringComparison.Ordinal))
        {
            return Of(
                bad.StatusCode,
                "Bad request",
                "There is no body.",
                Whole("Expected a body: see /openapi/v1.json.")
            );
        }

        string? field =
            bad.InnerException is JsonException { Path: { } path } ? path.TrimStart('$').TrimStart('.')
            : Bound().Match(bad.Message) is { Success: true } bound ? bound.Groups["name"].Value
            : null;
        return field is { Length: > 0 }
                ? Of(
                    bad.StatusCode,
                    "Bad request",
                    $"{field} is not of the kind that the operation takes.",
                    new FieldProblem(field, "Expected another kind of value: see /openapi/v1.json.")
                )
            : bad.InnerException is JsonException
                ? Of(
                    bad.StatusCode,
                    "Bad request",
                    "The body is no JSON that the operation takes.",
                    Whole("Expected JSON: see /openapi/v1.json.")
                )
            : Of(bad.StatusCode, "Bad request", bad.Message, Whole(bad.Message));
    }

    /// <summary>A member that the operation does not know, or that stands twice; null where it is about something else.</summary>
    private static FieldProblem? OfMember(string why) =>
        Unknown().Match(why) is { Success: true } unknown
            ? new(unknown.Groups["name"].Value, "There is no such member: see /openapi/v1.json.")
        : Twice().Match(why) is { Success: true } twice
            ? new(twice.Groups["name"].Value, "It stands twice; expected each member once.")
        : null;

    /// <summary>Members that are needed and were not sent, or sent as null.</summary>
    private static string[] Missing(string why) =>
        Needed().Match(why) is { Success: true } needed
            ? [.. Quoted().Matches(needed.Groups["names"].Value).Select(m => Sent(m.Groups["name"].Value))]
            : [];

    /// <summary>A member as it is sent: what is null is told by the name that it has in the program.</summary>
    private static string Sent(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);

    [GeneratedRegex(
        "(missing required properties including: (?<names>'.*'))|((parameter|property) (?<names>'[^']+').* doesn't allow null values)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Needed();

    [GeneratedRegex(
        "The JSON property '(?<name>[^']*)' could not be mapped",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Unknown();

    [GeneratedRegex(
        "^Duplicate property '(?<name>[^']*)'",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Twice();

    [GeneratedRegex("'(?<name>[^']+)'", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();

    private static FieldProblem Whole(string message) => new("", message);

    [GeneratedRegex(
        "^Failed to bind parameter \"[^\"]* (?<name>[A-Za-z]+)\" from",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Bound();

    /// <summary>There is none, or it is another organization's: who asks does not learn which.</summary>
    public static IResult NotFound() =>
        Of(StatusCodes.Status404NotFound, "Nothing here", "There is no such thing here.");

    /// <summary>What was sent cannot be taken: each fault with its field.</summary>
    public static IResult Invalid(params IEnumerable<FieldProblem> errors)
    {
        FieldProblem[] all = [.. errors];
        string detail = all is [{ Field: "" } only] ? only.Message : $"{all.Length} of what was sent cannot be taken.";
        return Of(StatusCodes.Status422UnprocessableEntity, "Not valid", detail, all);
    }

    public static IResult Invalid(IReadOnlyList<OrderProblem> problems) =>
        Invalid(problems.Select(p => new FieldProblem(p.Field, p.Message)));

    /// <summary>The law, or a rule of the system, does not let it be done; nothing was recorded.</summary>
    public static IResult Refused(string why, string citation) => Refused(why, citation, []);

    /// <summary>The law, or a rule of the system, refuses it for what one field says; nothing was recorded.</summary>
    /// <param name="field">Null where it is about the act.</param>
    public static IResult Refused(string why, string citation, string? field) =>
        Refused(why, citation, field is null ? [] : [new FieldProblem(field, why)]);

    /// <summary>The law, or a rule of the system, refuses it, and what of it stands against that; nothing was recorded.</summary>
    public static IResult Refused(string why, string citation, IEnumerable<FieldProblem> errors)
    {
        FieldProblem[] all = [.. errors];
        ProblemDetails problem = new()
        {
            Status = StatusCodes.Status422UnprocessableEntity,
            Title = "Refused",
            Detail = why,
            Extensions = { ["citation"] = citation },
        };
        if (all.Length > 0)
        {
            problem.Extensions["errors"] = all;
        }

        return Results.Problem(problem);
    }

    /// <summary>Who acts says what had been seen.</summary>
    /// <param name="thing">"order".</param>
    public static IResult NotSeen(string thing) =>
        Of(
            StatusCodes.Status428PreconditionRequired,
            "If-Match is missing, or no ETag of ours",
            $"Send If-Match with the ETag that the {thing} had when you looked at it, as it came: \"…\"."
        );

    /// <summary>Something happened to it since it was seen.</summary>
    /// <param name="how">What came since, as the rest of a sentence: ": 2 more".</param>
    public static IResult MovedOn(string thing, string how = "") =>
        Of(
            StatusCodes.Status412PreconditionFailed,
            "Moved on",
            $"The {thing} has moved on since{how.TrimEnd('.')}. Nothing was recorded."
        );

    /// <summary>Something happened to it since it was seen.</summary>
    /// <param name="why">What, as a whole sentence; empty where it is not known.</param>
    public static IResult MovedOnSince(string thing, string why) =>
        why.Length == 0
            ? MovedOn(thing)
            : Of(StatusCodes.Status412PreconditionFailed, "Moved on", $"{why} Nothing was recorded.");

    /// <summary>The key of the request was used before for something else.</summary>
    public static IResult KeyTaken() =>
        Of(StatusCodes.Status409Conflict, "Key used", "The Idempotency-Key was used before for another request.");
}
