using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Importing;

/// <summary>The tables of imports.</summary>
internal static class ImportTables
{
    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<ImportRow>(e =>
        {
            e.ToTable("imports").HasKey(x => x.Id);
            e.Property(x => x.Revision).IsConcurrencyToken();
            e.HasIndex(x => new { x.Organization, x.At });
            e.HasIndex(x => x.Phase);
        });
        builder.Entity<ImportFileRow>(e => e.ToTable("importfiles").HasKey(x => x.Import));
        builder.Entity<ImportFaultRow>(e => e.ToTable("importfaults").HasKey(x => new { x.Import, x.Row }));
    }
}
