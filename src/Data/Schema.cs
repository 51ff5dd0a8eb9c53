using Licet.Data.Opening;
using Licet.Data.Rebuilding;
using Microsoft.EntityFrameworkCore;

namespace Licet.Data;

/// <summary>How a place's tables stand to those that this program knows.</summary>
public enum SchemaStanding
{
    /// <summary>None are there.</summary>
    Absent,
    Older,
    Current,

    /// <summary>A later program made them.</summary>
    Newer,
}

/// <summary>The tables of a place and their versions.</summary>
public static class Schema
{
    /// <summary>What is there; nothing is changed by looking.</summary>
    /// <exception cref="UnusablePlaceException">
    /// Not reachable, not to be read by this user, damaged, or of another program: the message says which.
    /// </exception>
    public static Task<PlaceLook> LookAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place is SqliteFile file
            ? Task.FromResult(SqliteLook.Of(file))
            : PostgresLook.OfAsync((Postgres)place, ct);
    }

    /// <inheritdoc cref="LookAsync"/>
    public static async Task<SchemaStanding> StandingAsync(Place place, CancellationToken ct) =>
        (await LookAsync(place, ct)).Standing;

    /// <summary>
    /// Brings the tables to this program's version; what is current stays as it is. Files and folders that are made here are for
    /// their owner alone.
    /// </summary>
    /// <returns>The migrations that were applied, in order.</returns>
    /// <exception cref="UnusablePlaceException">The place cannot be used, or not be written; nothing was done to it.</exception>
    public static async Task<IReadOnlyList<string>> MigrateAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        PlaceLook look = await LookAsync(place, ct);
        if (!look.CanWrite)
        {
            throw new UnusablePlaceException($"{place.Name}: may not be written by this user");
        }

        if (look.Standing == SchemaStanding.Newer)
        {
            throw new UnusablePlaceException($"{place.Name}: was made by a newer Licet");
        }

        OwnerOnly.Folder(place.Folder);
        await using LogContext context = place.Open();
        if (place is SqliteFile { File: var file })
        {
            OwnerOnly.Folder(Path.GetDirectoryName(file)!);
            Make(file);
            await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
        }

        await context.Database.MigrateAsync(ct);
        if (look.Standing == SchemaStanding.Older)
        {
            // What the tables that questions are asked of say more than before is in the log already.
            await ReadTables.RebuildAsync(place, ct);
        }

        return [.. context.Database.GetMigrations().Except(look.Applied)];
    }

    /// <summary>SQLite would make it readable for everybody whom the umask does not keep out.</summary>
    private static void Make(string file)
    {
        if (File.Exists(file))
        {
            return;
        }

        try
        {
            OwnerOnly.Create(file).Dispose();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UnusablePlaceException($"{file}: cannot be made by this user", e);
        }
    }
}
