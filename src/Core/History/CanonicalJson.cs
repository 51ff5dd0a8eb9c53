using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Licet.Core.History;

/// <summary>
/// One way of writing each value, so that equal facts have equal bytes: members in ordinal order, no spaces, no escapes but
/// those that JSON asks for. Numbers are whole; money and quantities are strings, since "1.0" and "1.00" are not the same
/// statement. After RFC 8785, which differs in allowing fractions.
/// </summary>
public static class CanonicalJson
{
    /// <summary>No spaces, no escapes but those that JSON asks for.</summary>
    internal static JsonWriterOptions Plain { get; } =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = false };

    /// <exception cref="FormatException">A number with a fraction or an exponent, or beyond 64 bits; a member that stands twice; a lone surrogate.</exception>
    public static string Of(JsonElement value)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <exception cref="JsonException">No JSON.</exception>
    /// <inheritdoc cref="Of(JsonElement)"/>
    public static string Of(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        return Of(document.RootElement);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                string? last = null;
                foreach (JsonProperty member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    if (member.Name == last)
                    {
                        throw new FormatException($"The member '{last}' stands twice.");
                    }

                    last = member.Name;
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(Whole(value));
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(value.GetString());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    private static long Whole(JsonElement value) =>
        value.TryGetInt64(out long whole) && !value.GetRawText().AsSpan().ContainsAny(".eE")
            ? whole
            : throw new FormatException($"'{value.GetRawText()}' is no whole number of 64 bits; write it as a string.");
}
