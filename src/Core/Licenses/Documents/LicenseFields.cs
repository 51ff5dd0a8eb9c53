using System.Globalization;
using System.Text.Json;
using Licet.Core.History;

namespace Licet.Core.Licenses.Documents;

/// <summary>
/// What a license says, field by field: each leaf of its canonical JSON by its path ("lines[0].quantity.amount"). An empty list is a leaf,
/// so that nothing can be put into it.
/// </summary>
internal static class LicenseFields
{
    /// <summary>Ordinally by path.</summary>
    /// <param name="terms">See <see cref="LicenseJson.TermsOf"/>.</param>
    public static SortedDictionary<string, string> Of(JsonElement terms)
    {
        SortedDictionary<string, string> fields = new(StringComparer.Ordinal);
        Add(fields, "", terms);
        return fields;
    }

    private static void Add(SortedDictionary<string, string> fields, string path, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when value.EnumerateObject().Any():
                foreach (JsonProperty member in value.EnumerateObject())
                {
                    Add(fields, path.Length == 0 ? member.Name : $"{path}.{member.Name}", member.Value);
                }

                break;
            case JsonValueKind.Array when value.GetArrayLength() > 0:
                int at = 0;
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Add(fields, string.Create(CultureInfo.InvariantCulture, $"{path}[{at++}]"), item);
                }

                break;
            default:
                fields[path] = CanonicalJson.Of(value);
                break;
        }
    }
}
