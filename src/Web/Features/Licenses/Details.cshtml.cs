using Licet.Core.Licenses;
using Licet.Core.Licenses.Ledgers;
using Licet.Core.Parties;
using Licet.Core.Process;
using Licet.Data.History;
using Licet.Data.Licenses;
using Licet.Web.Law;
using Licet.Web.Look;
using Licet.Web.SignIn;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Licet.Web.Features.Licenses;

/// <summary>A license: what it says, what is left, every entry; balance is set aside and given back here, and drawn by orders.</summary>
[ForExporters]
public sealed class DetailsModel(EventLog log, Visitor visitor, Refusals refusals, IStringLocalizer<Texts> texts)
    : DeskPage
{
    private readonly LicenseLedgers _ledgers = new(log);

    public LicenseState License { get; private set; } = null!;

    public LedgerBalance? Balance { get; private set; }

    public string Status { get; private set; } = "";

    /// <summary>Where it stands today by its acts.</summary>
    public LicenseStatus Standing => License.StatusOn(Today);

    /// <summary>Number of the license in its place; null where none is.</summary>
    public string? ReplacedBy =>
        Standing == LicenseStatus.Replaced
            ? License.Acts.Select(a => a.Content).OfType<Replaced>().LastOrDefault()?.By
            : null;

    /// <summary>Whether that license is one of this organization's here.</summary>
    public bool IsNextHere { get; private set; }

    /// <summary>It comes back by no act.</summary>
    public bool IsEnded => Standing is LicenseStatus.Revoked or LicenseStatus.Surrendered or LicenseStatus.Void;

    /// <summary>Whether balance can be set aside at all: what would be refused is not offered.</summary>
    public bool MayReserve => Standing == LicenseStatus.Active && Balance?.IsExhausted != true;

    public DateOnly Today => log.Today;

    /// <summary>What its conditions ask for, the next day first.</summary>
    public IReadOnlyList<ObligationReading> Duties => [.. License.ObligationsOn(Today).OrderBy(o => o.Obligation.Due)];

    [TempData]
    public string? Told { get; set; }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<LedgerEntry> Entries { get; private set; } = [];

    /// <summary>Reservations that hold something today: key, and what.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Open { get; private set; } = [];

    /// <summary>To which of its destinations; with one there is nothing to choose.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Destinations =>
        [.. License.Terms!.Destinations.Select(d => new KeyValuePair<string, string>(d, CountryChoices.Name(d)))];

    /// <summary>The parties that may receive what is drawn.</summary>
    public IReadOnlyList<LicenseParty> Recipients =>
        [.. License.Terms!.Parties.Where(p => PartyRoles.IsTransactionParty(p.Role))];

    /// <summary>Whether a party is ticked: as it was sent, and all before anything was.</summary>
    public bool IsFor(LicenseParty party) =>
        !Request.HasFormContentType || Request.Form["party"].Contains(party?.Id, StringComparer.Ordinal);

    /// <summary>Of the next entry: sent twice, it is one.</summary>
    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken ct) =>
        await FoundAsync(number, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostReserveAsync(string number, CancellationToken ct)
    {
        if (!await FoundAsync(number, ct))
        {
            return NotFound();
        }

        LicenseLine? line = License.Terms!.LineOf(Typed("line"));
        if (line is null)
        {
            Wrong("line", texts["The license has no such line"]);
        }

        decimal? quantity = line?.Quantity is null ? null : TypedAmount("quantity", texts);
        decimal? value = line?.Value is null ? null : TypedAmount("value", texts);
        DateOnly? until = TypedDay("until", texts);

        if (Faults.Count > 0)
        {
            return Again();
        }

        Draw draw = new(
            line!.Id,
            quantity is { } q ? new Quantity(q, line.Quantity!.Unit) : null,
            value is { } v ? new Money(v, line.Value!.Currency) : null,
            Destination: Typed("destination") is { Length: > 0 } destination ? destination : null,
            Parties: new PartyIds([.. Recipients.Where(IsFor).Select(p => p.Id)])
        );
        return await EnteredAsync(new Reserve(KeySent, EntrySource.Exporter, log.Today, draw, until!.Value), ct);
    }

    public async Task<IActionResult> OnPostReleaseAsync(string number, CancellationToken ct) =>
        await FoundAsync(number, ct)
            ? await EnteredAsync(new Release(KeySent, EntrySource.Exporter, log.Today, Typed("reservation")), ct)
            : NotFound();

    private string KeySent => RequestKey.Of(Typed("key")) ?? Key;

    private async Task<IActionResult> EnteredAsync(LedgerEntry entry, CancellationToken ct)
    {
        string number = License.Terms!.Number;
        DrawAnswer answer = await _ledgers.EnterAsync(number, entry, visitor.Person, ct);
        if (answer.Ruling is LedgerRuling.Refused refused)
        {
            string left = refused.Left is { } of ? $" {TypedForm.Sentence(of.ToString())}." : "";
            Wrong("", $"{refused.Finding.Why} [{refused.Finding.Citation}]{left}");
            return Again();
        }

        return RedirectToPage(new { number });
    }

    private async Task<bool> FoundAsync(string number, CancellationToken ct)
    {
        if (await new LicenseHistories(log).FindAsync(number, visitor.Organization!, ct) is not { } found)
        {
            await refusals.KeepAsync("not this organization's, or none", HttpContext);
            return false;
        }

        License = found;
        IsNextHere =
            ReplacedBy is { } next
            && CaseNumbers.IsPlain(next)
            && await new LicenseHistories(log).FindAsync(next, visitor.Organization!, ct) is not null;
        Key = RequestKey.New();
        LedgerState ledger = await _ledgers.ReadAsync(number, ct);
        Balance = LedgerBalance.Of(found, ledger, log.Today);
        Status = LicenseLook.Words(found.StatusOn(log.Today), Balance);
        Entries = [.. ledger.Entries.Values.OrderByDescending(e => e.On).ThenBy(e => e.Key, StringComparer.Ordinal)];
        Open =
        [
            .. ledger
                .Reservations.Where(r => r.Value.Until >= log.Today)
                .OrderBy(r => r.Key, StringComparer.Ordinal)
                .Select(r => new KeyValuePair<string, string>(
                    r.Key,
                    $"line {r.Value.Line}, until {Day.Text(r.Value.Until)}"
                )),
        ];
        return true;
    }
}
