using System.Globalization;
using Licet.Core;
using Licet.Core.Review;
using Licet.Data.History;
using Licet.Data.Review;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Review;

/// <summary>One act of a case: what it asks is written here, and the case decides whether it is done.</summary>
public abstract class ActPage(
    CaseLook look,
    QueueLook queue,
    CaseActing acting,
    RolesHere roles,
    Visitor visitor,
    EventLog log,
    IStringLocalizer<Texts> texts
) : DeskPage
{
    public CaseShown Shown { get; private set; } = null!;

    public abstract CaseKind Kind { get; }

    /// <summary>What the case is called: "Case Z100001".</summary>
    public abstract string Heading { get; }

    public ActOffer Offer { get; private set; } = null!;

    public ActForm Form { get; private set; } = null!;

    public DateOnly Today => log.Today;

    public string Key => RequestKey.Of(base.Typed("key")) ?? RequestKey.New();

    /// <summary>Events of the case as the page shows it: what an act has seen that is sent from it.</summary>
    public long Seen => Shown.State.Sequence;

    public bool IsTicked(ActField field, string value)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType
            ? Request.Form[field.Name].Contains(value)
            : field.First.Split(' ').Contains(value);
    }

    /// <summary>What stands in a field: what was typed, else what the case says.</summary>
    public string Shows(ActField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Request.HasFormContentType ? Typed(field.Name) : field.First;
    }

    public async Task<IActionResult> OnGetAsync(string number, string act, CancellationToken ct) =>
        await FoundAsync(number, act, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string number, string act, CancellationToken ct)
    {
        if (!await FoundAsync(number, act, ct))
        {
            return NotFound();
        }

        Check();
        DateOnly? on = Typed("on").Length > 0 ? TypedDay("on", texts, texts["Day of the act"]) : Today;
        if (Faults.Count > 0)
        {
            return Again();
        }

        long seen = long.TryParse(Typed("seen"), NumberStyles.None, CultureInfo.InvariantCulture, out long n) ? n : -1;
        Content content = Form.Read(new TypedAct(f => [.. Request.Form[f].OfType<string>()]));
        ActAsked asked = new(act, content, on, Typed("late") is { Length: > 0 } late ? late : null);
        switch (await acting.ActAsync(number, asked, seen, RequestKey.Of(Typed("key")), ct, Kind))
        {
            case CaseAnswer.Taken:
                await DoneAsync(ct);
                TempData["Told"] = texts["Done: {0}.", Offer.Title].Value;
                return Redirect(Kind.Of(number));
            case CaseAnswer.Refused refused:
                Wrong(FieldOf(refused.Why), $"{refused.Why} [{refused.Citation}]");
                break;
            case CaseAnswer.Stale stale:
                await FoundAsync(number, act, ct);
                Wrong("", texts["{0} What you typed is still here.", stale.Why]);
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        Arrange([.. Form.Fields.Select(f => f.Name), "on", "late"]);
        return Again();
    }

    /// <summary>It was done: what is counted or worked on elsewhere is told.</summary>
    protected abstract Task DoneAsync(CancellationToken ct);

    private void Check()
    {
        foreach (ActField field in Form.Fields)
        {
            string typed = Typed(field.Name);
            bool empty = field.Kind == ActFieldKind.Ticks ? Request.Form[field.Name].Count == 0 : typed.Length == 0;
            if (empty && field.Needed)
            {
                Wrong(
                    field.Name,
                    field.Kind is ActFieldKind.Choice or ActFieldKind.Ticks ? texts["Choose it"] : texts["Write it"],
                    field.Label
                );
            }
            else if (field.Kind == ActFieldKind.Choice && !empty && field.Options.All(o => o.Key != typed))
            {
                Wrong(field.Name, texts["There is no such choice"], field.Label);
            }
            else if (field.Kind == ActFieldKind.Day && !empty && !Day.TryRead(typed, out _))
            {
                Wrong(field.Name, texts["Enter the day as year-month-day, such as 2019-11-20"], field.Label);
            }
            else if (!empty && field.Fault?.Invoke(typed) is { } fault)
            {
                Wrong(field.Name, texts[fault], field.Label);
            }
        }
    }

    /// <summary>The field that a refusal names at its beginning ("Reason: ..."); empty where it names none of the form.</summary>
    private string FieldOf(string why)
    {
        string named = why.Split(':')[0];
        return Form.Fields.FirstOrDefault(f => string.Equals(f.Name, named, StringComparison.OrdinalIgnoreCase))?.Name
            ?? "";
    }

    private async Task<bool> FoundAsync(string number, string act, CancellationToken ct)
    {
        if (
            await look.FindAsync(number, ct, Kind) is not { } shown
            || shown.Offers.FirstOrDefault(o => o.Id == act) is not { } offer
            || ActForms.Of(shown.Now, offer, visitor.Person, await queue.OfficersAsync(roles, ct)) is not { } form
        )
        {
            return false;
        }

        (Shown, Offer, Form) = (shown, offer, form);
        return true;
    }
}
