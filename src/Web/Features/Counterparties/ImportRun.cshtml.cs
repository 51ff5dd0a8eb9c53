using System.Globalization;
using Licet.Core.Counterparties;
using Licet.Data.Counterparties;
using Licet.Data.History;
using Licet.Lists.Tables;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Counterparties;

/// <summary>One import: first what its columns hold, then how far it is, in the end what became of its rows.</summary>
[ForExporters]
public sealed class ImportRunModel(
    EventLog log,
    PortfolioWork work,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    /// <summary>Refused rows on one page.</summary>
    public const int Most = 100;

    private readonly PortfolioImports _imports = new(log);

    public ImportRow Import { get; private set; } = null!;

    /// <summary>Header and first rows.</summary>
    public IReadOnlyList<TableRow> Preview { get; private set; } = [];

    public PartyColumns Columns { get; private set; } = null!;

    public IReadOnlyList<ImportFault> Told { get; private set; } = [];

    /// <summary>The row behind which the refused ones begin.</summary>
    public long After { get; private set; }

    public bool IsUnderWay => Import.Phase is ImportPhase.Taking or ImportPhase.Screening;

    /// <summary>Of two hundred: one for each row that is read, and one for each counterparty that is screened.</summary>
    public int Progress =>
        (int)(100 * Import.Read / Math.Max(1, Import.Rows))
        + (Import.Phase is ImportPhase.Screening ? (int)(100 * Import.Screened / Math.Max(1, Import.ToScreen)) : 0);

    public static string InputOf(int column) => string.Create(CultureInfo.InvariantCulture, $"column.{column}");

    /// <summary>How the first rows are read.</summary>
    public IEnumerable<ImportedRow> Read => Preview.Skip(1).Select(r => Columns.Read(r)!);

    /// <param name="after">Leaves out refused rows through this one.</param>
    /// <param name="part">Only what changes while it is under way.</param>
    public async Task<IActionResult> OnGetAsync(string id, long after, bool part, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        After = after;
        Told = Import.Refused > 0 ? await _imports.FaultsAsync(id, after, Most, ct) : [];
        return part ? Partial("_Progress", this) : Page();
    }

    /// <summary>Shows how the first rows are read by what was said.</summary>
    public async Task<IActionResult> OnPostLookAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        return Import.Phase != ImportPhase.Mapping ? RedirectToPage(new { id })
            : Chosen() ? Page()
            : Again();
    }

    public async Task<IActionResult> OnPostTakeAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        if (Import.Phase != ImportPhase.Mapping)
        {
            return RedirectToPage(new { id });
        }

        if (!Chosen())
        {
            return Again();
        }

        await _imports.ChangeAsync(
            Import,
            i => (i.Columns, i.Phase) = (string.Join(',', Columns.Columns), ImportPhase.Taking),
            ct
        );
        work.Wake();
        return RedirectToPage(new { id });
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await _imports.FindAsync(id, visitor.Organization!, ct) is not { } import)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        (Import, Preview, Columns) = (import, UploadedTable.Preview(import), UploadedTable.Columns(import));
        return true;
    }

    /// <summary>What was said of the columns; false with faults where rows cannot be read by it.</summary>
    private bool Chosen()
    {
        PartyColumn[] columns = new PartyColumn[Preview[0].Fields.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!Enum.TryParse(Typed(InputOf(i)), out columns[i]) || !Enum.IsDefined(columns[i]))
            {
                columns[i] = PartyColumn.None;
            }
        }

        Columns = new(Preview[0].Fields, columns);
        if (Columns.Fault is { } fault)
        {
            Wrong(InputOf(0), texts[fault]);
        }

        return Faults.Count == 0;
    }
}
