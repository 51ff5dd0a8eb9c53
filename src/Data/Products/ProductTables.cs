using Microsoft.EntityFrameworkCore;

namespace Licet.Data.Products;

/// <summary>The tables of catalogues. Classifications and acts only grow: the databases hold that themselves.</summary>
internal static class ProductTables
{
    /// <summary>Tables of which no row is changed or deleted, with what makes a row the same.</summary>
    private static readonly (string Table, string Same)[] s_kept =
    [
        ("productclassifications", "product = new.product and sequence = new.sequence"),
        ("productacts", "id = new.id"),
    ];

    /// <summary>Triggers of a file. INSERT OR REPLACE deletes without asking those for deletion, so that inserting is guarded too.</summary>
    public static string SqliteGuards =>
        string.Concat(
            s_kept.Select(t =>
                Refuse(t.Table, "update", "")
                + Refuse(t.Table, "delete", "")
                + Refuse(t.Table, "insert", $"when exists (select 1 from {t.Table} where {t.Same}) ")
            )
        );

    /// <summary>Triggers of PostgreSQL, with the log's function that refuses.</summary>
    public static string PostgresGuards =>
        string.Concat(
            s_kept.Select(t =>
                $"""
                    create trigger {t.Table}_kept before update or delete on {t.Table} for each row execute function licet_refuse();
                    create trigger {t.Table}_not_emptied before truncate on {t.Table} execute function licet_refuse();

                    """
            )
        );

    public static void Describe(ModelBuilder builder)
    {
        builder.Entity<ProductRow>(e =>
        {
            e.ToTable("products").HasKey(x => x.Id);
            e.Ignore(x => x.Facts);
            e.Ignore(x => x.Item);
            e.Property(x => x.Revision).IsConcurrencyToken();
            e.HasIndex(x => new { x.Organization, x.Code }).IsUnique();
            e.HasIndex(x => new
            {
                x.Organization,
                x.Eccn,
                x.Code,
            });
            e.HasIndex(x => new { x.Organization, x.Next });
        });
        builder.Entity<ProductClassificationRow>(e =>
        {
            e.ToTable("productclassifications").HasKey(x => new { x.Product, x.Sequence });
            e.HasIndex(x => x.Act);
        });
        builder.Entity<ProductActRow>(e =>
        {
            e.ToTable("productacts").HasKey(x => x.Id);
            e.HasIndex(x => new { x.Organization, x.At });
        });
    }

    private static string Refuse(string table, string act, string when) =>
        $"""
            create trigger {table}_no_{act} before {act} on {table} {when}
            begin
              select raise(abort, '{table}: what is recorded stays');
            end;

            """;
}
