using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Data.Products;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Licet.Data.Desk;

/// <summary>
/// What people work with beside the log, in the same database: accounts, what was checked, settings. It may change and be deleted; what the
/// law asks to be kept stands in the log, or, of products' classifications, in tables that only grow.
/// </summary>
public abstract class DeskContext(DbContextOptions options) : IdentityUserContext<Account>(options)
{
    /// <summary>Of this context's own migrations, so that the log's are not taken for a newer program's.</summary>
    internal const string History = "deskmigrations";

    /// <summary>In bytes, by WebAuthn Level 3.</summary>
    private const int LongestCredential = 1_023;

    public DbSet<Grant> Grants => Set<Grant>();

    public DbSet<OrganizationRow> Organizations => Set<OrganizationRow>();

    public DbSet<QueueViewRow> QueueViews => Set<QueueViewRow>();

    public DbSet<CheckRow> Checks => Set<CheckRow>();

    public DbSet<SettingRow> Settings => Set<SettingRow>();

    public DbSet<RefusalRow> Refusals => Set<RefusalRow>();

    public DbSet<TokenRow> Tokens => Set<TokenRow>();

    public DbSet<ApplicationRow> Applications => Set<ApplicationRow>();

    public DbSet<ApplicationFileRow> ApplicationFiles => Set<ApplicationFileRow>();

    internal DbSet<SignedLicenseRow> SignedLicenses => Set<SignedLicenseRow>();

    public DbSet<ImpactRow> Impacts => Set<ImpactRow>();

    public DbSet<ChangeImpactRow> ChangeImpacts => Set<ChangeImpactRow>();

    public DbSet<CounterpartyRow> Counterparties => Set<CounterpartyRow>();

    public DbSet<CounterpartyHitRow> CounterpartyHits => Set<CounterpartyHitRow>();

    public DbSet<CounterpartyOwnersRow> CounterpartyOwners => Set<CounterpartyOwnersRow>();

    public DbSet<ImportRow> Imports => Set<ImportRow>();

    public DbSet<ProductRow> Products => Set<ProductRow>();

    public DbSet<ProductClassificationRow> ProductClassifications => Set<ProductClassificationRow>();

    public DbSet<ProductActRow> ProductActs => Set<ProductActRow>();

    internal DbSet<PortfolioCountRow> PortfolioCounts => Set<PortfolioCountRow>();

    internal DbSet<ScreenedListingRow> ScreenedListings => Set<ScreenedListingRow>();

    internal DbSet<ImportFileRow> ImportFiles => Set<ImportFileRow>();

    internal DbSet<ImportFaultRow> ImportFaults => Set<ImportFaultRow>();

    /// <summary>Opens the desk of a place; its tables are there (<see cref="DeskSchema"/>).</summary>
    public static DeskContext Of(Place place) =>
        place switch
        {
            SqliteFile file => new SqliteDeskContext(file.File, file.Access),
            Postgres postgres => new PostgresDeskContext(postgres.Connection),
            _ => throw new ArgumentOutOfRangeException(nameof(place), place, "No such place."),
        };

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        ArgumentNullException.ThrowIfNull(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<AsMicroseconds>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<Account>(e => e.HasMany(x => x.Grants).WithOne().HasForeignKey(x => x.Account));
        // Identity's own third schema has them too, and is chosen by services that a context of the command line has not.
        builder.Entity<IdentityUserPasskey<string>>(e =>
        {
            e.ToTable("AspNetUserPasskeys").HasKey(x => x.CredentialId);
            e.Property(x => x.CredentialId).HasMaxLength(LongestCredential);
            e.OwnsOne(x => x.Data).ToJson("data");
            e.HasOne<Account>().WithMany().HasForeignKey(x => x.UserId).IsRequired();
        });
        builder.Entity<Grant>(e => e.ToTable("grants").HasKey(x => x.Id));
        builder.Entity<OrganizationRow>(e =>
        {
            e.ToTable("organizations").HasKey(x => x.Id);
            e.Property(x => x.Kind).HasConversion<string>();
        });
        builder.Entity<QueueViewRow>(e =>
        {
            e.ToTable("queueviews").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Account, x.Name }).IsUnique();
        });
        builder.Entity<CheckRow>(e =>
        {
            e.ToTable("checks").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Organization, x.At });
        });
        builder.Entity<SettingRow>(e => e.ToTable("settings").HasKey(x => x.Name));
        builder.Entity<RefusalRow>(e =>
        {
            e.ToTable("refusals").HasKey(x => x.Id);
            e.HasIndex(x => x.At);
        });
        builder.Entity<TokenRow>(e =>
        {
            e.ToTable("tokens").HasKey(x => x.Id);
            e.HasIndex(x => x.Hash).IsUnique();
            e.HasIndex(x => x.Account);
        });
        builder.Entity<ApplicationRow>(e =>
        {
            e.ToTable("applications").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Organization, x.At });
            e.HasIndex(x => new { x.Organization, x.Case });
            e.HasIndex(x => new { x.Organization, x.Succeeds });
            e.Property(x => x.Revision).IsConcurrencyToken();
        });
        builder.Entity<ApplicationFileRow>(e =>
        {
            e.ToTable("applicationfiles").HasKey(x => new { x.Application, x.Id });
        });
        builder.Entity<SignedLicenseRow>(e => e.ToTable("signedlicenses").HasKey(x => x.Id));
        builder.Entity<ImpactRow>(e =>
        {
            e.ToTable("impacts").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Organization, x.At });
            e.HasIndex(x => x.Phase);
        });
        builder.Entity<ChangeImpactRow>(e =>
        {
            e.ToTable("changeimpacts")
                .HasKey(x => new
                {
                    x.Change,
                    x.Of,
                    x.Organization,
                });
            e.HasIndex(x => new { x.Organization, x.Published });
        });
        CounterpartyTables.Describe(builder);
        ProductTables.Describe(builder);
        ImportTables.Describe(builder);
        foreach (IMutableEntityType type in builder.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            type.SetTableName(
                type.GetTableName()!.ToLowerInvariant().Replace("aspnetuser", "account", StringComparison.Ordinal)
            );
            foreach (IMutableProperty property in type.GetProperties())
            {
                property.SetColumnName(property.Name.ToLowerInvariant());
                if (
                    (type.ClrType == typeof(CounterpartyRow) || type.ClrType == typeof(ProductRow))
                    && property.ClrType == typeof(string)
                )
                {
                    Ordinal(property);
                }
            }
        }
    }

    /// <summary>Texts that are searched by how they begin compare by their bytes, whatever the server's locale.</summary>
    protected virtual void Ordinal(IMutableProperty text) { }

    /// <summary>SQLite neither compares nor sorts instants; a number of microseconds it does.</summary>
    private sealed class AsMicroseconds()
        : ValueConverter<DateTimeOffset, long>(at => Microseconds.Of(at), stored => Microseconds.Instant(stored));
}
