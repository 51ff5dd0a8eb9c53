using System.Globalization;
using Licet.Core.Review;

namespace Licet.Web.Features.Review;

/// <summary>Fields of acts as their forms write them.</summary>
internal static class ActFields
{
    public static ActForm One(IReadOnlyList<ActField> fields, Func<TypedAct, Content> read) =>
        new([new(null, fields)], read);

    public static ActField Area(string name, string label, string? hint = null) =>
        new(name, label, ActFieldKind.Area, Hint: hint);

    /// <summary>What may stay empty.</summary>
    public static ActField Free(string name, string label) => new(name, label, ActFieldKind.Area, false);

    public static ActField Text(string name, string label) => new(name, label, ActFieldKind.Text, false);

    public static ActField Choice(
        string name,
        string label,
        IEnumerable<KeyValuePair<string, string>> options,
        string first = "",
        string? hint = null
    ) => new(name, label, ActFieldKind.Choice, Hint: hint) { Options = [.. options], First = first };

    public static KeyValuePair<string, string> Pair(string value, string words) => new(value, words);

    public static string Number(string before, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{before}{number}");

    /// <summary>What a line, or an application, may come to.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Outcomes { get; } =
    [Pair("approve", "Approve"), Pair("deny", "Deny")];

    /// <summary>"hold-8" of who had seen seven events: no other act of the case comes to it, and what is sent twice is the same.</summary>
    public static string NewId(string what, TypedAct typed) =>
        what
        + "-"
        + (
            int.TryParse(typed["seen"], NumberStyles.None, CultureInfo.InvariantCulture, out int seen)
                ? (seen + 1).ToString(CultureInfo.InvariantCulture)
                : "1"
        );
}
