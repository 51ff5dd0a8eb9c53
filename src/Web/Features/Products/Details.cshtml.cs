using Licet.Core;
using Licet.Core.Items;
using Licet.Core.Products;
using Licet.Data.History;
using Licet.Data.Products;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Products;

/// <summary>
/// A product: what it is classified as today, what it was on any day, as it is known now or was known then, and every classification that was
/// recorded. The core decides on each new one.
/// </summary>
[ForExporters]
public sealed class DetailsModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    private readonly ProductHistories _histories = new(log, OrderLaw.Rules);

    public ProductRow Row { get; private set; } = null!;

    public ClassificationHistory History { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    /// <summary>The day that is asked about.</summary>
    public DateOnly On { get; private set; }

    /// <summary>As known at the end of that day; null: now.</summary>
    public DateOnly? Known { get; private set; }

    /// <summary>Of the next act: sent twice, it is done once.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Of the product as it is shown.</summary>
    public string Seen { get; private set; } = "";

    public bool MayClassify { get; private set; }

    [TempData]
    public string? Told { get; set; }

    /// <summary>How a classification stands to the control list.</summary>
    public static ControlListStanding StandingOf(Classification item) => ControlListStandings.Of(item, OrderLaw.Rules);

    /// <summary>What was typed; a first day that nobody has typed yet is today.</summary>
    public override string Typed(string field) =>
        Request.HasFormContentType ? base.Typed(field)
        : field == "effective" ? Day.Text(Today)
        : "";

    public async Task<IActionResult> OnGetAsync(string id, string? on, string? known, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        On = Asked("on", on) ?? Today;
        Known = Asked("known", known);
        return Faults.Count > 0 ? Again() : Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, CancellationToken ct)
    {
        if (!await FoundAsync(id, ct))
        {
            return await NobodysAsync();
        }

        string seen = Typed("seen");
        ChosenProducts chosen = await new Catalogue(log, visitor.Organization!, OrderLaw.Rules).ChooseAsync([id], ct);
        ClassifyCommand command = new(
            visitor.PersonInHouse,
            chosen,
            seen,
            FindingForm.Ask(this),
            RequestKey.Of(Typed("key")) ?? RequestKey.New()
        );
        switch (await _histories.ClassifyAsync(command, ct))
        {
            case ClassifyAnswer.Taken taken:
                Told = texts["Recorded: {0} from {1} on.", taken.Act.Eccn, Day.Text(taken.Act.Effective)];
                return RedirectToPage(new { id });
            case ClassifyAnswer.Invalid invalid:
                foreach (ProductFault fault in invalid.Faults)
                {
                    Wrong(fault.Field, TypedForm.Sentence(fault.Message), texts[FindingForm.Label(fault.Field)]);
                }

                break;
            case ClassifyAnswer.Refused refused:
                await refusals.KeepAsync(refused.Why, HttpContext);
                Wrong("", $"{refused.Why} [{refused.Citation}]");
                break;
            case ClassifyAnswer.Moved:
                Wrong("", texts["The product has moved on since you looked. What you typed is still here."]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        await FoundAsync(id, ct);
        return Again();
    }

    private DateOnly? Asked(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (Day.TryRead(text.Trim(), out DateOnly day))
        {
            return day;
        }

        Wrong(field, texts["Enter the day as year-month-day, such as 2019-11-20"]);
        return null;
    }

    private async Task<bool> FoundAsync(string id, CancellationToken ct)
    {
        Catalogue catalogue = new(log, visitor.Organization!, OrderLaw.Rules);
        if (await catalogue.FindAsync(id, ct) is not { } row)
        {
            return false;
        }

        (Row, Today, On, Key) = (row, log.Today, log.Today, RequestKey.New());
        History = await catalogue.HistoryAsync(row, ct);
        Seen = (await catalogue.ChooseAsync([id], ct)).Digest;
        MayClassify = ProductActs.Persons(visitor.PersonInHouse, visitor.Organization!) is null;
        return true;
    }

    private async Task<IActionResult> NobodysAsync()
    {
        await refusals.KeepAsync("not this organization's, or none", HttpContext);
        return NotFound();
    }
}
