using System.Globalization;
using Licet.Core;
using Licet.Core.Statistics.Releases;
using Licet.Data.History;
using Licet.Data.Statistics;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Figures;

/// <summary>Figures as the public would have them, and their release by a person.</summary>
[ForStatisticians]
public sealed class NewModel(Releasing releasing, EventLog log, Visitor visitor, IStringLocalizer<Texts> texts)
    : DeskPage
{
    public ReleaseShown? Shown { get; private set; }

    public DateOnly On { get; private set; }

    public int Least { get; private set; } = DisclosureControl.Usual;

    /// <summary>Why it would not be taken as it is; null where it would.</summary>
    public string? Fault { get; private set; }

    /// <summary>Of this form: sent twice it is one release.</summary>
    public string Key { get; } = RequestKey.New();

    [TempData]
    public string? Told { get; set; }

    public async Task<IActionResult> OnGetAsync(string? day, string? least, CancellationToken ct)
    {
        Read(day, least);
        await ShowAsync(null, ct);
        return Faults.Count > 0 ? Again() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Read(Typed("day"), Typed("least"));
        string words = Typed("words");
        if (words.Length > ReleaseState.LongestWords)
        {
            Wrong("words", texts["At most {0} characters", ReleaseState.LongestWords], texts["What is said of them"]);
        }

        await ShowAsync(words, ct);
        if (Faults.Count > 0 || Shown is not { } shown)
        {
            return Again();
        }

        if (!long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long seen))
        {
            seen = -1;
        }

        ReleaseCommand command = new(
            shown.Content,
            visitor.PersonInHouse,
            seen,
            RequestKey.Of(Typed("key")) ?? Key,
            Typed("digest")
        );
        ReleaseAnswer answer = await releasing.TakeAsync(command, ct);
        if (answer is ReleaseAnswer.Taken)
        {
            Told = texts["The figures are released."];
            return Redirect("/figures");
        }

        Wrong(
            "",
            answer switch
            {
                ReleaseAnswer.Refused refused => refused.Why,
                ReleaseAnswer.Stale => texts[
                    "Something was released or taken back since: look at the figures again, then release them."
                ],
                ReleaseAnswer.Others => texts["The figures are others by now: look at them again, then release them."],
                _ => texts["This form was sent before with other content: open the page anew."],
            }
        );
        return Again();
    }

    private void Read(string? day, string? least)
    {
        On = log.Today.AddDays(-1);
        if (!string.IsNullOrEmpty(day))
        {
            if (!Day.TryRead(day, out DateOnly asked))
            {
                Wrong("day", texts["Enter the day as year-month-day, such as 2019-11-20"], texts["At the end of"]);
            }
            else
            {
                On = asked;
            }
        }

        if (string.IsNullOrEmpty(least))
        {
            return;
        }

        if (
            int.TryParse(least, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is >= DisclosureControl.Fewest and <= DisclosureControl.Most
        )
        {
            Least = number;
        }
        else
        {
            Wrong(
                "least",
                texts["Enter a number from {0} to {1}", DisclosureControl.Fewest, DisclosureControl.Most],
                texts["Organizations behind a number at least"]
            );
        }
    }

    private async Task ShowAsync(string? words, CancellationToken ct)
    {
        Shown = await releasing.ShownAsync(On, Least, string.IsNullOrEmpty(words) ? null : words, ct);
        Fault = Shown?.State.FaultOf(Shown.Content, visitor.PersonInHouse, log.Today);
    }
}
