using System.Globalization;
using System.Text.Json;
using Licet.Core.Applications;

namespace Licet.Core.Review;

/// <summary>
/// What people write in an act: read as it is written, and no longer than somebody reads (DESIGN). What a program of ours writes, and an
/// application, which has rules of its own, are not asked.
/// </summary>
internal static class ContentTexts
{
    /// <summary>Characters of one text.</summary>
    public const int Longest = 20_000;

    /// <summary>The first text that cannot be taken, as a sentence that begins with its field; null where all can.</summary>
    public static string? Fault(Content content) =>
        content is NoContent or Signature or Submission or Screened or ListPreview or DeemedPosition
            ? null
            : Fault("Content", CaseJson.JsonOf(content));

    private static string? Fault(string field, JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Fault(field, value.GetString()!),
            JsonValueKind.Array => value
                .EnumerateArray()
                .Select(e => Fault(field, e))
                .FirstOrDefault(f => f is not null),
            JsonValueKind.Object => value
                .EnumerateObject()
                .Select(m => Fault(Named(m.Name), m.Name) ?? Fault(Named(m.Name), m.Value))
                .FirstOrDefault(f => f is not null),
            _ => null,
        };

    private static string? Fault(string field, string text) =>
        text.Length > Longest
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{field}: it has {text.Length} characters; no more than {Longest} are taken."
            )
        : PlainText.Fault(text, breaks: true) is { } stranger ? $"{field}: it {stranger}."
        : null;

    private static string Named(string member) =>
        member.Length == 0 || member.Length > 80 ? "Content" : char.ToUpperInvariant(member[0]) + member[1..];
}
