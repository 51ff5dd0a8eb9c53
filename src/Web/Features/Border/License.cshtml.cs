using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Features.Licensing;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Border;

/// <summary>A license at the border: whether it holds and what is left, and a report of what was shipped, which is kept whatever it says.</summary>
[ForCustoms]
public sealed class LicenseModel(EventLog log, Visitor visitor, IStringLocalizer<Texts> texts) : DeskPage
{
    private static readonly string[] s_fields = ["line", "quantity", "value", "on", "filing", "destination"];

    private readonly LicenseLedgers _ledgers = new(log);

    public string Number { get; private set; } = "";

    /// <summary>Null where no such license was issued here.</summary>
    public LicenseFace? Face { get; private set; }

    public string FirstLine => Face?.Terms.Lines[0].Id ?? "";

    public string FirstUnit => Face?.Terms.Lines[0].Quantity?.Unit ?? "";

    public string FirstCurrency => Face?.Terms.Currency ?? "";

    public DateOnly Today => log.Today;

    public string Key => RequestKey.Of(Typed("key")) ?? RequestKey.New();

    [TempData]
    public string? Told { get; set; }

    [TempData]
    public bool IsBreach { get; set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct)
    {
        if (!Core.Process.CaseNumbers.IsPlain(number))
        {
            return NotFound();
        }

        await ShowAsync(number, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string number, CancellationToken ct)
    {
        if (!Core.Process.CaseNumbers.IsPlain(number))
        {
            return NotFound();
        }

        await ShowAsync(number, ct);
        if (Typed("line").Length == 0)
        {
            Wrong("line", texts["Write it"]);
        }

        decimal? quantity = TypedAmount("quantity", texts);
        decimal? value = TypedAmount("value", texts);
        if (quantity is not null && Typed("unit").Length == 0)
        {
            Wrong("unit", texts["Write it"]);
        }

        if (value is not null && Typed("currency").Length == 0)
        {
            Wrong("currency", texts["Write it"]);
        }

        if (quantity is null && value is null && Typed("filing").Length == 0 && FaultOf("quantity") is null)
        {
            // What is recorded stays: a form that was sent untouched is no report.
            Wrong("quantity", texts["Write what was shipped: a quantity, a value or the number of the filing"]);
        }

        DateOnly? on = TypedDay("on", texts);
        if (Faults.Count > 0)
        {
            return Again();
        }

        Ship ship = new(
            Key,
            EntrySource.Customs,
            on!.Value,
            new Draw(
                Typed("line"),
                quantity is { } q ? new Quantity(q, Typed("unit")) : null,
                value is { } v ? new Money(v, Typed("currency").ToUpperInvariant()) : null,
                Destination: Typed("destination") is { Length: > 0 } to ? to.ToUpperInvariant() : null
            ),
            Typed("filing") is { Length: > 0 } filing ? filing : null
        );
        switch ((await _ledgers.EnterAsync(number, ship, visitor.Person, ct)).Ruling)
        {
            case LedgerRuling.Refused refused:
                // A field is called as its member: "draw.quantity". The key is the page's own.
                string field = refused.Finding.FieldOf(ship)?.Split('.')[^1] ?? "";
                Wrong(
                    s_fields.Contains(field, StringComparer.Ordinal) ? field : "",
                    $"{refused.Finding.Why} [{refused.Finding.Citation}]"
                );
                return Again();
            case LedgerRuling.Kept kept:
                IsBreach = true;
                Told = texts["Recorded, as a breach: {0}", Said(kept.Findings)];
                break;
            case LedgerRuling.Repeated before:
                LedgerFinding[] findings =
                [
                    .. (Face?.Breaches ?? []).Where(b => b.Key == before.Entry.Key).Select(b => b.Finding),
                ];
                IsBreach = findings.Length > 0;
                Told = IsBreach
                    ? texts["It was recorded before, as a breach: {0}", Said(findings)]
                    : texts["It was recorded before."];
                break;
            default:
                Told = texts["Recorded."];
                break;
        }

        return RedirectToPage(new { number });
    }

    private static string Said(IEnumerable<LedgerFinding> findings) =>
        string.Join(" ", findings.Select(f => $"{f.Why} [{f.Citation}]"));

    private async Task ShowAsync(string number, CancellationToken ct)
    {
        (Number, Face) = (number, await LicenseFace.FindAsync(log, number, ct));
    }
}
