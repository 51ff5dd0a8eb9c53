using System.Globalization;
using Licet.Data.History;
using Licet.Data.Licenses;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Licet.Data;

/// <summary>
/// Writes many rows of one table in one statement, a column an array: a group of draws is three statements and not hundreds, each of which
/// the server would read and plan.
/// </summary>
internal static class PostgresRows
{
    /// <summary>Fewer rows go as any others do.</summary>
    private const int Fewest = 8;

    /// <summary>The tables that grow with every draw; the sums of ledgers are replaced.</summary>
    private static readonly (Type Rows, bool IsReplaced)[] s_tables =
    [
        (typeof(EventRow), false),
        (typeof(LedgerEntryRow), false),
        (typeof(LedgerRow), true),
    ];

    /// <summary>Writes those that are new, or replaced, and lets them go; the others are left to be saved.</summary>
    /// <returns>How many were written.</returns>
    public static async Task<int> WriteAsync(LogContext context, CancellationToken ct)
    {
        ILookup<Type, EntityEntry> waiting = context
            .ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified)
            .ToLookup(e => e.Entity.GetType());
        int written = 0;
        foreach ((Type type, bool isReplaced) in s_tables)
        {
            List<EntityEntry> rows = [.. waiting[type].Where(e => isReplaced || e.State == EntityState.Added)];
            if (rows.Count < Fewest)
            {
                continue;
            }

            await WriteAsync(context, context.Model.FindEntityType(type)!, rows, isReplaced, ct);
            rows.ForEach(r => r.State = EntityState.Detached);
            written += rows.Count;
        }

        return written;
    }

    private static async Task WriteAsync(
        LogContext context,
        IEntityType type,
        List<EntityEntry> rows,
        bool isReplaced,
        CancellationToken ct
    )
    {
        List<IProperty> columns = [.. type.GetProperties()];
        string names = string.Join(", ", columns.Select(c => c.GetColumnName()));
        string places = string.Join(
            ", ",
            columns.Select((c, i) => string.Create(CultureInfo.InvariantCulture, $"{{{i}}}"))
        );
        string sql = $"insert into {type.GetTableName()} ({names}) select * from unnest({places})";
        if (isReplaced)
        {
            IEnumerable<string> set = columns
                .Where(c => !c.IsPrimaryKey())
                .Select(c => $"{c.GetColumnName()} = excluded.{c.GetColumnName()}");
            string key = string.Join(", ", columns.Where(c => c.IsPrimaryKey()).Select(c => c.GetColumnName()));
            sql += $" on conflict ({key}) do update set {string.Join(", ", set)}";
        }

        object[] values = [.. columns.Select((c, i) => new NpgsqlParameter(Name(i), Column(rows, c)))];
        await context.Database.ExecuteSqlRawAsync(sql, values, ct);
    }

    private static string Name(int i) => string.Create(CultureInfo.InvariantCulture, $"p{i}");

    private static Array Column(List<EntityEntry> rows, IProperty column) =>
        column.ClrType == typeof(string) ? Of<string?>(rows, column)
        : column.ClrType == typeof(long) ? Of<long>(rows, column)
        : column.ClrType == typeof(int) ? Of<int>(rows, column)
        : column.ClrType == typeof(DateOnly) ? Of<DateOnly>(rows, column)
        : throw new InvalidOperationException($"{column.Name}: no column of {column.ClrType} is written so.");

    private static T[] Of<T>(List<EntityEntry> rows, IProperty column)
    {
        var values = new T[rows.Count];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = (T)rows[i].CurrentValues[column]!;
        }

        return values;
    }
}
