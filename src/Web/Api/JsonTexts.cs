using System.Globalization;
using System.Text.Json;

namespace Licet.Web.Api;

/// <summary>Texts of JSON that are none: an escape may say half of a letter (a surrogate without its other half).</summary>
internal static class JsonTexts
{
    public const string Half = "Half of a letter (a surrogate without its other half) is no text.";

    /// <summary>Whether every name and text in it can be read.</summary>
    public static bool AreWhole(JsonElement value) => HalfAt(value) is null;

    /// <summary>Where the first text or name stands that cannot be read, "draw.line"; null where every one can.</summary>
    public static string? HalfAt(JsonElement value, string at = "")
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                return IsWhole(() => value.GetString()) ? null : at;
            case JsonValueKind.Array:
                return value
                    .EnumerateArray()
                    .Select((item, i) => HalfAt(item, string.Create(CultureInfo.InvariantCulture, $"{at}[{i}]")))
                    .FirstOrDefault(found => found is not null);
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    if (!IsWhole(() => member.Name))
                    {
                        return at;
                    }

                    if (HalfAt(member.Value, at.Length == 0 ? member.Name : $"{at}.{member.Name}") is { } half)
                    {
                        return half;
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsWhole(Func<string?> read)
    {
        try
        {
            _ = read();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
