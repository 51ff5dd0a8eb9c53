using System.Globalization;

namespace Licet.Cli.Remote;

/// <summary>What a server is asked.</summary>
/// <param name="Path">Below /api/v1, with its parameters.</param>
/// <param name="Body">What is sent.</param>
/// <param name="Places">What the names of fields and of the body are to whoever called.</param>
internal sealed record Question(string Path, HttpContent Body, Places Places)
{
    /// <summary>Of a body that is answered line by line: the answer's media type.</summary>
    public const string Lines = "application/x-ndjson";

    /// <summary>Of one order: the answer's media type.</summary>
    public const string One = "application/json";

    /// <summary>Parameters that are there, as the end of a path: "?on=2019-11-20&amp;explain=true"; empty without any.</summary>
    public static string Parameters(params IEnumerable<(string Name, string? Value)> all)
    {
        var given = all.Where(p => p.Value is not null)
            .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}")
            .ToList();
        return given.Count == 0 ? "" : "?" + string.Join('&', given);
    }
}

/// <summary>A server says "body" and "[2].lines[0].value"; whoever called knows a file and a line, or options.</summary>
/// <param name="Name">Of the file; of names given by themselves "NAME"; empty for an order of flags.</param>
internal sealed record Places(string Name)
{
    private static readonly string[] s_bodies = ["body.csv:", "body:"];

    /// <summary>Which flag gives a field; the field itself where the order is a file.</summary>
    public Func<string, string> Field { get; init; } = static field => field;

    /// <summary>A sentence of the server with the file's own name in it.</summary>
    public string Named(string text) =>
        string.Join('\n', text.Split('\n').Select(Line)).Replace(ServersAdvice, OwnAdvice, StringComparison.Ordinal);

    /// <summary>A fault of a field: "orders.ndjson:3: lines[0].value: expected ...".</summary>
    public string Fault(string field, string message)
    {
        var place = Name;
        if (
            field.StartsWith('[')
            && field.IndexOf(']', StringComparison.Ordinal) is var end and > 1
            && long.TryParse(field.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
        )
        {
            place = $"{Name}:{index + 1}";
            field = field[(end + 1)..].TrimStart('.');
            // The parser counts lines from the order's own first, which is always this one.
            message = message.StartsWith(First, StringComparison.Ordinal) ? message[First.Length..] : message;
        }
        else if (field.Length == 0 && s_bodies.Any(b => message.StartsWith(b, StringComparison.Ordinal)))
        {
            return Named(message);
        }
        return string.Join(": ", new[] { place, Field(field), Named(message) }.Where(p => p.Length > 0));
    }

    private const string First = "line 1, ";
    private const string ServersAdvice = "send it as text/plain";
    private const string OwnAdvice = "name it .txt or give it on standard input (--in -)";

    private string Line(string text) =>
        s_bodies.FirstOrDefault(b => text.StartsWith(b, StringComparison.Ordinal)) is { } body
            ? $"{Name}:{text[body.Length..]}"
            : text;
}
