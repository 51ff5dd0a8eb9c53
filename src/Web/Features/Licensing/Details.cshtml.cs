using Licet.Core.Licenses;
using Licet.Data.History;
using Licet.Web.Features.Licenses;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licensing;

/// <summary>A license as the authority keeps it: what is left, breaches, its acts, and what may be done to it.</summary>
[ForReadersOfCases]
public sealed class DetailsModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : LicensePage(log, visitor, refusals, texts)
{
    public LicenseFace Face { get; private set; } = null!;

    public IReadOnlyList<LicenseOffer> Offers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        Face = new(License, Ledger, Today);
        Offers = LicenseActForms.Of(License, Visitor.Person, Today);
        return Page();
    }

    protected override Task<LicenseState?> FindAsync(string number, CancellationToken ct) =>
        LicenseFace.IssuedAsync(Log, number, ct);

    /// <summary>A key of the texts.</summary>
    public static string Title(LicenseContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content switch
        {
            Issued => "Issued",
            Entered => "Entered",
            Revised => "Revised",
            Suspended => "Suspended",
            Reinstated => "Reinstated",
            Revoked { Lines: not null } => "Revoked in part",
            Revoked => "Revoked",
            Surrendered => "Given back",
            Replaced => "Replaced by another",
            Transferred => "Transferred",
            Extended => "Extended",
            ObligationMet => "An obligation was met",
            PaperAttached => "A document was added",
            Voided => "Void from its day of issue",
            _ => "Looked at anew",
        };
    }

    public static string Reason(LicenseContent content) =>
        content switch
        {
            Suspended s => s.Reason,
            Reinstated r => r.Reason,
            Revoked r => string.Join(" ", new[] { r.Reason, r.Lines is { } l ? $"({string.Join(", ", l)})" : "" }),
            Surrendered s => s.Reason,
            Replaced r => $"{r.By}: {r.Reason}",
            Extended x => Day.Text(x.LastDay),
            Voided v => v.Finding,
            Revised r => r.Reason,
            ObligationMet m => m.Evidence,
            PaperAttached p => p.Name,
            Reevaluated r => r.Finding,
            _ => "",
        };
}
