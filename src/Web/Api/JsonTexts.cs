using System.Text.Json;

namespace Licet.Web.Api;

/// <summary>Texts of JSON that are none: an escape may say half of a letter (a surrogate without its other half).</summary>
internal static class JsonTexts
{
    public const string Half = "Half of a letter (a surrogate without its other half) is no text.";

    /// <summary>Whether every name and text in it can be read.</summary>
    public static bool AreWhole(JsonElement value)
    {
        try
        {
            Read(value);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static void Read(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                _ = value.GetString();
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Read(item);
                }

                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    _ = member.Name;
                    Read(member.Value);
                }

                break;
            default:
                break;
        }
    }
}
