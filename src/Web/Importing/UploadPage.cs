using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Importing;

/// <summary>A table is sent; what its columns hold is said on the next page.</summary>
[RequestSizeLimit(Longest)]
[RequestFormLimits(MultipartBodyLengthLimit = Longest)]
public abstract class UploadPage(
    TableImports imports,
    TimeProvider time,
    Visitor visitor,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Bytes of a file.</summary>
    public const long Longest = 96L << 20;

    private const int MostShown = 10;

    /// <summary>Who asks.</summary>
    protected Visitor Visitor => visitor;

    /// <summary>The latest imports.</summary>
    public IReadOnlyList<ImportRow> Latest { get; private set; } = [];

    public Task OnGetAsync(CancellationToken ct) => LookAsync(ct);

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null)
        {
            Wrong("file", texts["Choose a file"]);
        }
        else if (await WhyNotAsync() is { } why)
        {
            Wrong("", why);
        }
        else
        {
            try
            {
                await using Stream content = file.OpenReadStream();
                (ImportRow import, byte[] kept) = await Task.Run(() => UploadedTable.Read(file.FileName, content), ct);
                (import.Organization, import.By, import.At) = (visitor.Organization!, visitor.Id, time.GetUtcNow());
                await imports.BeginAsync(import, kept, ct);
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

    /// <summary>Why the core does not let the person bring anything in; null where it does.</summary>
    protected virtual Task<string?> WhyNotAsync() => Task.FromResult<string?>(null);

    private async Task LookAsync(CancellationToken ct) =>
        Latest = await imports.LatestAsync(visitor.Organization!, MostShown, ct);
}
