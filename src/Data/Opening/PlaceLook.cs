using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Licet.Data.Opening;

/// <summary>What was seen of a place before anything was done to it.</summary>
/// <param name="Standing">How its tables stand to those that this program knows.</param>
/// <param name="Reading">The place, opened so that reading changes nothing where this user may not write.</param>
/// <param name="CanWrite">Whether this user may.</param>
/// <param name="Applied">The migrations it has.</param>
public sealed record PlaceLook(SchemaStanding Standing, Place Reading, bool CanWrite, IReadOnlyList<string> Applied)
{
    internal const string History = "__EFMigrationsHistory";

    /// <summary>The server has no database of that name.</summary>
    public bool IsMissing { get; init; }

    private static readonly string[] s_migrating = [History, "__EFMigrationsLock"];
    private static readonly string[] s_own = ["events", "checkpoints", "requests", "records", "recordkeys", "cases"];

    /// <summary>What a database's tables make it.</summary>
    /// <param name="tables">All of them.</param>
    /// <param name="applied">What stands in <see cref="History"/>; empty where that is not there.</param>
    /// <exception cref="UnusablePlaceException">It is another program's, or was changed by hand.</exception>
    internal static SchemaStanding StandingOf(
        Place place,
        IReadOnlyCollection<string> tables,
        IReadOnlyCollection<string> applied
    )
    {
        HashSet<string> known = [.. Known(place)];
        string[] others = [.. tables.Except(s_migrating, StringComparer.Ordinal)];
        bool isOwn = s_own.All(t => others.Contains(t, StringComparer.Ordinal));
        if (applied.Any(known.Contains) && isOwn)
        {
            return !known.IsSupersetOf(applied) ? SchemaStanding.Newer
                : known.SetEquals(applied) ? SchemaStanding.Current
                : SchemaStanding.Older;
        }

        if (isOwn)
        {
            return applied.Count > 0
                ? SchemaStanding.Newer
                : throw new UnusablePlaceException(
                    $"{place.Name}: holds Licet's tables, but not of which version they are ({History}): somebody changed it by hand; restore a backup"
                );
        }

        if (others.Length == 0 && applied.Count == 0)
        {
            return SchemaStanding.Absent;
        }

        string[] found = others.Length == 0 ? [.. tables] : others;
        string more = found.Length > 3 ? $" and {found.Length - 3} more" : "";
        throw new UnusablePlaceException(
            $"{place.Name}: is the database of another program (it holds {string.Join(", ", found.Order(StringComparer.Ordinal).Take(3))}{more}); expected Licet's, or an empty one"
        );
    }

    /// <summary>The migrations of this program, read from their attributes: no model is built for it.</summary>
    internal static IEnumerable<string> Known(Place place)
    {
        Type context = place is SqliteFile ? typeof(SqliteLogContext) : typeof(PostgresLogContext);
        return typeof(PlaceLook)
            .Assembly.GetTypes()
            .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
            .Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id)
            .OfType<string>()
            .Order(StringComparer.Ordinal);
    }
}
