using Licet.Cli;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Moving;

namespace Licet.Admin.Databases;

/// <summary>One copy, verified where it arrived.</summary>
internal static class Copying
{
    public static Task<int> RunAsync(Place from, Place to, Terminal terminal, CancellationToken ct) =>
        RunAsync(from, to, LogCopy.CopyAsync, terminal, ct);

    public static async Task<int> RunAsync(
        Place from,
        Place to,
        Func<Place, Place, CancellationToken, Task<Copied>> copy,
        Terminal terminal,
        CancellationToken ct
    )
    {
        if (from.Name == to.Name)
        {
            throw new BadInputException($"{to.Name}: is where it comes from");
        }
        Copied copied = await copy(from, to, ct);
        // Where no key is known, checkpoints are compared by their chain alone.
        IReadOnlyList<CheckpointSigner> signers = KnownSigners.Of(from);
        LogVerdict verdict = (await LogCheck.VerifyAsync(to, signers.Count == 0 ? null : signers, ct)).Verdict;
        if (verdict.Finding is { } finding)
        {
            terminal.Say($"licet-admin: {to.Name}: copied as it is, and it is not whole: {finding}");
            return ExitCode.Found;
        }
        string[] counts =
        [
            Counted.Of(copied.Events, "event"),
            Counted.Of(copied.Checkpoints, "checkpoint"),
            Counted.Of(copied.Records, "record"),
            Counted.Of(copied.Cases, "case"),
            Counted.Of(copied.Licenses, "license"),
            Counted.Of(copied.Orders, "order"),
            .. copied.Accounts > 0 ? new[] { Counted.Of(copied.Accounts, "account") } : [],
        ];
        bool vouched = signers.Count > 0 && verdict.Covered > 0;
        string shown = vouched ? "verified" : "read again and equal";
        terminal.Write($"{to.Name}: {string.Join(", ", counts)}; {shown}\n");
        if (!vouched && verdict.Events > 0)
        {
            terminal.Write(
                "no checkpoint by a known key says where histories end: a copy of a log that was cut looks the same\n"
            );
        }
        return ExitCode.Ok;
    }

    /// <summary>A log that is to be lived in needs its key: said before the daily job asks for it.</summary>
    public static async Task SayKeyAsync(Place to, Terminal terminal, CancellationToken ct)
    {
        if (CheckpointKey.Find(to) is { } key)
        {
            key.Dispose();
        }
        else if (await Checkpoints.LastSignerAsync(to, ct) is { } signer)
        {
            terminal.Say(
                $"licet-admin: {CheckpointKey.PathOf(to)}: bring the key that signed the last checkpoint here, {signer}; where it is lost: licet-admin log checkpoint --new-key"
            );
        }
    }

    public const string ExitCodes = """
        0  copied, read again and verified
        1  copied as it is, but it is not whole: the first fault is named
        2  bad input; nothing was copied
        """;
}
