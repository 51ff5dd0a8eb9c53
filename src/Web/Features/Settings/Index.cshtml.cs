using Licet.Core.Ownership;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Settings;

/// <summary>What is chosen for everybody where the sources leave a rule open.</summary>
[ForAdministrators]
public sealed class IndexModel(Chosen chosen, IStringLocalizer<Texts> texts) : DeskPage
{
    public string Rule => Typed("affiliates") is { Length: > 0 } typed ? typed : chosen.AffiliatesRule.ToString();

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Enum.TryParse(Typed("affiliates"), out AffiliatesRuleSetting rule) || !Enum.IsDefined(rule))
        {
            Wrong("affiliates", texts["Choose one of the three"]);
            return Again();
        }

        await chosen.ChooseAsync(rule, ct);
        Told = texts["It holds from the next question on."];
        return RedirectToPage();
    }
}
