using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Importing;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <inheritdoc/>
[ForExporters]
public sealed class ImportRunModel(
    EventLog log,
    PortfolioWork work,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : ImportRunPage<PartyColumn>(new PortfolioImports(log), visitor, refusals, texts)
{
    public override IReadOnlyList<KeyValuePair<string, string>> Choices => PortfolioLook.Columns;

    /// <summary>Of two hundred: one for each row that is read, and one for each counterparty that is screened.</summary>
    public int Progress =>
        (int)(100 * Import.Read / Math.Max(1, Import.Rows))
        + (Import.Phase is ImportPhase.Screening ? (int)(100 * Import.Screened / Math.Max(1, Import.ToScreen)) : 0);

    protected override TableColumns<PartyColumn> Of(IReadOnlyList<PartyColumn>? said) =>
        said is null ? PartyTable.Columns(Import) : new PartyColumns(Preview[0].Fields, said);

    protected override async Task<string?> StartAsync(string columns, CancellationToken ct)
    {
        await new PortfolioImports(log).ChangeAsync(
            Import,
            i => (i.Columns, i.Phase) = (columns, ImportPhase.Taking),
            ct
        );
        work.Wake();
        return null;
    }
}
