using System.Text.Json;
using System.Text.Json.Serialization;
using Licet.Core.Applications;

namespace Licet.Core.Letters;

/// <summary>
/// A letter as it is kept beside the log with the act that it tells of: the data, from which page and plain text are made. A draft is not
/// kept: it tells of nothing.
/// </summary>
public static class LetterJson
{
    /// <summary>What the file says of itself: among what lies beside an act, by it a letter is known.</summary>
    public const string Format = "licet-letter/1";

    /// <exception cref="ArgumentException">A draft.</exception>
    public static byte[] Of(Letter letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return letter.IsDraft
            ? throw new ArgumentException("A draft is no letter.", nameof(letter))
            : JsonSerializer.SerializeToUtf8Bytes(
                new(
                    Format,
                    letter.Kind,
                    letter.Title,
                    letter.Frame,
                    [.. letter.Reference.Select(r => new LetterReference(r.Label, r.Value))],
                    letter.Sections,
                    letter.AnswerBy
                ),
                LetterFileJson.Default.LetterFile
            );
    }

    /// <summary>Null where the bytes are no letter.</summary>
    public static Letter? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, LetterFileJson.Default.LetterFile) is { Format: Format } file
                ? new(
                    file.Kind,
                    file.Title,
                    file.Frame,
                    [.. file.Reference.Select(r => (r.Label, r.Value))],
                    file.Sections
                )
                {
                    AnswerBy = file.AnswerBy,
                }
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record LetterFile(
    string Format,
    LetterKind Kind,
    string Title,
    LetterFrame Frame,
    IReadOnlyList<LetterReference> Reference,
    IReadOnlyList<LetterSection> Sections,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateOnly? AnswerBy = null
);

internal sealed record LetterReference(string Label, string Value);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true
)]
[JsonSerializable(typeof(LetterFile))]
internal sealed partial class LetterFileJson : JsonSerializerContext;
