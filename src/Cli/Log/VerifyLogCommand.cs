using System.CommandLine;
using Licet.Core.History;

namespace Licet.Cli.Log;

/// <summary><c>licet log verify</c>: recomputes every hash of an exported log, without its database.</summary>
internal static class VerifyLogCommand
{
    public static Command Of(Terminal terminal)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "As 'licet-admin log export' writes it; '-' for standard input",
        };
        var keys = Verdict.Keys();
        var command = new Documented("verify", "Recompute the hashes of an exported log and name the first fault")
        {
            Notes = """
                Personal data and attachments are not in the file; their references are counted, not opened.
                A log that was cut back to an earlier checkpoint ends with that one: compare the last checkpoint with what you keep elsewhere.
                Keep the key of the checkpoints elsewhere than the log: who has both can write another log.
                """,
            Examples = """
                licet log verify log.ndjson --key checkpoint-public.pem
                """,
            ExitCodes = Verdict.ExitCodes,
        };
        command.Add(file);
        command.Add(keys);
        command.SetAction(given => Run(given.GetValue(file)!, given.GetValue(keys), terminal));
        return command;
    }

    private static int Run(string file, string[]? keys, Terminal terminal)
    {
        var signers = Verdict.Signers(keys);
        if (file == "-" && terminal.InputIsClosed)
        {
            throw new BadInputException("log verify -: standard input is closed");
        }
        using var reader = new StreamReader(file == "-" ? terminal.Input : Files.OpenRead(file, "log verify"));
        try
        {
            // Without a key the chain is checked all the same; nobody then vouches for its end.
            var read = LogFile.Verify(reader, signers.Count == 0 ? null : signers);
            return Verdict.Say(terminal, read.Verdict, read.HasCheckpoint && signers.Count > 0, []);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"log verify {file}: {e.Message}", e);
        }
    }
}
