using Licet.Data.Importing;
using Licet.Data.Products;
using Licet.Lists.Tables;
using Licet.Web.Importing;
using Licet.Web.Law;

namespace Licet.Web.Features.Products;

/// <summary>A file of products that was sent.</summary>
internal static class ProductTable
{
    /// <summary>What its columns hold as it was chosen; as it is guessed where nobody chose.</summary>
    /// <param name="said">What is said now; null: what was said before.</param>
    public static ProductColumns Columns(
        CatalogueImports imports,
        ImportRow import,
        IReadOnlyList<ProductColumn>? said = null
    )
    {
        IReadOnlyList<string> header = UploadedTable.Preview(import)[0].Fields;
        ProductReading reading = new(import.File, imports.DayOf(import), OrderLaw.Rules);
        return (said ?? UploadedTable.Said<ProductColumn>(import)) is { } columns
            ? new(header, columns, reading)
            : ProductColumns.Guess(header, reading);
    }
}
