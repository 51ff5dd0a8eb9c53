using System.CommandLine;
using System.Data.Common;
using Licet.Cli;
using Licet.Data;
using Licet.Data.Opening;

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
        string? database = Said(given.GetValue(_database), "--db") ?? terminal.Setting("LICET_DB");
        string? folder = Said(given.GetValue(_folder), "--data") ?? terminal.Setting("LICET_DATA");
        try
        {
            return Place.Of(database, folder);
        }
        catch (FormatException e)
        {
            throw new BadInputException($"--db, --data: {e.Message}", e);
        }
    }

    /// <summary>Who names an empty place, as a script whose variable is not set does, means another than the one that would be taken.</summary>
    /// <exception cref="BadInputException">It is empty.</exception>
    public static string? Said(string? value, string option) =>
        value is null || value.Trim().Length > 0
            ? value
            : throw new BadInputException($"{option}: is empty; expected a place, or the option left out");

    /// <summary>A place with this program's tables, to be read; whoever may read it may do that.</summary>
    public async Task<Place> ReadableAsync(ParseResult given, Terminal terminal, CancellationToken ct) =>
        (await CurrentAsync(Of(given, terminal), "licet-admin db migrate", ct)).Reading;

    /// <summary>A place with this program's tables, to be written.</summary>
    public async Task<Place> WritableAsync(ParseResult given, Terminal terminal, CancellationToken ct)
    {
        Place place = Of(given, terminal);
        PlaceLook look = await CurrentAsync(place, "licet-admin db migrate", ct);
        return look.CanWrite ? place : throw new BadInputException($"{place.Name}: may not be written by this user");
    }

    /// <param name="mend">The command that brings older tables to this program's version.</param>
    public static async Task<PlaceLook> CurrentAsync(Place place, string mend, CancellationToken ct)
    {
        PlaceLook look = await Schema.LookAsync(place, ct);
        return look.Standing switch
        {
            SchemaStanding.Current => look,
            SchemaStanding.Newer => throw new BadInputException($"{place.Name}: was made by a newer licet-admin"),
            SchemaStanding.Older => throw new BadInputException(
                $"{place.Name}: its tables are older than this program; run: {mend}"
            ),
            _ => throw new BadInputException(
                look.IsMissing
                    ? $"{place.Name}: the server has no such database"
                    : $"{place.Name}: there is no database of Licet here"
            ),
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
            catch (UnusablePlaceException e)
            {
                throw new BadInputException(e.Message, e);
            }
            catch (Exception e) when (Refusal(e) is { } refusal)
            {
                throw new BadInputException(DatabaseWords.Of(refusal), e);
            }
            catch (Exception e) when (e is InvalidOperationException or FormatException)
            {
                throw new BadInputException(e.Message, e);
            }
        });

    /// <summary>What the database said, where it said something; the mapper wraps it.</summary>
    private static DbException? Refusal(Exception e) => e as DbException ?? e.InnerException as DbException;
}
