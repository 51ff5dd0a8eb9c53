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
            Notes = "Without --key the key beside the database counts; one that is kept elsewhere is worth more.",
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
                Place place = await options.CurrentAsync(given, terminal, ct);
                List<CheckpointSigner> signers = [.. Verdict.Signers(given.GetValue(keys))];
                if (signers.Count == 0 && File.Exists(CheckpointKey.PathOf(place)))
                {
                    using CheckpointKey own = CheckpointKey.Of(place);
                    signers.Add(own.Public);
                }
                LogReport report = await LogCheck.VerifyAsync(place, signers.Count == 0 ? null : signers, ct);
                bool vouched = report.Covered > 0 && signers.Count > 0;
                return Verdict.Say(terminal, report.Verdict, vouched, report.Verdict.Events - report.Covered);
            }
        );
        return command;
    }
}
