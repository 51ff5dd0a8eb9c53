using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Licet.Screening.Lists;

/// <summary>Text out of JSON that may be damaged.</summary>
internal static class JsonText
{
    /// <summary>Deeper than any list nests.</summary>
    public const int Deepest = 32;

    // No comments, no trailing commas, no property twice: a second "name" would hide the first.
    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = Deepest, AllowDuplicateProperties = false };

    /// <exception cref="JsonException">The text is no JSON as the lists write it.</exception>
    public static JsonDocument Parse(string text) => Checked(() => JsonDocument.Parse(text, Strict));

    /// <inheritdoc cref="Parse(string)"/>
    public static JsonDocument Parse(ReadOnlyMemory<byte> text) => Checked(() => JsonDocument.Parse(text, Strict));

    // The search for properties given twice throws on a name that holds half of a surrogate pair.
    private static JsonDocument Checked(Func<JsonDocument> parse)
    {
        try
        {
            return parse();
        }
        catch (InvalidOperationException e)
        {
            throw new JsonException(e.Message, e);
        }
    }

    /// <summary>What the parser found wrong, without its own words: they speak of a program's options.</summary>
    public static string WhyNot(JsonException e) =>
        e.BytePositionInLine is { } at ? FormattableString.Invariant($"no JSON from byte {at + 1} of the line on")
        : e.Message.StartsWith("Duplicate", StringComparison.Ordinal) ? "a field that stands twice"
        : "no JSON";

    /// <summary>
    /// The text of a string value. Half of a surrogate pair, escaped or as bytes, reads as U+FFFD and makes <paramref name="isDamaged"/>
    /// true; a number, true or false gives its own text.
    /// </summary>
    public static string Of(JsonElement value, out bool isDamaged)
    {
        isDamaged = false;
        if (value.ValueKind != JsonValueKind.String)
        {
            return value.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
                ? value.GetRawText()
                : "";
        }

        try
        {
            return value.GetString() ?? "";
        }
        catch (InvalidOperationException)
        {
            isDamaged = true;
            return Mend(RawOf(value)[1..^1]);
        }
    }

    /// <summary>The value as the file holds it; bytes that are not UTF-8 read as U+FFFD.</summary>
    public static string RawOf(JsonElement value) => Encoding.UTF8.GetString(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>Whether a text holds half of a surrogate pair.</summary>
    public static bool HasLoneSurrogate(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    private static string Mend(string escaped)
    {
        var text = new StringBuilder(escaped.Length);
        for (var i = 0; i < escaped.Length; i++)
        {
            if (escaped[i] != '\\')
            {
                text.Append(escaped[i]);
            }
            else if (escaped[++i] == 'u')
            {
                text.Append(
                    (char)int.Parse(escaped.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)
                );
                i += 4;
            }
            else
            {
                text.Append(Unescaped(escaped[i]));
            }
        }

        return WithoutLoneSurrogates(text.ToString());
    }

    private static char Unescaped(char c) =>
        c switch
        {
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => c,
        };

    private static string WithoutLoneSurrogates(string text)
    {
        var whole = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            whole.Append(rune);
        }

        return whole.ToString();
    }
}
