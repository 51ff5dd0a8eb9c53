using System.Text.Json;
using System.Text.Json.Serialization;

namespace Licet.Core.Process;

/// <summary>One word of a closed set: neither a number nor a word of none, which .NET's own converter takes.</summary>
internal sealed class WordText<T> : JsonConverter<T>
    where T : struct, Enum
{
    private static readonly string[] s_names = Enum.GetNames<T>();

    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
        && reader.GetString() is { } word
        && Array.FindIndex(s_names, n => n.Equals(word, StringComparison.OrdinalIgnoreCase)) is >= 0 and var at
            ? Enum.GetValues<T>()[at]
            : throw new JsonException(); // the reader says of what type, and where

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
