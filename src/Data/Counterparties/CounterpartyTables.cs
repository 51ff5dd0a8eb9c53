using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Counterparties;

/// <summary>The tables of portfolios and imports: every list and search of a page is answered from an index.</summary>
internal static class CounterpartyTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<CounterpartyRow>(e =>
        {
            e.ToTable("counterparties").HasKey(x => x.Id);
            e.Ignore(x => x.Facts);
            e.Property(x => x.Revision).IsConcurrencyToken();
            e.HasIndex(x => new { x.Organization, x.Number }).IsUnique();
            e.HasIndex(x => new
            {
                x.Organization,
                x.NameKey,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Organization,
                x.Standing,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Organization,
                x.Standing,
                x.NameKey,
                x.Number,
            });
            e.HasIndex(x => new
            {
                x.Organization,
                x.Standing,
                x.Through,
            });
        });
        builder.Entity<CounterpartyHitRow>(e =>
        {
            e.ToTable("counterpartyhits").HasKey(x => new { x.Counterparty, x.Listing });
            e.HasIndex(x => x.Listing);
        });
        builder.Entity<CounterpartyOwnersRow>(e => e.ToTable("counterpartyowners").HasKey(x => x.Counterparty));
        builder.Entity<PortfolioCountRow>(e =>
            e.ToTable("portfoliocounts").HasKey(x => new { x.Organization, x.Standing })
        );
        builder.Entity<ScreenedListingRow>(e => e.ToTable("screenedlistings").HasKey(x => x.Id));
    }
}
