using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Licet.Web.Api;

/// <summary>What requests bring beside their body, and bodies that are read whole.</summary>
internal static class Requests
{
    public const string KeyHeader = "Idempotency-Key";

    /// <summary>How many lines the answer to a batch has: fewer are no whole answer.</summary>
    public const string LinesHeader = "Licet-Lines";

    /// <summary>Of a body that lies in memory, in bytes: an order, a license.</summary>
    public const int Longest = 4 << 20;

    /// <summary>Of a body that is answered line by line.</summary>
    public const long LongestBatch = 1L << 30;

    /// <summary>What of it stays in memory; the rest waits in a file that goes with the request.</summary>
    private const int InMemory = 4 << 20;

    private const int LongestKey = 200;

    public static async Task<byte[]> BodyAsync(this HttpRequest request, CancellationToken ct)
    {
        using MemoryStream bytes = new();
        await request.Body.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    /// <summary>The body once it has come whole, to be read more than once.</summary>
    public static async Task<Stream> WholeBodyAsync(this HttpRequest request, CancellationToken ct)
    {
        request.EnableBuffering(InMemory, LongestBatch);
        await request.Body.DrainAsync(ct);
        request.Body.Position = 0;
        return request.Body;
    }

    /// <summary>
    /// The request's key as the log knows it: an organization's keys do not meet another's. Null where none was sent.
    /// </summary>
    /// <exception cref="BadHttpRequestException">The key is longer than 200 characters.</exception>
    public static string? Key(this HttpRequest request, Visitor visitor)
    {
        string key = request.Headers[KeyHeader].ToString();
        return key.Length == 0 ? null
            : key.Length <= LongestKey ? Digest($"{visitor.Organization}\n{key}")
            : throw new BadHttpRequestException($"{KeyHeader}: expected at most {LongestKey} characters");
    }

    private static string Digest(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));

    /// <summary>How much of a thing's history who asks had seen: <c>If-Match: "3"</c>. Null where it is not said so.</summary>
    public static long? Seen(this HttpRequest request) =>
        EntityTagHeaderValue.TryParse(request.Headers.IfMatch.ToString(), out EntityTagHeaderValue? tag)
        && !tag.IsWeak
        && long.TryParse(tag.Tag.ToString().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out long seen)
            ? seen
            : null;

    /// <summary>Begins an answer line by line.</summary>
    /// <param name="lines">How many there will be.</param>
    public static void Lines(this HttpResponse response, long lines)
    {
        response.ContentType = "application/x-ndjson";
        response.Headers[LinesHeader] = lines.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The tag of a thing whose history has so many events.</summary>
    public static string Tag(long sequence) => string.Create(CultureInfo.InvariantCulture, $"\"{sequence}\"");

    /// <summary>Whether who asks has it already as it is.</summary>
    public static bool Has(this HttpRequest request, string tag) =>
        request.Headers.IfNoneMatch.ToString().Split(',', StringSplitOptions.TrimEntries).Contains(tag);
}
