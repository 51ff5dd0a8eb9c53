using Licet.Data.Opening;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licet.Data.Desk;

internal sealed class SqliteDeskContext(string file, SqliteAccess access = SqliteAccess.Write)
    : DeskContext(
        new DbContextOptionsBuilder<SqliteDeskContext>()
            .UseSqlite(SqliteLogContext.ConnectionString(file, access), o => o.MigrationsHistoryTable(History))
            .Options
    );

internal sealed class PostgresDeskContext(string connection)
    : DeskContext(
        new DbContextOptionsBuilder<PostgresDeskContext>()
            .UseNpgsql(connection, o => o.MigrationsHistoryTable(History))
            .Options
    )
{
    protected override void Ordinal(IMutableProperty text) => text.SetCollation("C");
}

/// <summary>The desk's tables.</summary>
public static class DeskSchema
{
    /// <summary>Brings log and desk to this program's version.</summary>
    /// <exception cref="UnusablePlaceException">The place cannot be used, or not be written; nothing was done to it.</exception>
    public static async Task MigrateAsync(Place place, CancellationToken ct)
    {
        await Schema.MigrateAsync(place, ct);
        await using var desk = DeskContext.Of(place);
        await desk.Database.MigrateAsync(ct);
    }
}

/// <summary>For dotnet-ef, which writes migrations.</summary>
internal sealed class SqliteDeskDesign : IDesignTimeDbContextFactory<SqliteDeskContext>
{
    public SqliteDeskContext CreateDbContext(string[] args) => new("design.db");
}

/// <inheritdoc cref="SqliteDeskDesign"/>
internal sealed class PostgresDeskDesign : IDesignTimeDbContextFactory<PostgresDeskContext>
{
    public PostgresDeskContext CreateDbContext(string[] args) => new("Host=localhost");
}
