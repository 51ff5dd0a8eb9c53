using System.CommandLine;

namespace Licet.Cli.Log;

/// <summary><c>licet log</c>: exported event logs.</summary>
internal static class LogCommand
{
    public static Command Of(Terminal terminal) =>
        new Documented("log", "Check an event log that was exported")
        {
            Examples = "licet log verify log.ndjson --key checkpoint-public.pem",
            Subcommands = { VerifyLogCommand.Of(terminal) },
        };
}
