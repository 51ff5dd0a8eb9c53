using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Applications.Reading;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>The form in the order of its blocks, for a license that another authority issues.</summary>
[ForExporters]
public sealed class WorksheetModel(Drafts drafts, EventLog log, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    public ApplicationRow Row { get; private set; } = null!;

    public IReadOnlyList<WorksheetBlock> Blocks { get; private set; } = [];

    public override string Typed(string field) =>
        field == "number" && !Request.HasFormContentType ? Row.Elsewhere ?? "" : base.Typed(field);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await FoundAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        string number = Typed("number").ToUpperInvariant();
        if (!FormCheck.IsControlNumber(number))
        {
            Wrong("number", texts["Enter a letter and six digits, such as Z100123"]);
            return Again();
        }

        int seen = int.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out int s) ? s : -1;
        if (await drafts.SaveAsync(id, seen, row => row.Elsewhere = number, ct))
        {
            return RedirectToPage("Details", new { id });
        }

        Wrong("", texts["Somebody changed this application since you looked, or it was submitted here."]);
        return Again();
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        if (await drafts.FindAsync(id, ct) is not { } row)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        Row = row;
        if (ApplicationReader.Read(row.Form).Form is { } form)
        {
            FormFacts facts = new(log.Today, OrderLaw.Rules) { FiledElsewhere = true };
            Blocks = Worksheet.Of(form, new(row.Elsewhere, null, null), facts).Blocks;
        }

        return true;
    }
}
