using System.Globalization;
using Licet.Cli;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Moving;

namespace Licet.Admin.Databases;

/// <summary>One copy, verified where it arrived.</summary>
internal static class Copying
{
    public static async Task<int> RunAsync(Place from, Place to, Terminal terminal, CancellationToken ct)
    {
        if (from.Name == to.Name)
        {
            throw new BadInputException($"{to.Name}: is where it comes from");
        }
        Copied copied = await LogCopy.CopyAsync(from, to, ct);
        // The signer's key lies where the log came from; without one, checkpoints are compared by their chain alone.
        using CheckpointKey? key = File.Exists(CheckpointKey.PathOf(from)) ? CheckpointKey.Of(from) : null;
        LogVerdict verdict = (await LogCheck.VerifyAsync(to, key is null ? null : [key.Public], ct)).Verdict;
        if (verdict.Finding is { } finding)
        {
            terminal.Say($"licet-admin: {to.Name}: copied as it is, and it is not whole: {finding}");
            return ExitCode.Found;
        }
        terminal.Write(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{to.Name}: {copied.Events:N0} events, {copied.Checkpoints:N0} checkpoints, {copied.Records:N0} records, {copied.Cases:N0} cases; verified\n"
            )
        );
        return ExitCode.Ok;
    }

    public const string ExitCodes = """
        0  copied, read again and verified
        1  copied as it is, but it is not whole: the first fault is named
        2  bad input; nothing was copied
        """;
}
