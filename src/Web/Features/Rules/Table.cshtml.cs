using Licet.Core;
using Licet.Core.Rules;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Rules;

/// <summary>One rule table, searched by words and by day.</summary>
[Authorize]
public sealed class TableModel(IStringLocalizer<Texts> texts) : DeskPage
{
    public RowsShown Shown { get; private set; } = null!;

    public string Words { get; private set; } = "";

    /// <summary>Null for rows of any day.</summary>
    public DateOnly? On { get; private set; }

    public IActionResult OnGet([FromRoute] string table, string? words, string? on, [FromQuery(Name = "p")] int? at)
    {
        Words = (words ?? "").Trim();
        if (!string.IsNullOrEmpty(on))
        {
            if (Day.TryRead(on, out DateOnly day))
            {
                On = day;
            }
            else
            {
                Wrong("on", texts["Enter the day as year-month-day, such as 2019-11-20"]);
            }
        }

        if (RulesShown.Of(RuleBook.Shipped, table, Words, On, at ?? 1) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Faults.Count > 0 ? Again() : Page();
    }

    public string To(int page) =>
        $"/rules/{Shown.Table}?words={Uri.EscapeDataString(Words)}&on={Day.Text(On, "")}&p={page}";
}
