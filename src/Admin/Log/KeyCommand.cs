using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.History;
using Licet.Data.Opening;

namespace Licet.Admin.Log;

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
                2  bad input, or the key is not here
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = options.Of(given, terminal);
                if (!Directory.Exists(place.Folder))
                {
                    throw new BadInputException($"{place.Folder}: there is no such folder");
                }
                using CheckpointKey key = CheckpointKey.Find(place) ?? throw await MissingAsync(place, ct);
                terminal.Write(key.Public.Pem + "\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }

    /// <summary>No key was made yet; or one was, and stayed elsewhere, as in a folder that 'restore' filled.</summary>
    private static async Task<BadInputException> MissingAsync(Place place, CancellationToken ct)
    {
        string file = CheckpointKey.PathOf(place);
        PlaceLook look = await PlaceOptions.CurrentAsync(place, "licet-admin db migrate", ct);
        if (await Checkpoints.LastSignerAsync(look.Reading, ct) is not { } last)
        {
            return new BadInputException(
                $"{file}: there is no key yet: the first checkpoint makes it; run: licet-admin log checkpoint"
            );
        }
        string lost =
            $"{file}: the key that signed the last checkpoint, {last}, is not here: bring it back to this file";
        return new BadInputException(
            KnownSigners.FileOf(place, last) is { } half ? $"{lost}\nits public half is here: {half}" : lost
        );
    }
}
