using System.Text.Json.Nodes;

namespace Licet.Web.Features.Applications;

/// <summary>A merge patch (RFC 7396).</summary>
internal static class MergePatch
{
    /// <param name="target">Changed and given back.</param>
    public static JsonObject Of(JsonObject target, JsonObject patch)
    {
        foreach ((string member, JsonNode? value) in patch)
        {
            if (value is null)
            {
                target.Remove(member);
            }
            else if (value is JsonObject inner)
            {
                target[member] = Of(target[member] is JsonObject there ? (JsonObject)there.DeepClone() : [], inner);
            }
            else
            {
                target[member] = value.DeepClone();
            }
        }

        return target;
    }
}
