using System.CommandLine;

namespace Licet.Cli.Remote;

/// <summary><c>--server URL</c>, and what cannot stand beside it.</summary>
internal static class ServerOption
{
    /// <summary>What every help text says of it.</summary>
    public const string Notes = """
        With --server a server of Licet is asked with the token in the environment variable LICET_TOKEN (its page "Your account" makes
        them): its lists and settings, and the licenses it holds for you. A token never travels without encryption but within this machine.
        """;

    /// <summary>What the exit codes say of it.</summary>
    public const string ExitCodes = "70  with --server: the answer broke off, and what was written is not the whole";

    public static Option<string?> Of() =>
        new("--server") { Description = "Ask this server of Licet, with the token in LICET_TOKEN", HelpName = "URL" };

    /// <param name="why">What is said of each option that is given: "--list: WHY".</param>
    /// <exception cref="BadInputException">A line for each of the options that is given.</exception>
    public static void Refuse(ParseResult given, string why, params IEnumerable<Option> options)
    {
        var lines = options
            .Where(o => given.GetResult(o) is { Implicit: false })
            .Select(o => $"{o.Name}: {why}")
            .ToList();
        if (lines.Count > 0)
        {
            throw new BadInputException(string.Join('\n', lines));
        }
    }

    /// <summary>Refuses what is the server's own affair.</summary>
    /// <inheritdoc cref="Refuse"/>
    public static void RefuseOwn(ParseResult given, params IEnumerable<Option> options) =>
        Refuse(given, "is the server's own affair; leave it out with --server", options);
}
