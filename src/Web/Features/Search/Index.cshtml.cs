using System.Globalization;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Search;

/// <summary>Anybody may search the lists; what is asked is kept nowhere.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(ListsOfDays lists, TimeProvider time, IStringLocalizer<Texts> texts) : DeskPage
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
        DateOnly day = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (name.Length > Longest)
        {
            Wrong("name", texts["The name is longer than 2,000 characters"]);
        }
        else if (name.Length == 0 && Request.Query.ContainsKey("name"))
        {
            Wrong("name", texts["Enter a name"]);
        }

        if (
            !string.IsNullOrEmpty(On)
            && !DateOnly.TryParseExact(On, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        )
        {
            Wrong("on", texts["Enter the day as year-month-day, such as 2019-11-20"]);
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

    /// <summary>Whether an entry binds on the day, in words.</summary>
    public static string Force(Hit hit, ListsOfDay day)
    {
        ArgumentNullException.ThrowIfNull(hit);
        ArgumentNullException.ThrowIfNull(day);
        InForce force = InForce.On(hit.Listing, day.Standing.DayOf(hit.Version));
        string since = force.Date is { } date ? " " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";
        return force.Force switch
        {
            Licet.Screening.Lists.Force.InForce => "yes, since" + since,
            Licet.Screening.Lists.Force.Undated => "yes, undated",
            Licet.Screening.Lists.Force.PersonDecides => "a person decides" + since,
            _ => $"{force.Force}{since}",
        };
    }

    private ScreeningQuery Query(string name) =>
        new(name)
        {
            Country = Country is { Length: 2 } ? Country : null,
            Kind = Enum.TryParse(Kind, ignoreCase: true, out PartyKind kind) ? kind : PartyKind.Unknown,
        };
}
