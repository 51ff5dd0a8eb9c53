using System.CommandLine;
using Licet.Cli;
using Licet.Data;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db move</c>: from one database to another, as from SQLite to PostgreSQL.</summary>
internal static class MoveCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Option<string> to = new("--to")
        {
            Description = "PostgreSQL's connection string or SQLite's file; empty",
            HelpName = "DATABASE",
            Required = true,
        };
        Option<string?> folder = new("--to-data")
        {
            Description = "Folder of attachments there (default: the same)",
            HelpName = "DIR",
        };
        Documented command = new(
            "move",
            "Copy everything to another database, as from SQLite to PostgreSQL, and verify it"
        )
        {
            Notes = """
                Stop what writes first: what comes after the beginning is not moved. The old database stays as it is.
                Events keep their bytes, and with them their hashes and checkpoints; the read tables are made anew.
                """,
            Examples = """
                licet-admin db move --data /var/lib/licet --to "Host=db;Database=licet;Username=licet"
                """,
            ExitCodes = Copying.ExitCodes,
        };
        options.AddTo(command);
        command.Add(to);
        command.Add(folder);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place target = Target(given.GetValue(to)!, given.GetValue(folder), options.Of(given, terminal).Folder);
                Place from = await options.ReadableAsync(given, terminal, ct);
                int code = await Copying.RunAsync(from, target, terminal, ct);
                await Copying.SayKeyAsync(target, terminal, ct);
                return code;
            }
        );
        return command;
    }

    private static Place Target(string database, string? folder, string otherwise)
    {
        if (string.IsNullOrWhiteSpace(database))
        {
            throw new BadInputException("--to: is empty; expected PostgreSQL's connection string (Host=...) or a file");
        }
        try
        {
            return Place.Of(database, PlaceOptions.Said(folder, "--to-data") ?? otherwise);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"--to: {e.Message}", e);
        }
    }
}
