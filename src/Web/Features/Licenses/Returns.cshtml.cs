using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>Goods that came back (758.4(c)), and entries that were wrong: the ledger decides what either gives back.</summary>
[ForExporters]
public sealed class ReturnsModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : LicensePage(log, visitor, refusals, texts)
{
    private const string Failure = "failure";

    private IEnumerable<LedgerEntry> Standing =>
        Ledger
            .Entries.Values.Where(e => !Ledger.Entries.Values.OfType<Reverse>().Any(r => r.Entry == e.Key))
            .OrderByDescending(e => e.On)
            .ThenBy(e => e.Key, StringComparer.Ordinal);

    /// <summary>Shipments that were not reversed: key, and what.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Shipments => [.. Standing.OfType<Ship>().Select(Choice)];

    /// <summary>What may be corrected by naming it.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Correctable =>
        [.. Standing.Where(e => e is Ship or Return or Adjust).Select(Choice)];

    public IReadOnlyList<KeyValuePair<string, string>> Hows =>
        [new(Failure, T["The carrier failed to deliver"]), new("other", T["Another reason: no balance comes back"])];

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await FoundAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReturnAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        Ship? ship = Ledger.Entries.GetValueOrDefault(Typed("shipment")) as Ship;
        if (ship is null)
        {
            Wrong("shipment", T["Choose the shipment that came back"]);
        }

        LicenseLine? line = ship is null ? null : Terms.LineOf(ship.Draw.Line);
        decimal? quantity = line?.Quantity is null ? null : TypedAmount("quantity", T);
        decimal? value = line?.Value is null ? null : TypedAmount("value", T);
        if (Faults.Count == 0 && quantity is null && line?.Quantity is not null)
        {
            Wrong("quantity", T["Enter how much came back"]);
        }

        DateOnly? on = TypedDay("on", T);
        bool failed = Typed("how") == Failure;
        if (Typed("how").Length == 0)
        {
            Wrong("how", T["Say why it came back: what comes back to the balance depends on it"]);
        }

        if (failed && Typed("proof").Length == 0)
        {
            Wrong("proof", T["Name the evidence: without it no balance comes back (758.4(c))"]);
        }

        if (Faults.Count > 0)
        {
            return Again();
        }

        Draw draw = new(
            ship!.Draw.Line,
            quantity is { } q ? new Quantity(q, ship.Draw.Quantity?.Unit ?? line!.Quantity!.Unit) : null,
            value is { } v ? new Money(v, ship.Draw.Value?.Currency ?? line!.Value!.Currency) : null
        );
        Return back = new(KeySent, EntrySource.Exporter, on!.Value, ship.Key, draw, failed ? Typed("proof") : null);
        return await EnteredAsync(
            back,
            failed
                ? T["The return is recorded, and gives its balance back."]
                : T["The return is recorded. It gives no balance back."],
            ct
        );
    }

    public async Task<IActionResult> OnPostReverseAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        if (Typed("reason").Length == 0)
        {
            Wrong("reason", T["Say what was wrong"]);
            return Again();
        }

        Reverse reverse = new(KeySent, EntrySource.Exporter, Today, Typed("entry"), Typed("reason"));
        return await EnteredAsync(reverse, T["The entry counts no more."], ct);
    }

    private async Task<IActionResult> EnteredAsync(LedgerEntry entry, string told, CancellationToken ct)
    {
        DrawAnswer answer = await Ledgers.EnterAsync(Terms.Number, entry, Visitor.Person, ct);
        switch (answer.Ruling)
        {
            case LedgerRuling.Refused refused:
                Wrong("", $"{refused.Finding.Why} [{refused.Finding.Citation}]");
                return Again();
            case LedgerRuling.Kept kept:
                Told = T[
                    "It is recorded although it does not fit: {0}",
                    string.Join("; ", kept.Findings.Select(f => $"{f.Why} [{f.Citation}]"))
                ];
                break;
            default:
                Told = told;
                break;
        }

        return RedirectToPage("Details", new { number = Terms.Number });
    }

    private KeyValuePair<string, string> Choice(LedgerEntry entry) =>
        new(
            entry.Key,
            string.Join(
                ", ",
                new[]
                {
                    Day.Text(entry.On),
                    T[entry.GetType().Name].Value,
                    entry.Drawn is { } d ? $"line {d.Line}" : null,
                    entry.Drawn?.Quantity?.ToString(),
                    entry.Drawn?.Value?.ToString(),
                    (entry as Ship)?.Filing,
                }.OfType<string>()
            )
        );
}
