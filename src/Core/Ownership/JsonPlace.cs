using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Ownership;

/// <summary>Where a text stops being JSON, as a JSON path; the parser itself tells only line and byte.</summary>
internal static class JsonPlace
{
    /// <summary>Null where the whole text is JSON.</summary>
    public static GraphFault? FirstFault(ReadOnlySpan<byte> json)
    {
        if (!Utf8.IsValid(json))
        {
            return new("$", "UTF-8", "bytes that are not");
        }
        Stack<(bool IsArray, int Count, string Name)> open = new();
        Utf8JsonReader reader = new(json, new JsonReaderOptions { MaxDepth = GraphReader.MaxDepth });
        try
        {
            while (reader.Read())
            {
                Step(ref reader, open);
            }
            return null;
        }
        catch (InvalidOperationException)
        {
            return new(Path(open), "text of whole characters", "half of a surrogate pair");
        }
        catch (JsonException e)
        {
            return new(Path(open), "JSON", $"a break at {JsonWords.Of(json, e)}");
        }
    }

    private static void Step(ref Utf8JsonReader reader, Stack<(bool IsArray, int Count, string Name)> open)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                var (_, count, _) = open.Pop();
                open.Push((false, count, reader.GetString()!));
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                open.Push((reader.TokenType == JsonTokenType.StartArray, 0, ""));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                open.Pop();
                Next(open);
                break;
            case JsonTokenType.String when reader.ValueIsEscaped:
                _ = reader.GetString(); // throws at half a character
                Next(open);
                break;
            default:
                Next(open);
                break;
        }
    }

    private static void Next(Stack<(bool IsArray, int Count, string Name)> open)
    {
        if (open.TryPeek(out var top) && top.IsArray)
        {
            open.Pop();
            open.Push((true, top.Count + 1, ""));
        }
    }

    private static string Path(Stack<(bool IsArray, int Count, string Name)> open)
    {
        StringBuilder path = new("$");
        foreach (var (isArray, count, name) in open.Reverse())
        {
            if (isArray)
            {
                path.Append('[').Append(count.ToString(CultureInfo.InvariantCulture)).Append(']');
            }
            else if (name.Length > 0)
            {
                path.Append('.').Append(name);
            }
        }
        return path.ToString();
    }
}
