using System.Buffers.Text;
using System.Text;

namespace Licet.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Next">To be sent as <c>after</c> for the next page; null on the last one.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>The place behind the last thing of a page: opaque to callers, and stable while things are added.</summary>
internal static class Cursor
{
    public const int Usual = 50;
    public const int Most = 200;

    /// <summary>How many are asked for, within what may be.</summary>
    public static int Limit(int? limit) => Math.Clamp(limit ?? Usual, 1, Most);

    public static string Of(params ReadOnlySpan<string> parts) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray())));

    /// <summary>The parts; null where it is none of ours.</summary>
    public static string[]? Read(string text, int parts)
    {
        try
        {
            string[] read = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text)).Split('\n');
            return read.Length == parts ? read : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
