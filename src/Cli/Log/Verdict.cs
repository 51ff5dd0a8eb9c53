using System.CommandLine;
using System.Globalization;
using Licet.Core.History;

namespace Licet.Cli.Log;

/// <summary>What a verified log is worth, in words and as an exit code; the same from a file and from a database.</summary>
internal static class Verdict
{
    public const string ExitCodes = """
        0   whole: nothing was changed, deleted or moved; a signed checkpoint vouches for it
        1   not whole; the first fault is named
        2   bad input
        14  no fault found, but not shown to be whole: no checkpoint by a key that was given, or others by another key after it
        """;

    public static Option<string[]> Keys() =>
        new("--key")
        {
            Description = "Public key of who signs the checkpoints, a PEM file (may be given more than once)",
            HelpName = "FILE",
        };

    public static IReadOnlyList<CheckpointSigner> Signers(string[]? files)
    {
        List<CheckpointSigner> signers = [];
        foreach (var file in files ?? [])
        {
            using var reader = new StreamReader(Files.OpenRead(file, "--key"));
            try
            {
                signers.Add(CheckpointSigner.Of(reader.ReadToEnd()));
            }
            catch (FormatException e)
            {
                throw new BadInputException($"--key {file}: {e.Message}", e);
            }
        }
        return signers;
    }

    /// <param name="vouched">Whether a checkpoint by a known key is there.</param>
    /// <param name="after">Events after the last checkpoint; null where that is not known.</param>
    public static int Say(Terminal terminal, LogVerdict verdict, bool vouched, long? after)
    {
        if (verdict.Finding is { } finding)
        {
            terminal.Write($"not whole: {Paper.Cells.Safe(finding.ToString())}\n");
            return ExitCode.Found;
        }
        List<string> parts =
        [
            Counted.Of(verdict.Events, "event"),
            Counted.Of(verdict.Histories, "history", "histories"),
            Counted.Of(verdict.Checkpoints, "checkpoint"),
        ];
        if (verdict.Erased > 0)
        {
            parts.Add($"{Counted.Of(verdict.Erased, "record")} erased under a rule");
        }
        if (verdict.Elsewhere > 0)
        {
            parts.Add($"{Counted.Of(verdict.Elsewhere, "record")} beside the log not looked at");
        }
        if (after > 0)
        {
            parts.Add($"{Counted.Of(after.Value, "event")} after the last checkpoint");
        }
        var shown = vouched && verdict.ByAnother is null;
        terminal.Write($"{(shown ? "whole" : "no fault found")}: {string.Join(", ", parts)}\n");
        if (verdict.ByAnother is { } other)
        {
            var number = other.Number.ToString(CultureInfo.InvariantCulture);
            terminal.Write(
                $"not shown to be whole: checkpoint {number} is signed by another key, {Paper.Cells.Safe(other.Key)}; if you know whose it is, give its public half too: --key FILE\n"
            );
        }
        else if (!vouched)
        {
            terminal.Write("not shown to be whole: no checkpoint by a known key says where histories end\n");
        }
        return shown ? ExitCode.Ok : ExitCode.NotScreened;
    }
}
