using Licet.Core.Licenses;
using Licet.Data.History;
using Licet.Web.Features.Licenses;
using Licet.Web.Features.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licensing;

/// <summary>One act of the authority on a license.</summary>
[ForAuthority]
public sealed class ActModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : LicensePage(log, visitor, refusals, texts)
{
    public LicenseOffer Offer { get; private set; } = null!;

    /// <summary>Whether it may have been done on an earlier day: what says whether the license may be used acts from now on.</summary>
    public bool MayBeEarlier => !LicenseActs.ActsFromNowOn(Offer.Form.Trial);

    public string Shows(ActField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType ? Typed(field.Name) : field.First;
    }

    public bool IsTicked(ActField field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType && Request.Form[field.Name].Contains(value);
    }

    public async Task<IActionResult> OnGetAsync(
        [FromRoute] string number,
        [FromRoute] string act,
        CancellationToken ct
    ) => await OfferedAsync(number, act, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(
        [FromRoute] string number,
        [FromRoute] string act,
        CancellationToken ct
    )
    {
        if (!await OfferedAsync(number, act, ct))
        {
            return NotFound();
        }

        TypedAct typed = new(f => [.. Request.Form[f].OfType<string>()]);
        foreach (ActField field in Offer.Form.Fields)
        {
            if (field.FaultOf(typed) is { } fault)
            {
                Wrong(field.Name, T[fault], field.Label);
            }
        }

        DateOnly? on = Typed("on").Length > 0 ? TypedDay("on", T, T["Day of the act"]) : Today;
        if (Faults.Count > 0)
        {
            return Again();
        }

        LicenseContent content = Offer.Form.Read(typed);
        if (!await TakenAsync(content, on!.Value, LicenseCommandPapers.None, ct))
        {
            return Again();
        }

        Told = T["Done: {0}.", T[Offer.Form.Title].Value];
        return Redirect("/issued/" + Uri.EscapeDataString(number));
    }

    protected override Task<LicenseState?> FindAsync(string number, CancellationToken ct) =>
        LicenseFace.IssuedAsync(Log, number, ct);

    private async Task<bool> OfferedAsync(string number, string act, CancellationToken ct)
    {
        if (
            !await FoundAsync(number, ct)
            || LicenseActForms.Of(License, Visitor.Person, Today).FirstOrDefault(o => o.Form.Id == act) is not { } offer
        )
        {
            return false;
        }

        Offer = offer;
        return true;
    }
}
