using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Licet.Core.Orders.Reading;

/// <summary>
/// What the parser of JSON found wrong, in the words of who writes such texts. Its own name types and options of a program, and count
/// lines and bytes from 0.
/// </summary>
internal static partial class JsonWords
{
    /// <summary>"line 3, column 7: '}' does not belong here"; lines and characters count from 1.</summary>
    public static string Of(ReadOnlySpan<byte> json, JsonException e)
    {
        int at = Offset(json, e);
        string path = e.Path is null or "$" ? "" : $", {e.Path}";
        return $"{Place(json, at)}{path}: {Shape(e) ?? Break(json, at, e)}";
    }

    /// <inheritdoc cref="Of(ReadOnlySpan{byte}, JsonException)"/>
    public static string Of(string json, JsonException e) => Of(Encoding.UTF8.GetBytes(json), e);

    /// <summary>Of a part of JSON that is not of the shape expected, and whose place is told by who holds it: "$.on: lacks 'day'".</summary>
    /// <param name="wrong">Of the parser, or of a converter of ours.</param>
    public static string Of(Exception wrong)
    {
        string? path = wrong is JsonException { Path: { } told } ? told : null;
        return path is null or "$" ? Said(wrong) : $"{path}: {Said(wrong)}";
    }

    /// <summary>The fields that are meant: "draw.quantity"; members that are missing each by its name; the empty one for the whole.</summary>
    public static IReadOnlyList<string> Fields(JsonException e)
    {
        string at = (e.Path ?? "").TrimStart('$').TrimStart('.');
        Match named =
            Missing().Match(e.Message) is { Success: true } missing ? missing
            : Unmapped().Match(e.Message) is { Success: true } unmapped ? unmapped
            : Duplicate().Match(e.Message);
        return
        [
            .. named.Success
                ? named
                    .Groups["what"]
                    .Value.Split(',')
                    .Select(name => name.Trim(' ', '\''))
                    .Select(name =>
                        at.Length == 0 || at == name || at.EndsWith('.' + name, StringComparison.Ordinal)
                            ? (at.Length == 0 ? name : at)
                            : $"{at}.{name}"
                    )
                : [at],
        ];
    }

    /// <summary>Where the text stops being JSON, and at what: "line 3, column 7".</summary>
    public static string Place(ReadOnlySpan<byte> json, int at)
    {
        ReadOnlySpan<byte> before = json[..at];
        int start = before.LastIndexOf((byte)'\n') + 1;
        int column = Encoding.UTF8.GetCharCount(before[start..]) + 1;
        return FormattableString.Invariant($"line {before.Count((byte)'\n') + 1}, column {column}");
    }

    /// <summary>What is wrong with the shape of JSON; null where it is none, or where a converter of ours says what.</summary>
    public static string? Shape(JsonException e) =>
        Missing().Match(e.Message) is { Success: true } missing ? $"lacks {missing.Groups["what"].Value}"
        : Unmapped().Match(e.Message) is { Success: true } unmapped
            ? $"'{unmapped.Groups["what"].Value}' is no member of this object"
        : Duplicate().Match(e.Message) is { Success: true } twice
            ? $"the member '{twice.Groups["what"].Value}' stands twice"
        : e.Message.Contains("doesn't allow", StringComparison.Ordinal) ? "null is no value here"
        : e.Message.Contains("could not be converted", StringComparison.Ordinal) ? "expected another kind of value"
        : Kind().Match(e.Message) is { Success: true } kind ? $"'{kind.Groups["what"].Value}' is no kind that is known"
        : IsParsers(e) ? null
        : e.Message;

    /// <summary>What is wrong with a text that is no JSON.</summary>
    /// <param name="at">Where the parser stopped.</param>
    public static string Break(ReadOnlySpan<byte> json, int at, JsonException e)
    {
        ReadOnlySpan<byte> rest = json[at..];
        if (json.Trim(" \t\r\n"u8).IsEmpty)
        {
            return "is empty";
        }

        if (e.Message.Contains("depth of", StringComparison.Ordinal))
        {
            return "nests deeper than is read";
        }

        if (rest.Trim(" \t\r\n"u8).IsEmpty || e.Message.Contains("reached end of data", StringComparison.Ordinal))
        {
            return "ends too early: a quotation mark, bracket or brace is not closed";
        }

        if (rest[0] is (byte)'}' or (byte)']' && json[..at].TrimEnd(" \t\r\n"u8).EndsWith(","u8))
        {
            return "a comma stands before a closing bracket or brace";
        }

        Rune.DecodeFromUtf8(rest, out Rune found, out _);
        return Rune.IsControl(found)
            ? "a line break or another control character does not belong here"
            : $"'{found}' does not belong here";
    }

    private static string Said(Exception wrong) =>
        wrong is NotSupportedException ? "does not say of which kind it is"
        : wrong is JsonException e ? Shape(e) ?? "is no JSON"
        : wrong.Message;

    private static bool IsParsers(JsonException e) =>
        e.Message.Contains("BytePositionInLine:", StringComparison.Ordinal);

    /// <summary>Where the parser stopped.</summary>
    public static int Offset(ReadOnlySpan<byte> json, JsonException e)
    {
        int start = 0;
        for (long line = e.LineNumber ?? 0; line > 0 && json[start..].IndexOf((byte)'\n') is var end and >= 0; line--)
        {
            start += end + 1;
        }

        return (int)Math.Min(json.Length, start + (e.BytePositionInLine ?? 0));
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

    [GeneratedRegex("unrecognized type discriminator id '(?<what>.*?)'", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Kind();
}
