using System.CommandLine;
using Licet.Cli;
using Licet.Cli.Log;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;

namespace Licet.Admin.Log;

/// <summary><c>licet-admin log verify</c>: the whole log and all beside it, read again.</summary>
internal static class VerifyCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Option<string[]> keys = Verdict.Keys();
        Documented command = new("verify", "Recompute every hash, open every record, and name the first fault")
        {
            Notes = """
                Without --key the keys beside the database count (checkpoint-keys/); one that is kept elsewhere is worth more.
                A log that was cut back to an earlier checkpoint ends with that one: compare the last checkpoint with what you keep elsewhere.
                The officer's queue is made from the log and is no part of it: where it is doubted, licet-admin db rebuild makes it anew and names the rows that differed.
                The keys of requests, which make a repetition harmless, are no part of it either.
                Whoever may read the database may verify it: nothing is written, neither to the file nor beside it.
                """,
            Examples = """
                licet-admin log verify --data /var/lib/licet --key /safe/checkpoint-public.pem
                """,
            ExitCodes = Verdict.ExitCodes,
        };
        options.AddTo(command);
        command.Add(keys);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await options.ReadableAsync(given, terminal, ct);
                IReadOnlyList<CheckpointSigner> signers = Verdict.Signers(given.GetValue(keys));
                signers = signers.Count == 0 ? KnownSigners.Of(place) : signers;
                LogReport report = await LogCheck.VerifyAsync(place, signers.Count == 0 ? null : signers, ct);
                bool vouched = report.Verdict.Covered > 0 && signers.Count > 0;
                return Verdict.Say(terminal, report.Verdict, vouched, report.LostGuards);
            }
        );
        return command;
    }
}
