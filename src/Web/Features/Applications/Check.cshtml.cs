using System.Globalization;
using Licet.Core.Applications;
using Licet.Core.Orders;
using Licet.Data.Desk;
using Licet.Data.History;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Applications;

/// <summary>The whole form, what the law says of it, and what keeps it from being filed; the signer signs and submits it.</summary>
[ForExporters]
public sealed class CheckModel(
    Drafts drafts,
    Filing filing,
    Succession succession,
    EventLog log,
    Refusals refusals,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public ApplicationRow Row { get; private set; } = null!;

    public Filed Filed { get; private set; } = null!;

    /// <summary>What it amends or files again, and in what it differs from that.</summary>
    public Succeeding Succeeding { get; private set; } = null!;

    public bool IsSubmitted => Row.Case is not null;

    public IReadOnlyList<FormFault> Blocking => [.. Filed.Faults.Where(f => f.Blocks)];

    public IReadOnlyList<FormFault> Notes => IsSubmitted ? [] : [.. Filed.Faults.Where(f => !f.Blocks)];

    public IReadOnlyList<WorksheetBlock> Blocks =>
        Filed.Form is { } form
            ? Worksheet.Of(form, new(Row.Case, null, null), new FormFacts(log.Today, OrderLaw.Rules)).Blocks
            : [];

    public bool Knows(string token) => Row.Assumes.Split(' ').Contains(token, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string id, CancellationToken ct) =>
        await FoundAsync(id, ct) ? Page() : NotFound();

    /// <summary>Keeps what the applicant knows beside the form.</summary>
    public async Task<IActionResult> OnPostKnowAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        string known = string.Join(
            ' ',
            AssumptionWords
                .All.Select(a => a.Token)
                .Where(t => Request.Form["assume"].Contains(t, StringComparer.Ordinal))
        );
        return await drafts.SaveAsync(id, Seen, row => row.Assumes = known, ct)
            ? RedirectToPage(new { id })
            : await MovedOnAsync(id, ct);
    }

    public async Task<IActionResult> OnPostSubmitAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return NotFound();
        }

        if (Row.Revision != Seen || IsSubmitted)
        {
            return await MovedOnAsync(id, ct);
        }

        FormSignature signature = new(
            Typed("signature.name"),
            Typed("signature.title"),
            Typed("signature.company") is { Length: > 0 } company ? company : null,
            Typed("signature.certified") == "yes"
        );
        Asked("signature.name", signature.Name.Length > 0, texts["Enter the signer's name"]);
        Asked("signature.title", signature.Title.Length > 0, texts["Enter the signer's title"]);
        Asked("signature.certified", signature.Certified, texts["Certify it: nobody submits what nobody certifies"]);
        if (Faults.Count > 0)
        {
            return Again();
        }

        Submitted submitted = await filing.SubmitAsync(Row, signature, ct);
        if (submitted.Number is not { } number)
        {
            Wrong(
                submitted.Faults is [{ Field: "signature.name" }] ? "signature.name" : "",
                submitted.Citation is { } citation ? $"{submitted.Why} [{citation}]" : submitted.Why!
            );
            return Again();
        }

        TempData["Told"] = texts["It is submitted as {0}.", number].Value;
        return RedirectToPage("Details", new { id });
    }

    private int Seen =>
        int.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out int seen) ? seen : -1;

    private void Asked(string field, bool holds, string why)
    {
        if (!holds)
        {
            Wrong(field, why);
        }
    }

    private async Task<IActionResult> MovedOnAsync(string id, CancellationToken ct)
    {
        await FoundAsync(id, ct);
        Wrong("", texts["Somebody changed this application since you looked. Look at it again."]);
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
        Filed = await filing.TodayAsync(row, ct);
        Succeeding = await succession.OfAsync(row, Filed.Application?.Determination?.CaseLines, ct);
        return true;
    }
}
