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
    public static async Task<SchemaStanding> StandingAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place is SqliteFile { File: var file } && !File.Exists(file))
        {
            return SchemaStanding.Absent;
        }

        await using LogContext context = place.Open();
        if (!await context.Database.CanConnectAsync(ct))
        {
            return SchemaStanding.Absent;
        }

        HashSet<string> known = [.. context.Database.GetMigrations()];
        HashSet<string> applied = [.. await context.Database.GetAppliedMigrationsAsync(ct)];
        return applied.Count == 0 ? SchemaStanding.Absent
            : !applied.IsSubsetOf(known) ? SchemaStanding.Newer
            : applied.SetEquals(known) ? SchemaStanding.Current
            : SchemaStanding.Older;
    }

    /// <summary>Brings the tables to this program's version; what is current stays as it is.</summary>
    /// <returns>The migrations that were applied, in order.</returns>
    public static async Task<IReadOnlyList<string>> MigrateAsync(Place place, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(place);
        Directory.CreateDirectory(place.Folder);
        await using LogContext context = place.Open();
        HashSet<string> before =
            await StandingAsync(place, ct) == SchemaStanding.Absent
                ? []
                : [.. await context.Database.GetAppliedMigrationsAsync(ct)];
        await context.Database.MigrateAsync(ct);
        return [.. context.Database.GetMigrations().Where(m => !before.Contains(m))];
    }
}
