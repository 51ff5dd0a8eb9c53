using Licet.Data.History;
using Licet.Data.Products;
using Licet.Lists.Tables;
using Licet.Web.Importing;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Products;

/// <inheritdoc/>
[ForExporters]
public sealed class ImportRunModel(
    EventLog log,
    CatalogueWork work,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : ImportRunPage<ProductColumn>(new CatalogueImports(log), visitor, refusals, texts)
{
    private readonly CatalogueImports _catalogue = new(log);

    public override IReadOnlyList<KeyValuePair<string, string>> Choices => ProductLook.Columns;

    protected override TableColumns<ProductColumn> Of(IReadOnlyList<ProductColumn>? said) =>
        ProductTable.Columns(_catalogue, Import, said);

    protected override async Task<string?> StartAsync(string columns, CancellationToken ct)
    {
        string? why = await _catalogue.StartAsync(Import, columns, Visitor.PersonInHouse, ct);
        work.Wake();
        return why;
    }
}
