using System.Text.Json;
using System.Text.Unicode;

namespace Licet.Core.Orders.Reading;

/// <summary>
/// JSON as people write it: comments and trailing commas are allowed, a field that stands twice is not, and what is no text is
/// refused before anybody asks for it.
/// </summary>
internal static class JsonText
{
    /// <summary>Deepest nesting read; an order has five levels.</summary>
    private const int MaxDepth = 16;

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    private static readonly JsonDocumentOptions s_options = new()
    {
        MaxDepth = MaxDepth,
        AllowDuplicateProperties = false,
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>The document, or what is wrong with the text.</summary>
    public static (JsonDocument? Document, string? Fault) Parse(ReadOnlyMemory<byte> json)
    {
        // The mark that some programs put before UTF-8 text says nothing.
        json = json.Span.StartsWith(ByteOrderMark) ? json[ByteOrderMark.Length..] : json;
        const string noText = "expected UTF-8 text, found bytes or escapes that are no characters";
        try
        {
            var document = Parsed(json);
            if (document is not null && !IsText(json.Span, document.RootElement))
            {
                document.Dispose();
                document = null;
            }

            return document is null ? (null, noText) : (document, null);
        }
        catch (JsonException e)
        {
            if (e.LineNumber is null && JsonTwice.Find(json.Span) is { } twice)
            {
                return (null, twice);
            }

            var at = JsonWords.Offset(json.Span, e);
            var why = JsonWords.Shape(e) ?? JsonWords.Break(json.Span, at, e);
            return (null, $"{JsonWords.Place(json.Span, at)}: not a JSON object as expected: {why}");
        }
    }

    /// <summary>Null where a field's name is no text: the parser compares names and so reads them.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    private static JsonDocument? Parsed(ReadOnlyMemory<byte> json)
    {
        try
        {
            return JsonDocument.Parse(json, s_options);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>
    /// The parser looks into strings only when they are asked for; half a surrogate pair can hide nowhere but behind an escape.
    /// </summary>
    private static bool IsText(ReadOnlySpan<byte> json, JsonElement root) =>
        Utf8.IsValid(json) && (json.IndexOf("\\u"u8) < 0 || IsText(root));

    private static bool IsText(JsonElement element)
    {
        try
        {
            return element.ValueKind switch
            {
                JsonValueKind.String => element.GetString() is not null,
                JsonValueKind.Array => element.EnumerateArray().All(IsText),
                JsonValueKind.Object => element.EnumerateObject().All(p => p.Name is not null && IsText(p.Value)),
                _ => true,
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
