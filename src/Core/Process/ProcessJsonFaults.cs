using System.Text.Json;
using System.Text.RegularExpressions;
using Licet.Core.Clocks;

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
        long line = e.LineNumber ?? 0;
        string message;
        if (Missing().Match(e.Message) is { Success: true } missing)
        {
            // The reader notices at the closing brace; what lacks something begins where its own brace opens.
            line = LineOf(json, path) ?? line;
            message = $"lacks {missing.Groups["what"].Value}.";
        }
        else if (Unmapped().Match(e.Message) is { Success: true } unmapped)
        {
            message = $"'{unmapped.Groups["what"].Value}' is no member of this object.";
        }
        else if (Duplicate().Match(e.Message) is { Success: true } twice)
        {
            message = $"the member '{twice.Groups["what"].Value}' stands twice.";
        }
        else if (e.Message.Contains("doesn't allow", StringComparison.Ordinal))
        {
            message = "null is no value here.";
        }
        else if (e.Message.Contains("could not be converted", StringComparison.Ordinal))
        {
            // The reader names now the value's type and now that of the object around it: the path tells.
            line = LineOf(json, path) ?? line;
            message = $"expected {Expected(TypeAt(path))}.";
        }
        else
        {
            message = $"is no JSON: {Behind().Replace(e.Message, "")}";
        }

        string place = FormattableString.Invariant($"line {line + 1}");
        return new ProcessFault(path == "$" ? place : $"{place}, {path}", message);
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

    [GeneratedRegex(
        "missing required properties including: (?<what>.*?)\\.(?: |$)",
        RegexOptions.CultureInvariant,
        1000
    )]
    private static partial Regex Missing();

    [GeneratedRegex("The JSON property '(?<what>.*)' could not be mapped", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unmapped();

    [GeneratedRegex("Duplicate property '(?<what>.*)' encountered", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Duplicate();

    [GeneratedRegex(@"\.(?<what>\w+)|\[\d+\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Step();

    [GeneratedRegex(" (?:Path|LineNumber): .*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Behind();
}
