using System.CommandLine;
using Licet.Admin.Databases;
using Licet.Admin.Keys;
using Licet.Admin.Licenses;
using Licet.Admin.Log;
using Licet.Admin.People;
using Licet.Cli;

namespace Licet.Admin;

/// <summary><c>licet-admin</c>: what the keeper of a database does.</summary>
internal static class AdminCommands
{
    private const string Examples = """
        licet-admin keys make --keys /etc/licet/keys --authority BIS
        licet-admin license sign D1234567 --data /var/lib/licet --keys /etc/licet/keys --out D1234567.json
        licet-admin db migrate --data /var/lib/licet
        licet-admin db backup /backup/2026-09-06 --data /var/lib/licet
        licet-admin log checkpoint --data /var/lib/licet
        licet-admin log verify --data /var/lib/licet
        """;

    private static readonly Running s_program = new("licet-admin", Root);

    public static int Run(string[] args, Terminal terminal) => s_program.Run(args, terminal);

    public static RootCommand Root(Terminal terminal)
    {
        RootCommand root = new("Keeps Licet's event log, and signs licenses: makes, copies and checks its database.")
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
            new Documented("keys", "Make, rotate, withdraw and publish the keys that sign licenses")
            {
                Examples = "licet-admin keys make --keys /etc/licet/keys --authority BIS",
                Subcommands =
                {
                    KeysCommands.Make(terminal),
                    KeysCommands.Rotate(terminal),
                    KeysCommands.Withdraw(terminal),
                    KeysCommands.Publish(terminal),
                },
            },
            new Documented("people", "See who signs in at the desk, lock and unlock accounts, add a role")
            {
                Examples = "licet-admin people list --data /var/lib/licet",
                Subcommands =
                {
                    PeopleCommands.List(terminal),
                    PeopleCommands.AddRole(terminal),
                    PeopleCommands.Lock(terminal),
                    PeopleCommands.Unlock(terminal),
                },
            },
            new Documented("license", "Sign licenses and the list of those that hold no more; make their pages")
            {
                Examples =
                    "licet-admin license sign D1234567 --data /var/lib/licet --keys /etc/licet/keys --out D1234567.json",
                Subcommands = { SignCommand.Of(terminal), RevocationsCommand.Of(terminal), PdfCommand.Of(terminal) },
            },
        };
        return Running.Document(root, "licet-admin", Examples);
    }
}
