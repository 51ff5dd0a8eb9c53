using System.Reflection;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Licet.Data.Opening;

/// <summary>Which tables this program makes, and what those that a database holds make it.</summary>
internal static class OwnTables
{
    internal const string History = "__EFMigrationsHistory";

    private static readonly string[] s_migrating = [History, "__EFMigrationsLock"];

    /// <summary>What a database's tables make it.</summary>
    /// <param name="tables">All of them.</param>
    /// <param name="applied">What stands in <see cref="History"/>; empty where that is not there.</param>
    /// <exception cref="UnusablePlaceException">It is another program's, or was changed by hand.</exception>
    public static SchemaStanding StandingOf(
        Place place,
        IReadOnlyCollection<string> tables,
        IReadOnlyCollection<string> applied
    )
    {
        IReadOnlyList<(string Id, IReadOnlyList<string> Tables)> known = Known(place);
        HashSet<string> there = [.. tables.Except(s_migrating, StringComparer.Ordinal)];
        if (!known.Any(m => applied.Contains(m.Id, StringComparer.Ordinal)))
        {
            return WithoutVersion(place, there, applied, known);
        }

        if (applied.Except(known.Select(m => m.Id), StringComparer.Ordinal).Any())
        {
            // What a later program did with the tables is its own affair.
            return SchemaStanding.Newer;
        }

        string[] lost =
        [
            .. known.Where(m => applied.Contains(m.Id, StringComparer.Ordinal)).SelectMany(m => m.Tables).Except(there),
        ];
        return lost.Length > 0
                ? throw new UnusablePlaceException(
                    $"{place.Name}: is Licet's and lacks {All(lost)}: somebody deleted that by hand; restore a backup"
                )
            : applied.Count == known.Count ? SchemaStanding.Current
            : SchemaStanding.Older;
    }

    /// <summary>No version of this program is recorded: an empty database, a later program's, another's, or one changed by hand.</summary>
    private static SchemaStanding WithoutVersion(
        Place place,
        HashSet<string> there,
        IReadOnlyCollection<string> applied,
        IReadOnlyList<(string Id, IReadOnlyList<string> Tables)> known
    )
    {
        if (there.Count == 0 && applied.Count == 0)
        {
            return SchemaStanding.Absent;
        }

        string[] lost = [.. known[0].Tables.Except(there)];
        if (lost.Length == 0)
        {
            return applied.Count > 0
                ? SchemaStanding.Newer
                : throw new UnusablePlaceException(
                    $"{place.Name}: holds Licet's tables, but not of which version they are ({History}): somebody changed it by hand; restore a backup"
                );
        }

        string[] own = [.. known.SelectMany(m => m.Tables).Where(there.Contains)];
        throw new UnusablePlaceException(
            own.Length > 0
                ? $"{place.Name}: is the database of another program, or Licet's and somebody deleted tables by hand: it holds {All(own)} and lacks {All(lost)} and its version; restore a backup, or name an empty one"
                : $"{place.Name}: is the database of another program (it holds {Words(there.Count == 0 ? [History] : there)}); expected Licet's, or an empty one"
        );
    }

    private static string All(IEnumerable<string> tables) => string.Join(", ", tables.Order(StringComparer.Ordinal));

    private static string Words(HashSet<string> tables)
    {
        string more = tables.Count > 3 ? $" and {tables.Count - 3} more" : "";
        return string.Join(", ", tables.Order(StringComparer.Ordinal).Take(3)) + more;
    }

    /// <summary>The migrations of this program in order, read from their attributes, with the tables that each makes: no model is built for it.</summary>
    private static IReadOnlyList<(string Id, IReadOnlyList<string> Tables)> Known(Place place)
    {
        Type context = place is SqliteFile ? typeof(SqliteLogContext) : typeof(PostgresLogContext);
        return
        [
            .. typeof(OwnTables)
                .Assembly.GetTypes()
                .Where(t => t.GetCustomAttribute<DbContextAttribute>()?.ContextType == context)
                .Where(t => t.GetCustomAttribute<MigrationAttribute>() is not null)
                .Select(t =>
                    (t.GetCustomAttribute<MigrationAttribute>()!.Id, Made((Migration)Activator.CreateInstance(t)!))
                )
                .OrderBy(m => m.Id, StringComparer.Ordinal),
        ];
    }

    private static IReadOnlyList<string> Made(Migration migration) =>
        [.. migration.UpOperations.OfType<CreateTableOperation>().Select(o => o.Name)];
}
