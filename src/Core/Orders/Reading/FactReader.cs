using System.Globalization;
using System.Text.Json;

namespace Licet.Core.Orders.Reading;

/// <summary>Reads the <c>facts</c> of an order, a party or a line: a code and a yes-or-no, number, day or text each.</summary>
internal static class FactReader
{
    public static Facts Read(JsonFields owner)
    {
        if (owner.Object("facts") is not { } f)
        {
            return Facts.None;
        }

        Dictionary<string, FactValue> values = new(StringComparer.Ordinal);
        foreach (var (name, value) in f.All())
        {
            if (Value(value) is { } fact)
            {
                values[name] = fact;
            }
            else
            {
                f.Wrong(name, $"expected true, false, a number, a day or a text, found {JsonFields.Found(value)}");
            }
        }

        return new(values);
    }

    private static FactValue? Value(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.True => FactValue.Of(true),
            JsonValueKind.False => FactValue.Of(false),
            JsonValueKind.Number when value.TryGetDecimal(out var number) => FactValue.Of(number),
            JsonValueKind.String when Day(value.GetString()!) is { } day => FactValue.Of(day),
            JsonValueKind.String when value.GetString()!.Trim() is { Length: > 0 } text => FactValue.Of(text),
            _ => null,
        };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
