using System.CommandLine;
using System.Globalization;
using Licet.Cli;
using Licet.Core.History;
using Licet.Data;
using Licet.Data.History;

namespace Licet.Admin.Log;

/// <summary><c>licet-admin log checkpoint</c>: signs where the histories stand.</summary>
internal static class CheckpointCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Documented command = new("checkpoint", "Sign where every history stands, so that a later cut shows")
        {
            Notes = """
                The first one makes the key, beside the database. Keep its public half elsewhere: licet-admin log key
                Run it daily; what came after the last checkpoint could be cut off unseen.
                """,
            Examples = """
                licet-admin log checkpoint --data /var/lib/licet
                """,
            ExitCodes = """
                0  signed, or nothing was added since the last one
                2  bad input
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await options.CurrentAsync(given, terminal, ct);
                using CheckpointKey key = CheckpointKey.Of(place);
                Checkpoint? made = await Checkpoints.MakeAsync(place, key, terminal.Time.GetUtcNow(), ct);
                terminal.Write(
                    made is null
                        ? "nothing was added since the last checkpoint\n"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"checkpoint {made.Number}: {made.Heads.Count:N0} histories, key {made.Key}\n"
                        )
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }
}

/// <summary><c>licet-admin log key</c>: the public half of the checkpoint key.</summary>
internal static class KeyCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Documented command = new("key", "Print the public key that checks the checkpoints")
        {
            Examples = """
                licet-admin log key --data /var/lib/licet > checkpoint-public.pem
                """,
            ExitCodes = """
                0  printed
                2  bad input, or no key yet
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            (given, _) =>
            {
                Place place = options.Of(given, terminal);
                if (!File.Exists(CheckpointKey.PathOf(place)))
                {
                    throw new BadInputException(
                        $"{CheckpointKey.PathOf(place)}: there is no key yet; run: licet-admin log checkpoint"
                    );
                }
                using CheckpointKey key = CheckpointKey.Of(place);
                terminal.Write(key.Public.Pem + "\n");
                return Task.FromResult(ExitCode.Ok);
            }
        );
        return command;
    }
}
