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
        Option<bool> isNew = new("--new-key")
        {
            Description = "Go on with a new key where the one that signed last is lost",
        };
        Documented command = new("checkpoint", "Sign where every history stands, so that a later cut shows")
        {
            Notes = """
                The first one makes the key, checkpoint-key.pem beside the database. Keep it, and its public half, elsewhere too:
                no backup holds it. Its public half is kept in checkpoint-keys/ beside the database, with those of keys before it.
                Run it daily; what came after the last checkpoint could be cut off unseen.
                """,
            Examples = """
                licet-admin log checkpoint --data /var/lib/licet
                """,
            ExitCodes = """
                0  signed, or nothing was added since the last one
                2  bad input, or the key that signed last is not here
                """,
        };
        options.AddTo(command);
        command.Add(isNew);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = await options.WritableAsync(given, terminal, ct);
                using CheckpointKey key = await Checkpoints.KeyAsync(place, given.GetValue(isNew), ct);
                Checkpoint? made = await Checkpoints.MakeAsync(place, key, terminal.Time.GetUtcNow(), ct);
                terminal.Write(
                    made is null
                        ? "nothing was added since the last checkpoint\n"
                        : string.Create(
                            CultureInfo.InvariantCulture,
                            $"checkpoint {made.Number}: {Counted.Of(made.Heads.Count, "history", "histories")}, key {made.Key}\n"
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
                using CheckpointKey key =
                    CheckpointKey.Find(place)
                    ?? throw new BadInputException(
                        $"{CheckpointKey.PathOf(place)}: there is no key yet; run: licet-admin log checkpoint"
                    );
                terminal.Write(key.Public.Pem + "\n");
                return Task.FromResult(ExitCode.Ok);
            }
        );
        return command;
    }
}
