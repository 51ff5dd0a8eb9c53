namespace Licet.Cli.Tests.Lists;

/// <summary>Fetching the consolidated list from a server of the test's own.</summary>
internal static class Fetching
{
    /// <summary>What is said of a version fetched the day before.</summary>
    public const string Held = "the version through 2026-03-02 stays in force (1 day old)";

    public static MisbehavingServer Serving(string consolidated) => new((_, _) => Reply.File(consolidated));

    public static MisbehavingServer Serving(Dictionary<string, string> files) =>
        new(
            (request, _) =>
                files.TryGetValue(request.Path.TrimStart('/'), out var content)
                    ? Reply.File(content)
                    : Reply.Status("404 Not Found")
        );

    public static Outcome Fetch(Desk desk, MisbehavingServer server, params string[] more)
    {
        var list = more.Contains("ofac") ? [] : new[] { "csl" };
        desk.Publisher = new(server.Address);
        // Long enough for a busy machine; who tests patience says less.
        string[] patience = more.Contains("--timeout") ? [] : ["--timeout", "30"];
        return desk.Run(["lists", "fetch", .. list, .. more, .. patience, "--retries", "1"]);
    }
}
