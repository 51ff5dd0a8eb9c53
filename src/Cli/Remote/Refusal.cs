using System.Text.Json;

namespace Licet.Cli.Remote;

/// <summary>What a server says instead of an answer, as lines for a person. A refusal of Licet is a problem (RFC 9457).</summary>
internal static class Refusal
{
    private const string Problem = "application/problem+json";

    /// <summary>No problem is anywhere near this long.</summary>
    private const int Longest = 1 << 20;

    public static async Task<string> OfAsync(string server, HttpResponseMessage response, Places places)
    {
        var status = (int)response.StatusCode;
        var type = response.Content.Headers.ContentType?.MediaType;
        if (type == Problem && await ReadAsync(response) is { } problem)
        {
            using (problem)
            {
                return Text(server, status, problem.RootElement, places);
            }
        }
        return response.Headers.Location is { } elsewhere
            ? $"--server {server}: it sends on to {elsewhere}; give that address if you trust it with the token"
            : $"--server {server}: no server of Licet answers there; it answered {status} with {type ?? "nothing"}";
    }

    private static async Task<JsonDocument?> ReadAsync(HttpResponseMessage response)
    {
        using CancellationTokenSource silence = new(AnswerLines.Silence);
        try
        {
            await response.Content.LoadIntoBufferAsync(Longest, silence.Token);
            var problem = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(silence.Token));
            if (problem.RootElement.ValueKind == JsonValueKind.Object)
            {
                return problem;
            }
            problem.Dispose();
        }
        catch (Exception e)
            when (e is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            // It is no problem then, whatever it says it is.
        }
        return null;
    }

    private static string Text(string server, int status, JsonElement problem, Places places)
    {
        if (status is 401 or 403)
        {
            return $"{ServerAddress.TokenSetting}: {server} does not take it for this ({status}): {Of(problem, "detail")}";
        }
        var faults =
            problem.TryGetProperty("errors", out var errors) && errors.ValueKind == JsonValueKind.Array
                ? errors.EnumerateArray().Select(e => places.Fault(Of(e, "field"), Of(e, "message"))).ToList()
                : [];
        if (faults.Count > 0)
        {
            return string.Join('\n', faults);
        }
        var citation = Of(problem, "citation") is { Length: > 0 } law ? $" [{law}]" : "";
        return $"--server {server}: {status} {Of(problem, "title")}: {places.Named(Of(problem, "detail"))}{citation}";
    }

    private static string Of(JsonElement element, string member) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
