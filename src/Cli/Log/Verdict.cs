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
        14  no fault found, but not shown to be whole: no checkpoint by a key that was given, others by another key after it, or
            a database without its triggers
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
    /// <param name="lostGuards">Triggers of the database that keep the log and are gone.</param>
    public static int Say(Terminal terminal, LogVerdict verdict, bool vouched, IReadOnlyList<string> lostGuards)
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
        var shown = vouched && verdict.ByAnother is null && lostGuards.Count == 0;
        terminal.Write($"{(shown ? "whole" : "no fault found")}: {string.Join(", ", parts)}\n");
        if (verdict.Last is { } last)
        {
            terminal.Write(LastOf(last, verdict.After));
        }
        if (verdict.ByAnother is { } other)
        {
            terminal.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"not shown to be whole: checkpoint {other.Number} is signed by another key, {Paper.Cells.Safe(other.Key)}; after the last one by a known key: {Counted.Of(verdict.Events - verdict.Covered, "event")}; if you know whose it is, give its public half too: --key FILE\n"
                )
            );
        }
        else if (!vouched)
        {
            terminal.Write("not shown to be whole: no checkpoint by a known key says where histories end\n");
        }
        if (lostGuards.Count > 0)
        {
            var gone = Counted.Of(lostGuards.Count, "trigger");
            terminal.Write(
                $"not shown to be whole: {gone} by which the database keeps the log {(lostGuards.Count == 1 ? "is" : "are")} gone ({lostGuards[0]}{(lostGuards.Count > 1 ? " ..." : "")}): somebody changed its tables by hand\n"
            );
        }
        return shown ? ExitCode.Ok : ExitCode.NotScreened;
    }

    /// <summary>What is to be compared with what is kept elsewhere: a log that was cut back ends with an earlier one.</summary>
    private static string LastOf(Checkpoint last, long after) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"the last checkpoint is {last.Number}, of {last.Recorded.UtcDateTime:yyyy-MM-dd}, key {Paper.Cells.Safe(last.Key)}, digest {last.Digest}; after it: {Counted.Of(after, "event")}\n"
        );
}
