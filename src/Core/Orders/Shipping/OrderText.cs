using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Orders.Shipping;

/// <summary>An order as its file has it: what is read of it, and a digest by which it is known again.</summary>
/// <param name="Digest">SHA-256 of all members but the day, in ordinal order, numbers as they are written: the same order on another day has it too.</param>
/// <param name="Json">The file's own text, to be kept and read again.</param>
public sealed record OrderText(Order Order, string Digest, string Json)
{
    /// <summary>Null, with its problems, where the file is no order.</summary>
    public static (OrderText? Text, IReadOnlyList<OrderProblem> Problems) Read(ReadOnlyMemory<byte> json)
    {
        OrderReading reading = OrderReader.Read(json);
        if (reading.Order is not { } order)
        {
            return (null, reading.Problems);
        }

        (JsonDocument? document, _) = JsonText.Parse(json);
        using (document)
        {
            StringBuilder text = new();
            Write(text, document!.RootElement, top: true);
            string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
            return (new(order, digest, Encoding.UTF8.GetString(json.Span)), []);
        }
    }

    private static void Write(StringBuilder text, JsonElement value, bool top = false)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (JsonProperty member in value.EnumerateObject().OrderBy(m => m.Name, StringComparer.Ordinal))
                {
                    if (!top || member.Name is not ("on" or "$schema"))
                    {
                        Part(text, member.Name);
                        Write(text, member.Value);
                    }
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(text, item);
                }

                text.Append(']');
                break;
            case JsonValueKind.String:
                text.Append('"');
                Part(text, value.GetString()!);
                break;
            default:
                Part(text, value.GetRawText());
                break;
        }
    }

    /// <summary>With its length in front, so that nothing in a text can be taken for what stands around it.</summary>
    private static void Part(StringBuilder text, string part) => text.Append(part.Length).Append(':').Append(part);
}
