using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Licet.Web.Api;

/// <summary>A page of a list.</summary>
/// <param name="Next">To be sent as <c>after</c> for the next page; null on the last one.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Items, string? Next);

/// <summary>Which page of a list is asked for.</summary>
/// <param name="After">The <c>next</c> of the page before; null for the first.</param>
internal sealed record PageAsked(int? Limit, string? After);

/// <summary>The place behind the last thing of a page: opaque to callers, and stable while things are added.</summary>
internal static class Cursor
{
    private const int SumBytes = 6;

    public const int Usual = 50;
    public const int Most = 200;

    /// <summary>How many are asked for; others than may be are refused before it is asked (<see cref="WithLimits"/>).</summary>
    public static int Limit(int? limit) => Math.Clamp(limit ?? Usual, 1, Most);

    /// <summary>Whatever lists refuses a limit that is not from 1 to <see cref="Most"/>.</summary>
    public static RouteGroupBuilder WithLimits(this RouteGroupBuilder group) =>
        group.AddEndpointFilter(
            (context, next) =>
                context.HttpContext.Request.Query["limit"] is [{ } text]
                && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out int limit)
                && limit is < 1 or > Most
                    ? ValueTask.FromResult<object?>(
                        Problems.Invalid(new FieldProblem("limit", $"Expected a number from 1 to {Most}."))
                    )
                    : next(context)
        );

    public static string Of(params ReadOnlySpan<string> parts) =>
        Sealed(Encoding.UTF8.GetBytes(string.Join('\n', parts.ToArray())));

    /// <summary>Behind a thing of a moment, of which there may be several.</summary>
    public static string Of(DateTimeOffset at, string id) => Of(at.UtcTicks.ToString(CultureInfo.InvariantCulture), id);

    /// <summary>The moment and the id; null where it is none of ours.</summary>
    public static (DateTimeOffset At, string Id)? Moment(string text) =>
        Read(text, 2) is [var ticks, var id]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out long at)
        && at <= DateTimeOffset.MaxValue.UtcTicks
            ? (new DateTimeOffset(at, TimeSpan.Zero), id)
            : null;

    /// <summary>With a sum behind it: what was cut off or changed on the way is none of ours, and not an end of the list.</summary>
    private static string Sealed(byte[] text) =>
        Base64Url.EncodeToString([.. text, .. SHA256.HashData(text).AsSpan(0, SumBytes)]);

    /// <summary>The parts; null where it is none of ours.</summary>
    public static string[]? Read(string text, int parts)
    {
        try
        {
            byte[] bytes = Base64Url.DecodeFromChars(text);
            if (bytes.Length < SumBytes || Sealed(bytes[..^SumBytes]) != text)
            {
                return null;
            }

            string[] read = Encoding.UTF8.GetString(bytes.AsSpan(..^SumBytes)).Split('\n');
            return read.Length == parts ? read : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
