using System.Collections.Concurrent;
using Licet.Data.History;
using Licet.Data.Migrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licet.Data;

internal sealed class PostgresLogContext(string connection) : LogContext(s_options.GetOrAdd(connection, Options))
{
    private static readonly ConcurrentDictionary<string, DbContextOptions> s_options = new(StringComparer.Ordinal);
    private static readonly LogQueries s_queries = new();

    public override LogQueries Queries => s_queries;

    /// <summary>"LICET" in ASCII: the lock that every writer of a log takes.</summary>
    private const string Lock = "select pg_advisory_xact_lock(327646659924)";

    private static DbContextOptions Options(string connection) =>
        new DbContextOptionsBuilder<PostgresLogContext>().UseNpgsql(connection).Options;

    /// <summary>Positions are then without gaps and in the order of commits; nobody reads past one that is still to come.</summary>
    public override Task LockAsync(CancellationToken ct) =>
        Database.ExecuteSqlRawAsync($"set local synchronous_commit = on; {Lock}", ct);

    public override Task SnapshotAsync(CancellationToken ct) =>
        Database.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);

    public override Task<IReadOnlyList<string>> LostGuardsAsync(CancellationToken ct) =>
        LostAsync(
            Guards.PostgresNames,
            "select tgname::text as \"Value\" from pg_trigger where not tgisinternal and tgenabled <> 'D'",
            ct
        );

    /// <summary>Dead rows go from the table; the server's write-ahead log keeps them until it is recycled.</summary>
    public override async Task<bool> ScrubAsync(CancellationToken ct)
    {
        await Database.ExecuteSqlRawAsync("vacuum recordkeys", ct);
        return false;
    }

    protected override Task<int> ManyAsync(CancellationToken ct) => PostgresRows.WriteAsync(this, ct);

    protected override void Ordinal(IMutableProperty text) => text.SetCollation("C");
}

/// <summary>For dotnet-ef, which writes migrations.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresLogContext>
{
    public PostgresLogContext CreateDbContext(string[] args) => new("Host=localhost");
}
