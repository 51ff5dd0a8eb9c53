using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Licet.Screening.Lists;

namespace Licet.Make.Starter;

/// <summary>Licet's own JSON with one listing a line: small, and a change shows as the lines of the listings it touches.</summary>
internal static class ListLines
{
    private static readonly JsonWriterOptions Minified = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static byte[] Of(ListVersion version)
    {
        using var whole = new MemoryStream();
        LicetListWriter.Write(version, whole);
        using var json = JsonDocument.Parse(whole.GetBuffer().AsMemory(0, (int)whole.Length));
        var bytes = new ArrayBufferWriter<byte>();
        bytes.Write("{"u8);
        foreach (var field in json.RootElement.EnumerateObject().Where(IsHeader))
        {
            bytes.Write("\""u8);
            bytes.Write(JsonEncodedText.Encode(field.Name).EncodedUtf8Bytes);
            bytes.Write("\":"u8);
            bytes.Write(Text(field.Value));
            bytes.Write(","u8);
        }

        bytes.Write("\"listings\":["u8);
        var separator = "\n"u8.ToArray();
        foreach (var listing in json.RootElement.GetProperty("listings").EnumerateArray())
        {
            bytes.Write(separator);
            bytes.Write(Text(listing));
            separator = ",\n"u8.ToArray();
        }

        bytes.Write("\n]}\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    // The file is kept under version control and held equal to the converter: it needs no hash of itself.
    private static bool IsHeader(JsonProperty field) => field.Name is not ("listings" or "contentHash" or "problems");

    private static byte[] Text(JsonElement element)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Minified))
        {
            element.WriteTo(json);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
