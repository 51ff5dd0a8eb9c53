using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Licet.Lists.Tables;

namespace Licet.Cli.Remote;

/// <summary>Orders as they are sent: the files as they are, but for another day that is asked about.</summary>
internal static class OrderBody
{
    /// <summary>As order files are read.</summary>
    private static readonly JsonDocumentOptions s_asFiles = new()
    {
        CommentHandling = JsonCommentHandling.Skip,
        AllowTrailingCommas = true,
    };

    /// <summary>One order.</summary>
    public static HttpContent Of(ReadOnlyMemory<byte> json, DateOnly? on) =>
        Typed(new ByteArrayContent(On(json, on).ToArray()), Question.One);

    /// <summary>Orders, one a line.</summary>
    public static HttpContent Of(string name, Stream lines, DateOnly? on) =>
        Typed(on is { } day ? new OnAnotherDay(name, lines, day) : new StreamContent(lines), Question.Lines);

    private static HttpContent Typed(HttpContent content, string type)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        return content;
    }

    /// <summary>The order with another day; what is no object stays as it is, and the server says what is wrong with it.</summary>
    private static ReadOnlyMemory<byte> On(ReadOnlyMemory<byte> json, DateOnly? on)
    {
        json = json.Span.StartsWith(Encoding.UTF8.Preamble) ? json[3..] : json;
        if (on is not { } day)
        {
            return json;
        }
        try
        {
            using var order = JsonDocument.Parse(json, s_asFiles);
            return order.RootElement.ValueKind == JsonValueKind.Object ? On(order.RootElement, day) : json;
        }
        catch (JsonException)
        {
            return json;
        }
    }

    private static ReadOnlyMemory<byte> On(JsonElement order, DateOnly day)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter json = new(bytes, JsonForm.Line))
        {
            json.WriteStartObject();
            json.WriteString("on", Day.Text(day));
            foreach (var member in order.EnumerateObject().Where(m => !m.NameEquals("on"u8)))
            {
                member.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }

    /// <summary>Each line with another day, written as it is sent; every line stays on its number.</summary>
    private sealed class OnAnotherDay(string name, Stream content, DateOnly day) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            Utf8Lines lines = new(name, content);
            while (lines.Read() is { } line)
            {
                await stream.WriteAsync(On(Encoding.UTF8.GetBytes(line), day));
                await stream.WriteAsync("\n"u8.ToArray());
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }

        protected override void Dispose(bool disposing)
        {
            content.Dispose();
            base.Dispose(disposing);
        }
    }
}
