using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Opening;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db backup</c>: the log with its records and attachments, as one SQLite file and a folder.</summary>
internal static class BackupCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Argument<string> folder = new("DIR") { Description = "Folder that is empty or not there" };
        Documented command = new("backup", "Copy the log and all beside it into a folder, and verify the copy")
        {
            Notes = """
                Others may go on writing meanwhile. From PostgreSQL too the backup is a SQLite file, which 'restore' takes to either.
                The private checkpoint key is not copied: keep checkpoint-key.pem elsewhere, and bring it back after a 'restore'.
                The public halves of all keys that signed go along. A backup holds the keys of records that are erased later.
                It is for its owner alone: whoever reads it reads the personal data in it.
                """,
            Examples = """
                licet-admin db backup /backup/2026-09-06 --data /var/lib/licet
                """,
            ExitCodes = Copying.ExitCodes,
        };
        command.Add(folder);
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                string target = given.GetValue(folder)!;
                if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
                {
                    throw new BadInputException($"db backup {target}: expected a folder that is empty or not there");
                }
                Place from = await options.ReadableAsync(given, terminal, ct);
                return await Copying.RunAsync(from, Place.Of(null, target), terminal, ct);
            }
        );
        return command;
    }
}

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
                Place from = await options.ReadableAsync(given, terminal, ct);
                Place target = Target(given.GetValue(to)!, given.GetValue(folder) ?? from.Folder);
                int code = await Copying.RunAsync(from, target, terminal, ct);
                await Copying.SayKeyAsync(target, terminal, ct);
                return code;
            }
        );
        return command;
    }

    private static Place Target(string database, string folder)
    {
        try
        {
            return Place.Of(database, folder);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"--to: {e.Message}", e);
        }
    }
}
