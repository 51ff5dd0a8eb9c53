using Licet.Core;
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
/// Products that were ticked, or all that were found, are given one classification: said, looked at, recorded. What is recorded is what was
/// looked at; a product that changed meanwhile refuses the whole.
/// </summary>
[ForExporters]
public sealed class ReclassifyModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    /// <summary>Products that are shown by name.</summary>
    public const int Most = 50;

    /// <summary>What of a request says which products.</summary>
    private static readonly string[] s_choice = ["by", "search", "eccn", "standing", "id"];

    /// <summary>Fields of the choice; in the form they have "of." in front, since the new ECCN has a name of its own.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Choice { get; private set; } = [];

    public ChosenProducts Chosen { get; private set; } = null!;

    /// <summary>What would be recorded; null before it was said, or where it cannot be.</summary>
    public ClassificationFinding? Finding { get; private set; }

    public Catalogue Catalogue { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public string Key { get; private set; } = "";

    public bool MayClassify { get; private set; }

    public bool IsTooMany => Chosen.Rows.Count > ProductActs.MostTogether;

    /// <summary>How many are what today, the most first.</summary>
    public IEnumerable<(string Eccn, int Count)> Groups =>
        Chosen
            .Rows.GroupBy(r => r.Eccn, StringComparer.Ordinal)
            .Select(g => (g.Key, g.Count()))
            .OrderByDescending(g => g.Item2)
            .ThenBy(g => g.Key, StringComparer.Ordinal);

    /// <summary>How many of them have a classification that holds from a later day on.</summary>
    public int Later => Finding is { } f ? Chosen.Rows.Count(r => r.Since > f.Effective || r.Next > f.Effective) : 0;

    /// <summary>How the new classification stands to the control list.</summary>
    public ControlListStanding Standing => ControlListStandings.Of(Finding!.Item, OrderLaw.Rules);

    public override string Typed(string field) =>
        Request.HasFormContentType ? base.Typed(field)
        : field == "effective" ? Day.Text(Today)
        : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await ChooseAsync(name => [.. Request.Query[name].OfType<string>()], ct);
        return Page();
    }

    /// <summary>Shows what would change.</summary>
    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        await ChooseAsync(name => [.. Request.Form["of." + name].OfType<string>()], ct);
        return await IsFoundAsync() ? Page() : Again();
    }

    /// <summary>Records what was looked at.</summary>
    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct)
    {
        await ChooseAsync(name => [.. Request.Form["of." + name].OfType<string>()], ct);
        ClassifyCommand command = new(
            visitor.PersonInHouse,
            Chosen,
            Typed("seen"),
            FindingForm.Ask(this),
            RequestKey.Of(Typed("key")) ?? RequestKey.New()
        );
        switch (await new ProductHistories(log, OrderLaw.Rules).ClassifyAsync(command, ct))
        {
            case ClassifyAnswer.Taken taken:
                TempData["Told"] = texts[
                    "{0}: {1} from {2} on.",
                    Counted.Of(taken.Act.Products, "product"),
                    taken.Act.Eccn,
                    Day.Text(taken.Act.Effective)
                ].Value;
                return RedirectToPage("Index");
            case ClassifyAnswer.Invalid invalid:
                Told(invalid.Faults);
                break;
            case ClassifyAnswer.Refused refused:
                await RefusedAsync(refused.Why, refused.Citation);
                break;
            case ClassifyAnswer.NotSoMany many:
                Wrong("", many.Why);
                break;
            case ClassifyAnswer.Moved:
                Wrong(
                    "",
                    texts["Some of the products have changed since you looked. Look again at what would change."]
                );
                break;
            default:
                Wrong("", texts["This was sent before with something else in it. Load the page again."]);
                break;
        }

        await ChooseAsync(name => [.. Request.Form["of." + name].OfType<string>()], ct);
        return Again();
    }

    /// <summary>Whether what was typed can be recorded, by this person; else with faults.</summary>
    private async Task<bool> IsFoundAsync()
    {
        switch (
            ProductActs.Take(
                visitor.PersonInHouse,
                visitor.Organization!,
                FindingForm.Ask(this),
                log.Today,
                OrderLaw.Rules
            )
        )
        {
            case ClassifyRuling.Accepted accepted:
                Finding = accepted.Finding;
                break;
            case ClassifyRuling.Refused refused:
                await RefusedAsync(refused.Why, refused.Citation);
                break;
            case ClassifyRuling.Invalid invalid:
                Told(invalid.Faults);
                break;
        }

        return Faults.Count == 0;
    }

    private async Task ChooseAsync(Func<string, IReadOnlyList<string>> sent, CancellationToken ct)
    {
        (Today, Key) = (log.Today, RequestKey.New());
        Catalogue = new(log, visitor.Organization!, OrderLaw.Rules);
        MayClassify = ProductActs.Persons(visitor.PersonInHouse, visitor.Organization!) is null;
        Choice = [.. s_choice.SelectMany(n => sent(n).Where(v => v.Length > 0).Select(v => KeyValuePair.Create(n, v)))];
        Chosen =
            One(sent, "by") == "found"
                ? await Catalogue.ChooseAsync(
                    new CatalogueAsk(One(sent, "search"), One(sent, "eccn"), ProductLook.Read(One(sent, "standing"))),
                    ct
                )
                : await Catalogue.ChooseAsync([.. sent("id")], ct);
    }

    private static string One(Func<string, IReadOnlyList<string>> sent, string name) =>
        sent(name) is [var first, ..] ? first : "";

    private void Told(IEnumerable<ProductFault> faults)
    {
        foreach (ProductFault fault in faults)
        {
            Wrong(fault.Field, TypedForm.Sentence(fault.Message), texts[FindingForm.Label(fault.Field)]);
        }
    }

    private async Task RefusedAsync(string why, string citation)
    {
        await refusals.KeepAsync(why, HttpContext);
        Wrong("", $"{why} [{citation}]");
    }
}
