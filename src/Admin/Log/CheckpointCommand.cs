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
                0  signed, or there is nothing to sign
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
                using CheckpointKey? key = await Checkpoints.KeyAsync(place, given.GetValue(isNew), ct);
                Checkpoint? made = key is null
                    ? null
                    : await Checkpoints.MakeAsync(place, key, terminal.Time.GetUtcNow(), ct);
                terminal.Write(made is null ? await NothingAsync(place, key is null, ct) : Said(made));
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static string Said(Checkpoint made) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"checkpoint {made.Number}: {Counted.Of(made.Heads.Count, "history", "histories")}, key {made.Key}, digest {made.Digest}\n"
        );

    private static async Task<string> NothingAsync(Place place, bool withoutKey, CancellationToken ct)
    {
        bool isFirst = await Checkpoints.LastSignerAsync(place, ct) is null;
        string nothing = isFirst ? "the log holds no event" : "nothing was added since the last checkpoint";
        return withoutKey ? $"{nothing}: there is nothing to sign, and no key was made\n" : $"{nothing}\n";
    }
}
