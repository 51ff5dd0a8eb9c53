using System.Text.Json;

namespace Licet.Core.Orders.Reading;

/// <summary>Where a field stands twice in one object: the parser refuses it and does not say where.</summary>
internal static class JsonTwice
{
    /// <summary>"line 3, column 5: 'type' stands twice, first in line 2"; null where none does.</summary>
    public static string? Find(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(
            json,
            new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true }
        );
        Stack<Dictionary<string, int>> open = new();
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.StartObject)
                {
                    open.Push(new(StringComparer.Ordinal));
                }
                else if (reader.TokenType == JsonTokenType.EndObject)
                {
                    open.Pop();
                }
                else if (reader.TokenType == JsonTokenType.PropertyName && reader.GetString() is { } name)
                {
                    var at = (int)reader.TokenStartIndex;
                    if (!open.Peek().TryAdd(name, at))
                    {
                        var first = json[..open.Peek()[name]].Count((byte)'\n') + 1;
                        return FormattableString.Invariant(
                            $"{JsonWords.Place(json, at)}: not a JSON object as expected: '{name}' stands twice, first in line {first}"
                        );
                    }
                }
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Another fault of the text: it has been told already.
        }

        return null;
    }
}
