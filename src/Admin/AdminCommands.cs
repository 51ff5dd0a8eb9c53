using System.CommandLine;
using Licet.Admin.Databases;
using Licet.Admin.Log;
using Licet.Cli;

namespace Licet.Admin;

/// <summary><c>licet-admin</c>: what the keeper of a database does.</summary>
internal static class AdminCommands
{
    private const string Examples = """
        licet-admin db migrate --data /var/lib/licet
        licet-admin db backup /backup/2026-09-06 --data /var/lib/licet
        licet-admin log checkpoint --data /var/lib/licet
        licet-admin log verify --data /var/lib/licet
        """;

    private static readonly Running s_program = new("licet-admin", Root);

    public static int Run(string[] args, Terminal terminal) => s_program.Run(args, terminal);

    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Keeps Licet's event log: makes, copies and checks its database.")
        {
            new Documented("db", "Make, back up, restore and move the database")
            {
                Examples = "licet-admin db migrate --data /var/lib/licet",
                Subcommands =
                {
                    MigrateCommand.Of(terminal),
                    BackupCommand.Of(terminal),
                    RestoreCommand.Of(terminal),
                    MoveCommand.Of(terminal),
                    RebuildCommand.Of(terminal),
                },
            },
            new Documented("log", "Check, export and sign the event log")
            {
                Examples = "licet-admin log verify --data /var/lib/licet",
                Subcommands =
                {
                    VerifyCommand.Of(terminal),
                    ExportCommand.Of(terminal),
                    CheckpointCommand.Of(terminal),
                    KeyCommand.Of(terminal),
                },
            },
        };
        return Running.Document(root, "licet-admin", Examples);
    }
}
