using System.Text.Json.Nodes;

namespace Licet.Core.History;

/// <summary>What an act brings as a program sends it: its members, without the kind, which the act says.</summary>
internal static class SentContent
{
    /// <summary>The members with the kind before them.</summary>
    /// <param name="kind">Of the content.</param>
    /// <param name="sent">Null for none.</param>
    /// <exception cref="FormatException">
    /// A list with nothing in a place of it: names the place. Or a member that stands twice, or another kind.
    /// </exception>
    public static JsonObject Of(string kind, JsonObject? sent)
    {
        JsonObject whole = new() { ["kind"] = kind };
        string? place;
        try
        {
            foreach ((string name, JsonNode? value) in sent ?? [])
            {
                if (name != "kind")
                {
                    whole[name] = value?.DeepClone();
                }
                else if (!JsonNode.DeepEquals(value, whole["kind"]))
                {
                    throw new FormatException($"kind: the act brings '{kind}'; leave the kind out.");
                }
            }

            place = Empty(whole, "");
        }
        // Members are read when they are asked for; one that stands twice is found then.
        catch (ArgumentException wrong)
        {
            throw new FormatException("A member stands twice; expected each once.", wrong);
        }

        return place is null
            ? whole
            : throw new FormatException($"{place}: it is null; expected something in each place of a list.");
    }

    /// <summary>The first place of a list in which nothing stands: "lines[0]"; null where there is none.</summary>
    private static string? Empty(JsonNode? node, string path) =>
        node switch
        {
            JsonObject members => members
                .Select(m => Empty(m.Value, path.Length == 0 ? m.Key : $"{path}.{m.Key}"))
                .FirstOrDefault(p => p is not null),
            JsonArray places => places
                .Select(
                    (p, i) =>
                    {
                        string at = FormattableString.Invariant($"{path}[{i}]");
                        return p is null ? at : Empty(p, at);
                    }
                )
                .FirstOrDefault(p => p is not null),
            _ => null,
        };
}
