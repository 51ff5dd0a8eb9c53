using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Data.Products;
using Licet.Web.Importing;
using Licet.Web.Serving;

namespace Licet.Web.Features.Products;

/// <summary>Imports of products while nobody waits. A program that ends in the middle goes on behind the last batch when it starts again.</summary>
public sealed class CatalogueWork(EventLog log, ILogger<CatalogueWork> logger) : Rounds(TimeSpan.FromSeconds(5), logger)
{
    private readonly CatalogueImports _imports = new(log);

    protected override async Task RoundAsync(CancellationToken ct)
    {
        foreach (ImportRow import in await _imports.OpenAsync(ct))
        {
            await TakeAsync(import, ct);
        }
    }

    private async Task TakeAsync(ImportRow import, CancellationToken ct)
    {
        byte[] content = await _imports.ContentAsync(import.Id, ct);
        var rows = UploadedTable.Rows(ProductTable.Columns(_imports, import), content);
        if (await _imports.TakeRestAsync(import, rows, "the catalogue", ct))
        {
            await _imports.ChangeAsync(import, i => i.Phase = ImportPhase.Done, ct);
        }
    }
}
