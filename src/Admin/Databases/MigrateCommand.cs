using System.CommandLine;
using Licet.Cli;
using Licet.Data;

namespace Licet.Admin.Databases;

/// <summary><c>licet-admin db migrate</c>: makes the tables, or brings them to this program's version.</summary>
internal static class MigrateCommand
{
    public static Command Of(Terminal terminal)
    {
        PlaceOptions options = new();
        Documented command = new("migrate", "Make the tables, or bring them to this program's version")
        {
            Examples = """
                licet-admin db migrate --data /var/lib/licet
                licet-admin db migrate --db "Host=db;Database=licet;Username=licet" --data /var/lib/licet
                """,
            Notes =
                "A new file, and its folder where that is new, are for their owner alone. What another program made is not touched.",
            ExitCodes = """
                0  the tables are current
                2  bad input, or a database that a newer or another program made; nothing was done to it
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = options.Of(given, terminal);
                var applied = await Schema.MigrateAsync(place, ct);
                string done = applied.Count == 0 ? "current before" : string.Join(", ", applied);
                terminal.Write($"{place.Name}: {done}\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
