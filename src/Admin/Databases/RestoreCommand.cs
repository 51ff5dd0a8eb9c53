using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Opening;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db restore</c>: a backup into an empty place.</summary>
internal static class RestoreCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Argument<string> folder = new("DIR") { Description = "Folder that 'backup' wrote" };
        Documented command = new("restore", "Bring a backup into an empty database, and verify it")
        {
            Notes = """
                Then bring checkpoint-key.pem back from where it is kept: the next 'log checkpoint' asks for it. Where it is lost:
                licet-admin log checkpoint --new-key
                """,
            Examples = """
                licet-admin db restore /backup/2026-09-06 --data /var/lib/licet
                """,
            ExitCodes = Copying.ExitCodes,
        };
        command.Add(folder);
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                string source = given.GetValue(folder)!;
                if (string.IsNullOrWhiteSpace(source))
                {
                    throw new BadInputException("db restore: DIR is empty; expected the folder of a backup");
                }
                PlaceLook from = await PlaceOptions.CurrentAsync(
                    Place.Of(null, source),
                    $"licet-admin db migrate --data {source}",
                    ct
                );
                int code = await Copying.RunAsync(from.Reading, options.Of(given, terminal), terminal, ct);
                await Copying.SayKeyAsync(options.Of(given, terminal), terminal, ct);
                return code;
            }
        );
        return command;
    }
}
