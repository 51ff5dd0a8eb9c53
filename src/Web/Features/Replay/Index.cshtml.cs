using System.Globalization;
using Licet.Core;
using Licet.Core.Replay;
using Licet.Core.Statistics;
using Licet.Web.Features.Statistics;
using Licet.Web.Look;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Replay;

/// <summary>The replay of 2019 day by day: what was said beside what the record says, and which of it is invented.</summary>
[AllowAnonymous]
[EnableRateLimiting(Pages.Strangers)]
public sealed class IndexModel(ReplayBook book, IStringLocalizer<Texts> texts) : DeskPage
{
    public ReplayAnswer Answer { get; private set; } = null!;

    public IReadOnlyList<FigureGroup<Figure>> Groups { get; private set; } = [];

    /// <summary>Made by the core, which escapes what stands in it.</summary>
    public string Picture { get; private set; } = "";

    public DateOnly First => book.First;

    public DateOnly Last => book.Last;

    /// <summary>Days to go to where no script moves the slider: the first of each month, and the days on which something was said.</summary>
    public IReadOnlyList<DateOnly> Stations { get; private set; } = [];

    /// <param name="at">Days after <see cref="First"/>, as the slider says them; it goes before the day.</param>
    public IActionResult OnGet(string? day, string? at)
    {
        DateOnly on = book.Facts.Day;
        if (at is not null ? !TryAt(at, out on) : day is not null && !book.TryDay(day, out on))
        {
            Wrong("at", texts["Enter a day from {0} through {1}", Day.Text(First), Day.Text(book.Last)]);
            on = book.Facts.Day;
        }

        Answer = book.On(on);
        Groups = FiguresShown.Groups(Answer.Figures);
        Picture = ReplaySvg.Of(Answer);
        Stations =
        [
            .. Enumerable
                .Range(0, 24)
                .Select(m => new DateOnly(First.Year, First.Month, 1).AddMonths(m + 1))
                .Concat(book.Facts.Reported.Select(r => r.From))
                .Where(d => d >= First && d <= book.Last)
                .Distinct()
                .Order(),
        ];
        return Faults.Count > 0 ? Again() : Page();
    }

    private bool TryAt(string text, out DateOnly day)
    {
        day = First;
        if (
            !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            || number > Last.DayNumber - First.DayNumber
        )
        {
            return false;
        }

        day = First.AddDays(number);
        return true;
    }
}
