using System.Globalization;
using Licet.Core.Importing;
using Licet.Data.Importing;
using Licet.Lists.Tables;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Importing;

/// <summary>One import: first what its columns hold, then how far it is, in the end what became of its rows.</summary>
public abstract class ImportRunPage(TableImports imports, Visitor visitor, Refusals refusals) : DeskPage
{
    /// <summary>Refused rows on one page.</summary>
    public const int Most = 100;

    /// <summary>Who asks.</summary>
    protected Visitor Visitor => visitor;

    public ImportRow Import { get; private set; } = null!;

    /// <summary>Header and first rows.</summary>
    public IReadOnlyList<TableRow> Preview { get; private set; } = [];

    public IReadOnlyList<ImportFault> Told { get; private set; } = [];

    /// <summary>The row behind which the refused ones begin.</summary>
    public long After { get; private set; }

    public bool IsUnderWay => Import.Phase is ImportPhase.Taking or ImportPhase.Screening;

    /// <summary>What a column may hold, and in which words.</summary>
    public abstract IReadOnlyList<KeyValuePair<string, string>> Choices { get; }

    /// <summary>What each column is taken to hold.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Whether rows can be read by that.</summary>
    public abstract bool IsReadable { get; }

    /// <summary>How the first rows are read.</summary>
    public abstract IEnumerable<ImportedRow> Read { get; }

    public static string InputOf(int column) => string.Create(CultureInfo.InvariantCulture, $"column.{column}");

    /// <summary>What stands in the first rows of a column, to know it by.</summary>
    public string Samples(int column) =>
        string.Join(
            "; ",
            Preview
                .Skip(1)
                .Where(r => column < r.Fields.Count && r.Fields[column].Length > 0)
                .Take(2)
                .Select(r => r.Fields[column].Length > 40 ? r.Fields[column][..40] + "…" : r.Fields[column])
        );

    /// <param name="after">Leaves out refused rows through this one.</param>
    /// <param name="part">Only what changes while it is under way.</param>
    public async Task<IActionResult> OnGetAsync(string id, long after, bool part, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        After = after;
        Told = Import.Refused > 0 ? await imports.FaultsAsync(id, after, Most, ct) : [];
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

        if (await StartAsync(string.Join(',', Columns), ct) is { } why)
        {
            await refusals.KeepAsync(why, HttpContext);
            Wrong("", why);
            return Again();
        }

        return RedirectToPage(new { id });
    }

    /// <summary>Takes the columns as they are guessed, or were said before.</summary>
    protected abstract void Guess();

    /// <summary>Takes the columns as they are said now; false with faults where rows cannot be read by them.</summary>
    protected abstract bool Chosen();

    /// <summary>Begins to take rows.</summary>
    /// <returns>Why the core refuses it; null where it began.</returns>
    protected abstract Task<string?> StartAsync(string columns, CancellationToken ct);

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await imports.FindAsync(id, visitor.Organization!, ct) is not { } import)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        (Import, Preview) = (import, UploadedTable.Preview(import));
        Guess();
        return true;
    }
}

/// <inheritdoc/>
/// <typeparam name="TColumn">What a column may hold.</typeparam>
public abstract class ImportRunPage<TColumn>(
    TableImports imports,
    Visitor visitor,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : ImportRunPage(imports, visitor, refusals)
    where TColumn : struct, Enum
{
    private TableColumns<TColumn> _columns = null!;

    public override IReadOnlyList<string> Columns => [.. _columns.Columns.Select(c => c.ToString())];

    public override bool IsReadable => _columns.Fault is null;

    public override IEnumerable<ImportedRow> Read => Preview.Skip(1).Select(r => _columns.Read(r)!);

    /// <param name="said">Null: as they are guessed, or were said before.</param>
    protected abstract TableColumns<TColumn> Of(IReadOnlyList<TColumn>? said);

    protected override void Guess() => _columns = Of(null);

    protected override bool Chosen()
    {
        TColumn[] columns = new TColumn[Preview[0].Fields.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!Enum.TryParse(Typed(InputOf(i)), out columns[i]) || !Enum.IsDefined(columns[i]))
            {
                columns[i] = default;
            }
        }

        _columns = Of(columns);
        if (_columns.Fault is { } fault)
        {
            Wrong(InputOf(0), texts[fault]);
        }

        return Faults.Count == 0;
    }
}
