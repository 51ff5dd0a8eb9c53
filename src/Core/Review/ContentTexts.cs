using System.Globalization;
using System.Text.Json;
using Licet.Core.Applications;
using Licet.Core.Licenses;

namespace Licet.Core.Review;

/// <summary>
/// What people write in an act on a case or a license: read as it is written, and no longer than somebody reads (DESIGN). What a program of ours
/// writes, and an application or a license's terms, which have rules of their own, are not asked.
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

    /// <inheritdoc cref="Fault(Content)"/>
    public static string? Fault(LicenseContent content) =>
        content switch
        {
            Issued or Entered or Reevaluated => null,
            Revised revised => Fault("Reason", revised.Reason),
            _ => Fault("Content", LicenseJson.JsonOf(content)),
        };

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

    /// <summary>The member as its field is called; a name that people write ("22-1" of a grant's quantities) may be anything.</summary>
    private static string Named(string member) =>
        member.Length is 0 or > 80 ? "Content" : char.ToUpperInvariant(member[0]) + member[1..];
}
