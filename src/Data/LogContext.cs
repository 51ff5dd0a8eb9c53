using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Data.Orders;
using Licet.Data.Records;
using Licet.Data.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Licet.Data;

/// <summary>The tables, the same in both databases: columns are the members' names in lower case.</summary>
internal abstract class LogContext(DbContextOptions options) : DbContext(options)
{
    public DbSet<EventRow> Events => Set<EventRow>();

    public DbSet<CheckpointRow> Checkpoints => Set<CheckpointRow>();

    public DbSet<RequestRow> Requests => Set<RequestRow>();

    public DbSet<RecordRow> Records => Set<RecordRow>();

    public DbSet<RecordKeyRow> RecordKeys => Set<RecordKeyRow>();

    public DbSet<CaseRow> Cases => Set<CaseRow>();

    public DbSet<LicenseRow> Licenses => Set<LicenseRow>();

    public DbSet<LedgerRow> Ledgers => Set<LedgerRow>();

    public DbSet<LedgerEntryRow> LedgerEntries => Set<LedgerEntryRow>();

    public DbSet<OrderRow> Orders => Set<OrderRow>();

    public abstract LogQueries Queries { get; }

    /// <summary>Makes every other writer of the log wait until the transaction ends, in this process or another.</summary>
    public abstract Task LockAsync(CancellationToken ct);

    /// <summary>Begins to read the log as it stands now, while others go on writing.</summary>
    public abstract Task SnapshotAsync(CancellationToken ct);

    /// <summary>Leaves nothing of deleted rows behind in the database's own files, as far as it can.</summary>
    /// <returns>Whether nothing is left.</returns>
    public abstract Task<bool> ScrubAsync(CancellationToken ct);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<EventRow>(e =>
        {
            e.ToTable("events");
            e.HasKey(x => x.Position);
            e.HasIndex(x => new { x.History, x.Sequence }).IsUnique();
        });
        modelBuilder.Entity<CheckpointRow>(e =>
        {
            e.ToTable("checkpoints");
            e.HasKey(x => x.Number);
        });
        modelBuilder.Entity<RequestRow>(e =>
        {
            e.ToTable("requests");
            e.HasKey(x => x.Key);
        });
        modelBuilder.Entity<RecordRow>(e =>
        {
            e.ToTable("records");
            e.HasKey(x => x.Record);
        });
        modelBuilder.Entity<RecordKeyRow>(e =>
        {
            e.ToTable("recordkeys");
            e.HasKey(x => x.Record);
        });
        modelBuilder.Entity<CaseRow>(e =>
        {
            e.ToTable("cases");
            e.HasKey(x => x.Number);
            e.HasIndex(x => new
            {
                x.Ended,
                x.Stage,
                x.Due,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Ended,
                x.Officer,
                x.Due,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Ended,
                x.Due,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Ended,
                x.Applicant,
                x.Due,
                x.Number,
            });
            e.HasIndex(x => new { x.Ended, x.AskAgain });
        });
        modelBuilder.Entity<LicenseRow>(e =>
        {
            e.ToTable("licenses");
            e.HasKey(x => x.Number);
            e.HasIndex(x => new
            {
                x.Licensee,
                x.LastDay,
                x.Number,
            });
            e.HasIndex(x => x.Application);
            e.HasIndex(x => new { x.LastDay, x.Number });
        });
        modelBuilder.Entity<LedgerRow>(e =>
        {
            e.ToTable("ledgers");
            e.HasKey(x => x.Number);
        });
        modelBuilder.Entity<LedgerEntryRow>(e =>
        {
            e.ToTable("ledgerentries");
            e.HasKey(x => x.Id);
            e.HasIndex(x => x.Names);
            e.HasIndex(x => x.Filing);
        });
        modelBuilder.Entity<OrderRow>(e =>
        {
            e.ToTable("orders");
            e.HasKey(x => x.Id);
            e.HasIndex(x => new
            {
                x.Organization,
                x.Standing,
                x.Acted,
                x.Id,
            });
            e.HasIndex(x => new
            {
                x.Standing,
                x.Acted,
                x.Id,
            });
        });
        foreach (IMutableProperty property in modelBuilder.Model.GetEntityTypes().SelectMany(t => t.GetProperties()))
        {
            property.SetColumnName(property.Name.ToLowerInvariant());
            property.ValueGenerated = ValueGenerated.Never;
            if (property.ClrType == typeof(string))
            {
                Ordinal(property);
            }
        }
    }

    /// <summary>Triggers that keep what is recorded and are not there, or switched off; in the order of their names.</summary>
    public abstract Task<IReadOnlyList<string>> LostGuardsAsync(CancellationToken ct);

    /// <param name="sql">Gives the names of those that are there, as "Value".</param>
    protected async Task<IReadOnlyList<string>> LostAsync(
        IEnumerable<string> expected,
        string sql,
        CancellationToken ct
    )
    {
        HashSet<string> there = [.. await Database.SqlQueryRaw<string>(sql).ToListAsync(ct)];
        return [.. expected.Except(there, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Texts compare by their bytes, whatever the server's locale.</summary>
    protected virtual void Ordinal(IMutableProperty text) { }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Refuse();
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override Task<int> SaveChangesAsync(
        bool acceptAllChangesOnSuccess,
        CancellationToken cancellationToken = default
    )
    {
        Refuse();
        return WriteAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    private async Task<int> WriteAsync(bool acceptAllChangesOnSuccess, CancellationToken ct) =>
        await ManyAsync(ct) + await base.SaveChangesAsync(acceptAllChangesOnSuccess, ct);

    /// <summary>Writes rows of which there are many at once, where the database can.</summary>
    /// <returns>How many were written.</returns>
    protected virtual Task<int> ManyAsync(CancellationToken ct) => Task.FromResult(0);

    /// <summary>What is recorded stays. The database refuses it too, for those who come by another door.</summary>
    private void Refuse()
    {
        foreach (var entry in ChangeTracker.Entries())
        {
            bool kept = entry.Entity is EventRow or CheckpointRow or RequestRow or RecordRow;
            bool changed = entry.State is EntityState.Modified or EntityState.Deleted;
            if ((kept && changed) || (entry.Entity is RecordKeyRow && entry.State == EntityState.Modified))
            {
                throw new InvalidOperationException($"{entry.Metadata.GetTableName()}: what is recorded stays.");
            }
        }
    }
}
