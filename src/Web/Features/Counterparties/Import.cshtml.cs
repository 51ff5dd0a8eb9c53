using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Tables;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <summary>A file of counterparties is sent; what its columns hold is said on the next page.</summary>
[ForExporters]
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public sealed class ImportModel(EventLog log, TimeProvider time, Visitor visitor, IStringLocalizer<Texts> texts)
    : DeskPage
{
    /// <summary>Bytes of a file.</summary>
    public const long Longest = 96L << 20;

    private const int MostShown = 10;
    private readonly PortfolioImports _imports = new(log);

    /// <summary>The latest imports.</summary>
    public IReadOnlyList<ImportRow> Latest { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            Wrong("file", texts["Choose a file"]);
        }
        else
        {
            try
            {
                await using Stream content = file.OpenReadStream();
                (ImportRow import, byte[] kept) = await Task.Run(() => UploadedTable.Read(file.FileName, content), ct);
                (import.Organization, import.By, import.At) = (visitor.Organization!, visitor.Id, time.GetUtcNow());
                await _imports.BeginAsync(import, kept, ct);
                return RedirectToPage("ImportRun", new { id = import.Id });
            }
            catch (UnusableTableException e)
            {
                Wrong("file", e.Message);
            }
        }

        await LookAsync(ct);
        return Again();
    }

    private async Task LookAsync(CancellationToken ct) =>
        Latest = await _imports.LatestAsync(visitor.Organization!, MostShown, ct);
}
