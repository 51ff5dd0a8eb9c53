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
            ExitCodes = """
                0  the tables are current
                2  bad input, or a database that a newer program made
                """,
        };
        options.AddTo(command);
        PlaceOptions.Action(
            command,
            async (given, ct) =>
            {
                Place place = options.Of(given, terminal);
                if (await Schema.StandingAsync(place, ct) == SchemaStanding.Newer)
                {
                    throw new BadInputException($"{place.Name}: was made by a newer licet-admin");
                }
                var applied = await Schema.MigrateAsync(place, ct);
                string done = applied.Count == 0 ? "current before" : string.Join(", ", applied);
                terminal.Write($"{place.Name}: {done}\n");
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
