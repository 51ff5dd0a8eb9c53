using System.Globalization;
using Licet.Data.History;
using Licet.Lists.Days;
using Licet.Screening;
using Licet.Screening.Lists;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Licet.Web.Features.Check;

/// <summary>What the lists say of a party while it is being typed; the answer to the order says it again, with reasons.</summary>
[ForExporters]
public sealed class ListedModel(ListsOfDays lists, EventLog log) : PageModel
{
    private const int Shortest = 3;
    private const int Longest = 2000;

    public ScreeningResult? Result { get; private set; }

    /// <summary>Whether silence says anything on that day.</summary>
    public bool Screened { get; private set; }

    public IActionResult OnGet(int party)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"parties[{party}].");
        string name = Request.Query[place + "name"].ToString().Trim();
        if (name.Length is >= Shortest and <= Longest)
        {
            DateOnly day = Day.TryRead(Request.Query["on"].ToString(), out DateOnly on) ? on : log.Today;
            ListsOfDay of = lists.Of(day);
            string country = Request.Query[place + "country"].ToString();
            ScreeningQuery query = new(name)
            {
                Kind = Enum.TryParse(Request.Query[place + "kind"], ignoreCase: true, out PartyKind kind)
                    ? kind
                    : PartyKind.Unknown,
                Country = country.Length == 2 ? country : null,
            };
            Result = of.Index.Screen(query, ScreeningSettings.Default with { Explain = false });
            Screened = of.Standing.Screened;
        }

        return Page();
    }
}
