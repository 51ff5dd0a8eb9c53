using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using Licet.Data.History;
using Licet.Data.Migrations;
using Licet.Data.Opening;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Licet.Data;

internal sealed class SqliteLogContext(string file, SqliteAccess access = SqliteAccess.Write)
    : LogContext(s_options.GetOrAdd((file, access), f => Options(f.File, f.Access)))
{
    private static readonly ConcurrentDictionary<(string File, SqliteAccess Access), DbContextOptions> s_options = [];
    private static readonly Pragmas s_pragmas = new();
    private static readonly LogQueries s_queries = new();

    public override LogQueries Queries => s_queries;

    private static DbContextOptions<SqliteLogContext> Options(string file, SqliteAccess access)
    {
        DbContextOptionsBuilder<SqliteLogContext> options = new();
        options.UseSqlite(ConnectionString(file, access));
        return (access == SqliteAccess.Write ? options.AddInterceptors(s_pragmas) : options).Options;
    }

    internal static string ConnectionString(string file, SqliteAccess access, bool pooled = true)
    {
        // As a URI the name cannot be given bare: "?" and "#" end it, and "%" begins an escape.
        string uri = $"file:{string.Join('/', file.Split('/').Select(Uri.EscapeDataString))}?immutable=1";
        return new SqliteConnectionStringBuilder
        {
            DataSource = access == SqliteAccess.ReadAlone ? uri : file,
            Mode = access == SqliteAccess.Write ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly,
            DefaultTimeout = 30,
            Pooling = pooled,
        }.ConnectionString;
    }

    /// <summary>A transaction of SQLite that means to write holds the file's one write lock from its first statement on.</summary>
    public override Task LockAsync(CancellationToken ct) => Task.CompletedTask;

    public override async Task SnapshotAsync(CancellationToken ct)
    {
        await Database.OpenConnectionAsync(ct);
        var connection = (SqliteConnection)Database.GetDbConnection();
        await Database.UseTransactionAsync(connection.BeginTransaction(deferred: true), ct);
    }

    public override Task<IReadOnlyList<string>> LostGuardsAsync(CancellationToken ct) =>
        LostAsync(Guards.SqliteNames, "select name as \"Value\" from sqlite_master where type = 'trigger'", ct);

    /// <summary>Deleted content is overwritten at once (secure_delete); the log before the file may still hold it.</summary>
    public override async Task<bool> ScrubAsync(CancellationToken ct)
    {
        // While somebody reads what was before, it stays readable: waited for a while, then it is said.
        for (int tries = 0; ; tries++)
        {
            await Database.OpenConnectionAsync(ct);
            await using DbCommand command = Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
            bool busy = Convert.ToInt64(await command.ExecuteScalarAsync(ct), CultureInfo.InvariantCulture) != 0;
            if (!busy || tries == 20)
            {
                return !busy;
            }

            await Task.Delay(50, ct);
        }
    }

    /// <summary>
    /// synchronous=FULL: a commit is on the disk before it is acknowledged, so that a loss of power takes nothing either, as far
    /// as the disk keeps its word. NORMAL would do for kill -9 alone.
    /// </summary>
    private sealed class Pragmas : DbConnectionInterceptor
    {
        private const string Sql = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using DbCommand command = connection.CreateCommand();
            command.CommandText = Sql;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(
            DbConnection connection,
            ConnectionEndEventData eventData,
            CancellationToken cancellationToken = default
        )
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = Sql;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}

/// <summary>For dotnet-ef, which writes migrations.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteLogContext>
{
    public SqliteLogContext CreateDbContext(string[] args) => new("design.db");
}
