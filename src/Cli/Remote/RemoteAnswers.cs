using System.Text.Json;

namespace Licet.Cli.Remote;

/// <summary>What becomes of answers that come one by one: they are written, and counted for the exit code.</summary>
internal abstract class RemoteAnswers
{
    /// <summary>One answer, in the order asked.</summary>
    /// <param name="answer">Read.</param>
    /// <param name="bytes">As it came.</param>
    /// <param name="output">Where it goes.</param>
    public abstract void Take(JsonElement answer, ReadOnlySpan<byte> bytes, Stream output);

    /// <summary>After the last.</summary>
    public virtual void End(Stream output) { }

    /// <summary>Known after the last.</summary>
    public abstract int ExitCode { get; }

    /// <summary>Text of an answer; empty where it has none of that name.</summary>
    public static string Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    /// <summary>A list of an answer; empty where it has none of that name.</summary>
    public static IEnumerable<JsonElement> Each(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : [];

    /// <summary>Sentences of an answer.</summary>
    public static IReadOnlyList<string> Texts(JsonElement element, string member) =>
        [.. Each(element, member).Select(t => t.GetString() ?? "")];
}
