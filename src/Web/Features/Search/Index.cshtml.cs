using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Web.Features.Check;
using Licet.Web.Law;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Search;

/// <summary>Anybody may search the lists; what is asked is kept nowhere.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(ListsOfDays lists, EventLog log, IStringLocalizer<Texts> texts) : DeskPage
{
    private const int Longest = 2000;

    [BindProperty(Name = "name", SupportsGet = true)]
    public string? Name { get; set; }

    [BindProperty(Name = "country", SupportsGet = true)]
    public string? Country { get; set; }

    [BindProperty(Name = "kind", SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(Name = "on", SupportsGet = true)]
    public string? On { get; set; }

    public ScreeningResult? Result { get; private set; }

    public ListsOfDay? Day { get; private set; }

    public IActionResult OnGet()
    {
        string name = (Name ?? "").Trim();
        DateOnly day = log.Today;
        if (name.Length > Longest)
        {
            Wrong("name", texts["The name is longer than 2,000 characters"]);
        }
        else if (name.Length == 0 && Request.Query.ContainsKey("name"))
        {
            Wrong("name", texts["Enter a name"]);
        }

        if (!string.IsNullOrEmpty(On) && !Core.Day.TryRead(On, out day))
        {
            Wrong("on", texts["Enter the day as year-month-day, such as 2019-11-20"]);
        }

        // A country or kind that is none would narrow nothing, and nobody would know.
        if (!string.IsNullOrEmpty(Country) && !CountryChoices.Has(Country))
        {
            Wrong("country", texts["There is no country {0}", Country]);
        }

        if (!string.IsNullOrEmpty(Kind) && !OrderChoices.Kinds.Any(k => k.Key == Kind))
        {
            Wrong("kind", texts["There is no kind {0}", Kind]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        if (name.Length > 0)
        {
            Day = lists.Of(day);
            Result = Day.Index.Screen(Query(name), ScreeningSettings.Default with { Top = 50 });
        }

        return Page();
    }

    private ScreeningQuery Query(string name) =>
        new(name)
        {
            Country = string.IsNullOrEmpty(Country) ? null : Country,
            Kind = Enum.TryParse(Kind, ignoreCase: true, out PartyKind kind) ? kind : PartyKind.Unknown,
        };
}
