using System.CommandLine;
using System.Data.Common;
using Licet.Cli;
using Licet.Data;

namespace Licet.Admin;

/// <summary>Which database: by option, or by LICET_DB and LICET_DATA.</summary>
internal sealed class PlaceOptions
{
    private readonly Option<string?> _database = new("--db")
    {
        Description =
            "PostgreSQL's connection string or SQLite's file (default: LICET_DB, else licet.db in the folder)",
        HelpName = "DATABASE",
    };

    private readonly Option<string?> _folder = new("--data")
    {
        Description = "Folder of attachments, of the checkpoint key and of SQLite's file (default: LICET_DATA)",
        HelpName = "DIR",
    };

    public void AddTo(Command command)
    {
        command.Add(_database);
        command.Add(_folder);
    }

    /// <exception cref="BadInputException">Neither is given, or they are not readable.</exception>
    public Place Of(ParseResult given, Terminal terminal)
    {
        string? database = given.GetValue(_database) ?? terminal.Setting("LICET_DB");
        string? folder = given.GetValue(_folder) ?? terminal.Setting("LICET_DATA");
        try
        {
            return Place.Of(database, folder);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"--db, --data: {e.Message}", e);
        }
    }

    /// <summary>A place with this program's tables.</summary>
    public async Task<Place> CurrentAsync(ParseResult given, Terminal terminal, CancellationToken ct)
    {
        Place place = Of(given, terminal);
        return await Schema.StandingAsync(place, ct) switch
        {
            SchemaStanding.Current => place,
            SchemaStanding.Newer => throw new BadInputException($"{place.Name}: was made by a newer licet-admin"),
            SchemaStanding.Older => throw new BadInputException(
                $"{place.Name}: its tables are older than this program; run: licet-admin db migrate"
            ),
            _ => throw new BadInputException($"{place.Name}: there is no database of Licet here"),
        };
    }

    /// <summary>What a database or a place refuses becomes a line a person understands.</summary>
    public static void Action(Command command, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(given =>
        {
            try
            {
                return run(given, CancellationToken.None).GetAwaiter().GetResult();
            }
            catch (Exception e) when (e is DbException or InvalidOperationException or FormatException)
            {
                throw new BadInputException(e.Message, e);
            }
        });
}
