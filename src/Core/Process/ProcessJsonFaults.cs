using System.Text.Json;
using System.Text.RegularExpressions;
using Licet.Core.Clocks;
using Licet.Core.Orders.Reading;

namespace Licet.Core.Process;

/// <summary>What the JSON reader found wrong, in the words of who writes process files, and the line on which the value begins.</summary>
internal static partial class ProcessJsonFaults
{
    private static readonly Dictionary<Type, string> s_expected = new()
    {
        [typeof(string)] = "text",
        [typeof(int)] = "a whole number",
        [typeof(bool)] = "true or false",
        [typeof(DateOnly)] = "a day as 2025-01-31",
        [typeof(Side)] = Words<Side>(),
        [typeof(StageKind)] = Words<StageKind>(),
        [typeof(DayKind)] = Words<DayKind>(),
        [typeof(DayOfWeek)] = string.Join(", ", Enum.GetNames<DayOfWeek>()),
    };

    public static ProcessFault Of(ReadOnlySpan<byte> json, JsonException e)
    {
        string path = e.Path ?? "$";
        if (JsonWords.Shape(e) is not { } shape)
        {
            int at = JsonWords.Offset(json, e);
            return new ProcessFault(JsonWords.Place(json, at), $"is no JSON: {JsonWords.Break(json, at, e)}.");
        }

        // The reader notices what is missing at the closing brace; what lacks something begins where its own brace opens.
        bool isMissing = shape.StartsWith("lacks", StringComparison.Ordinal);
        bool isOther = e.Message.Contains("could not be converted", StringComparison.Ordinal);
        long line = (isMissing || isOther ? LineOf(json, path) : null) ?? e.LineNumber ?? 0;
        // The reader names now the value's type and now that of the object around it: the path tells.
        string message = isOther ? $"expected {Expected(TypeAt(path))}" : shape;
        string place = FormattableString.Invariant($"line {line + 1}");
        return new ProcessFault(path == "$" ? place : $"{place}, {path}", $"{message}.");
    }

    private static string Words<T>()
        where T : struct, Enum =>
        string.Join(", ", Enum.GetNames<T>().Select(n => char.ToLowerInvariant(n[0]) + n[1..]));

    private static string Expected(Type type) =>
        s_expected.TryGetValue(type, out string? words) ? words
        : type.IsGenericType ? "a list"
        : "an object";

    private static Type TypeAt(string path)
    {
        Type type = typeof(ProcessDefinition);
        foreach (Match step in Step().Matches(path))
        {
            type = step.Groups["what"].Success
                ? ProcessJson
                    .Default.GetTypeInfo(type)
                    ?.Properties.FirstOrDefault(p => p.Name == step.Groups["what"].Value)
                    ?.PropertyType
                    ?? type
                : type.GetGenericArguments()[0];
            type = Nullable.GetUnderlyingType(type) ?? type;
        }

        return type;
    }

    /// <summary>Zero-based line on which the value at a path begins; null where there is none.</summary>
    private static long? LineOf(ReadOnlySpan<byte> json, string path)
    {
        Utf8JsonReader reader = new(json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        Stack<(bool IsList, int Index, string Path)> open = new();
        string name = "$";
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.PropertyName)
                {
                    name = $"{open.Peek().Path}.{reader.GetString()}";
                    continue;
                }

                if (reader.TokenType is JsonTokenType.EndArray or JsonTokenType.EndObject)
                {
                    open.Pop();
                    continue;
                }

                if (open.Count > 0 && open.Peek().IsList)
                {
                    (bool _, int index, string list) = open.Pop();
                    name = FormattableString.Invariant($"{list}[{index}]");
                    open.Push((true, index + 1, list));
                }

                if (name == path)
                {
                    return json[..(int)reader.TokenStartIndex].Count((byte)'\n');
                }

                if (reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    open.Push((reader.TokenType == JsonTokenType.StartArray, 0, name));
                }
            }
        }
        catch (JsonException)
        {
            // Broken further on: the reader's own line stays.
        }

        return null;
    }

    [GeneratedRegex(@"\.(?<what>\w+)|\[\d+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();
}
