using System.CommandLine;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Moving;

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
                A backup that fails leaves nothing behind; one that was killed has a file licet.db.unfinished, which no command takes for a log.
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
                Check(target, options.Of(given, terminal));
                Place from = await options.ReadableAsync(given, terminal, ct);
                return await Copying.RunAsync(
                    from,
                    Place.Of(null, target),
                    (f, t, c) => LogBackup.WriteAsync(f, (SqliteFile)t, c),
                    terminal,
                    ct
                );
            }
        );
        return command;
    }

    /// <summary>What lies in the folder that it is to save is lost with it.</summary>
    private static void Check(string target, Place from)
    {
        if (string.IsNullOrWhiteSpace(target))
        {
            throw new BadInputException("db backup: DIR is empty; expected a folder");
        }
        if (IsWithin(target, from.Folder))
        {
            throw new BadInputException(
                $"db backup {target}: lies in the data folder {from.Folder}; expected one elsewhere, best on another disk"
            );
        }
        if (Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new BadInputException($"db backup {target}: expected a folder that is empty or not there");
        }
    }

    private static bool IsWithin(string path, string folder)
    {
        string outer = Real(folder);
        string inner = Real(path);
        return inner == outer || inner.StartsWith(outer + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    /// <summary>Links followed, also where the end of the path is not there yet.</summary>
    private static string Real(string path)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } above)
        {
            return full;
        }
        string here = Path.Combine(Real(above), Path.GetFileName(full));
        return Directory.Exists(here) && Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target
            ? Real(target.FullName)
            : here;
    }
}
